// How the person wants to be reminded: nothing but the count and the list of today unless they chose more.
import { defineItem } from './item';

export interface ReminderSettings {
  /** Days without an answer after which an application is worth a word. */
  followUpDays: number;
  /** One next step and one page to read, once a day. */
  isNudged: boolean;
  /** Said by the system's notifications too, when the browser allows it. */
  isNotified: boolean;
  /** Epoch ms until which nothing is said; 0 for no pause. */
  pausedUntil: number;
}

export const reminders = defineItem<ReminderSettings>('reminders', {
  followUpDays: 7,
  isNudged: false,
  isNotified: false,
  pausedUntil: 0,
});
