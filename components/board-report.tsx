// A report on a board that changed: made on a click, shown whole, and copied only by the person.
import { useStrings } from './strings';

interface Props {
  /** The whole report; absent until it was asked for. */
  text?: string;
  isCopied: boolean;
  onMake: () => void;
  onCopy: () => void;
}

export function BoardReport({ text, isCopied, onMake, onCopy }: Props) {
  const { report } = useStrings();
  if (text === undefined) {
    return (
      <div class="board-report">
        <button type="button" class="button small" onClick={onMake}>
          {report.make}
        </button>
      </div>
    );
  }
  return (
    <div class="board-report">
      <p class="soft small">{report.lead}</p>
      <textarea readOnly rows={8} aria-label={report.label} value={text} />
      <button type="button" class="button small" onClick={onCopy}>
        {report.copy}
      </button>
      <p class="soft small" role="status">
        {isCopied ? report.copied : ''}
      </p>
    </div>
  );
}
