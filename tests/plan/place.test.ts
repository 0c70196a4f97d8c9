// Back-planning: whatever the date and whoever moves, no step is after its deadline, out of order, or lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, later } from '@/utils/plan/days';
import { type Aim, dayOf, placeSteps } from '@/utils/plan/place';
import type { Circumstances, Step } from '@/utils/plan/types';
import { isWorkingDay, workingDayAfter, workingDayBefore } from '@/utils/plan/working-days';
import { aim, circumstances, day, table } from './arbitrary';

const { steps } = table;
const runs = { numRuns: 400 };

const parisian: Circumstances = {
  origin: 'france',
  tenure: 'rent',
  notice: 'unknown',
  hasPartner: true,
  children: 2,
  hasCar: true,
  situations: ['leaving-paris'],
};
const inJune: Aim = { target: '2027-06-15', createdOn: '2026-11-22', dates: {} };
const dayIn = (id: string, where: Aim, who: Circumstances) =>
  placeSteps(steps, where, who).find(({ step }) => step.id === id);

describe('a family that leaves Paris on 15 June 2027', () => {
  it.each([
    // The letter must be there on Monday 15 March; fourteen weeks before the move is a Tuesday.
    ['lease-notice-three', '2027-03-09', '2027-03-15'],
    ['enrol-at-school', '2027-06-17', '2027-06-23'],
    ['car-address', '2027-06-29', '2027-07-15'],
    ['insure-new-home', '2027-06-04', '2027-06-15'],
    ['meters', '2027-06-15', undefined],
    ['school-in-term', '2027-03-15', undefined],
  ])('%s: %s, at the latest %s', (id, when, deadline) => {
    expect(dayIn(id, inJune, parisian)).toMatchObject({ day: when, deadline });
  });

  it('in July the school year is over: other steps', () => {
    const inJuly = { ...inJune, target: '2027-07-20' };
    expect(dayIn('school-in-term', inJuly, parisian)).toBeUndefined();
    expect(dayIn('school-before-summer', inJuly, parisian)?.day).toBe('2027-05-20');
  });

  it('with a month’s notice has one letter, not two', () => {
    const one = placeSteps(steps, inJune, { ...parisian, notice: 'one' }).filter(({ step }) =>
      step.id.startsWith('lease-notice'),
    );
    expect(one.map(({ step, deadline }) => [step.id, deadline])).toEqual([['lease-notice-one', '2027-05-15']]);
  });
});

describe('after a redundancy', () => {
  const who: Circumstances = { ...parisian, situations: ['after-redundancy'] };

  it('the answer to the CSP has no date until the day the document was handed over is known', () => {
    expect(dayIn('csp-answer', inJune, who)).not.toHaveProperty('day');
    const known = { ...inJune, dates: { 'csp-document': '2026-12-10' } };
    // Twenty-one days later is Thursday 31 December.
    expect(dayIn('csp-answer', known, who)).toMatchObject({ day: '2026-12-24', deadline: '2026-12-31' });
  });

  it('a deadline gone by when the plan is made stays where it was: late', () => {
    const known = { ...inJune, dates: { 'csp-document': '2026-10-01' } };
    expect(dayIn('csp-answer', known, who)).toMatchObject({ day: '2026-10-22', deadline: '2026-10-22' });
  });
});

it('a step that cannot be done so early waits until it can, within its deadline', () => {
  const step: Step = {
    id: 'a',
    do: { anchor: 'move', months: -3 },
    from: { anchor: 'move', days: -30 },
    deadline: { anchor: 'move' },
  };
  // Thirty days before 15 June is Sunday 16 May.
  expect(placeSteps([step], inJune, parisian)).toMatchObject([{ day: '2027-05-16', deadline: '2027-06-15' }]);
});

it('no step is planned after its deadline, nor on a day when nobody answers before it', () => {
  fc.assert(
    fc.property(aim, circumstances, (where, who) => {
      for (const { step, day: at, deadline, lastWorkingDay } of placeSteps(steps, where, who)) {
        if (at === undefined || deadline === undefined || lastWorkingDay === undefined) continue;
        expect(at <= deadline, step.id).toBe(true);
        expect(lastWorkingDay <= deadline && isWorkingDay(lastWorkingDay), step.id).toBe(true);
      }
    }),
    runs,
  );
});

it('no step is planned after one that waits for it', () => {
  fc.assert(
    fc.property(aim, circumstances, (where, who) => {
      const at = new Map(placeSteps(steps, where, who).map((one) => [one.step.id, one.day]));
      for (const { id, after = [] } of steps)
        for (const before of after) {
          const [first, second] = [at.get(before), at.get(id)];
          if (first && second) expect(first <= second, `${before} before ${id}`).toBe(true);
        }
    }),
    runs,
  );
});

it('no advice is dated before the plan was made, unless a late deadline waits for it', () => {
  fc.assert(
    fc.property(aim, circumstances, (where, who) => {
      const placed = placeSteps(steps, where, who);
      const isWaitedFor = (id: string): boolean =>
        placed.some(({ step }) => step.after?.includes(id) && (step.deadline !== undefined || isWaitedFor(step.id)));
      for (const { step, day: at } of placed)
        if (at !== undefined && !step.deadline && !isWaitedFor(step.id))
          expect(at >= where.createdOn, step.id).toBe(true);
    }),
    runs,
  );
});

it('nothing is planned before it can be done', () => {
  fc.assert(
    fc.property(aim, circumstances, (where, who) => {
      for (const { step, day: at } of placeSteps(steps, where, who)) {
        const from = step.from && dayOf(step.from, where);
        if (at && from) expect(at >= from, step.id).toBe(true);
      }
    }),
    runs,
  );
});

it('no step is lost when the date moves within its season, and each keeps its distance when there is time', () => {
  fc.assert(
    fc.property(aim, circumstances, day, (where, who, elsewhere) => {
      const isSummer = (text: string) => /-0[78]-/.test(text);
      fc.pre(isSummer(where.target) === isSummer(elsewhere));
      const ids = (target: string) =>
        placeSteps(steps, { ...where, target }, who)
          .map(({ step }) => step.id)
          .sort();
      expect(ids(elsewhere)).toEqual(ids(where.target));
    }),
    runs,
  );
  fc.assert(
    fc.property(day, circumstances, (target, who) => {
      const early: Aim = { target, createdOn: addMonths(target, -24), dates: {} };
      for (const { step, day: at } of placeSteps(steps, early, who)) {
        const wished = dayOf(step.do, early);
        if (!at || !wished) continue;
        const waits = steps.some(({ after }) => after?.includes(step.id));
        if (!waits)
          expect(at >= workingDayBefore(wished) && at <= later(wished, workingDayAfter(wished)), step.id).toBe(true);
      }
    }),
    runs,
  );
});

it('everybody has a plan one can read, and the table serves everybody', () => {
  const served = new Set<string>();
  fc.assert(
    fc.property(aim, circumstances, (where, who) => {
      const placed = placeSteps(steps, where, who);
      for (const { step } of placed) served.add(step.id);
      expect(placed.length).toBeGreaterThan(10);
      expect(new Set(placed.map(({ step }) => step.id)).size).toBe(placed.length);
      const days = placed.map((one) => one.day ?? '9');
      expect(days).toEqual(days.toSorted());
    }),
    { numRuns: 1_000 },
  );
  expect(steps.map(({ id }) => id).filter((id) => !served.has(id))).toEqual([]);
});
