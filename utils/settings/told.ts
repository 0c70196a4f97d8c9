// What reminders have already been said, so that none is said twice: ids of things still due, and the day of the last nudge.
import { defineItem } from './item';

export const toldReminders = defineItem<readonly string[]>('toldReminders', []);
/** ISO day. */
export const lastNudge = defineItem<string>('lastNudge', '');
