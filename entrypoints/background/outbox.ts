// Sends deposits and looks at their state when it is time: woken by our pages, by its alarm, and when the browser starts.
import { browser } from 'wxt/browser';
import { database } from '@/utils/database/database';
import { getOffer, setStatus } from '@/utils/offers/offers';
import { clientOf, runChecks } from '@/utils/portals/outbox/check';
import { runOutbox as runDue } from '@/utils/portals/outbox/run';

export const outboxAlarm = 'outbox';

/** Browsers wake no worker sooner than this, in ms. */
const soonest = 30_000;

let soon: ReturnType<typeof setTimeout> | undefined;

/** What is due before an alarm can ring: the seconds to cancel end though the page that began them was closed. */
function runSoon(next: number): void {
  clearTimeout(soon);
  const wait = next - Date.now();
  if (wait < soonest) soon = setTimeout(() => void runOutbox(), Math.max(0, wait) + 50);
}

/** Everything that is due, and an alarm for what is not yet. */
export async function runOutbox(): Promise<{ ok: boolean }> {
  try {
    const db = database();
    const nextDeposit = await runDue({
      db,
      now: Date.now,
      random: Math.random,
      deposit: (origin, endpoint, sending) => clientOf(origin, db).deposit(endpoint, sending),
      noteSent: async (offer, at) => {
        // One that the person has already moved further along stays there.
        if ((await getOffer(offer, db))?.status === 'saved') await setStatus(offer, 'applied', at, db);
      },
    });
    if (nextDeposit !== undefined) runSoon(nextDeposit);
    const nextCheck = await runChecks(Date.now(), db);
    const next = [nextDeposit, nextCheck].filter((at) => at !== undefined);
    if (next.length === 0) await browser.alarms.clear(outboxAlarm);
    else await browser.alarms.create(outboxAlarm, { when: Math.max(Math.min(...next), Date.now() + soonest) });
    return { ok: true };
  } catch (error) {
    console.warn('The outbox could not be run', error);
    await browser.alarms.create(outboxAlarm, { when: Date.now() + soonest * 4 });
    return { ok: false };
  }
}
