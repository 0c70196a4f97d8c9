// Applying to some offers at one portal, step by step: prepared on a click, read and agreed to when it must be, taken back.
import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '@/components/strings';
import { ask } from '@/utils/messaging/send';
import * as outbox from '@/utils/portals/outbox/store';
import { PortalError } from '@/utils/portals/portal-error';
import type { Purpose } from '@/utils/portals/protocol/vocabulary';
import { keepOut } from '@/utils/profile/edits';
import { editProfile } from '@/utils/profile/store';
import { type Ready, readyAt } from './apply';
import type { OwnProfile } from './own-profile';
import { requestDataCollection } from './portal-permission';

export interface Applying {
  /** What leaves, while it is being read. */
  ready?: Ready;
  isBusy: boolean;
  problem?: PortalError | string;
  message: string;
  /** Shows what leaves, unless the very same was approved before: then it is on its way, with ten seconds to cancel. */
  look: () => void;
  takeOut: (line: string) => void;
  send: (purposes: readonly Purpose[]) => void;
  close: () => void;
  cancel: (keys: readonly string[]) => void;
  leave: () => void;
}

/** What is done with what was read and agreed to. */
export interface Sending {
  /** The portal's origin. */
  portal: string;
  /** Answers what there is to say of it. */
  onAgreed: (ready: Ready, purposes: readonly Purpose[]) => Promise<string | undefined>;
  /** With what was approved before; absent where everything is to be read anew. */
  onSame?: (ready: Ready) => Promise<void>;
}

export function useApplying({ portal, onAgreed, onSame }: Sending, own: OwnProfile): Applying {
  const { apply, language } = useStrings();
  const [ready, setReady] = useState<Ready>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<PortalError | string>();
  const [message, setMessage] = useState('');
  const isOpen = ready !== undefined;

  async function attempt(work: () => Promise<void>, otherwise: string): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    setMessage('');
    try {
      await work();
    } catch (error) {
      console.warn('An application could not be made', error);
      setProblem(error instanceof PortalError ? error : otherwise);
    } finally {
      setBusy(false);
    }
  }
  const leave = () => void ask('runOutbox', {});
  const look = () =>
    void attempt(async () => {
      const next = await readyAt(portal, own, language, onSame === undefined);
      if (!next.approval || !onSame) return setReady(next);
      URL.revokeObjectURL(next.pdfAddress);
      await onSame(next);
      leave();
    }, apply.failedPrepare);

  // A line was taken out: what leaves is made anew, and waits for its own click, approved before or not.
  useEffect(() => {
    if (!isOpen) return;
    void attempt(async () => setReady(await readyAt(portal, own, language, true)), apply.failedPrepare);
  }, [own]);
  useEffect(() => () => ready && URL.revokeObjectURL(ready.pdfAddress), [ready]);

  return {
    ready,
    isBusy,
    problem,
    message,
    look,
    leave,
    takeOut: (line) => void editProfile(own.key, keepOut(line, true), Date.now()),
    send: (purposes) => {
      if (!ready) return;
      const permission = requestDataCollection();
      void attempt(async () => {
        if (!(await permission)) return setProblem(apply.refusedPermission);
        setMessage((await onAgreed(ready, purposes)) ?? '');
        setReady(undefined);
        leave();
      }, apply.storeFailed);
    },
    close: () => setReady(undefined),
    cancel: (keys) =>
      void attempt(async () => {
        // Of several, one may have left as the others were taken back.
        if ((await outbox.cancelDeposits(keys)) === keys.length) setMessage(apply.cancelled);
      }, apply.storeFailed),
  };
}
