// Which days offices and post are open in France: Monday to Friday, public holidays left out.
import getPublicHolidays from '@socialgouv/jours-feries';
import { addDays, type Day, dayAt, weekday } from './days';

const holidaysByYear = new Map<number, ReadonlySet<Day>>();

/** The eleven public holidays of the Labour code (article L3133-1); those of Alsace, Moselle and overseas are left out. */
export function publicHolidays(year: number): ReadonlySet<Day> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  // The package counts from Easter in blocks of 24 h: where clocks change that night its hour may slip over midnight.
  const noons = Object.values(getPublicHolidays(year)).map((date) => new Date(date.getTime() + 43_200_000));
  const days = new Set(noons.map(dayAt));
  holidaysByYear.set(year, days);
  return days;
}

export function isWorkingDay(day: Day): boolean {
  const at = weekday(day);
  return at !== 0 && at !== 6 && !publicHolidays(Number(day.slice(0, 4))).has(day);
}

/** The day itself when it is a working day, else the last one before. */
export function workingDayBefore(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayBefore(addDays(day, -1));
}

/** The day itself when it is a working day, else the first one after. */
export function workingDayAfter(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayAfter(addDays(day, 1));
}
