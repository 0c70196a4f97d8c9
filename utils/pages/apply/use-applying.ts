// Applying to some offers at one portal, step by step: prepared on a click, read and agreed to when it must be, taken back.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from '@/components/strings';
import { ask } from '@/utils/messaging/send';
import * as outbox from '@/utils/portals/outbox/store';
import { PortalError } from '@/utils/portals/portal-error';
import type { Purpose } from '@/utils/portals/protocol/vocabulary';
import { keepOut } from '@/utils/profile/edits';
import { editProfile, readProfiles } from '@/utils/profile/store';
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
  const { apply, failure, language } = useStrings();
  const [reading, setReading] = useState<{ ready: Ready; of: OwnProfile }>();
  const [works, setWorks] = useState(0);
  const [problem, setProblem] = useState<PortalError | string>();
  const [message, setMessage] = useState('');
  /** Counts what was asked for: of two, the one that comes last may be of what was there before. */
  const asked = useRef(0);
  const ready = reading?.ready;
  const isOutdated = reading !== undefined && reading.of !== own;

  async function attempt(work: () => Promise<void>, otherwise: string): Promise<void> {
    setWorks((count) => count + 1);
    setProblem(undefined);
    setMessage('');
    try {
      await work();
    } catch (error) {
      console.warn('An application could not be made', error);
      setProblem(error instanceof PortalError ? error : otherwise);
    } finally {
      setWorks((count) => count - 1);
    }
  }
  /** Undefined when it was closed meanwhile, or another one was asked for. */
  async function prepare(isAnew: boolean): Promise<Ready | undefined> {
    asked.current += 1;
    const mine = asked.current;
    const next = await readyAt(portal, own, language, isAnew);
    if (mine === asked.current) return next;
    URL.revokeObjectURL(next.pdfAddress);
    return undefined;
  }
  const leave = () => void ask('runOutbox', {});
  const look = () =>
    void attempt(async () => {
      const next = await prepare(onSame === undefined);
      if (!next) return;
      if (!next.approval || !onSame) return setReading({ ready: next, of: own });
      URL.revokeObjectURL(next.pdfAddress);
      await onSame(next);
      leave();
    }, apply.failedPrepare);

  // A line was taken out: what leaves is made anew, and waits for its own click, approved before or not.
  useEffect(() => {
    if (!isOutdated) return;
    void attempt(async () => {
      try {
        const next = await prepare(true);
        if (next) setReading({ ready: next, of: own });
      } catch (error) {
        // What was shown is no longer what would leave.
        setReading(undefined);
        throw error;
      }
    }, apply.failedPrepare);
  }, [own, isOutdated]);
  useEffect(() => () => ready && URL.revokeObjectURL(ready.pdfAddress), [ready]);

  return {
    ready,
    isBusy: works > 0 || isOutdated,
    problem,
    message,
    look,
    leave,
    takeOut: (line) =>
      void attempt(async () => void (await editProfile(own.key, keepOut(line, true), Date.now())), apply.storeFailed),
    send: (purposes) => {
      if (!reading || isOutdated) return;
      const permission = requestDataCollection();
      void attempt(async () => {
        if (!(await permission)) return setProblem(apply.refusedPermission);
        // Changed a moment ago: what leaves is about to be made anew.
        if (!(await isUnchanged(reading.of))) return;
        setMessage((await onAgreed(reading.ready, purposes)) ?? '');
        setReading(undefined);
        leave();
      }, apply.storeFailed);
    },
    close: () => {
      asked.current += 1;
      setReading(undefined);
    },
    cancel: (keys) =>
      void attempt(async () => {
        // Of several, one may have left as the others were taken back.
        if ((await outbox.cancelDeposits(keys)) === keys.length) setMessage(apply.cancelled);
        // Not taken back, it is still on its way.
      }, failure.store),
  };
}

async function isUnchanged({ key, revision }: OwnProfile): Promise<boolean> {
  return (await readProfiles()).some((row) => row.key === key && row.revision === revision);
}
