// That a setting could not be written: said on whatever page of ours it was, with the way to try again.
import { useEffect, useState } from 'preact/hooks';
import { FailureNotice } from '@/components/failure-notice';
import { useStrings } from '@/components/strings';

/** Writing the last one again; undefined while all are written. */
let retry: (() => void) | undefined;
const changes = new EventTarget();

function tell(again: (() => void) | undefined): void {
  retry = again;
  changes.dispatchEvent(new Event('change'));
}

/** Runs a change of the settings; one that fails is told by `UnkeptSetting`. Answers whether it is kept. */
export async function keepSetting(change: () => Promise<unknown>): Promise<boolean> {
  try {
    await change();
    tell(undefined);
    return true;
  } catch (error) {
    console.warn('A setting could not be written', error);
    tell(() => void keepSetting(change));
    return false;
  }
}

/** Stands on every page of ours. */
export function UnkeptSetting() {
  const { failure } = useStrings();
  const [again, setAgain] = useState(() => retry);
  useEffect(() => {
    const follow = () => setAgain(() => retry);
    follow();
    changes.addEventListener('change', follow);
    return () => changes.removeEventListener('change', follow);
  }, []);
  if (!again) return null;
  return (
    <div class="messages">
      <FailureNotice onRetry={again} onClose={() => tell(undefined)}>
        {failure.store}
      </FailureNotice>
    </div>
  );
}
