// Reads portals' news as often as the person chose for each: woken by our pages, by its alarm, and when the browser starts.
import { browser } from 'wxt/browser';
import { runFeeds as runDue } from '@/utils/portals/feeds';

export const feedsAlarm = 'feeds';

/** Browsers wake no worker sooner than this, in ms; and the longest an alarm is set for, so that a clock may jump. */
const soonest = 30_000;
const longest = 24 * 3_600_000;

/** Every feed that is due, and an alarm for the next; none where nothing was chosen. */
export async function runFeeds(): Promise<{ ok: boolean }> {
  try {
    const next = await runDue(Date.now());
    if (next === undefined) await browser.alarms.clear(feedsAlarm);
    else await ringAt(next);
    return { ok: true };
  } catch (error) {
    console.warn('The portals’ news could not be read', error);
    await ringAt(Date.now() + 3_600_000);
    return { ok: false };
  }
}

async function ringAt(moment: number): Promise<void> {
  const now = Date.now();
  const when = Math.min(Math.max(moment, now + soonest), now + longest);
  await browser.alarms.create(feedsAlarm, { when });
}
