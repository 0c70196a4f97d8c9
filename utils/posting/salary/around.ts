// What stands before and after an amount says: gross or net, an open end, and whether it is pay at all.
import type { PayPeriod, Salary } from '../types';
import { afterPeriod } from './attached';
import type { Phrase } from './phrase';
import { COUNTED, lastIndexOf, OF_PAY, occursIn, PAY_CUES, PERKS, TRADES } from './words';

const NET = /(?<![a-z])(?:nets?|nettes?|nett?os?|netti)(?![a-z])/;
const GROSS = /(?<![a-z])(?:bruts?|brutes?|brut[ti]?os?|gross|lordi?|ral)(?![a-z])/;

/** Gross or net, from the nearest words: those after the amount before those that lead to it. */
export function readBasis({ span, before, after }: Phrase): Salary['basis'] {
  const near = [after.split(/[+;|]|\. /)[0], span.between, before.split(/[;|+]|\. /).at(-1)];
  for (const words of near) {
    if (words === undefined) continue;
    const [gross, net] = [GROSS.exec(words), NET.exec(words)];
    if (gross && net) return gross.index < net.index ? 'gross' : 'net';
    if (gross) return 'gross';
    if (net) return 'net';
  }
  return undefined;
}

const LEAD = '(?:[ :.~(=-]|de|d|un|une|ht|brut|environ|env|about|around|hors taxes)*$';
const FLOOR = new RegExp(
  `(?:(?<![a-z])(?:a partir d[eu]|au[ -]dela d[eu]|mindestens|a compter de|des|mini(?:mum)?|min|au moins|at least|from|starting (?:at|from)|starts? at|plus de|\\+ de|more than|superieure? a|over|above|ab|desde|a partire da|da|vanaf|debut(?:ant)? a)|>=?|≥)(?![a-z])${LEAD}`,
);
const CEILING = new RegExp(
  `(?:(?<![a-z])(?:jusqu ?a|jusque|up to|maxi(?:mum|male?)?|max|au plus|at most|less than|moins de|inferieure? a|under|fino a|bis(?: zu)?|hasta|tot|plafonnee? a|plafond)|<=?|≤)(?![a-z])${LEAD}`,
);
const FLOOR_AFTER =
  /^ ?(?:\+(?= ?(?:$|[/),.;]|par |per |brut|selon|a year))|(?:et|ou|and|or) (?:plus|more|up|above|\+)(?![a-z])|mini(?:mum)?(?![a-z])|min(?![a-z]))/;
const CEILING_AFTER = /^ ?(?:(?:ht|bruts?|nets?) )?(?:maxi(?:mum)?|max|au plus|grand maximum)(?![a-z])/;

/** The open end of a lone amount: `floor` for "from", `ceiling` for "up to". */
export function readOpenEnd({ before, after }: Phrase): 'floor' | 'ceiling' | undefined {
  const later = afterPeriod(after);
  if (CEILING.test(before) || CEILING_AFTER.test(after) || CEILING_AFTER.test(later)) return 'ceiling';
  if (FLOOR.test(before) || FLOOR_AFTER.test(after) || FLOOR_AFTER.test(later)) return 'floor';
  return undefined;
}

const EXCEPTED = /(?<![a-z])(?:hors|sans|excluding|excl\.?|without|not including) \w+/g;
/** `bonus annuel`, `prime mensuelle brute`: how often a bonus comes is no word of pay. */
const RATED_PERK =
  /(?<=(?<![a-z])(?:bonus|primes?|(?<!(?:et|and|\+) )variables?|commissions?|interessement|participation|abondement|budgets?|quotas?|ca|chiffres? d affaires|couts?|loyers?|frais|objectifs?) (?:[a-z]+ )?)(?:(?:annuel|mensuel|brut|moyen)(?:le|ne)?e?s? ?)+(?![a-z])/g;
const STOPS =
  /[,;+.|)(:•*]|(?:^| )- |(?<![a-z])(?:et|and(?! [a-z]+ (?:stipend|allowance|reimbursement|budget))|avec|with|plus|hors|selon|fixes?|fixed|sur|soit|suivant|negociable|depending|based|excluding|or|ou)(?![a-z])/;
const INCLUDED = /(?<![a-z])(?:inclus\w*|compris\w*|included|incl|tout compris)(?![a-z])/;

/** Words that say of an amount that it is pay: those before it in the same part of the sentence, or anywhere before. */
export function hasPayCue({ before }: Phrase): boolean {
  return occursIn(PAY_CUES, before);
}

