// From a kept offer to its region: the guide, and what there concerns this person.
import { useMemo } from 'preact/hooks';
import { ReadingList } from '@/components/guides/reading-list';
import { useStrings } from '@/components/strings';
import { chooseReading } from '@/utils/guides/relevance';
import type { SavedOffer } from '@/utils/offers/types';
import { useCircumstances, useGuides } from '@/utils/pages/use-guides';
import { guideHash } from './route';

/** Rows shown at once. */
const most = 4;

/** Nothing until the guides are read, and nothing of a region whose guide is not written. */
export function OfferGuide({ offer }: { offer: SavedOffer }) {
  const { guides: words, language } = useStrings();
  const library = useGuides(language);
  const circumstances = useCircumstances({ region: offer.region, workplace: offer.workplace });
  const choices = useMemo(
    () => (library && circumstances ? chooseReading(library.guides, circumstances, offer.region) : []),
    [library, circumstances, offer.region],
  );
  if (!library || choices.length === 0) return null;
  return (
    <section class="offer-guide" aria-labelledby="offer-guide-title">
      <h3 id="offer-guide-title">{words.fromOffer}</h3>
      <ReadingList choices={choices} guides={library.guides} hrefOf={guideHash} limit={most} />
      {choices.length === 1 && (
        <p class="soft small">
          {words.here.nothing} <a href="#guides">{words.mine.choose}</a>
        </p>
      )}
    </section>
  );
}
