// The period that stands right after an amount: `/an`, `brut par mois`, `HT/jour`.
import type { PayPeriod } from '../types';
import { FILLER, periodOf, RATE, UNIT, UNIT_WORD } from './words';

const PER = '(?:par|per|an|a|au|chaque|each|every|pro|im|al|all|alla|a la|a l|de l|de la|l|la|the|del|por|p)';
const ATTACHED = new RegExp(
  `^\\+?(?:[ (),:\\[]|/(?= ?${FILLER})|${FILLER})*(?:p?/ ?(${UNIT}|${RATE})|${PER}[ /]?(${UNIT_WORD})|(${RATE}))`,
);

/** The period with which a text starts, after filling words only; `null` when it starts with anything else. */
export function attachedPeriod(text: string): PayPeriod | null {
  const found = ATTACHED.exec(text);
  const word = found?.slice(1).find(Boolean); // none: nothing is attached
  return word ? periodOf(word) : null;
}

/** What is left of a text once that period is taken away. */
export function afterPeriod(text: string): string {
  return text.replace(ATTACHED, '');
}
