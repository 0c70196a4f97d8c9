// Days of the calendar, without hour or time zone: what a plan counts in.

/** `2027-06-15`. Two of them compare as texts. */
export type Day = string;

const dayMs = 86_400_000;

function parts(day: Day): [year: number, month: number, date: number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

const inUtc = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** Whether a text is a day that exists, from 2000 to 2199: a date field may hold half a year while one types. */
export function isDay(text: string): text is Day {
  if (!/^2[01]\d\d-\d\d-\d\d$/.test(text)) return false;
  const ms = inUtc(text);
  return !Number.isNaN(ms) && fromUtc(ms) === text;
}

/** The day it is at that moment where the person is. */
export function dayAt(moment: Date): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** @param count days later; negative for earlier */
export function addDays(day: Day, count: number): Day {
  return fromUtc(inUtc(day) + count * dayMs);
}

/** The same date so many months later (negative: earlier), or the last day of that month when it has no such date. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = parts(day);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return fromUtc(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return new Date(inUtc(day)).getUTCDay();
}

export const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
export const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** `2027-06`. */
export const monthOf = (day: Day): string => day.slice(0, 7);
