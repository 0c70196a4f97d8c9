// The first screen's answer to “why here, for me?”: the person's own offers there, and what to read first.

import { useMemo } from 'preact/hooks';
import { because, ReadingList } from '@/components/guides/reading-list';
import { Icon } from '@/components/icon';
import { useStrings } from '@/components/strings';
import { placeOf } from '@/components/words';
import { type Circumstances, situationChoices } from '@/utils/guides/circumstances';
import { chooseReading } from '@/utils/guides/relevance';
import type { Guide, GuideLibrary } from '@/utils/guides/types';
import { sayChip } from '@/utils/i18n/chips';
import { partnerTaken } from '@/utils/living/compare';
import { filterOffers, readAllOffers } from '@/utils/offers/search';
import type { SavedOffer } from '@/utils/offers/types';
import { useItem } from '@/utils/pages/use-item';
import { useLive } from '@/utils/pages/use-live';
import { useLiving } from '@/utils/pages/use-living';
import { situationWords } from '@/utils/plan/situations';
import { household } from '@/utils/settings/household';
import { situations, wantedRegions } from '@/utils/settings/items';
import { guideHash, offerHash } from './route';

/** Rows shown at once. */
const mostOffers = 3;
const mostReading = 5;

interface Props {
  guide: Guide;
  library: GuideLibrary;
  circumstances: Circumstances;
}

export function GuideForMe({ guide, library, circumstances }: Props) {
  const { guides: words } = useStrings();
  const { region } = guide;
  const choices = useMemo(() => {
    const all = chooseReading(library.guides, circumstances, region);
    // A region's page proposes its parts and what else concerns the person; other pages only their parts.
    return all.filter((choice) => (choice.guide === guide.id ? choice.section !== undefined : region !== undefined));
  }, [library, circumstances, guide]);
  const isSituation = guide.for.length > 0;
  if (region === undefined && !isSituation && choices.length === 0) return null;
  return (
    <section class="for-me-box" aria-labelledby="for-me-title">
      <h2 id="for-me-title">{region === undefined ? words.here.situation : words.here.region(guide.title)}</h2>
      {region !== undefined && <RegionAndMe region={region} />}
      {isSituation && <SituationAndMe guide={guide} circumstances={circumstances} />}
      {choices.length > 0 && (
        <>
          <h3>{words.here.read}</h3>
          <ReadingList
            choices={choices}
            guides={library.guides}
            hrefOf={guideHash}
            current={guide.id}
            limit={mostReading}
          />
        </>
      )}
      {choices.length === 0 && region !== undefined && (
        <p>
          {words.here.nothing} <a href="#guides">{words.mine.choose}</a>
        </p>
      )}
    </section>
  );
}

/** Whether the situation is the person's, to be said here too, and where its steps find their dates. */
function SituationAndMe({ guide, circumstances }: Omit<Props, 'library'>) {
  const { guides: words } = useStrings();
  const [said, store] = useItem(situations);
  if (!said) return null;
  const choice = situationChoices.find((each) => guide.for.includes(each));
  const inferred = guide.for.filter((tag) => circumstances.has(tag) && circumstances.get(tag) !== 'said');
  return (
    <>
      {choice && inferred.length === 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={said.includes(choice)}
            onChange={(event) =>
              void store(event.currentTarget.checked ? [...said, choice] : said.filter((each) => each !== choice))
            }
          />
          {words.mine.choices[choice]}
        </label>
      )}
      {inferred.length > 0 && (
        <p class="for-me">
          <Icon name="check" />
          {words.forYou} · {because(inferred, words.because)}
        </p>
      )}
      {guide.id in situationWords && (
        <p>
          {words.here.plan} <a href="#plan">{words.here.planLink}</a>.
        </p>
      )}
    </>
  );
}

function RegionAndMe({ region }: { region: string }) {
  const { guides: words } = useStrings();
  const [wanted] = useItem(wantedRegions);
  return (
    <>
      {wanted?.includes(region) && <p>{words.here.wanted}</p>}
      <OffersHere region={region} />
    </>
  );
}

/** The kept offers of the region, and what each would leave where that is known. */
function OffersHere({ region }: { region: string }) {
  const { guides: words } = useStrings();
  const { value: all } = useLive(() => readAllOffers(), []);
  const here = useMemo(() => all && filterOffers(all, { search: '', region }, all.length), [all, region]);
  const [answers] = useItem(household);
  if (!here) return null;
  if (here.total === 0) return <p class="soft">{words.here.noOffers}</p>;
  return (
    <>
      <p>{words.here.offers(here.total)}</p>
      <ul class="offers-here">
        {here.offers.slice(0, mostOffers).map((offer) => (
          <OfferHere key={offer.key} offer={offer} />
        ))}
      </ul>
      {here.total > mostOffers && <p class="soft">{words.here.moreOffers(here.total - mostOffers)}</p>}
      {answers === null && (
        <p class="soft">
          {words.here.left} <a href="#settings">{words.here.describe}</a>
        </p>
      )}
    </>
  );
}

function OfferHere({ offer }: { offer: SavedOffer }) {
  const { language } = useStrings();
  const place = placeOf(offer, language);
  const living = useLiving(offer);
  const chip =
    living?.kind === 'known' && place
      ? sayChip(
          living.comparison.chip,
          {
            there: place,
            here: living.here,
            isMainCommune: offer.place.kind === 'metro',
            partner: partnerTaken(living.candidate.household),
          },
          language,
        )
      : undefined;
  return (
    <li>
      <span>
        <a href={offerHash(offer.key)}>{offer.title}</a>
        <span class="soft"> {[offer.company, place].filter(Boolean).join(' · ')}</span>
      </span>
      {chip && (
        // The offer's own page is where the figure stands with its lines.
        <a class={`left-chip ${chip.tone}`} href={offerHash(offer.key)} title={chip.title}>
          {chip.text}
          <span class="unseen"> {chip.title}</span>
        </a>
      )}
    </li>
  );
}
