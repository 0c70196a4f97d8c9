// What was just done to offers, to be undone; or that it could not be kept, to be tried again.
import { FailureNotice } from '../failure-notice';
import { useStrings } from '../strings';
import { Toast } from '../toast';

interface Props {
  done?: { text: string; at: number };
  failure?: { reason: 'full' | 'store'; retry: () => void };
  onUndo: () => void;
  onClose: () => void;
}

export function EditingMessages({ done, failure, onUndo, onClose }: Props) {
  const { failure: words } = useStrings();
  return (
    <div class="messages">
      {failure && (
        <FailureNotice onRetry={failure.retry} onClose={onClose}>
          {words[failure.reason]}
        </FailureNotice>
      )}
      {done && <Toast key={done.at} text={done.text} onUndo={onUndo} onClose={onClose} />}
    </div>
  );
}
