// The plan in a calendar: what is still to be done, each step known again however often it is exported.
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { writeCalendar } from '@/utils/calendar/calendar';
import { circumstancesOf } from '@/utils/plan/circumstances';
import { planEvents } from '@/utils/plan/events';
import { makePlan } from '@/utils/plan/plan';
import type { PlanRow, StepMark } from '@/utils/plan/types';
import { table } from './arbitrary';

const words = { move: 'Le déménagement', limit: (day: string) => `Jusqu’au ${day}.` };
const row: PlanRow = {
  key: 'p',
  target: '2027-06-15',
  dates: {},
  said: {},
  createdOn: '2026-11-22',
  updatedAt: 1,
  revision: 5,
};

function eventsOn(today: string, marks: readonly StepMark[] = [], target = row.target) {
  const known = { household: null, home: null, situations: ['redundancy'] };
  const moved = { ...row, target };
  const plan = makePlan({ ...table, row: moved, marks, circumstances: circumstancesOf(known, {}), today });
  return { plan, events: planEvents(plan, row.key, target, today, words) };
}

const mark = (step: string, more: Partial<StepMark>): StepMark => ({
  key: `p/${step}`,
  plan: 'p',
  step,
  title: step,
  isOwn: false,
  ...more,
});

describe('the events', () => {
  it('are the move and each dated step that is not done, hidden or without a day', () => {
    const marks = [mark('meters', { doneOn: '2026-11-22' }), mark('internet', { isHidden: true })];
    const { plan, events } = eventsOn('2026-11-22', marks);
    const uids = events.map(({ uid }) => uid);
    expect(uids).toContain('p-move');
    expect(uids).not.toContain('p-meters');
    expect(uids).not.toContain('p-internet');
    expect(uids).not.toContain('p-csp-answer');
    const open = plan.items.filter(({ day, state }) => day !== undefined && state !== 'done');
    expect(uids).toHaveLength(open.length + 1);
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('of late steps stand on today, and say their deadline', () => {
    const { events } = eventsOn('2027-03-20');
    const lease = events.find(({ uid }) => uid === 'p-lease-notice-three');
    expect(lease?.day).toBe('2027-03-20');
    expect(lease?.note).toContain('Jusqu’au 2027-03-15.');
  });

  it('keep their names when the move is put off, so that importing again moves them', () => {
    const before = eventsOn('2026-11-22').events;
    const after = eventsOn('2026-11-22', [], '2027-06-29').events;
    expect(after.map(({ uid }) => uid).sort()).toEqual(before.map(({ uid }) => uid).sort());
    expect(after.find(({ uid }) => uid === 'p-meters')?.day).toBe('2027-06-29');
  });

  it('are all read by another parser, day by day, word for word', () => {
    const { events } = eventsOn('2026-11-22');
    const text = writeCalendar({ name: 'Déménagement', language: 'fr', now: 0, revision: 5, events });
    const read = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
    expect(
      read.map(({ uid, startDate, summary, description }) => [uid, startDate.toString(), summary, description]),
    ).toEqual(events.map(({ uid, day, title, note }) => [uid, day, title, note ?? null]));
  });
});
