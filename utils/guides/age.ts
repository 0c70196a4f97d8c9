// How old a guide is: dates may be a month or a year, and then their first day counts, so that age is never understated.
import type { PartialDate } from './types';

/** Months after which a guide says that it is old. */
export const oldAfterMonths = 18;

/** @param now epoch ms */
export function isOld(checkedOn: PartialDate, now: number): boolean {
  const limit = new Date(`${checkedOn}${'-01'.repeat((10 - checkedOn.length) / 3)}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() + oldAfterMonths);
  return now >= limit.getTime() + dayMs;
}

const dayMs = 86_400_000;

/** Whether a change has come; the day itself counts. @param now epoch ms */
export function hasCome(day: string, now: number): boolean {
  return now >= Date.parse(`${day}T00:00:00Z`);
}
