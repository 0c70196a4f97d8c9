// The seconds in which a deposit can still be taken back, counted down.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '../strings';

interface Props {
  title: string;
  /** For which offers, where that is not said beside. */
  about?: string;
  /** When each leaves, epoch ms: several clicks may share a bar. At least one. */
  moments: readonly number[];
  onCancel: () => void;
  onLeave: () => void;
  /** The way to see what leaves. */
  children?: ComponentChildren;
}

export function LeavingBar({ title, about, moments, onCancel, onLeave, children }: Props) {
  const { apply } = useStrings();
  const [now, setNow] = useState(Date.now());
  const leavesAt = Math.min(...moments);
  const isTogether = Math.max(...moments) - leavesAt < 1_000;
  const seconds = Math.max(0, Math.ceil((leavesAt - now) / 1_000));
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), 250);
    const leave = setTimeout(onLeave, Math.max(0, leavesAt - Date.now()) + 50);
    return () => {
      clearInterval(beat);
      clearTimeout(leave);
    };
  }, [leavesAt]);
  return (
    <div class="leaving">
      <p>
        <strong>{title}</strong>{' '}
        <span class="leaving-in" aria-hidden="true">
          {isTogether ? apply.leaving(seconds, moments.length) : apply.leavingFirst(seconds)}
        </span>
        <span class="unseen" role="status">
          {apply.steps.approved}
        </span>
      </p>
      {about && <p class="small leaving-about">{about}</p>}
      {children}
      <button type="button" class="button small" onClick={onCancel}>
        {apply.cancel}
      </button>
    </div>
  );
}
