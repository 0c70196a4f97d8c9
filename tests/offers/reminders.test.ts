// What is due is said once, on its day, however the clock jumps.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayNudge } from '@/entrypoints/background/reminders';
import { addLocalDays, nextBestStep, whatIsDue, whatToTell } from '@/utils/offers/reminders';
import { type SavedOffer, untouched } from '@/utils/offers/types';
import { makePosting, rennes } from '../database/store';

const noon = new Date(2026, 10, 23, 12).getTime();
const day = 86_400_000;
const usual = { followUpDays: 7, pausedUntil: 0 };

function kept(id: string, more: Partial<SavedOffer> = {}): SavedOffer {
  return {
    ...makePosting(id),
    ...untouched,
    place: rennes,
    region: '53',
    fingerprint: '',
    status: 'saved',
    history: [{ status: 'saved', at: noon - 30 * day }],
    savedAt: noon - 30 * day,
    updatedAt: noon,
    trashedAt: 0,
    ...more,
  };
}

const applied = (id: string, daysAgo: number, more: Partial<SavedOffer> = {}) =>
  kept(id, {
    status: 'applied',
    history: [
      { status: 'saved', at: noon - 40 * day },
      { status: 'applied', at: noon - daysAgo * day },
    ],
    ...more,
  });

const kinds = (offers: readonly SavedOffer[], now = noon, settings = usual) =>
  whatIsDue(offers, [], settings, now).map(({ kind, subject }) => [kind, subject]);

