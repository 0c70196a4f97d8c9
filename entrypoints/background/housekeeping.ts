// What the background does once a day without being asked: it empties what has lain in the trash for thirty days.
import { browser } from 'wxt/browser';
import { emptyTrash } from '@/utils/offers/offers';

const daily = 'daily';

/** Alarms do not survive every browser's restart: they are set again each time. */
export async function setAlarms(): Promise<void> {
  await browser.alarms.create(daily, { delayInMinutes: 5, periodInMinutes: 24 * 60 });
}

export async function onAlarm(name: string): Promise<void> {
  if (name !== daily) return;
  await emptyTrash(Date.now()).catch((error) => console.warn('The trash could not be emptied', error));
}
