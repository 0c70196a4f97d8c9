// Finds the numbers of a plain text that may be amounts of money, each with its thousands sign and currency.
import { CURRENCY_AFTER, CURRENCY_BEFORE, currencyOf, mergeCurrencies } from './currencies';
import { FOLLOWERS, RANKS } from './words';

export interface Amount {
  /** Where it stands in the plain text, its currency and thousands sign included. */
  start: number;
  end: number;
  /** As its digits say: 45 of `45k€`. */
  digits: number;
  isThousands: boolean;
  /** `undefined` when none stands beside it, `null` when its sign has several readings. */
  currency: string | null | undefined;
  /** No currency, and no thousands sign or few thousands (`2k5`, a television's `4K`): needs other words to be pay. */
  isBare: boolean;
}

/** Thousands grouped by spaces, apostrophes, commas (in India by two digits) or dots, or plain; each alternative takes its digits in one run. */
const NUMBER = new RegExp(
  [
    String.raw`\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?`,
    String.raw`\d{1,3}(?:'\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?`,
    String.raw`\d{1,2}(?:,\d{2})+,\d{3}(?!\d)`,
    String.raw`[1-9]\d{0,2}(?:,\d{3})+(?!\d)(?:\.\d{1,2}(?!\d))?`,
    String.raw`[1-9]\d{0,2}(?:\.\d{3})+(?!\d)(?:,\d{1,2}(?!\d))?`,
    String.raw`\d+(?:[.,]\d+)?`,
  ].join('|'),
  'g',
);
const GROUPED = /^(?:[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*(?:[.,]\d{1,2})?|\d{1,2}(,)(?:\d{2},)+\d{3})$/;

const BEFORE = new RegExp(`((?<![a-z\\d])k ?)?(${CURRENCY_BEFORE})[ :~]*$`);
const THOUSANDS = new RegExp(
  `^ ?(?:k(?:[ .-]?(${CURRENCY_AFTER})|(e)(?![a-z]))|t(€|eur)(?![a-z])|(?:k|tsd|mille|thousand)(?![a-z]) ?(${CURRENCY_AFTER})?)`,
);
const AFTER = new RegExp(`^ ?(${CURRENCY_AFTER})`);
/** German thousands, told from tonnes by the currency before. */
const TAUSEND = /^t(?![a-z])/;
/** Money, never a person's pay: `5 M€`, `2 milliards`. */
const MILLIONS =
  /^ ?(?:m|mn|mio|mln|millions?|md|mds|milliards?|b|bn|billions?|crores?|lakhs?|lpa)(?![a-z])|^ ?m€|^ ?meur|^l(?![a-z])/;

/** What stands between the two ends of a range. */
const JOINT = /^ ?(?:-|a|to|et|and) ?$/;

/** Ends a range that metadata writes: `28000.00-32000.00 YEAR`. In the plural, it would be a time: `€20 - 25 hours`. */
const UNIT_OF_RANGE = /^ ?(?:hour|day|week|month|year)(?= ?(?:$|[,;|)]))/;

/** `8 pm` is a time, `£1,900 pm` a month's pay. */
const CLOCK = /^ ?[ap]\.?m(?![a-z])/;
/** `3 500 € x 12`: how often the amount is paid. */
const TIMES = /(?<![a-z])[x*×] ?$/;
/** Leads to a number that needs nothing after it. */
const RATE_BEFORE = /(?:taux horaire|taux journalier|tjm|hourly rate|day rate)(?: brut| net)?[ :]*$/;

/** Fewer thousands than a year's pay: without a currency, they may be of anything. */
const FEW_THOUSANDS = 10;

/** The most that is read as pay, in any currency: above are turnovers and telephone numbers. */
const MOST = 50_000_000;

