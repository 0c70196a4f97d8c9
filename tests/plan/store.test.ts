// The plan is kept: ticks survive a moved date, a changed table and two pages at once, and every change can be undone.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CapRegionsDatabase } from '@/utils/database/database';
import { circumstancesOf } from '@/utils/plan/circumstances';
import { makePlan } from '@/utils/plan/plan';
import {
  addOwnStep,
  changePlan,
  dropPlan,
  longestTitle,
  markStep,
  readPlan,
  removeMark,
  restoreMark,
  restorePlan,
  startPlan,
} from '@/utils/plan/store';
import type { Step } from '@/utils/plan/types';
import { freshDatabase } from '../database/store';
import { day, table } from './arbitrary';

const { steps } = table;
const today = '2026-11-22';
const meters = { id: 'meters', title: 'Relever les compteurs' };

let db: CapRegionsDatabase;
beforeEach(() => {
  db = freshDatabase();
});

const planOf = async (given: readonly Step[] = steps) => {
  const kept = await readPlan(db);
  if (!kept) throw new Error('no plan');
  const known = { household: null, home: null, situations: [] };
  return makePlan({ ...kept, steps: given, words: {}, circumstances: circumstancesOf(known, kept.row.said), today });
};

describe('one plan', () => {
  it('is none at first, and then the one that was started', async () => {
    expect(await readPlan(db)).toBeUndefined();
    const row = await startPlan('2027-06-15', today, 1, db);
    expect(await readPlan(db)).toEqual({ row, marks: [] });
  });

  it('started in two pages at once is one', async () => {
    const [one, other] = await Promise.all([
      startPlan('2027-06-15', today, 1, db),
      startPlan('2027-07-15', today, 2, db),
    ]);
    expect(other.key).toBe(one.key);
    expect(await db.plans.count()).toBe(1);
  });

  it('keeps answers given at once in two pages', async () => {
    await startPlan('2027-06-15', today, 1, db);
    await Promise.all([
      changePlan({ said: { children: 2 } }, 2, db),
      changePlan({ said: { hasCar: false } }, 3, db),
      changePlan({ dates: { 'job-start': '2027-07-01' } }, 4, db),
    ]);
    expect((await readPlan(db))?.row).toMatchObject({
      said: { children: 2, hasCar: false },
      dates: { 'job-start': '2027-07-01' },
      revision: 3,
    });
  });

  it('given up comes back whole, unless another was made', async () => {
    await startPlan('2027-06-15', today, 1, db);
    await markStep(meters, { doneOn: today }, 2, db);
    const before = await readPlan(db);
    const dropped = await dropPlan(db);
    expect(dropped).toEqual(before);
    expect(await readPlan(db)).toBeUndefined();
    expect(dropped && (await restorePlan(dropped, db))).toBe(true);
    expect(await readPlan(db)).toEqual(before);
    expect(dropped && (await restorePlan(dropped, db))).toBe(false);
  });
});

describe('a tick', () => {
  beforeEach(async () => {
    await startPlan('2027-06-15', today, 1, db);
  });

  it('stays wherever the date goes', async () => {
    await markStep(meters, { doneOn: today }, 2, db);
    await fc.assert(
      fc.asyncProperty(day, async (target) => {
        await changePlan({ target }, 3, db);
        const item = (await planOf()).items.find(({ id }) => id === 'meters');
        expect(item).toMatchObject({ state: 'done', doneOn: today });
        if (target >= today) expect(item?.ownDay).toBe(target);
      }),
      { numRuns: 40 },
    );
  });

  it('stays when the table drops its step, in the words of then', async () => {
    await markStep(meters, { doneOn: today }, 2, db);
    const plan = await planOf(steps.filter(({ id }) => id !== 'meters'));
    expect(plan.items.some(({ id }) => id === 'meters')).toBe(false);
    expect(plan.gone).toMatchObject([
      { id: 'meters', title: meters.title, kind: 'gone', state: 'done', doneOn: today },
    ]);
    expect((await planOf()).gone).toEqual([]);
  });

  it('taken back leaves no trace, and undoing leaves what was', async () => {
    expect(await markStep(meters, { doneOn: today }, 2, db)).toBeUndefined();
    const before = await markStep(meters, { day: '2027-06-01' }, 3, db);
    expect(before).toMatchObject({ doneOn: today });
    await restoreMark('meters', before, 4, db);
    expect((await readPlan(db))?.marks).toEqual([before]);
    await markStep(meters, { doneOn: undefined }, 5, db);
    expect((await readPlan(db))?.marks).toEqual([]);
  });

  it('set from two pages at once loses nothing', async () => {
    await Promise.all([
      markStep(meters, { doneOn: today }, 2, db),
      markStep(meters, { day: '2027-06-14' }, 3, db),
      markStep({ id: 'find-home', title: 'Chercher' }, { isHidden: true }, 4, db),
    ]);
    expect((await readPlan(db))?.marks).toHaveLength(2);
    const plan = await planOf();
    expect(plan.items.find(({ id }) => id === 'meters')).toMatchObject({ doneOn: today, day: '2027-06-14' });
    expect(plan.hidden.map(({ id }) => id)).toEqual(['find-home']);
  });

  it('without a plan does nothing', async () => {
    await dropPlan(db);
    expect(await markStep(meters, { doneOn: today }, 2, db)).toBeUndefined();
    expect(await addOwnStep('Dire au revoir', undefined, 3, db)).toBeUndefined();
    expect(await db.planSteps.count()).toBe(0);
  });
});

describe('a step of one’s own', () => {
  beforeEach(async () => {
    await startPlan('2027-06-15', today, 1, db);
  });

  it('stands among the others by its day, is ticked, removed and brought back', async () => {
    const id = await addOwnStep('  Dire au revoir aux voisins ', '2027-06-12', 2, db);
    const item = (await planOf()).items.find((one) => one.id === id);
    expect(item).toMatchObject({ kind: 'own', title: 'Dire au revoir aux voisins', day: '2027-06-12', state: 'later' });
    await markStep({ id: id ?? '', title: 'Dire au revoir' }, { doneOn: today }, 3, db);
    const removed = await removeMark(id ?? '', 4, db);
    expect((await planOf()).items.some((one) => one.id === id)).toBe(false);
    await restoreMark(id ?? '', removed, 5, db);
    expect((await planOf()).items.find((one) => one.id === id)).toMatchObject({ state: 'done' });
  });

  it('needs a title, and keeps what fits', async () => {
    expect(await addOwnStep('   ', '2027-06-12', 2, db)).toBeUndefined();
    await addOwnStep('x'.repeat(1_000), undefined, 3, db);
    expect((await readPlan(db))?.marks[0]?.title).toHaveLength(longestTitle);
  });
});
