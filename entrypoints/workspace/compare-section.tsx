// The kept offers compared: a table that sorts, and prints as it stands.
import { EmptyState } from '@/components/empty-state';
import { CompareTable } from '@/components/living/compare-table';
import { useStrings } from '@/components/strings';
import { readAllOffers } from '@/utils/offers/search';
import { useLive } from '@/utils/pages/use-live';
import { useWeighed } from '@/utils/pages/use-living';
import { offerHash } from './route';

export function CompareSection() {
  const { compare, living, workspace } = useStrings();
  const { value: offers } = useLive(() => readAllOffers(), []);
  const weighed = useWeighed(offers);
  return (
    <div class="column wide">
      <div class="desk-head">
        <h1>{workspace.sections.compare}</h1>
        {weighed && weighed.length > 0 && (
          <button type="button" class="button small" onClick={() => print()}>
            {compare.print}
          </button>
        )}
      </div>
      {weighed === null && (
        <EmptyState
          title={living.unset}
          action={
            <a class="button small" href="#settings">
              {living.unsetAction}
            </a>
          }
        />
      )}
      {weighed?.length === 0 && <EmptyState title={compare.emptyTitle}>{compare.empty}</EmptyState>}
      {weighed && weighed.length > 0 && (
        <>
          <p class="soft">{compare.lead}</p>
          <CompareTable
            offers={weighed.map(({ offer, comparison }) => ({
              key: offer.key,
              title: offer.title,
              company: offer.company,
              place: offer.place.name,
              href: offerHash(offer.key),
              comparison,
            }))}
          />
          <p class="soft">{compare.differenceNote}</p>
          <p class="soft">{living.disclaimer}</p>
        </>
      )}
    </div>
  );
}
