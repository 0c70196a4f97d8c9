// Dates as people write them in a CV, to JSON Resume's `2019`, `2019-04` or `2019-04-12`.
import { flatten } from '@/utils/posting/fold';

const months = [
  ['janvier', 'january', 'jan', 'janv'],
  ['fevrier', 'february', 'feb', 'fev', 'fevr'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'apr', 'avr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'jul', 'juil'],
  ['aout', 'august', 'aug'],
  ['septembre', 'september', 'sep', 'sept'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
];
const names = new Map(months.flatMap((all, index) => all.map((name) => [name, index + 1] as const)));

/** The words for a job that goes on. */
export const goesOn =
  /^(present|now|current(ly)?|today|ongoing|actuel(lement)?|aujourd.?hui|en cours|en poste|ce jour|a ce jour)$/;

/** `undefined` when it is no date between 1900 and 2099; `03/2019`, `mars 2019` and `2019-03-01T00:00:00Z` are. */
export function readPartialDate(text: string): string | undefined {
  const flat = flatten(text.trim()).replace(/(\d)(er|st|nd|rd|th)\b/, '$1');
  const iso = /^((?:19|20)\d\d)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:t.*|\s\d\d:.*)?$/.exec(flat);
  if (iso) return build(iso[1], iso[2], iso[3]);
  const french = /^(?:(\d{1,2})[-/. ])?(\d{1,2})[-/. ]((?:19|20)\d\d)$/.exec(flat);
  if (french) return build(french[3], french[2], french[1]);
  const named = /^(?:(\d{1,2})\s+)?([a-z]+)\.?,?\s+(?:(\d{1,2}),?\s+)?((?:19|20)\d\d)$/.exec(flat);
  const month = named && names.get(named[2] ?? '');
  return month ? build(named?.[4], String(month), named?.[1] ?? named?.[3]) : undefined;
}

function build(year = '', month?: string, day?: string): string | undefined {
  if (month === undefined) return year;
  const [m, d] = [Number(month), day === undefined ? undefined : Number(day)];
  if (m < 1 || m > 12 || (d !== undefined && (d < 1 || d > 31))) return undefined;
  const parts = [year, String(m).padStart(2, '0'), ...(d === undefined ? [] : [String(d).padStart(2, '0')])];
  return parts.join('-');
}
