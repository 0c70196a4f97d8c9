// For two: the towns around which each of the partners has offers, theirs side by side; then départements and regions.
import { typographic } from '@/utils/i18n/typography';
import type { NearPair, Placed } from '@/utils/offers/near-pairs';
import type { Pair } from '@/utils/offers/pairs';
import type { SavedOffer } from '@/utils/offers/types';
import { regionName } from '@/utils/places/regions';
import { EmptyState } from '../empty-state';
import { Select } from '../select';
import { useStrings } from '../strings';
import { placeLine } from '../words';

interface Props {
  /** By distance. */
  near: readonly NearPair[];
  /** By département and region, of the offers that are near none. */
  pairs: readonly Pair[];
  /** Kilometres. */
  within: number;
  onWithin: (kilometres: number) => void;
  hasPartner: boolean;
  /** Names of départements by code. */
  departements: ReadonlyMap<string, string>;
  hrefOf: (key: string) => string;
}

/** Kilometres one may choose. */
const distances = [15, 30, 45, 60, 90] as const;

/** Offers listed of each side. */
const most = 6;

export function Pairs({ near, pairs, within, onWithin, hasPartner, departements, hrefOf }: Props) {
  const { two, language } = useStrings();
  const nameOf = ({ kind, code }: Pair) =>
    typographic((kind === 'region' ? regionName(code, language) : departements.get(code)) ?? code);
  return (
    <div class="pairs">
      <p class="soft">{two.lead}</p>
      {hasPartner && (
        <Select
          label={two.within}
          isLabelUnseen={false}
          value={String(within)}
          options={distances.map((km) => ({ value: String(km), label: two.kilometres(km) }))}
          onChange={(km) => onWithin(Number(km))}
        />
      )}
      {near.map(({ commune, name, mine, partner }) => (
        <section key={commune} class="pair" aria-labelledby={`near-${commune}`}>
          <h2 id={`near-${commune}`}>{two.around(typographic(name), within)}</h2>
          <div class="figure-pair">
            <Side title={two.mine(mine.length)} placed={mine} hrefOf={hrefOf} />
            <Side title={two.partner(partner.length)} placed={partner} hrefOf={hrefOf} />
          </div>
        </section>
      ))}
      {near.length > 0 && <p class="soft small">{two.asTheCrowFlies}</p>}
      {near.length + pairs.length === 0 && <EmptyState title={hasPartner ? two.noCommon : two.noneTitle} />}
      {pairs.map((pair) => (
        <section key={`${pair.kind}-${pair.code}`} class="pair" aria-labelledby={`pair-${pair.code}-${pair.kind}`}>
          <h2 id={`pair-${pair.code}-${pair.kind}`}>
            {pair.kind === 'region' ? two.sameRegion(nameOf(pair)) : two.sameDepartement(nameOf(pair))}
          </h2>
          <div class="figure-pair">
            <Side title={two.mine(pair.mine.length)} placed={unmeasured(pair.mine)} hrefOf={hrefOf} />
            <Side title={two.partner(pair.partner.length)} placed={unmeasured(pair.partner)} hrefOf={hrefOf} />
          </div>
        </section>
      ))}
    </div>
  );
}

type MaybePlaced = Omit<Placed, 'km'> & Partial<Placed>;

const unmeasured = (offers: readonly SavedOffer[]): MaybePlaced[] => offers.map((offer) => ({ offer }));

interface SideProps {
  title: string;
  placed: readonly MaybePlaced[];
  hrefOf: (key: string) => string;
}

function Side({ title, placed, hrefOf }: SideProps) {
  const { two, language } = useStrings();
  return (
    <div>
      <h3>{title}</h3>
      <ul class="map-offers">
        {placed.slice(0, most).map(({ offer, km }) => (
          <li key={offer.key}>
            <a href={hrefOf(offer.key)}>{offer.title}</a>{' '}
            <span class="soft">
              {[
                offer.company,
                placeLine(offer, language),
                km !== undefined && km >= 1 && two.kilometres(Math.round(km)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
        {placed.length > most && <li class="soft">{two.more(placed.length - most)}</li>}
      </ul>
    </div>
  );
}
