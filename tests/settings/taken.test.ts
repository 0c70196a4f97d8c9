// The word about taking a file away: only after a month, only when something changed, never twice in a month.
import { expect, it } from 'vitest';
import type { Sentinel } from '@/utils/settings/items';
import { isWorthTaking, type Taken } from '@/utils/settings/taken';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 22);
const noted: Sentinel = { epoch: 'e', count: 3, lastKey: 'k', revision: 9 };
const taken = (days: number, revision = 8): Taken => ({ at: now - days * day, revision });

it.each<[what: string, taken: Taken | null, noted: Sentinel | null, putOff: number | null, is: boolean]>([
  ['a month old and changed since', taken(30), noted, now - 60 * day, true],
  ['a month old, nothing changed', taken(30, 9), noted, now - 60 * day, false],
  ['29 days old', taken(29), noted, now - 60 * day, false],
  ['never, after a month', null, noted, now - 30 * day, true],
  ['never, the first month', null, noted, now - 29 * day, false],
  ['put off yesterday', taken(90), noted, now - day, false],
  ['nothing kept', null, { ...noted, count: 0 }, now - 60 * day, false],
  ['nothing ever written', null, null, now - 60 * day, false],
  ['before the first look', null, noted, null, false],
  ['a clock gone back', taken(-5), noted, now + 5 * day, false],
])('%s: said %s', (_, file, store, putOff, is) => {
  expect(isWorthTaking(file, store, putOff, now)).toBe(is);
});
