// A word, once a month at most: what was kept since the last file taken away stands in this browser alone.
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDay } from '@/components/dates';
import { Notice } from '@/components/notice';
import { useStrings } from '@/components/strings';
import { useItem } from '@/utils/pages/use-item';
import { sentinel } from '@/utils/settings/items';
import { isWorthTaking, lastTaken, reminderPutOff } from '@/utils/settings/taken';

export function TakeAwayReminder() {
  const { transfer, language } = useStrings();
  const words = transfer.reminder;
  const [taken] = useItem(lastTaken);
  const [noted] = useItem(sentinel);
  const [putOff, setPutOff] = useItem(reminderPutOff);
  const [now] = useState(Date.now);
  const isBegun = useRef(false);
  useEffect(() => {
    if (putOff === undefined || !noted?.count || isBegun.current) return;
    // The month begins with the first look at something kept, once: what is erased later stays erased.
    isBegun.current = true;
    if (putOff === null) void setPutOff(now);
  }, [putOff, setPutOff, noted, now]);
  if (taken === undefined || noted === undefined || putOff === undefined) return null;
  if (!isWorthTaking(taken, noted, putOff, now)) return null;
  return (
    <Notice
      tone="calm"
      actions={
        <>
          <a class="button small" href="#privacy">
            {words.take}
          </a>
          <button type="button" class="button small plain" onClick={() => void setPutOff(Date.now())}>
            {words.later}
          </button>
        </>
      }
    >
      {taken ? words.since(formatDay(taken.at, language)) : words.never}
    </Notice>
  );
}
