// Days and hours of an offer's dates, in the person's own time; a moment at midnight is a day whose hour is not said.
import { type Day, dayAt, isDay } from '@/utils/plan/days';

/** Epoch ms of the day's first moment here. */
export function momentOf(day: Day): number {
  return new Date(`${day}T00:00:00`).getTime();
}

export function dayOf(moment: number | undefined): Day | undefined {
  return moment === undefined ? undefined : dayAt(new Date(moment));
}

/** `14:30`; the empty string where no hour is said. */
export function hourOf(moment: number | undefined): string {
  if (moment === undefined) return '';
  const date = new Date(moment);
  if (date.getHours() === 0 && date.getMinutes() === 0) return '';
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The same day at another hour; without one, the day alone. */
export function atHour(moment: number, hour: string): number {
  const day = dayAt(new Date(moment));
  const isHour = /^([01]\d|2[0-3]):[0-5]\d$/.test(hour) && isDay(day);
  return isHour ? new Date(`${day}T${hour}:00`).getTime() : momentOf(day);
}
