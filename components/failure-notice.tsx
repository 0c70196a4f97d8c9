// That something could not be kept, said at once, with the way to try again.
import type { ComponentChildren } from 'preact';
import { Notice } from './notice';
import { useStrings } from './strings';

interface Props {
  onRetry: () => void;
  /** Without it the sentence stays until the next try. */
  onClose?: () => void;
  children: ComponentChildren;
}

export function FailureNotice({ onRetry, onClose, children }: Props) {
  const { act } = useStrings();
  return (
    <Notice
      tone="doubt"
      isAlert
      actions={
        <>
          <button type="button" class="button small" onClick={onRetry}>
            {act.retry}
          </button>
          {onClose && (
            <button type="button" class="button small plain" onClick={onClose}>
              {act.close}
            </button>
          )}
        </>
      }
    >
      {children}
    </Notice>
  );
}
