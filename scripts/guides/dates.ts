// Dates as material bears them: a day, a month, or only a year.
import { z } from 'zod';

/** Whether the text is a date that exists: `2026`, `2026-02`, `2026-02-28`. */
function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text)) return false;
  const whole = `${text}${'-01'.repeat((10 - text.length) / 3)}`;
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

// YAML reads a lone year as a number.
const asText = (value: unknown) => (typeof value === 'number' ? String(value) : value);

export const partialDate = z.preprocess(
  asText,
  z.string().refine(isPartialDate, 'expected a date: YYYY, YYYY-MM or YYYY-MM-DD'),
);

export const day = z.string().refine((text) => text.length === 10 && isPartialDate(text), 'expected YYYY-MM-DD');

/** The latest of several; `undefined` of none. `2026-04` counts as later than `2026`, which may be any day of it. */
export function latest(dates: readonly string[]): string | undefined {
  return dates.toSorted().at(-1);
}

/** Whether both may be the same day: equal as far as both say. */
export function mayBeEqual(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) === other.slice(0, known);
}

/** Whether a date is later than another, as far as both say. */
export function isAfter(one: string, other: string): boolean {
  return !mayBeEqual(one, other) && one > other;
}
