// The pay a short text says: a salary field, a comment beside it, or one sentence of a description.
import type { PayPeriod, Salary } from '../types';
import { findAmounts } from './amounts';
import { hasPayCue, isPerk, readBasis, readOpenEnd } from './around';
import { soleCurrency } from './currencies';
import { readPeriod, TIMES_MONTHS } from './periods';
import { type Phrase, phrasesOf } from './phrase';
import { plainText } from './plain';
import { joinAmounts } from './ranges';
import { FILLER, RATE, SMALL_PERKS } from './words';

/** What a job pays in each period, in euros or a currency of like worth: outside, the amount is doubtful. */
const PLAUSIBLE: Readonly<Record<PayPeriod, readonly [least: number, most: number]>> = {
  hour: [4, 400],
  day: [30, 3_000],
  week: [60, 10_000],
  month: [150, 20_000],
  year: [3_000, 1_000_000],
};
const LIKE_EUROS: readonly string[] = ['EUR', 'USD', 'GBP', 'CHF', 'CAD', 'AUD'];
/** A range this wide is a slip of the pen. */
const WIDE = 8;
/** No period pays less; and bare numbers below the second one are hours, ranks or counts unless a word says otherwise. */
const LEAST = 4;
const LEAST_ALONE = 400;

/** Words that may surround a bare number in a text that says pay and nothing else. */
const NEUTRAL = new RegExp(
  `(?:${FILLER}|${RATE}|(?<![a-z])(?:a|de|du|d|des|le|la|entre|et|to|from|and|a partir|partir|jusqu|selon|profil|experience|exp|negociables?|negocier|salaire|remuneration|euros?|sur|mois|x|par|an|mois|heure|l|up|suivant|competences|convention|smic|primes?|variable|commissions?|avantages|mutuelle|panier|repas|tickets?|tr|ifm|cp|iccp|inclus)(?![a-z])|[^a-z])+`,
  'y',
);

const SAYS_BASIS = new RegExp(`^ ?${FILLER}`);

function isNeutral(written: string): boolean {
  const plain = written.replace(/(?<=\d)k(?![a-z])/g, '');
  NEUTRAL.lastIndex = 0;
  return NEUTRAL.exec(plain)?.[0].length === plain.length; // no match: starts with another word
}

/** Whether a number without currency and thousands sign is pay all the same. */
function isBarePay(plain: string, phrase: Phrase, period: PayPeriod | null): boolean {
  const { min, max } = phrase.span;
  const isYear = Number.isInteger(max) && max >= 1_990 && max <= 2_040 && !SAYS_BASIS.test(phrase.after);
  if (min < LEAST || (isYear && period === null)) return false;
  if (period !== null || readBasis(phrase) !== undefined) return true;
  const isLedTo = readOpenEnd(phrase) !== undefined && /[a-z]/.test(phrase.before); // `à partir de 13,08`, not `36+`
  if (hasPayCue(phrase) || isLedTo) return isNeutral(plain) || max >= LEAST_ALONE;
  return isNeutral(plain) && (max >= LEAST_ALONE || !Number.isInteger(max));
}

function isLikeEuros(plain: string, { span }: Phrase, currency: string | null): boolean {
  if (currency !== null) return LIKE_EUROS.includes(currency);
  return span.currency === undefined || plain.includes('$'); // else a sign of yens or crowns
}

function isImplausible({ min, max, period }: Salary, isComparable: boolean): boolean {
  if (min !== null && max !== null && max > min * WIDE) return true;
  if (period === null || !isComparable) return false;
  const [least, most] = PLAUSIBLE[period];
  return [min, max].some((amount) => amount !== null && (amount < least || amount > most));
}

function isTooSmall({ max }: Phrase['span'], period: PayPeriod | null): boolean {
  return max < (period === null ? PLAUSIBLE.month[0] : PLAUSIBLE[period][0]);
}

/** Monthly payments a year: `sur 13 mois`, `x 13,5`, `13e mois`; not the length of a contract. */
const MONTHS =
  /(?:(?<![a-z])sur|[x*]|over)? ?(?<![\d.,])(1[2-6](?:[.,]\d{1,2})?)(?:e|eme|th)? ?(?:mois|months?)(?![a-z])/g;
const CONTRACT_LENGTH = /(?<![a-z])(?:cdd|contrat|duree|mission|stage|alternance|pendant|de|pour|for|interim)[ :(]*$/;

function readMonths(plain: string, { after }: Phrase): number | undefined {
  const times = TIMES_MONTHS.exec(after)?.[1]; // absent: said elsewhere, if at all
  if (times) return Number(times.replace(',', '.'));
  for (const match of plain.matchAll(MONTHS)) {
    const months = Number(match[1]?.replace(',', '.'));
    const isSaid = /^(?:sur|[x*]|over)/.test(match[0]);
    if (isSaid || (months >= 13 && !CONTRACT_LENGTH.test(plain.slice(Math.max(0, match.index - 20), match.index)))) {
      return months;
    }
  }
  return undefined;
}

/** Whether words call it pay, before it or right after it, or a text opens with it. */
function isCalledPay(phrase: Phrase, isFirst: boolean): boolean {
  return hasPayCue(phrase) || SAYS_BASIS.test(phrase.after) || (isFirst && !/[a-z]{3}/.test(phrase.before));
}

function salaryOf(plain: string, phrase: Phrase, period: PayPeriod | null): Salary {
  const { span } = phrase;
  const end = span.isRange ? undefined : readOpenEnd(phrase);
  const salary: Salary = {
    min: end === 'ceiling' ? null : span.min,
    max: end === 'floor' ? null : span.max,
    period,
    currency: span.currency ?? soleCurrency(plain), // no currency beside it, or a sign of several
  };
  const months = readMonths(plain, phrase);
  const basis = readBasis(phrase);
  if (months !== undefined) salary.months = months;
  if (basis) salary.basis = basis;
  if (isImplausible(salary, isLikeEuros(plain, phrase, salary.currency))) salary.isDoubtful = true;
  return salary;
}

/**
 * The pay a text says, amounts as written: the first pay phrase, one that calls itself pay before the others.
 * `undefined` when it says none or only money that is not pay (meal cards, bonuses, 401k, turnover).
 * Pure, never throws, linear in the text's length, of which 2,000 characters count.
 */
export function readSalary(text: string | undefined): Salary | undefined {
  if (!text) return undefined;
  const plain = plainText(text);
  const hasSmallPerk = SMALL_PERKS.test(plain);
  const found = phrasesOf(plain, joinAmounts(plain, findAmounts(plain))).flatMap((phrase) => {
    const period = readPeriod(phrase);
    if (isPerk(phrase, period) || (hasSmallPerk && isTooSmall(phrase.span, period))) return [];
    if (phrase.span.isBare && !isBarePay(plain, phrase, period)) return [];
    return phrase.span.max >= LEAST ? [{ phrase, period }] : [];
  });
  const signed = found.filter(({ phrase }) => !phrase.span.isBare);
  // The first, unless words lead to it and only a later one is called pay: `un projet de 300 000 €, salaire 45 k€`.
  const best = signed.find(({ phrase }, index) => isCalledPay(phrase, index === 0)) ?? signed[0] ?? found[0];
  const salary = best && salaryOf(plain, best.phrase, best.period);
  // A number that only other words make pay, and no pay: `9 am to 5 pm`, `Salaire (k€/an) : 31-36`.
  return salary?.isDoubtful && best?.phrase.span.isBare ? undefined : salary;
}
