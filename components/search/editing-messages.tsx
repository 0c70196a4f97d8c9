// What was just done to offers, to be undone; or that it could not be kept, to be tried again.
import { Notice } from '../notice';
import { useStrings } from '../strings';
import { Toast } from '../toast';

interface Props {
  done?: { text: string; at: number };
  failure?: { reason: 'full' | 'store'; retry: () => void };
  onUndo: () => void;
  onClose: () => void;
}

export function EditingMessages({ done, failure, onUndo, onClose }: Props) {
  const { failure: words, act } = useStrings();
  return (
    <div class="messages">
      {failure && (
        <Notice
          tone="doubt"
          isAlert
          actions={
            <>
              <button type="button" class="button small" onClick={failure.retry}>
                {act.retry}
              </button>
              <button type="button" class="button small plain" onClick={onClose}>
                {act.close}
              </button>
            </>
          }
        >
          {words[failure.reason]}
        </Notice>
      )}
      {done && <Toast key={done.at} text={done.text} onUndo={onUndo} onClose={onClose} />}
    </div>
  );
}
