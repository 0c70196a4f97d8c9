// A folded group of boards: their number and state in one line, and one button for all of them.
import type { ComponentChildren } from 'preact';
import { useStrings } from '../strings';

interface Props {
  title: string;
  /** How many of them are on. */
  note: string;
  /** Switches on those that are off; absent when all are on. */
  onAll?: () => void;
  children: ComponentChildren;
}

export function MoreBoards({ title, note, onAll, children }: Props) {
  const { boards } = useStrings();
  return (
    <details class="more-boards">
      <summary>
        <span>{title}</span>
        <span class="soft small">{note}</span>
      </summary>
      {onAll && (
        <button type="button" class="button small" onClick={onAll}>
          {boards.allOf}
        </button>
      )}
      {children}
    </details>
  );
}
