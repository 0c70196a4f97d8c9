// Joins the amounts of a plain text into what each pay phrase says: one amount, or the two ends of a range.
import type { Amount } from './amounts';
import { attachedPeriod } from './attached';
import { mergeCurrencies } from './currencies';
import { FILLER, RATE, UNIT, UNIT_WORD } from './words';

/** One amount or range, thousands applied, and where it stands. */
export interface Span {
  start: number;
  end: number;
  min: number;
  max: number;
  currency: string | null | undefined;
  isRange: boolean;
  /** What stands between the two ends of a range, its first end's period included. */
  between: string;
  isBare: boolean;
}

/** Longest text between the two ends of a range. */
const MAX_GAP = 60;

/** What may stand between two ends without parting them: `brut`, `/an`, `par mois`, `(débutant)`. */
const NOISE = new RegExp(
  `\\([^()]*\\)|(?:/|(?<![a-z])(?:par|per|pro|de l|al)) ?${UNIT}|(?<![a-z])(?:${FILLER}|${RATE}|(?:an|a) ${UNIT_WORD})`,
  'g',
);
const CONNECTOR = /^(?:-{1,2}>?|~|\.{2,3}|a|to|until|bis|tot|al|ad)$/;
/** Between two amounts with their currency these join whatever the gap: a slip of the pen is told as written. */
const WORD_CONNECTOR = /^(?:a|to|bis)$/;
/** `min 39k, max 46k`, `de 39k jusqu'à 46k`. */
const CEILING = /^[^\d+]*(?:maxi?|maximum|jusqu a|up to)[ :.]*$/;
const CEILING_JOINT = /^[-,;:/. ]*(?:(?:et|and|e|y) )?(?:jusqu a|up to)?[-,;:/. ]*$/;
/** `39k mini, 46k maxi`. */
const FLOOR_AFTER = /^ ?(?:mini(?:mum)?|min)(?![a-z])/;
const CEILING_AFTER = /^ ?(?:maxi(?:mum)?|max)(?![a-z])/;
/** "et" joins only after "entre": else it adds a bonus to a salary. */
const PAIRED = /^(?:et|and|e|y|und|en)$/;
const PAIR_OPENER = /(?<![a-z])(?:entre|between|compris|comprise|tra|zwischen|tussen)(?![a-z])[^\d]{0,40}$/;

/** How many times the lower end the upper one may be, by what joins them. */
const WIDEST = 100;
const WIDEST_SLASHED = 3;

function amountOf({ digits, isThousands }: Amount): number {
  return isThousands && digits < 1_000 ? digits * 1_000 : digits; // `45 000 K€` gives its thousands twice
}

/** The two values of a range whose thousands may be written once: `35-45k€`, `45k-50`, `35 - 45 000 €`. */
function sharedValues(low: Amount, high: Amount): [number, number] {
  let [min, max] = [amountOf(low), amountOf(high)];
  if (high.isThousands && !low.isThousands && low.digits < 1_000 && low.digits <= high.digits) min *= 1_000;
  if (low.isThousands && !high.isThousands && high.digits < 1_000 && high.digits >= low.digits) max *= 1_000;
  const isShort = !low.isThousands && !high.isThousands && low.isBare && Number.isInteger(min) && min >= 10;
  if (isShort && min < 1_000 && min * 1_000 <= max && max <= min * 10_000) min *= 1_000;
  return [min, max];
}

const BASIS = /^ ?(brut|net)(?:te|e)?s?(?![a-z])/;

/** How far apart two amounts may be to be one range; `undefined` when what stands between does not join them. */
function widestOf(plain: string, low: Amount, high: Amount): number | undefined {
  if (high.start - low.end > MAX_GAP) return undefined;
  const between = plain.slice(low.end, high.start);
  const joint = between.replace(NOISE, ' ').replace(/ +/g, ' ').trim();
  if (CEILING.test(between) && CEILING_JOINT.test(joint)) return WIDEST;
  const isBounded = FLOOR_AFTER.test(between) && CEILING_AFTER.test(plain.slice(high.end, high.end + 12));
  if (isBounded && CEILING_JOINT.test(joint)) return WIDEST;
  if (joint === '') return low.isBare || high.isBare ? undefined : WIDEST_SLASHED;
  if (joint === '/') return WIDEST_SLASHED;
  if (WORD_CONNECTOR.test(joint) && !low.isBare && !high.isBare) return Number.POSITIVE_INFINITY;
  if (CONNECTOR.test(joint)) return WIDEST;
  const opener = plain.slice(Math.max(0, low.start - 60), low.start);
  if (!PAIRED.test(joint)) return undefined;
  if (PAIR_OPENER.test(opener)) return WIDEST;
  // `de 1 800 et 2 500 €`: a slip of the pen, unless each of the two has a currency of its own.
  return low.isBare && !high.isBare && /(?<![a-z])de ?$/.test(opener) ? WIDEST_SLASHED : undefined;
}

/** One pay said twice, not a range: `2 500 €/mois - 30 000 €/an`, `1 650 € net / 2 100 € brut`. */
function isSaidTwice(between: string, after: string): boolean {
  const [period, periodAfter] = [attachedPeriod(between), attachedPeriod(after)];
  if (period && periodAfter && period !== periodAfter) return true;
  const [basis, basisAfter] = [BASIS.exec(between)?.[1], BASIS.exec(after)?.[1]]; // seldom said, and seldom twice
  return basis !== undefined && basisAfter !== undefined && basis !== basisAfter;
}

function joinPair(plain: string, low: Amount, high: Amount): Span | undefined {
  const widest = widestOf(plain, low, high);
  if (widest === undefined) return undefined;
  const between = plain.slice(low.end, high.start);
  if (isSaidTwice(between, plain.slice(high.end, high.end + MAX_GAP))) return undefined;
  const [one, other] = sharedValues(low, high);
  const [min, max] = one <= other ? [one, other] : [other, one];
  // Written downwards, a range is narrow; else they are two amounts.
  if (max > min * (one <= other ? widest : WIDEST_SLASHED)) return undefined;
  return {
    start: low.start,
    end: high.end,
    min,
    max,
    currency: mergeCurrencies(low.currency, high.currency),
    isRange: true,
    between,
    isBare: low.isBare && high.isBare,
  };
}

/** Every range and lone amount, in the order of the text, none overlapping. */
export function joinAmounts(plain: string, amounts: readonly Amount[]): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < amounts.length; index += 1) {
    const [amount, next, afterNext] = amounts.slice(index, index + 3);
    if (!amount) break;
    // `Paris 9 - 48/52k€`: the range is the one with the currency.
    const isNextTaken =
      amount.isBare && next?.isBare && afterNext && !afterNext.isBare && joinPair(plain, next, afterNext);
    const range = next && !isNextTaken ? joinPair(plain, amount, next) : undefined;
    if (range) index += 1;
    const value = amountOf(amount);
    const { start, end, currency, isBare } = amount;
    spans.push(range ?? { start, end, min: value, max: value, currency, isRange: false, between: '', isBare });
  }
  return spans;
}
