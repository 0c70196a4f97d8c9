// What leaves in some seconds, on any page of ours: which offers, through which portal, the file, and the way to take it back.
import { useEffect, useState } from 'preact/hooks';
import { LeavingBar } from '@/components/apply/leaving-bar';
import { FailureNotice } from '@/components/failure-notice';
import { useStrings } from '@/components/strings';
import { ask } from '@/utils/messaging/send';
import { useAttempts } from '@/utils/pages/use-attempt';
import { useLive } from '@/utils/pages/use-live';
import { cancelDeposits, listLeaving, readPortal } from '@/utils/portals/outbox/store';
import type { OutboxRow } from '@/utils/portals/outbox/types';
import '@/components/apply/leaving.css';

export function LeavingNow() {
  const { apply, failure: failures } = useStrings();
  const [isCancelled, setCancelled] = useState(false);
  const { failure, attempt, dismiss } = useAttempts();
  const { value } = useLive(async () => {
    const rows = await listLeaving();
    const names = await Promise.all(rows.map(async ({ portal }) => (await readPortal(portal))?.manifest.portal.name));
    return { rows, names: [...new Set(names.flatMap((name) => name ?? []))] };
  }, []);
  const rows = value?.rows ?? [];

  /** Said only when none of them had left: the seconds may end as one presses. */
  const takeBack = (leaving: readonly OutboxRow[]) =>
    void attempt(async () => {
      setCancelled((await cancelDeposits(leaving.map(({ key }) => key))) === leaving.length);
      return undefined;
    });

  const [first] = rows;
  useEffect(() => {
    if (first) setCancelled(false);
  }, [first?.key]);
  if (!first) {
    return (
      <p role="status" class="small leaving-said">
        {isCancelled ? apply.cancelled : ''}
      </p>
    );
  }
  return (
    <LeavingBar
      title={apply.leavingBy(rows.length, value?.names.join(', ') ?? '')}
      about={rows.map(({ title }) => title).join(' · ')}
      moments={rows.map(({ nextAt }) => nextAt)}
      onLeave={() => void ask('runOutbox', {})}
      onCancel={() => takeBack(rows)}
    >
      <LeavingFile row={first} />
      {failure && (
        <FailureNotice onRetry={failure.retry} onClose={dismiss}>
          {failures[failure.reason]}
        </FailureNotice>
      )}
    </LeavingBar>
  );
}

/** The file as it leaves; the same for every offer of a click. */
export function LeavingFile({ row }: { row: Pick<OutboxRow, 'key' | 'cv'> }) {
  const { apply } = useStrings();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!row.cv) return undefined;
    const made = URL.createObjectURL(new Blob([row.cv.bytes], { type: 'application/pdf' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [row.key]);
  return address ? (
    <a class="small" href={address} target="_blank" rel="noreferrer noopener">
      {apply.seeLeaving}
    </a>
  ) : null;
}
