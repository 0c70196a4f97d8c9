// Any circumstances, any days: what the properties of the plan are tried with.
import fc from 'fast-check';
import { addDays, type Day } from '@/utils/plan/days';
import type { Aim } from '@/utils/plan/place';
import { type Circumstances, givenAnchors } from '@/utils/plan/types';
import { compilePlanHere } from '../../scripts/plan/pack';

/** The table of this folder. */
export const table = compilePlanHere().fr;

import { situationIds } from '@/utils/plan/situations';

export const day: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2026-11-22', days));

export const circumstances: fc.Arbitrary<Circumstances> = fc.record({
  origin: fc.constantFrom('france', 'europe', 'elsewhere'),
  tenure: fc.constantFrom('rent', 'own'),
  notice: fc.constantFrom('one', 'three', 'unknown'),
  hasPartner: fc.boolean(),
  children: fc.integer({ min: 0, max: 4 }),
  hasCar: fc.boolean(),
  situations: fc.subarray([...situationIds]),
});

/** A plan made up to three years before the move, or some weeks after it, with the other days around the move. */
export const aim: fc.Arbitrary<Aim> = fc
  .record({
    target: day,
    ahead: fc.integer({ min: -60, max: 1_000 }),
    dates: fc.record(Object.fromEntries(givenAnchors.map((anchor) => [anchor, fc.integer({ min: -400, max: 200 })])), {
      requiredKeys: [],
    }),
  })
  .map(({ target, ahead, dates }) => ({
    target,
    createdOn: addDays(target, -ahead),
    dates: Object.fromEntries(Object.entries(dates).map(([anchor, offset]) => [anchor, addDays(target, offset ?? 0)])),
  }));