describe('what is due', () => {
  it.each([
    ['six days without an answer', applied('1', 6), []],
    ['seven days without an answer', applied('1', 7), ['follow-up']],
    [
      'seven days, a contact two days ago',
      applied('1', 7, { contacts: [{ id: 'c', name: 'A', at: noon - 2 * day }] }),
      [],
    ],
    ['seven days, refused', applied('1', 7, { status: 'refused' }), []],
    ['seven days, another day chosen', applied('1', 7, { dates: { followUpAt: noon + day } }), []],
    ['one day, today chosen', applied('1', 1, { dates: { followUpAt: noon } }), ['follow-up']],
    ['in the trash', applied('1', 9, { trashedAt: noon }), []],
    [
      'an interview this morning',
      kept('1', { status: 'interview', dates: { interviewAt: noon - 3 * 3_600_000 } }),
      ['interview'],
    ],
    [
      'an interview tomorrow evening',
      kept('1', { status: 'interview', dates: { interviewAt: noon + day + 8 * 3_600_000 } }),
      ['interview'],
    ],
    ['an interview the day after', kept('1', { status: 'interview', dates: { interviewAt: noon + 2 * day } }), []],
    ['an interview yesterday', kept('1', { status: 'interview', dates: { interviewAt: noon - day } }), []],
    ['an answer due today', applied('1', 2, { dates: { answerDueAt: noon } }), ['answer']],
    ['an answer due tomorrow', applied('1', 2, { dates: { answerDueAt: noon + day } }), []],
    ['merged into another', applied('1', 9, { trashedAt: -1, mergedInto: 'linkedin:2' }), []],
  ])('%s', (_, offer, expected) => {
    expect(kinds([offer]).map(([kind]) => kind)).toEqual(expected);
  });

  it('counts the days the person chose, and nothing while paused', () => {
    expect(kinds([applied('1', 4)], noon, { followUpDays: 3, pausedUntil: 0 })).toHaveLength(1);
    expect(kinds([applied('1', 9)], noon, { followUpDays: 7, pausedUntil: noon + 1 })).toEqual([]);
    expect(kinds([applied('1', 9)], noon, { followUpDays: 7, pausedUntil: noon })).toHaveLength(1);
  });

  it('takes the plan’s steps from their day on, late ones first', () => {
    const steps = [
      { id: 'b', title: 'Assurance', day: '2026-11-23' },
      { id: 'a', title: 'Préavis', day: '2026-11-20' },
      { id: 'c', title: 'Cartons', day: '2026-11-24' },
    ];
    expect(whatIsDue([], steps, usual, noon).map(({ subject, isLate }) => [subject, isLate])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('the next best step is what is due first, else the offer kept longest', () => {
    const old = kept('1', { savedAt: 1 });
    expect(nextBestStep([], [kept('2'), old, applied('3', 1)])).toEqual({ offer: old });
    expect(nextBestStep(whatIsDue([applied('3', 8)], [], usual, noon), [old])).toMatchObject({ kind: 'follow-up' });
    expect(nextBestStep([], [])).toBeUndefined();
  });
});

describe('telling of it', () => {
  /** Looks at each of those moments in turn, as alarms would, and answers what was said at each. */
  function look(offers: readonly SavedOffer[], moments: readonly number[]): string[][] {
    let told: readonly string[] = [];
    return moments.map((now) => {
      const next = whatToTell(whatIsDue(offers, [], usual, now), told);
      told = next.told;
      return next.fresh.map(({ id }) => id);
    });
  }

  it('says each thing once while it stays due', () => {
    expect(look([applied('1', 7)], [noon, noon + 1_000, noon + day]).map(({ length }) => length)).toEqual([1, 0, 0]);
  });

  it.each([
    ['asleep for a month', [noon - day, noon + 30 * day]],
    ['the clock goes back an hour', [noon, noon - 3_600_000, noon]],
    ['the clock goes back a year, and is set right', [noon - day, noon - 365 * day, noon]],
    ['the clock jumps ten years ahead, and back', [noon - day, noon + 3_650 * day, noon]],
  ])('%s: it is said, once', (_, moments) => {
    expect(look([applied('1', 7)], moments).flat()).toHaveLength(1);
  });

  it('a journey to another time zone, or other days to wait, make it no other thing', () => {
    const zone = process.env.TZ;
    const offers = [applied('1', 9), applied('2', 2, { dates: { answerDueAt: noon - day } })];
    const ids = (days: number) => whatIsDue(offers, [], { ...usual, followUpDays: days }, noon).map(({ id }) => id);
    try {
      const said = ['Europe/Paris', 'Pacific/Auckland', 'America/Los_Angeles'].map((next) => {
        process.env.TZ = next;
        return ids(7).toSorted().join();
      });
      expect(new Set([...said, ids(5).toSorted().join()]).size).toBe(1);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('a new contact, or another day chosen, is another thing', () => {
    const offer = applied('1', 20);
    const again = applied('1', 20, { contacts: [{ id: 'c', name: 'A', at: noon - 8 * day }] });
    const chosen = applied('1', 20, { dates: { followUpAt: noon - day } });
    const ids = [offer, again, chosen].flatMap((one) => whatIsDue([one], [], usual, noon).map(({ id }) => id));
    expect(new Set(ids).size).toBe(3);
  });

  it('remembers a thousand things, those due first', () => {
    const long = Array.from({ length: 1_500 }, (_, at) => `plan/${at}/2026-11-01`);
    const { told } = whatToTell(whatIsDue([applied('1', 7)], [], usual, noon), long);
    expect(told).toHaveLength(1_000);
    expect(told[0]).toMatch(/^follow-up/);
    expect(told[1]).toBe(long[0]);
  });

  it('whatever the clock does: said at the very look at which it is due first, and never again', () => {
    const moments = fc.array(
      fc.integer({ min: -400, max: 400 }).map((hours) => noon + hours * 3_600_000),
      { maxLength: 20 },
    );
    const offers = [applied('1', 7), applied('2', 3), kept('3', { dates: { interviewAt: noon } })];
    fc.assert(
      fc.property(moments, (looks) => {
        const known = new Set<string>();
        look(offers, looks).forEach((said, at) => {
          const due = whatIsDue(offers, [], usual, looks[at] ?? 0).map(({ id }) => id);
          expect(said.toSorted()).toEqual(due.filter((id) => !known.has(id)).toSorted());
          for (const id of due) known.add(id);
        });
      }),
    );
  });

  it.each([
    ['yesterday', '2026-11-22', true],
    ['today', '2026-11-23', false],
    ['never', '', true],
    ['tomorrow: one has flown west', '2026-11-24', false],
    ['in a year: the clock was wrong', '2027-11-23', true],
  ])('a nudge said last %s', (_, last, may) => {
    expect(mayNudge(last, '2026-11-23')).toBe(may);
  });

  it('counts days of 23 and 25 hours as days', () => {
    expect(new Date(addLocalDays(new Date(2026, 2, 28, 12).getTime(), 2)).getDate()).toBe(30);
    expect(new Date(addLocalDays(new Date(2026, 9, 24, 12).getTime(), 2)).getDate()).toBe(26);
  });
});
