// What the pages say about keeping offers: a failed write, a removal that can be undone, a store in bad health.
import { formatDay } from './dates';
import { FailureNotice } from './failure-notice';
import { Notice } from './notice';
import { useStrings } from './strings';
import { Toast } from './toast';

interface KeepingProps {
  failure?: { reason: 'full' | 'store' | 'invalid'; retry: () => void };
  removed?: string;
  onUndo: () => void;
  onClose: () => void;
}

export function KeepingMessages({ failure, removed, onUndo, onClose }: KeepingProps) {
  const strings = useStrings();
  return (
    <>
      {failure && (
        <FailureNotice onRetry={failure.retry} onClose={onClose}>
          {strings.failure[failure.reason]}
        </FailureNotice>
      )}
      {removed !== undefined && <Toast key={removed} text={strings.toast.removed} onUndo={onUndo} onClose={onClose} />}
    </>
  );
}

interface StoreProps {
  /** Offers the emptied store held; undefined when the store cannot be read at all. */
  lost?: number;
  /** In a private window the browser keeps the store closed: nothing is wrong with it. */
  isPrivate?: boolean;
  /** When the last backup was made (epoch ms), and looking at what it would bring back. */
  backup?: { at: number; onRestore: () => void };
  onAccept: () => void;
}

export function StoreNotice({ lost, isPrivate = false, backup, onAccept }: StoreProps) {
  const strings = useStrings();
  if (isPrivate) {
    return (
      <Notice tone="calm" title={strings.store.privateTitle}>
        {strings.store.private}
      </Notice>
    );
  }
  if (lost === undefined) {
    return (
      <Notice tone="doubt" isAlert title={strings.store.unreadableTitle}>
        {strings.store.unreadable}
      </Notice>
    );
  }
  return (
    <Notice
      tone="doubt"
      isAlert
      title={strings.store.emptiedTitle}
      actions={
        <>
          {backup && (
            <button type="button" class="button small primary" onClick={backup.onRestore}>
              {strings.store.restore(formatDay(backup.at, strings.language))}
            </button>
          )}
          <button type="button" class="button small" onClick={onAccept}>
            {strings.store.accept}
          </button>
        </>
      }
    >
      {strings.store.emptied(lost)}
    </Notice>
  );
}
