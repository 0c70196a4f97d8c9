// What would be filled on a page's form, line by line with its value, and what is left to the person.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FillPlan, LeftLine, PlanLeft, PlanLine } from '@/utils/portals/forms/plan';
import { EmptyState } from '../empty-state';
import { useStrings } from '../strings';

interface Props {
  host: string;
  plan: FillPlan;
  isFilling: boolean;
  /** Stands under the first file's line: which one, and a look at it. */
  file?: ComponentChildren;
  isFileReady: boolean;
  /** The way to the answers where they are kept; absent when they are those typed here. */
  edit?: ComponentChildren;
  onFill: (lines: readonly PlanLine[]) => void;
  onEdit: () => void;
}

/** Of no use to the person: other forms of the page, and what cannot be seen. */
const unsaid: ReadonlySet<PlanLeft> = new Set(['elsewhere', 'trap']);

export function FillPlanView({ host, plan, isFilling, file, isFileReady, edit, onFill, onEdit }: Props) {
  const { forms } = useStrings();
  const [unticked, setUnticked] = useState<ReadonlySet<number>>(new Set());
  const chosen = plan.lines.filter(({ key }) => !unticked.has(key));
  const fileKey = plan.lines.find(({ value }) => value.kind === 'file')?.key;
  const isWaiting = isFilling || (!isFileReady && chosen.some(({ value }) => value.kind === 'file'));
  const left = plan.left.filter(({ why }) => !unsaid.has(why));

  function tick(key: number, isTicked: boolean): void {
    const next = new Set(unticked);
    if (isTicked) next.delete(key);
    else next.add(key);
    setUnticked(next);
  }

  return (
    <>
      {plan.lines.length === 0 ? (
        <EmptyState title={forms.noneTitle}>{forms.none}</EmptyState>
      ) : (
        <>
          <p class="form-lead">{forms.lead(host)}</p>
          <ul class="fill-lines">
            {plan.lines.map((line) => (
              <li key={line.key}>
                <label class="fill-line">
                  <input
                    type="checkbox"
                    checked={!unticked.has(line.key)}
                    onChange={(event) => tick(line.key, event.currentTarget.checked)}
                  />
                  <span class="fill-label">
                    {line.label || forms.unnamed}
                    {line.confidence === 'medium' && <em>{forms.doubt}</em>}
                  </span>
                  <span class="fill-value">{line.value.kind === 'file' ? forms.file : line.value.text}</span>
                </label>
                {line.key === fileKey && file}
              </li>
            ))}
          </ul>
        </>
      )}
      {left.length > 0 && <Left lines={left} />}
      <div class="form-foot">
        {plan.lines.length > 0 && (
          <>
            <button
              type="button"
              class="button primary"
              aria-disabled={isWaiting || chosen.length === 0}
              onClick={() => !isWaiting && chosen.length > 0 && onFill(chosen)}
            >
              {isFilling ? forms.filling : forms.fill(chosen.length)}
            </button>
            <p class="form-promise">{forms.promise}</p>
          </>
        )}
        {edit ?? (
          <button type="button" class="button small plain" onClick={onEdit}>
            {forms.edit}
          </button>
        )}
      </div>
    </>
  );
}

/** Required ones first, in the page's order otherwise; choices of one question once. */
function Left({ lines }: { lines: readonly LeftLine[] }) {
  const { forms } = useStrings();
  const once = lines.filter(
    (line, index) => lines.findIndex(({ label, why }) => label === line.label && why === line.why) === index,
  );
  const sorted = [...once.filter(({ isRequired }) => isRequired), ...once.filter(({ isRequired }) => !isRequired)];
  return (
    <details class="fill-left">
      <summary>{forms.left(once.length)}</summary>
      <ul>
        {sorted.map(({ key, label, why, isRequired }) => (
          <li key={key}>
            <span class="fill-label">{label || forms.unnamed}</span>
            <span class="fill-why">
              {isRequired && <strong>{forms.required} · </strong>}
              {forms.why[why]}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
