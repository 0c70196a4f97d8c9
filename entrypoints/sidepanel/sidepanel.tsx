// The side panel's plan: the page's own offer in depth, then the page's list in its order.
import { useState } from 'preact/hooks';
import { BoardNotice } from '@/components/board-notice';
import { EmptyState } from '@/components/empty-state';
import { Icon } from '@/components/icon';
import { KeepingMessages } from '@/components/kept-messages';
import { OfferLiving } from '@/components/living/offer-living';
import { PageMessage } from '@/components/page-message';
import { PostingCard } from '@/components/posting-card';
import { useStrings } from '@/components/strings';
import { applyAtOnce } from '@/utils/pages/apply/apply-at-once';
import { ApplyOnDemand } from '@/utils/pages/apply/apply-on-demand';
import { BesideOnDemand } from '@/utils/pages/apply/beside-on-demand';
import { LeavingNow } from '@/utils/pages/apply/leaving-now';
import { ChangedBoard } from '@/utils/pages/changed-board';
import { FormFillerOnDemand } from '@/utils/pages/form-filler-on-demand';
import { openGuide, openWorkspace } from '@/utils/pages/open';
import type { PageLine } from '@/utils/pages/read-tab';
import { useBoardNotice } from '@/utils/pages/use-board-notice';
import { useKeeping } from '@/utils/pages/use-keeping';
import { useLivingOf } from '@/utils/pages/use-living';
import { useLoan } from '@/utils/pages/use-loan';
import { useStatuses } from '@/utils/pages/use-statuses';
import { useTab } from '@/utils/pages/use-tab';

export function SidePanel() {
  const strings = useStrings();
  const keeping = useKeeping();
  const { state, tabId, refresh } = useTab(true);
  const board = state && 'board' in state ? state.board : undefined;
  const notice = useBoardNotice(board, refresh);
  const [isOnlyMine, setOnlyMine] = useState(false);
  const lines = state?.kind === 'read' ? state.lines : [];
  const detail = state?.kind === 'read' ? state.detail : undefined;
  const living = useLivingOf(detail?.posting);
  const loan = useLoan();
  const statusOf = useStatuses(lines);
  const [isFillingForm, setFillingForm] = useState(false);
  /** Key of the offer one is applying to. */
  const [applying, setApplying] = useState<string>();
  const others = lines.filter((line) => line !== detail);
  const mine = others.filter(({ view }) => view.isWanted);
  const shown = isOnlyMine ? mine : others;

  async function applyTo(key: string): Promise<void> {
    if (applying === key) setApplying(undefined);
    else if (!(await applyAtOnce(key))) setApplying(key);
  }

  function card(line: PageLine, size: 'full' | 'line') {
    const { posting, view } = line;
    const { key, region } = view;
    const status = statusOf(line);
    const canApply = size === 'full' && status !== undefined && region !== undefined;
    return (
      <PostingCard
        size={size}
        posting={posting}
        view={view}
        status={status}
        isSaving={keeping.savingUrl === posting.url}
        onSave={() => keeping.save(posting)}
        onStatus={(next) => keeping.setStatus(key, next)}
        onRemove={() => keeping.remove(key)}
        onGuide={region === undefined ? undefined : () => void openGuide(region)}
        onApply={canApply ? () => void applyTo(key) : undefined}
        hasLiving={size === 'full'}
      >
        {canApply && applying === key && (
          <section class="offer-apply" aria-label={strings.apply.openOf(posting.title)}>
            <ApplyOnDemand offerKey={key} />
          </section>
        )}
        {size === 'full' && living && (
          <OfferLiving
            living={living}
            onDescribe={() => void openWorkspace('#settings')}
            onMethod={(topic) => void openWorkspace(`#method=${topic}`)}
            {...loan}
          />
        )}
        {size === 'full' && region !== undefined && (
          <BesideOnDemand key={key} offer={{ key, title: posting.title, region }} text={posting.description} />
        )}
        {size === 'full' && posting.description && (
          <details class="text" open>
            <summary>{strings.panel.text}</summary>
            <p>{posting.description}</p>
          </details>
        )}
      </PostingCard>
    );
  }

  return (
    <div class="panel">
      <header>
        <Icon name="mark" />
        <h1>{strings.panel.title}</h1>
        <button
          type="button"
          class="icon-button"
          aria-label={strings.forms.open}
          title={strings.forms.open}
          aria-pressed={isFillingForm}
          onClick={() => setFillingForm(!isFillingForm)}
        >
          <Icon name="form" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={strings.list.title}
          title={strings.list.title}
          onClick={() => void openWorkspace('#offers')}
        >
          <Icon name="open" />
        </button>
      </header>
      <main>
        {isFillingForm && tabId !== undefined && (
          <FormFillerOnDemand key={tabId} tabId={tabId} onClose={() => setFillingForm(false)} />
        )}
        {applying === undefined && <LeavingNow />}
        {board && notice && <BoardNotice {...notice} boardName={board.name} />}
        {state === undefined && <p class="waiting">{strings.page.reading}</p>}
        {state && state.kind !== 'read' && <PageMessage kind={state.kind} boardName={board?.name} onRetry={refresh} />}
        {state?.kind === 'changed' && tabId !== undefined && <ChangedBoard tabId={tabId} />}
        {detail && (
          <section aria-labelledby="own-title">
            <h2 id="own-title" class="unseen">
              {strings.panel.own}
            </h2>
            {card(detail, 'full')}
          </section>
        )}
        {others.length > 0 && (
          <section aria-labelledby="list-title">
            <div class="list-head">
              <h2 id="list-title">{strings.panel.count(others.length, detail !== undefined)}</h2>
              <label class="only-mine">
                <input
                  type="checkbox"
                  checked={isOnlyMine}
                  onChange={(event) => setOnlyMine(event.currentTarget.checked)}
                />
                {strings.panel.onlyMine} ({mine.length})
              </label>
            </div>
            {shown.length === 0 && <EmptyState title={strings.panel.noneMine} />}
            <ul class="postings">
              {shown.map((line) => (
                <li key={line.view.key}>{card(line, 'line')}</li>
              ))}
            </ul>
          </section>
        )}
      </main>
      <KeepingMessages
        failure={keeping.failure}
        removed={keeping.removed}
        onUndo={keeping.undo}
        onClose={keeping.dismiss}
      />
    </div>
  );
}
