// The popup's upper part: what the page in front offers, or why nothing is said of it.
import { BoardNotice } from '@/components/board-notice';
import { PageMessage } from '@/components/page-message';
import { PostingCard } from '@/components/posting-card';
import { useStrings } from '@/components/strings';
import { ChangedBoard } from '@/utils/pages/changed-board';
import { applyOrRead, openGuide } from '@/utils/pages/open';
import type { PageLine, TabState } from '@/utils/pages/read-tab';
import { useBoardNotice } from '@/utils/pages/use-board-notice';
import type { Keeping } from '@/utils/pages/use-keeping';
import { useStatuses } from '@/utils/pages/use-statuses';
import { useTab } from '@/utils/pages/use-tab';

interface Props {
  keeping: Keeping;
  onPanel: () => void;
}

export function ThisPage({ keeping, onPanel }: Props) {
  const strings = useStrings();
  const { state, tabId, refresh } = useTab(false);
  const board = state && 'board' in state ? state.board : undefined;
  const notice = useBoardNotice(board, refresh);
  const detail = state?.kind === 'read' ? state.detail : undefined;
  const region = detail?.view.region;
  const statusOf = useStatuses(detail ? [detail] : []);
  const isKept = detail !== undefined && statusOf(detail) !== undefined;
  return (
    <section class="here" aria-labelledby="here-title">
      <h2 id="here-title">{strings.page.title}</h2>
      {state === undefined && <p class="waiting">{strings.page.reading}</p>}
      {state?.kind === 'read' && detail && (
        <PostingCard
          size="full"
          posting={detail.posting}
          view={detail.view}
          status={statusOf(detail)}
          isSaving={keeping.savingUrl === detail.posting.url}
          onSave={() => keeping.save(detail.posting)}
          onStatus={(status) => keeping.setStatus(detail.view.key, status)}
          onRemove={() => keeping.remove(detail.view.key)}
          onApply={
            isKept && region !== undefined
              ? () => void applyOrRead(detail.view.key).then((isOpen) => isOpen && window.close())
              : undefined
          }
          onGuide={region === undefined ? undefined : () => void openGuide(region).then(() => window.close())}
        />
      )}
      {state?.kind === 'read' && <ListCount lines={state.lines} hasDetail={detail !== undefined} onPanel={onPanel} />}
      {state && state.kind !== 'read' && (
        <PageMessage kind={kindForPopup(state.kind)} boardName={board?.name} onRetry={refresh} />
      )}
      {state?.kind === 'changed' && tabId !== undefined && <ChangedBoard tabId={tabId} />}
      {board && notice && <BoardNotice {...notice} boardName={board.name} />}
    </section>
  );
}

/** The click that opened the popup let it read the page: what is still closed to it never opens. */
function kindForPopup(kind: Exclude<TabState['kind'], 'read'>) {
  return kind === 'closed' ? 'unreadable' : kind;
}

function ListCount({
  lines,
  hasDetail,
  onPanel,
}: {
  lines: readonly PageLine[];
  hasDetail: boolean;
  onPanel: () => void;
}) {
  const strings = useStrings();
  const flagged = lines.filter(({ view }) => view.region !== undefined).length;
  const wanted = lines.filter(({ view }) => view.isWanted).length;
  const others = lines.length - 1;
  if (hasDetail && others === 0) return null;
  return (
    <div class={hasDetail ? 'here-list other' : 'here-list'}>
      {hasDetail ? (
        <span>{strings.page.others(others)}</span>
      ) : (
        <div>
          <strong>{strings.page.flagged(flagged)}</strong>
          <span class="meta">
            {strings.page.listCount(lines.length)} · {strings.page.wanted(wanted)}
          </span>
        </div>
      )}
      <button type="button" class={hasDetail ? 'button small plain' : 'button small primary'} onClick={onPanel}>
        {strings.page.openPanel}
      </button>
    </div>
  );
}
