// What became of each line after filling: how many stand, and which the page did not take.
import type { FillResult } from '@/utils/portals/forms/fill';
import type { PlanLine } from '@/utils/portals/forms/plan';
import { Icon } from '../icon';
import { useStrings } from '../strings';

interface Props {
  lines: readonly PlanLine[];
  results: ReadonlyMap<number, FillResult>;
  onUndo: () => void;
  onAgain: () => void;
}

export function FillDone({ lines, results, onUndo, onAgain }: Props) {
  const { forms } = useStrings();
  const resultOf = ({ key }: PlanLine): FillResult => results.get(key) ?? 'gone';
  const isDone = (line: PlanLine) => resultOf(line) === 'filled' || resultOf(line) === 'changed';
  const done = lines.filter(isDone);
  const others = lines.filter((line) => !isDone(line));
  return (
    <>
      <div class="fill-done" role="status">
        <Icon name="check" />
        <div>
          <p class="fill-done-title">{forms.doneTitle(done.length)}</p>
          <p>{forms.doneNext}</p>
        </div>
      </div>
      {others.length > 0 && (
        <div class="fill-others">
          <h3>{forms.notDone}</h3>
          <ul>
            {others.map((line) => (
              <li key={line.key}>
                <span class="fill-label">{line.label || forms.unnamed}</span>
                <span class="fill-why">{forms.result[resultOf(line)]}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="form-foot">
        <button type="button" class="button" onClick={onAgain}>
          {forms.again}
        </button>
        <button type="button" class="button plain" onClick={onUndo}>
          {forms.undo}
        </button>
      </div>
    </>
  );
}
