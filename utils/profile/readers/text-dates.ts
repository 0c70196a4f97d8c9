// Finds the period a line of a CV speaks of: `avril 2019 – mars 2021`, `since 2020`, `2015`.
import { flatten } from '@/utils/posting/fold';
import { readPartialDate } from '../partial-date';

export interface DatedLine {
  startDate?: string;
  endDate?: string;
  /** The line without its period. */
  rest: string;
}

const month = `(?:janv(?:ier)?|f[ée]vr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[uû]t|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|dec(?:ember)?)`;
const date = String.raw`(?:(?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d|(?:\d{1,2}(?:er)?\s)?${month}\.?\s(?:19|20)\d\d)`;
const now = `(?:aujourd.?hui|à ce jour|ce jour|présent|present|today|now|en cours|current|actuellement|en poste)`;
const to = String.raw`\s?(?:[-–—→]|à|au|to|until|jusqu.(?:à|en|au))\s?`;
const from = String.raw`(?:depuis|since|de|du|from|dès)?\s?(?:le\s)?`;

const range = new RegExp(`\\(?${from}(${date})${to}(?:(${date})|${now})\\)?`, 'iu');
const ongoing = new RegExp(`\\(?(?:depuis|since)\\s(?:le\\s)?(${date})\\)?`, 'iu');
const single = new RegExp(`\\(?(?<![\\d/.-])(${date})(?![\\d/.-])\\)?`, 'iu');

/** A line with a period; `undefined` without one. A date alone is an end where `isSingleTaken`, as diplomas are dated. */
export function readPeriod(line: string, isSingleTaken: boolean): DatedLine | undefined {
  const period = range.exec(line);
  if (period) return { ...dates(period[1], period[2]), rest: cut(line, period) };
  const open = ongoing.exec(line);
  if (open) return { ...dates(open[1], undefined), rest: cut(line, open) };
  const alone = isSingleTaken ? single.exec(line) : null;
  return alone ? { ...dates(undefined, alone[1]), rest: cut(line, alone) } : undefined;
}

function dates(start: string | undefined, end: string | undefined): Omit<DatedLine, 'rest'> {
  const read = (text: string | undefined) => (text === undefined ? undefined : readPartialDate(flatten(text)));
  const [startDate, endDate] = [read(start), read(end)];
  return { ...(startDate ? { startDate } : {}), ...(endDate ? { endDate } : {}) };
}

/** What stands around the period, without the marks that parted them. */
function cut(line: string, { index, 0: found }: RegExpExecArray): string {
  const around = [line.slice(0, index), line.slice(index + found.length)];
  return around
    .map((part) => part.replace(/^[\s:|,;·•–—-]+|[\s:|,;·•–—-]+$/gu, ''))
    .filter(Boolean)
    .join(', ');
}
