// The kept offers with room: what narrows them on top, the list, and one offer in depth beside it.
import { useMemo, useState } from 'preact/hooks';
import { EmptyState } from '@/components/empty-state';
import { StoreNotice } from '@/components/kept-messages';
import { ManualForm } from '@/components/offer/manual-form';
import { Columns } from '@/components/search/columns';
import { EditingMessages } from '@/components/search/editing-messages';
import { ViewSwitch } from '@/components/search/view-switch';
import { useStrings } from '@/components/strings';
import { setStep } from '@/utils/offers/edits';
import { listTags } from '@/utils/offers/narrow';
import type { OfferStatus } from '@/utils/offers/types';
import { openWelcome } from '@/utils/pages/open';
import { useChoice } from '@/utils/pages/search/use-choice';
import { useEditing } from '@/utils/pages/search/use-editing';
import { useManual } from '@/utils/pages/search/use-manual';
import { useNarrowed } from '@/utils/pages/search/use-narrowed';
import { useItem } from '@/utils/pages/use-item';
import type { Keeping } from '@/utils/pages/use-keeping';
import { useStore } from '@/utils/pages/use-store';
import { wantedRegions } from '@/utils/settings/items';
import { offersView } from '@/utils/settings/search';
import { OffersAsTable } from './offers-as-table';
import { OffersFigures, OffersForTwo } from './offers-figures';
import { OffersHead } from './offers-head';
import { OffersList } from './offers-list';
import { OneOffer } from './one-offer';
import { offerHash, type Route } from './route';
import { TakeAwayReminder } from './take-away-reminder';

interface Props {
  route: Route;
  keeping: Keeping;
}

export function OffersSection({ route, keeping }: Props) {
  const strings = useStrings();
  const choosing = useChoice();
  const narrowed = useNarrowed(choosing.choice);
  const editing = useEditing();
  const manual = useManual();
  const [view = 'list', setView] = useItem(offersView);
  const [isAdding, setAdding] = useState(false);
  const closeForm = () => {
    setAdding(false);
    manual.forget();
  };
  const [wanted] = useItem(wantedRegions);
  const { condition, isPrivate, backup, accept } = useStore();
  const { found, total, rows } = narrowed;
  const isBroken = narrowed.isBroken || condition.kind === 'unreadable';
  const tags = useMemo(() => listTags(rows ?? [], strings.language), [rows, strings.language]);
  const move = (key: string, status: OfferStatus) => void editing.change([key], setStep(status));
  const isBare = rows?.length === 0;
  return (
    <div class={route.offer === undefined ? 'search-page' : 'search-page reading'}>
      <div class="search-head">
        <div class="desk-head">
          <h1>{strings.list.title}</h1>
          <p class="soft desk-count" role="status">
            {found &&
              total !== undefined &&
              (narrowed.isNarrowed ? strings.desk.of(found.length, total) : strings.list.count(total))}
          </p>
          <div class="desk-tools">
            <ViewSwitch
              view={view}
              onChange={(next) => {
                if (route.offer !== undefined) location.hash = '#offers';
                void setView(next);
              }}
            />
            <button type="button" class="button small" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
              {strings.desk.add}
            </button>
          </div>
        </div>
        {isAdding && (
          <ManualForm
            said={manual.said}
            onKeep={(fields) =>
              manual.keep(fields, (key) => {
                closeForm();
                location.hash = offerHash(key);
              })
            }
            onCancel={closeForm}
          />
        )}
        {isBroken && <StoreNotice isPrivate={isPrivate} onAccept={accept} />}
        {!isBroken && condition.kind === 'emptied' && (
          <StoreNotice
            lost={condition.count}
            backup={backup && { at: backup.at, onRestore: () => location.assign('#restore') }}
            onAccept={accept}
          />
        )}
        {condition.kind === 'sound' && <TakeAwayReminder />}
        {!isBare && !isBroken && <OffersHead choosing={choosing} narrowed={narrowed} />}
      </div>
      <div class={view === 'list' ? 'desk' : 'desk whole'}>
        <section class="desk-list" aria-labelledby="list-title">
          <h2 id="list-title" class="unseen">
            {strings.desk.results}
          </h2>
          {view === 'list' && found && found.length > 0 && (
            <OffersList
              offers={found}
              current={route.offer}
              wanted={wanted ?? []}
              keeping={keeping}
              editing={editing}
            />
          )}
          {view === 'table' && found && found.length > 0 && (
            <OffersAsTable offers={found} current={route.offer} keeping={keeping} />
          )}
          {view === 'columns' && found && found.length > 0 && (
            <Columns offers={found} current={route.offer} wanted={wanted ?? []} hrefOf={offerHash} onMove={move} />
          )}
          {view === 'figures' && found && found.length > 0 && <OffersFigures offers={found} />}
          {view === 'two' && found && found.length > 0 && <OffersForTwo offers={found} />}
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
          {!isBare && found?.length === 0 && (
            <EmptyState
              icon="search"
              title={strings.list.noneTitle}
              action={
                <button type="button" class="button small" onClick={() => choosing.setChoice({})}>
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
            !isBare && view === 'list' && <EmptyState title={strings.workspace.choose} />
          ) : (
            <OneOffer
              key={route.offer}
              offerKey={route.offer}
              keeping={keeping}
              editing={editing}
              wanted={wanted ?? []}
              tags={tags}
            />
          )}
        </section>
      </div>
      <EditingMessages done={editing.done} failure={editing.failure} onUndo={editing.undo} onClose={editing.dismiss} />
    </div>
  );
}
