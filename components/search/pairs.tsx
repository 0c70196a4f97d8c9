// For two: the places where each of the partners has offers, theirs side by side.
import { typographic } from '@/utils/i18n/typography';
import type { Pair } from '@/utils/offers/pairs';
import type { SavedOffer } from '@/utils/offers/types';
import { regionName } from '@/utils/places/regions';
import { EmptyState } from '../empty-state';
import { useStrings } from '../strings';
import { placeLine } from '../words';

interface Props {
  pairs: readonly Pair[];
  hasPartner: boolean;
  /** Names of départements by code. */
  departements: ReadonlyMap<string, string>;
  hrefOf: (key: string) => string;
}

/** Offers listed of each side. */
const most = 6;

export function Pairs({ pairs, hasPartner, departements, hrefOf }: Props) {
  const { two } = useStrings();
  const nameOf = ({ kind, code }: Pair) =>
    typographic((kind === 'region' ? regionName(code) : departements.get(code)) ?? code);
  return (
    <div class="pairs">
      <p class="soft">{two.lead}</p>
      {pairs.length === 0 && <EmptyState title={hasPartner ? two.noCommon : two.noneTitle} />}
      {pairs.map((pair) => (
        <section key={`${pair.kind}-${pair.code}`} class="pair" aria-labelledby={`pair-${pair.code}-${pair.kind}`}>
          <h2 id={`pair-${pair.code}-${pair.kind}`}>
            {pair.kind === 'region' ? two.sameRegion(nameOf(pair)) : two.sameDepartement(nameOf(pair))}
          </h2>
          <div class="figure-pair">
            <Side title={two.mine(pair.mine.length)} offers={pair.mine} hrefOf={hrefOf} />
            <Side title={two.partner(pair.partner.length)} offers={pair.partner} hrefOf={hrefOf} />
          </div>
        </section>
      ))}
      {pairs.length > 0 && <p class="soft">{two.unplaced}</p>}
    </div>
  );
}

interface SideProps {
  title: string;
  offers: readonly SavedOffer[];
  hrefOf: (key: string) => string;
}

function Side({ title, offers, hrefOf }: SideProps) {
  const { two } = useStrings();
  return (
    <div>
      <h3>{title}</h3>
      <ul class="map-offers">
        {offers.slice(0, most).map((offer) => (
          <li key={offer.key}>
            <a href={hrefOf(offer.key)}>{offer.title}</a>{' '}
            <span class="soft">{[offer.company, placeLine(offer)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
        {offers.length > most && <li class="soft">{two.more(offers.length - most)}</li>}
      </ul>
    </div>
  );
}
