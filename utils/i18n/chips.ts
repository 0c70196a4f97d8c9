// The words of the chip beside an offer, in both languages: an amount with its sign, and a sentence that says what it is.
import type { Language } from './language';
import { atTown, typographic } from './typography';

/** The chip as it is reckoned (part of `utils/living/compare`). */
type Said =
  | { kind: 'amount'; perMonth: number }
  | { kind: 'needed'; grossPerYear: number }
  | { kind: 'neutral' | 'none'; why: unknown };

interface Places {
  there: string;
  /** Left out: nothing was said, and Paris stands for it. */
  here?: string;
  /** The offer names a metropolitan area: `there` is its main commune. */
  isMainCommune?: boolean;
  /** What becomes of the other adult's income there; left out where there is none. */
  partner?: 'kept' | 'lost' | 'amount';
}

/** Years of the sources an amount rests on. */
interface SourceYears {
  pay: string;
  tax: string;
  rents: string;
  prices: string;
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
    `${there}${nn}: environ ${amount} par mois une fois le logement payé, par rapport ${atTown(here)}, en euros d’ici`,
  needed: (amount: string) => `viser ${amount}/an`,
  neededTitle: (amount: string, there: string, here: string) =>
    `Salaire non indiqué. Pour vivre ${atTown(there)} comme ${atTown(here)}, il faudrait environ ${amount} brut par an`,
  unsure: '≈\u00a0? €/mois',
  partner: 'Dites dans les réglages ce que l’autre adulte gagnerait là-bas : ce qui reste en dépend',
  maximum: 'L’annonce ne dit que le salaire maximum : ce qui resterait n’est pas connu',
  mainCommune: 'Commune principale de l’agglomération',
  partnerIncome: {
    kept: 'Revenu de l’autre adulte compté comme gardé',
    lost: 'Revenu de l’autre adulte compté comme perdu',
    amount: `Revenu de l’autre adulte là-bas${nn}: celui que vous avez dit`,
  },
  basis: ({ pay, tax, rents, prices }: SourceYears) =>
    `Net du foyer après impôt, moins le loyer central, au bas du salaire annoncé${nn}; les prix des deux lieux sont comptés. Sources${nn}: cotisations ${pay} (Urssaf), impôt ${tax} (code général des impôts), Carte des loyers ${rents} (annonces), prix ${prices} (Insee). C’est une estimation${nn}: le panneau latéral montre chaque ligne et son doute.`,
};

const en: typeof fr = {
  amount: (amount) => `≈\u00a0${amount}/month`,
  amountTitle: (amount, there, here) =>
    `${there}: about ${amount} a month once the home is paid for, compared with ${here} and at its prices`,
  needed: (amount) => `aim for ${amount}/year`,
  neededTitle: (amount, there, here) =>
    `Pay not stated. To live in ${there} as in ${here}, it would take about ${amount} gross a year`,
  unsure: '≈\u00a0€?/month',
  partner: 'Say in the settings what your partner would earn there: what is left depends on it',
  maximum: 'The offer states only a maximum pay: what would be left is not known',
  mainCommune: 'Main commune of the metropolitan area',
  partnerIncome: {
    kept: 'Your partner’s income counted as kept',
    lost: 'Your partner’s income counted as lost',
    amount: 'Your partner’s income there: the amount you gave',
  },
  basis: ({ pay, tax, rents, prices }) =>
    `Household pay after tax, less the central rent, at the low end of the pay stated; prices in both places are counted. Sources: contributions ${pay} (Urssaf), tax ${tax} (French tax code), Carte des loyers ${rents} (advertised rents), prices ${prices} (INSEE). It is an estimate: the side panel shows each line and its doubt.`,
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
  const taken = [
    ...(places.isMainCommune ? [words.mainCommune] : []),
    ...(places.partner ? [words.partnerIncome[places.partner]] : []),
  ];
  if (chip.kind === 'amount') {
    const amount = euros(chip.perMonth, language, 'exceptZero');
    const tone = chip.perMonth === 0 ? 'neutral' : chip.perMonth > 0 ? 'gain' : 'loss';
    return { text: words.amount(amount), tone, title: [words.amountTitle(amount, there, here), ...taken].join('. ') };
  }
  if (chip.kind === 'needed') {
    const amount = euros(chip.grossPerYear, language);
    const title = [words.neededTitle(amount, there, here), ...taken].join('. ');
    return { text: words.needed(amount), tone: 'neutral', title };
  }
  if (chip.kind === 'none') return undefined;
  if (chip.why === 'partner-unknown') return { text: words.unsure, tone: 'neutral', title: words.partner };
  if (chip.why === 'only-maximum') return { text: words.unsure, tone: 'neutral', title: words.maximum };
  return undefined;
}

/** How a chip's amount is come by, and from what sources of which years. */
export function sayBasis(years: SourceYears, language: Language): string {
  return (language === 'fr' ? fr : en).basis(years);
}
