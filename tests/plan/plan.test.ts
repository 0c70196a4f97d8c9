// The plan as shown: what is late, what comes next, and what the person knows better than the table.
import { describe, expect, it } from 'vitest';
import { circumstancesOf, type Known } from '@/utils/plan/circumstances';
import { makePlan, summarise } from '@/utils/plan/plan';
import type { PlanRow, StepMark } from '@/utils/plan/types';
import { table } from './arbitrary';

const { steps } = table;
const row: PlanRow = {
  key: 'p',
  target: '2027-06-15',
  dates: {},
  said: {},
  createdOn: '2026-11-22',
  updatedAt: 1,
  revision: 0,
};
const nothing: Known = { household: null, home: null, situations: [] };
const mark = (step: string, more: Partial<StepMark>): StepMark => ({
  key: `p/${step}`,
  plan: 'p',
  step,
  title: step,
  isOwn: false,
  ...more,
});
const planOn = (today: string, marks: StepMark[] = [], known: Known = nothing) =>
  makePlan({ steps, words: {}, row, marks, circumstances: circumstancesOf(known, row.said), today });
const find = (plan: ReturnType<typeof makePlan>, id: string) => plan.items.find((item) => item.id === id);

describe('a step', () => {
  it.each([
    ['2027-02-01', 'later'],
    ['2027-02-23', 'soon'],
    ['2027-03-09', 'soon'],
    ['2027-03-10', 'overdue'],
  ])('to be done on 9 March is on %s: %s', (today, state) => {
    expect(find(planOn(today), 'lease-notice-three')?.state).toBe(state);
  });

  it('moved by the person keeps their date, and says when it is past the deadline', () => {
    const early = planOn('2027-01-01', [mark('lease-notice-three', { day: '2027-03-15' })]);
    expect(find(early, 'lease-notice-three')).toMatchObject({
      day: '2027-03-15',
      ownDay: '2027-03-09',
      isTooLate: false,
    });
    const late = planOn('2027-01-01', [mark('lease-notice-three', { day: '2027-03-16' })]);
    expect(find(late, 'lease-notice-three')).toMatchObject({ deadline: '2027-03-15', isTooLate: true });
  });

  it('done once is done, though its day has gone by', () => {
    expect(find(planOn('2027-09-01', [mark('meters', { doneOn: '2027-06-15' })]), 'meters')?.state).toBe('done');
  });
});

describe('the most urgent', () => {
  it('is the late one whose deadline is first, before what comes next', () => {
    const plan = planOn('2027-03-20');
    const { overdue, next } = summarise(plan);
    expect(overdue).toBeGreaterThan(1);
    expect(next?.id).toBe('lease-notice-three');
  });

  it('is what comes next when nothing is late', () => {
    const { overdue, next, done } = summarise(planOn('2026-11-22'));
    expect({ overdue, done }).toEqual({ overdue: 0, done: 0 });
    expect(next?.day).toBe(planOn('2026-11-22').items[0]?.day);
  });

  it('is nothing once all is done', () => {
    const everything = steps.map(({ id }) => mark(id, { doneOn: '2027-01-01' }));
    const { next, done, total } = summarise(planOn('2027-09-01', everything));
    expect(next).toBeUndefined();
    expect(done).toBe(total);
  });

  it('hidden steps count for nothing', () => {
    const { items } = planOn('2027-03-20');
    const all = items.map(({ id }) => mark(id, { isHidden: true }));
    expect(summarise(planOn('2027-03-20', all))).toEqual({ overdue: 0, done: 0, total: 0, next: undefined });
  });
});

describe('what the settings already know', () => {
  const abroad = { kind: 'abroad' } as const;
  it.each<[string, Known, object]>([
    [
      'nothing said: a tenant in France, with a car',
      nothing,
      { origin: 'france', tenure: 'rent', hasCar: true, children: 0 },
    ],
    [
      'a couple with children',
      { ...nothing, household: { adults: 2, children: 3, cars: 0 } },
      { hasPartner: true, children: 3, hasCar: false },
    ],
    ['abroad in Portugal', { ...nothing, home: abroad, household: { country: 'PT' } }, { origin: 'europe' }],
    [
      'abroad in the United Kingdom',
      { ...nothing, home: abroad, household: { country: 'GB' } },
      { origin: 'elsewhere' },
    ],
    ['abroad, no country said', { ...nothing, home: abroad }, { origin: 'elsewhere' }],
    ['back from abroad, no home said', { ...nothing, situations: ['from-abroad'] }, { origin: 'elsewhere' }],
    [
      'living in Lyon, back from abroad all the same',
      { ...nothing, home: { kind: 'commune' }, situations: ['from-abroad'] },
      { origin: 'france' },
    ],
    ['the partner too', { ...nothing, situations: ['partner'] }, { hasPartner: true }],
    ['from a country of the Union', { ...nothing, situations: ['eu'] }, { origin: 'europe' }],
    [
      'from outside of it',
      { ...nothing, situations: ['non-eu'] },
      { origin: 'elsewhere', situations: ['from-outside-the-eu'] },
    ],
    ['a situation nobody knows any more', { ...nothing, situations: ['to-the-moon'] }, { situations: [] }],
  ])('%s', (_name, known, expected) => {
    expect(circumstancesOf(known, {})).toMatchObject(expected);
  });

  it('what is said in the plan wins', () => {
    const known: Known = { ...nothing, household: { adults: 2, children: 3, tenure: 'rent' } };
    expect(circumstancesOf(known, { children: 0, tenure: 'own', hasPartner: false })).toMatchObject({
      children: 0,
      tenure: 'own',
      hasPartner: false,
    });
  });
});
