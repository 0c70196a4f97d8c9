// Working days: holidays against a second package, everywhere a person may live.
import DateHolidays from 'date-holidays';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addDays, addMonths, dayAt, isDay, weekday } from '@/utils/plan/days';
import { day } from './arbitrary';

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

/** The module anew: it remembers each year it was asked for. */
async function loadIn(where: string) {
  process.env.TZ = where;
  vi.resetModules();
  return import('@/utils/plan/working-days');
}

describe('public holidays', () => {
  it.each(['Europe/Paris', 'Australia/Sydney', 'America/Santiago', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'are those of France, seen from %s',
    async (where) => {
      const { publicHolidays } = await loadIn(where);
      const other = new DateHolidays('FR', { types: ['public'] });
      for (let year = 2026; year <= 2060; year += 1) {
        const expected = new Set(
          other
            .getHolidays(year)
            .map(({ date }) => date.slice(0, 10))
            // Easter Sunday and Whit Sunday are Sundays anyway.
            .filter((each) => weekday(each) !== 0 || publicHolidays(year).has(each)),
        );
        expect(new Set([...publicHolidays(year)].filter((each) => !expected.has(each))), String(year)).toEqual(
          new Set(),
        );
        expect(new Set([...expected].filter((each) => !publicHolidays(year).has(each))), String(year)).toEqual(
          new Set(),
        );
      }
    },
  );
});

describe('a working day', () => {
  it.each([
    ['2027-05-08', '2027-05-07', 'Victory day on a Saturday'],
    ['2027-05-06', '2027-05-05', 'Ascension'],
    ['2026-12-25', '2026-12-24', 'Christmas on a Friday'],
    ['2028-01-01', '2027-12-31', 'New Year on a Saturday'],
    ['2026-11-23', '2026-11-23', 'a Monday'],
  ])('%s: the last one is %s (%s)', async (from, expected) => {
    const { workingDayBefore } = await loadIn('Europe/Paris');
    expect(workingDayBefore(from)).toBe(expected);
  });

  it('is found within six days on either side of any day', async () => {
    const { isWorkingDay, workingDayAfter, workingDayBefore } = await loadIn('Europe/Paris');
    fc.assert(
      fc.property(day, (from) => {
        const [before, after] = [workingDayBefore(from), workingDayAfter(from)];
        expect(isWorkingDay(before) && isWorkingDay(after)).toBe(true);
        expect(before <= from && before >= addDays(from, -6)).toBe(true);
        expect(after >= from && after <= addDays(from, 6)).toBe(true);
      }),
    );
  });
});

describe('days', () => {
  it.each([
    ['2027-05-31', -3, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-01-15', -1, '2026-12-15'],
    ['2026-12-31', 14, '2028-02-29'],
  ])('%s and %i months: %s', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });

  it('going back some months and on again never ends later', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), (from, months) => {
        expect(addMonths(addMonths(from, -months), months) <= from).toBe(true);
        expect(addDays(addDays(from, months), -months)).toBe(from);
      }),
    );
  });

  it.each(['', '2027-02-30', '2027-13-01', '27-01-01', '0002-01-01', '2027-1-1', 'tomorrow'])(
    '“%s” is none',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it('today is the person’s own day, not that of Greenwich', () => {
    const moment = new Date('2026-11-22T23:30:00Z');
    process.env.TZ = 'Europe/Paris';
    expect(dayAt(moment)).toBe('2026-11-23');
    process.env.TZ = 'America/Montreal';
    expect(dayAt(moment)).toBe('2026-11-22');
  });
});
