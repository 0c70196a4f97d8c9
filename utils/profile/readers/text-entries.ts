// The entries of a CV's part, jobs or studies: each begins around its period, before it or behind it, always alike.
import { type DatedLine, readPeriod } from './text-dates';

export interface TextEntry extends Omit<DatedLine, 'rest'> {
  /** What names it: `Soudeuse, Chantiers du Ponant`, part by part. */
  head: string[];
  /** What is said of it, a line each, without bullets. */
  body: string[];
}

const bullet = /^[-–—•●▪◦·*✓➢>]\s*/u;
const longestHead = 110;
/** Lines that may stand before a period and name the entry. */
const mostBefore = 3;

/** @param isSingleTaken whether a lone year dates an entry; lines before the first entry are `loose` */
export function readEntries(
  lines: readonly string[],
  isSingleTaken: boolean,
): { entries: TextEntry[]; loose: string[] } {
  const dated = lines.map((line) => (bullet.test(line) ? undefined : readPeriod(line, isSingleTaken)));
  const starts = dated.flatMap((found, at) => (found ? [at] : []));
  const [first] = starts;
  if (first === undefined) return { entries: [], loose: [...lines] };
  // Where the first period has its name above it, all have.
  const before = dated[first]?.rest === '' ? Math.min(first, mostBefore) : 0;
  const entries = starts.map((at, index) => {
    const end = (starts[index + 1] ?? lines.length + before) - before;
    const { rest = '', ...period } = dated[at] ?? {};
    const above = lines.slice(Math.max(at - before, 0), at);
    return { ...period, ...nameEntry([...above, ...(rest ? [rest] : [])], lines.slice(at + 1, end)) };
  });
  return { entries, loose: lines.slice(0, first - before) };
}

function nameEntry(named: readonly string[], below: readonly string[]): Pick<TextEntry, 'head' | 'body'> {
  const isHead = (line: string | undefined) =>
    line !== undefined && line.length <= longestHead && !bullet.test(line) && !/[.;]$/.test(line);
  const head = [...named];
  let at = 0;
  // Named by nothing yet, the entry takes its name from the lines below: the title, then who or where.
  const wanted = named.length === 0 ? 2 : 0;
  while (at < wanted && isHead(below[at])) at += 1;
  head.push(...below.slice(0, at));
  return { head: head.flatMap(splitHead), body: below.slice(at).map((line) => line.replace(bullet, '')) };
}

/** `Soudeuse – Chantiers du Ponant, Brest`: three parts. */
function splitHead(line: string): string[] {
  return line
    .split(/\s[-–—|·•@]\s|\s?[|•·]\s?|,\s|\s:\s|\schez\s|\sat\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
