// The popup's list of kept offers, newest first: the first rows at once, whatever their number.
import { EmptyState } from '@/components/empty-state';
import { StoreNotice } from '@/components/kept-messages';
import { OfferFilters } from '@/components/offer-filters';
import { OfferRow } from '@/components/offer-row';
import { useStrings } from '@/components/strings';
import { applyOrRead, openGuide, openWelcome, openWorkspace } from '@/utils/pages/open';
import type { FilteredOffers } from '@/utils/pages/use-filter';
import { useItem } from '@/utils/pages/use-item';
import type { Keeping } from '@/utils/pages/use-keeping';
import { useStore } from '@/utils/pages/use-store';
import { wantedRegions } from '@/utils/settings/items';

export function KeptOffers({ list, keeping }: { list: FilteredOffers; keeping: Keeping }) {
  const strings = useStrings();
  const [wanted] = useItem(wantedRegions);
  const { condition, isPrivate, backup, accept } = useStore();
  const { found } = list;
  const isBroken = list.isBroken || condition.kind === 'unreadable';
  const isEmpty = found?.offers.length === 0;
  const isBare = isEmpty && !list.isFiltered;
  return (
    <section class="kept" aria-labelledby="kept-title">
      <h2 id="kept-title" class="unseen">
        {strings.list.title}
      </h2>
      {!isBare && !isBroken && (
        <OfferFilters
          filter={list.filter}
          keptRegions={list.regions}
          onChange={list.setFilter}
          onApproach={list.getReady}
        />
      )}
      {isBroken && <StoreNotice isPrivate={isPrivate} onAccept={accept} />}
      {!isBroken && condition.kind === 'emptied' && (
        <StoreNotice
          lost={condition.count}
          backup={
            backup && { at: backup.at, onRestore: () => void openWorkspace('#restore').then(() => window.close()) }
          }
          onAccept={accept}
        />
      )}
      <p class={list.isFiltered ? 'found' : 'unseen'} role="status">
        {found?.total !== undefined && list.isFiltered ? strings.list.found(found.total) : ''}
      </p>
      {found && !isEmpty && (
        <ul class="offers">
          {found.offers.map((offer) => (
            <li key={offer.key}>
              <OfferRow
                offer={offer}
                isWanted={wanted?.includes(offer.region) ?? false}
                onStatus={(status) => keeping.setStatus(offer.key, status)}
                onRemove={() => keeping.remove(offer.key)}
                onApply={
                  offer.region === ''
                    ? undefined
                    : () => void applyOrRead(offer.key).then((isOpen) => isOpen && window.close())
                }
                onGuide={
                  offer.region === '' ? undefined : () => void openGuide(offer.region).then(() => window.close())
                }
              />
            </li>
          ))}
        </ul>
      )}
      {found?.hasMore && (
        <div class="more">
          <button type="button" class="button small" onClick={list.showMore}>
            {strings.list.more}
          </button>
        </div>
      )}
      {isBare && !isBroken && condition.kind === 'sound' && (
        <EmptyState
          title={strings.list.emptyTitle}
          action={
            <button type="button" class="button small" onClick={() => void openWelcome()}>
              {strings.list.emptyAction}
            </button>
          }
        >
          {strings.list.empty}
        </EmptyState>
      )}
      {isEmpty && list.isFiltered && (
        <EmptyState
          icon="search"
          title={strings.list.noneTitle}
          action={
            <button type="button" class="button small" onClick={() => list.setFilter({ search: '' })}>
              {strings.list.clear}
            </button>
          }
        >
          {strings.list.none}
        </EmptyState>
      )}
    </section>
  );
}
