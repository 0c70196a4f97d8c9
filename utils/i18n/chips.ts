// The words of the chip beside an offer, in both languages: an amount with its sign, and a sentence that says what it is.
import type { Language } from './language';
import { typographic } from './typography';

/** The chip as it is reckoned (part of `utils/living/compare`). */
type Said =
  | { kind: 'amount'; perMonth: number }
  | { kind: 'needed'; grossPerYear: number }
  | { kind: 'neutral' | 'none'; why: unknown };

interface Places {
  there: string;
  /** Left out: nothing was said, and Paris stands for it. */
  here?: string;
}

interface ChipWords {
  text: string;
  /** The sign says it too: colour never speaks alone. */
  tone: 'gain' | 'loss' | 'neutral';
  title: string;
}

const nn = '\u202f';

const fr = {
  amount: (amount: string) => `≈\u00a0${amount}/mois`,
  amountTitle: (amount: string, there: string, here: string) =>
    `${there}${nn}: environ ${amount} par mois une fois le logement payé, par rapport à ${here}, en euros d’ici`,
  needed: (amount: string) => `viser ${amount}/an`,
  neededTitle: (amount: string, there: string, here: string) =>
    `Salaire non indiqué. Pour vivre à ${there} comme à ${here}, il faudrait environ ${amount} brut par an`,
  unsure: '≈\u00a0? €/mois',
  partner: 'Dites dans les réglages ce que l’autre adulte gagnerait là-bas : ce qui reste en dépend',
  maximum: 'L’annonce ne dit que le salaire maximum : ce qui resterait n’est pas connu',
};

const en: typeof fr = {
  amount: (amount) => `≈\u00a0${amount}/month`,
  amountTitle: (amount, there, here) =>
    `${there}: about ${amount} a month once the home is paid, compared with ${here}, in euros of here`,
  needed: (amount) => `aim for ${amount}/year`,
  neededTitle: (amount, there, here) =>
    `Pay not stated. To live in ${there} as in ${here}, it would take about ${amount} gross a year`,
  unsure: '≈\u00a0€?/month',
  partner: 'Say in the settings what the other adult would earn there: what is left depends on it',
  maximum: 'The offer says the maximum pay only: what would be left is not known',
};

const formats = new Map<string, Intl.NumberFormat>();

/** Makes the formats, which costs some ten milliseconds the first time: best done while something else is waited for. */
export function readyWords(language: Language): void {
  formatOf(language, 'auto');
  formatOf(language, 'exceptZero');
}

type SignDisplay = 'auto' | 'exceptZero';

function formatOf(language: Language, signDisplay: SignDisplay): Intl.NumberFormat {
  const name = `${language} ${signDisplay}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      style: 'currency',
      currency: 'EUR',
      maximumFractionDigits: 0,
      signDisplay,
    });
    formats.set(name, format);
  }
  return format;
}

/** Whole euros with a true minus sign. */
function euros(value: number, language: Language, signDisplay: SignDisplay = 'auto'): string {
  return formatOf(language, signDisplay).format(value).replace('-', '\u2212');
}

/** Undefined for what no chip is drawn for: a card is no place to ask for answers, but the partner's. */
export function sayChip(chip: Said, places: Places, language: Language): ChipWords | undefined {
  const words = language === 'fr' ? fr : en;
  const there = typographic(places.there);
  const here = typographic(places.here ?? 'Paris');
  if (chip.kind === 'amount') {
    const amount = euros(chip.perMonth, language, 'exceptZero');
    const tone = chip.perMonth === 0 ? 'neutral' : chip.perMonth > 0 ? 'gain' : 'loss';
    return { text: words.amount(amount), tone, title: words.amountTitle(amount, there, here) };
  }
  if (chip.kind === 'needed') {
    const amount = euros(chip.grossPerYear, language);
    return { text: words.needed(amount), tone: 'neutral', title: words.neededTitle(amount, there, here) };
  }
  if (chip.kind === 'none') return undefined;
  if (chip.why === 'partner-unknown') return { text: words.unsure, tone: 'neutral', title: words.partner };
  if (chip.why === 'only-maximum') return { text: words.unsure, tone: 'neutral', title: words.maximum };
  return undefined;
}
