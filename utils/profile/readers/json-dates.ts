// The period of an entry in a JSON Resume, in any of the shapes other tools give it.
import { flatten } from '@/utils/posting/fold';
import { asText, isObject, type LeftOut, type OpenObject } from '../open-object';
import { goesOn, readPartialDate } from '../partial-date';
import { readPeriod } from './text-dates';

/** Dates as text, as `{year, month}` or `201903`, or both ends in one field; what is no date is reported. */
export function readDates(from: OpenObject, leftOut: LeftOut[]): { startDate?: string; endDate?: string } {
  const read = (name: string, ...names: string[]) => {
    const held = from.take(name, ...names);
    if (held === undefined) return undefined;
    const text = dateText(held);
    if (text !== undefined && goesOn.test(flatten(text))) return undefined;
    const date = text === undefined ? undefined : readPartialDate(text);
    if (date !== undefined) return date;
    const period = text === undefined ? undefined : readPeriod(text.slice(0, 100), false);
    if (!period) leftOut.push({ path: `${from.path}.${name}`, why: 'not-understood' });
    return period;
  };
  const start = read('startDate', 'start', 'from', 'dateStart', 'begin', 'dates', 'period', 'duration', 'periode');
  const end = read('endDate', 'end', 'to', 'dateEnd', 'finish', 'date', 'year');
  const whole = [start, end].find((one) => typeof one === 'object');
  const at = (one: typeof start) => (typeof one === 'string' ? one : undefined);
  const [startDate, endDate] = [at(start) ?? whole?.startDate, at(end) ?? whole?.endDate];
  return { ...(startDate ? { startDate } : {}), ...(endDate ? { endDate } : {}) };
}

function dateText(held: unknown): string | undefined {
  if (!isObject(held)) return asText(held)?.replace(/^((?:19|20)\d\d)(0[1-9]|1[0-2])$/, '$1-$2');
  const [year, month, day] = [held.year, held.month, held.day].map((part) => asText(part));
  return year && [year, month, ...(month ? [day] : [])].filter(Boolean).join('-');
}
