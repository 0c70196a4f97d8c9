// Looks for the pay in an offer's whole text, for the many offers whose salary field is empty.
import type { Salary } from '../types';
import { readSalary } from './read';

/** Words that announce the pay of this offer; "brut" alone or "earn" are too weak in a long text. */
const ANNOUNCES =
  /(?<!\p{L})(?:salaires?|rémunération|remuneration|tjm|taux horaire|package|gratification|salary|salary range|pay range|base pay|compensation|fourchette)(?!\p{L})/iu;
const HEADING = /^[^\p{L}\d]*(?:(?:votre|le|la|notre|the|your) )?[\p{L} ]{4,30}[^\p{L}\d]*$/u;
const SENTENCE_END = /(?<=[.!?;])\s+(?=[\p{Lu}•*-])/u;

/** Longest sentence that is read, and the most sentences: a text built to be slow costs no more than a long one. */
const MAX_SENTENCE = 400;
const MAX_READ = 40;

function isSure({ currency, period, isDoubtful }: Salary): boolean {
  return !isDoubtful && (currency !== null || period !== null);
}

function isSame(one: Salary, other: Salary): boolean {
  return one.min === other.min && one.max === other.max && one.currency === other.currency;
}

/** The sentences that announce pay and hold a figure; a heading (`Rémunération`) announces the line below it. */
function* announcing(description: string): Generator<string> {
  let heading = '';
  for (const line of description.split('\n')) {
    if (line.trim() === '') continue;
    const lead = heading;
    heading = line.length < 60 && HEADING.test(line) && ANNOUNCES.test(line) ? line : '';
    for (const sentence of line.split(SENTENCE_END)) {
      if (sentence.length > MAX_SENTENCE || !/\d/.test(sentence)) continue;
      if (lead || ANNOUNCES.test(sentence)) yield lead ? `${lead} : ${sentence}` : sentence;
    }
  }
}

/**
 * The pay a description says, amounts as written; `undefined` unless a sentence announces it with a currency or a period
 * and every sentence that does says the same: two salaries are those of two posts, or of two people.
 */
export function findSalary(description: string | undefined): Salary | undefined {
  if (!description) return undefined;
  const found: Salary[] = [];
  let read = 0;
  for (const sentence of announcing(description)) {
    read += 1;
    if (read > MAX_READ) break;
    const salary = readSalary(sentence);
    if (salary && isSure(salary)) found.push(salary);
  }
  const [first] = found;
  return first && found.every((other) => isSame(first, other)) ? first : undefined;
}
