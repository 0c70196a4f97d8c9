// Reads what an amount is paid for, from the words around it.
import type { PayPeriod } from '../types';
import { attachedPeriod } from './attached';
import type { Phrase } from './phrase';
import { FILLER, occursIn, PERKS, periodOf, RATE_WORD } from './words';

/** `45 k€ an`, `12 € h`: only right after a currency. */
const BESIDE_CURRENCY = /^ ?(an|mois|heures?|h|jours?|j)(?![a-z])/;
/** `3 000 € x 13 mois` multiplies a month's pay. */
export const TIMES_MONTHS = new RegExp(`^(?: |${FILLER})*[x*×] ?(1[2-6](?:[.,]\\d{1,2})?)(?!\\d)`);
const PER_UNIT = new RegExp(
  `(?<![a-z])(?:(${RATE_WORD})|(?:par|per|de l|a l|an) (heures?|hour|jours?|day|mois|month|an|annum|year)(?![a-z]))|/ ?(an|mois|h|hr|heure|hour|j|jour|day|month|yr|year)(?![a-z])`,
  'g',
);
/** Said later in the same sentence, before any other number or choice: `selon profil, brut annuel`. */
const LOOSE =
  /^[^\d+;|]*?(?<![a-z])(?:(?<!(?:revision|revalorisation|entretien|evaluation|augmentation|abonnement|conges?)s? )(annuel(?:le|les|s)?|annual|annually|yearly|mensuel(?:le|les|s)?|monthly|hourly)|(?:par|per|\/) ?(heure|hour|mois|month|an|year))(?![a-z]| (?:reviews?|leave|increases?|holidays?|performance))/;
const CHOICE = /(?<![a-z])(?:ou|or)(?![a-z])/;

/** The period named last before the amount, unless a number stands in between (`2 jours par semaine`). */
function periodBefore(before: string): PayPeriod | null {
  const clause = before.split(/[;|•+]|\. /).at(-1) ?? before; // split gives at least one part
  const [last] = Array.from(clause.matchAll(PER_UNIT)).slice(-1);
  if (!last || /\d ?[a-z]* ?$/.test(clause.slice(0, last.index))) return null;
  const word = last.slice(1).find(Boolean);
  return word ? periodOf(word) : null; // the pattern always captures one
}

/** What the amount is paid for; `null` when the words around it do not say. */
export function readPeriod({ span, before, after }: Phrase): PayPeriod | null {
  const attached = attachedPeriod(after);
  if (attached) return attached;
  if (!span.isBare) {
    const beside = BESIDE_CURRENCY.exec(after)?.[1]; // absent: no unit beside the currency
    if (beside) return periodOf(beside);
  }
  if (TIMES_MONTHS.test(after)) return 'month';
  const inside = attachedPeriod(span.between);
  if (inside) return inside;
  const earlier = periodBefore(before);
  if (earlier) return earlier;
  const loose = LOOSE.exec(after);
  if (!loose || occursIn(PERKS, loose[0]) || CHOICE.test(loose[0])) return null;
  const word = loose[1] ?? loose[2]; // the pattern captures one of the two
  return word ? periodOf(word) : null;
}