function parseDigits(written: string): number {
  const digits = written.replace(/[ ']/g, '');
  const [, usual, indian] = GROUPED.exec(digits) ?? []; // no match: no thousands grouped by dots or commas
  const separator = usual ?? indian; // neither: plain digits
  return Number((separator ? digits.replaceAll(separator, '') : digits).replace(',', '.'));
}

/** Whether a bare number counts or ranks something else than pay: `35h`, `Bac+5`, `CCN 65`, `10 %`, `3 postes`. */
function isOtherNumber(plain: string, start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - 24), start);
  const after = plain.slice(end, end + 24);
  return (
    /(?:^|[^a-z])[a-z]{1,4}$|[+#°]$/.test(before) ||
    (TIMES.test(before) && /^1[2-6](?:[.,]\d+)?$/.test(plain.slice(start, end))) ||
    RANKS.test(before) ||
    /^ ?[%°]/.test(after) ||
    (CLOCK.test(after) && Number(plain.slice(start, end).replace(',', '.')) <= 12) ||
    (isCounted(plain, end) && !RATE_BEFORE.test(before))
  );
}

/** Whether a sign after an amount leads the next one: always before a digit where it has its own, else where it touches it. */
function isNextSign(hasOwn: boolean, sign: string, following: string): boolean {
  const rest = following.slice(sign.length);
  return hasOwn ? /^ ?\d/.test(rest) : /^ [£$€]$/.test(sign) && /^\d/.test(rest);
}

/** `25 personnes`, `2k5 salariés`: a word follows, none of those that follow pay. */
function isCounted(plain: string, end: number): boolean {
  const after = plain.slice(end, end + 24);
  return /^ ?[a-z]/.test(after) && !FOLLOWERS.test(after);
}

/** Every amount in the order of the text; numbers that are surely something else are left out. */
export function findAmounts(plain: string): Amount[] {
  const amounts: Amount[] = [];
  let previousEnd = 0;
  for (const match of plain.matchAll(NUMBER)) {
    const digitsEnd = match.index + match[0].length;
    if (match.index < previousEnd) continue; // inside a currency's or a unit's own writing
    const before = BEFORE.exec(plain.slice(Math.max(previousEnd, match.index - 12), match.index));
    const following = plain.slice(digitsEnd, digitsEnd + 24);
    const digits = parseDigits(match[0]);
    if (MILLIONS.test(following) || digits > MOST || digits <= 0) {
      previousEnd = digitsEnd;
      continue;
    }
    const thousands = THOUSANDS.exec(following) ?? (before ? TAUSEND.exec(following) : null); // no thousands sign
    let after = thousands ?? AFTER.exec(following);
    // `€38 000 €50 000`, `Band 6 £37,338`: the second sign belongs to the second amount.
    if (!thousands && after && isNextSign(before !== null, after[0], following)) after = null;
    const currencyAfter = after?.slice(1).find(Boolean); // no sign follows
    const start = before ? match.index - before[0].length : match.index;
    const end = digitsEnd + (after?.[0].length ?? 0); // nothing follows
    previousEnd = end;
    const isBare = !before && (!after || (!currencyAfter && digits < FEW_THOUSANDS));
    // The American pension plan is not 401,000.
    if (thousands && digits === 401 && !before && !currencyAfter) continue;
    // `£2k-3k DOE`: the end of a range is what its beginning is.
    const previous = amounts.at(-1); // none before the first
    const isJoined = previous !== undefined && JOINT.test(plain.slice(previous.end, start));
    const isRangeEnd =
      isJoined && (thousands !== null || (previous.currency !== undefined && UNIT_OF_RANGE.test(following)));
    if (isBare && !isRangeEnd && isOtherNumber(plain, start, end)) continue;
    amounts.push({
      start,
      end,
      digits,
      isThousands: thousands !== null || before?.[1] !== undefined,
      currency: mergeCurrencies(
        before?.[2] ? currencyOf(before[2]) : undefined, // no sign precedes
        currencyAfter ? currencyOf(currencyAfter) : undefined,
      ),
      isBare,
    });
  }
  return amounts;
}
