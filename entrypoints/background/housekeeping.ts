// What the background does without being asked: once a day it empties the trash and makes a backup, now and then it looks
// at what is due.
import { browser } from 'wxt/browser';
import { database } from '@/utils/database/database';
import { emptyTrash } from '@/utils/offers/offers';
import { backUp } from '@/utils/transfer/automatic-backups';
import { lookAtReminders } from './reminders';

const daily = 'daily';
const often = 'reminders';

/** Minutes until the first, and between two. */
const alarms = [
  { name: daily, delayInMinutes: 5, periodInMinutes: 24 * 60 },
  { name: often, delayInMinutes: 1, periodInMinutes: 30 },
] as const;

/**
 * Sets the alarms that are missing: they do not survive every browser's restart, and one set anew each time the worker
 * wakes would never ring. One that rings in the far future was set under a clock that has since gone back.
 */
export async function setAlarms(now = Date.now()): Promise<void> {
  for (const { name, ...when } of alarms) {
    const known = await browser.alarms.get(name);
    const isStale = known === undefined || known.scheduledTime > now + when.periodInMinutes * 2 * 60_000;
    if (isStale) await browser.alarms.create(name, when);
  }
}

export async function onAlarm(name: string): Promise<void> {
  if (name === often) await lookAgain();
  if (name !== daily) return;
  await emptyTrash(Date.now()).catch((error) => console.warn('The trash could not be emptied', error));
  const by = browser.runtime.getManifest().version;
  await backUp({ now: Date.now(), by }, database()).catch((error) => console.warn('No backup could be made', error));
}

/** After an alarm, a wake or a change of what is kept. */
export async function lookAgain(): Promise<void> {
  await lookAtReminders(Date.now()).catch((error) => console.warn('What is due could not be looked up', error));
}
