// The kept offers with room: the list, and one offer in depth beside it.
import { EmptyState } from '@/components/empty-state';
import { StoreNotice } from '@/components/kept-messages';
import { OfferFilters } from '@/components/offer-filters';
import { OfferRow } from '@/components/offer-row';
import { useStrings } from '@/components/strings';
import { openWelcome } from '@/utils/pages/open';
import { useFilteredOffers } from '@/utils/pages/use-filter';
import { useItem } from '@/utils/pages/use-item';
import type { Keeping } from '@/utils/pages/use-keeping';
import { useStore } from '@/utils/pages/use-store';
import { wantedRegions } from '@/utils/settings/items';
import { OneOffer } from './one-offer';
import { offerHash, type Route, regionHash } from './route';

interface Props {
  route: Route;
  keeping: Keeping;
}

export function OffersSection({ route, keeping }: Props) {
  const strings = useStrings();
  const list = useFilteredOffers();
  const [wanted] = useItem(wantedRegions);
  const { condition, isPrivate, accept } = useStore();
  const { found } = list;
  const isBroken = list.isBroken || condition.kind === 'unreadable';
  const isBare = found?.total === 0 && !list.isFiltered;
  return (
    <div class={route.offer === undefined ? 'desk' : 'desk reading'}>
      <h1 class="unseen">{strings.workspace.sections.offers}</h1>
      <section class="desk-list" aria-labelledby="offers-title">
        <div class="desk-head">
          <h2 id="offers-title">{strings.list.title}</h2>
          <p class="soft" role="status">
            {found && (list.isFiltered ? strings.list.found(found.total) : strings.list.count(found.total))}
          </p>
        </div>
        {isBroken && <StoreNotice isPrivate={isPrivate} onAccept={accept} />}
        {!isBroken && condition.kind === 'emptied' && <StoreNotice lost={condition.count} onAccept={accept} />}
        {!isBare && !isBroken && (
          <OfferFilters
            filter={list.filter}
            keptRegions={list.regions}
            onChange={list.setFilter}
            onApproach={list.getReady}
          />
        )}
        {found && found.total > 0 && (
          <ul class="offers">
            {found.offers.map((offer) => (
              <li key={offer.key}>
                <OfferRow
                  offer={offer}
                  href={offerHash(offer.key)}
                  isCurrent={offer.key === route.offer}
                  isWanted={wanted?.includes(offer.region) ?? false}
                  onStatus={(status) => keeping.setStatus(offer.key, status)}
                  onRemove={() => keeping.remove(offer.key)}
                  onGuide={offer.region === '' ? undefined : () => location.assign(regionHash(offer.region))}
                />
              </li>
            ))}
          </ul>
        )}
        {found && found.offers.length < found.total && (
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
        {found?.total === 0 && list.isFiltered && (
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
      <section class="desk-one" aria-label={strings.workspace.oneOffer}>
        {route.offer === undefined ? (
          !isBare && <EmptyState title={strings.workspace.choose} />
        ) : (
          <OneOffer key={route.offer} offerKey={route.offer} keeping={keeping} wanted={wanted ?? []} />
        )}
      </section>
    </div>
  );
}
