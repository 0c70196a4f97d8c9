// The offers removed: each can be brought back, or erased for good.

import { formatDay } from '@/components/dates';
import { EmptyState } from '@/components/empty-state';
import { useStrings } from '@/components/strings';
import { trashLife } from '@/utils/offers/offers';
import { listTrash } from '@/utils/offers/search';
import type { Keeping } from '@/utils/pages/use-keeping';
import { useLive } from '@/utils/pages/use-live';

export function TrashSection({ keeping }: { keeping: Keeping }) {
  const { workspace, act, language } = useStrings();
  const { value: trash } = useLive(() => listTrash(), []);
  return (
    <div class="column">
      <h1>{workspace.sections.trash}</h1>
      <p class="soft">{workspace.trashLead(trashLife / 86_400_000)}</p>
      {trash?.length === 0 && (
        <EmptyState icon="remove" title={workspace.trashEmptyTitle}>
          {workspace.trashEmpty}
        </EmptyState>
      )}
      {trash && trash.length > 0 && (
        <ul class="trash">
          {trash.map(({ key, title, company, trashedAt }) => (
            <li key={key}>
              <div>
                <h2 class="offer-title">{title}</h2>
                <p class="meta">
                  {[
                    company,
                    workspace.removedOn(formatDay(trashedAt, language)),
                    workspace.keptUntil(formatDay(trashedAt + trashLife, language)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <div class="actions">
                <button
                  type="button"
                  class="button small"
                  aria-label={act.restoreOf(title)}
                  onClick={() => keeping.restore(key)}
                >
                  {act.restore}
                </button>
                <button
                  type="button"
                  class="button small danger"
                  aria-label={workspace.eraseOf(title)}
                  onClick={() => keeping.erase(key)}
                >
                  {workspace.erase}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