/** What governs an amount: `un seuil de 40 000 €`, `deals of $50k`; before the two ends of a range, things in the plural. */
const GOVERNOR =
  /(?<![a-z])([a-z]{2,})(?: (?:annuel|mensuel|moyen|total)(?:le|ne|e)?s?)* (?:de|d|of|(?:inf|sup)erieure?s? a)(?: (?:plus de|pres de|environ|over|up to))? ?$/;
const GOVERNOR_OF_RANGE =
  /(?<![a-z])(?<![a-z]{3} (?:de|d) |[a-z](?<!er|re|ir|ez) (?:des|du) )([a-z]{2,}[sx]) (?:de|d|entre)(?: environ)? ?$|(?<![a-z])([a-z]{3,}) of ?$/;
/** What an amount is of: `200 € de bons d'achat`. */
const GOVERNED = /^d[eu]? (?:la |l )?([a-z]{3,})/;

function isOfOther(governor: RegExpExecArray | null): boolean {
  const noun = governor?.slice(1).find(Boolean); // no match: nothing governs it
  return noun !== undefined && !OF_PAY.test(noun) && !occursIn(PAY_CUES, noun);
}

/** `fixe + 300 €`, `rémunération selon profil + voiture + carte essence 200 €`: more than a pay that is not said. */
const ADDED = /\+(?! ?de ) ?[^+:,;.|\d]{0,40}$/;
/** `competitive salary and £1,000 joining bonus`: the pay ends before the amount. */
const CONJOINED =
  /(?<![a-z])(?:and|et|plus|avec|with|ainsi que|includes?|including|incluant|dont) (?:[a-z]+ )?(?:(?:an?|une?|des|up to|jusqu a) )*$/;
/** A budget that leads right to a year's pay is a recruiter's: `Budget : 45-50 k€`. By the day or hour, a freelance board's. */
const BUDGET = /(?<![a-z])budget(s|aires?)?(?![a-z])( ?:? ?(?:max(?:imum)? ?)?:? ?$)?/;
const MOST_FOR_ONE = 120_000;

function isBudget(before: string, amount: number): boolean {
  const [budget, ending, leading] = BUDGET.exec(before) ?? []; // no match: no budget
  return budget !== undefined && (ending?.startsWith('a') || leading === undefined || amount > MOST_FOR_ONE);
}

function lastPart(words: string): string {
  return words.split(/[,;|•*+]|\. | - /).at(-1) ?? words; // split gives at least one part
}

/** Whether the nearest words make the amount a bonus, an allowance, a meal card, a turnover: anything but pay. */
export function isPerk(phrase: Phrase, period: PayPeriod | null): boolean {
  const { before, after, span } = phrase;
  const whole = before
    .replace(/\([^()]*\)/g, ' ')
    .replace(EXCEPTED, ' ')
    .replace(TRADES, ' ')
    .replace(RATED_PERK, ' ')
    .replace(/ +/g, ' ');
  const part = lastPart(whole);
  const perkAt = lastIndexOf(PERKS, part);
  const payAt = lastIndexOf(PAY_CUES, part);
  // "Rémunération fixe + variable : 45 k€" is the whole pay.
  const led = whole.slice(0, whole.lastIndexOf(part));
  const isAnnounced = part.slice(perkAt).includes(':') && led.endsWith('+') && occursIn(PAY_CUES, led);
  if (perkAt > payAt && !isAnnounced) return true;
  if (COUNTED.test(after)) return true;
  if (payAt < 0 && !isAnnounced && ADDED.test(before) && hasPayCue(phrase)) return true;
  if (payAt >= 0 && !CONJOINED.test(part)) return false;
  const following = afterPeriod(after).trim();
  if (payAt < 0 && readBasis(phrase) === undefined) {
    if (isBudget(lastPart(before), span.max) && period !== 'day' && period !== 'hour') return true;
    if (isOfOther((span.isRange ? GOVERNOR_OF_RANGE : GOVERNOR).exec(part)) || isOfOther(GOVERNED.exec(following)))
      return true;
  }
  const stop = following.search(STOPS);
  const words = (stop < 0 ? following : following.slice(0, stop)).split(' ').slice(0, 5).join(' ');
  return (occursIn(PERKS, words) || /^budgets?(?![a-z])/.test(words)) && !INCLUDED.test(words);
}
