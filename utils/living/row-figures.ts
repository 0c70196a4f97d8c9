// The figures of one row among many offers compared: no lines, no words, a few microseconds each.

import {
  type Candidate,
  type Chip,
  chipOf,
  differenceOf,
  isPartnerUnknown,
  neededGross,
  type Offer,
  weigh,
} from './compare';
import type { Line, LineNote } from './lines';
import { regimeOf } from './net-pay';
import { type GrossRange, grossOfOffer } from './offer-pay';
import type { PriceLevel } from './prices';
import { explainSide, type Side } from './side';
import type { EurosPerMonth, EurosPerYear, Range } from './units';

/** What a month holds at one end of the pay, in euros of the place itself. */
export interface Month {
  /** The household's, before income tax. */
  net: EurosPerMonth;
  /** `undefined` abroad, where only the net income is known. */
  tax?: EurosPerMonth;
  netAfterTax: EurosPerMonth;
  rent: EurosPerMonth;
  left: EurosPerMonth;
}

export interface RowFigures {
  chip: Chip;
  /** €/year gross as the offer says it; one end may be `null`. */
  gross?: GrossRange;
  rent?: Range;
  price?: PriceLevel;
  /** Left out while the low end of the pay, or the partner's income there, is not known. */
  month?: Month;
  /** €/month in euros of here, at the low end of the pay. */
  difference?: EurosPerMonth;
  /** €/year gross it takes there to live as now, rounded up to hundreds. */
  grossNeeded?: EurosPerYear;
  /** Why the figures are to be read with care, by what they are about. */
  notes: { pay: readonly LineNote[]; rent: readonly LineNote[]; price: readonly LineNote[] };
}

const none: readonly never[] = [];

/** Figures of an offer; what is not known is left out, and the chip says why. */
export function figuresOf(candidate: Candidate, offer: Offer): RowFigures {
  const { household, here } = candidate;
  const found = weigh(candidate, offer);
  if ('chip' in found) {
    const gross = saidGross(candidate, offer);
    return {
      chip: found.chip,
      ...(gross ? { gross } : {}),
      notes: { pay: gross?.notes ?? none, rent: none, price: none },
    };
  }
  const { costs, gross, there } = found;
  const pay = typeof gross === 'string' ? undefined : gross;
  const mainCommune: readonly LineNote[] = offer.place.kind === 'metro' ? ['main-commune'] : none;
  const figures: RowFigures = {
    chip: chipOf(candidate, found),
    rent: costs.rent,
    notes: { pay: pay?.notes ?? none, rent: [...costs.rentNotes, ...mainCommune], price: costs.price?.notes ?? none },
  };
  if (pay) figures.gross = pay;
  if (costs.price) figures.price = costs.price;
  if (isPartnerUnknown(household)) return figures;
  if (there && pay && pay.low !== null) figures.month = monthOf(there);
  if (typeof here === 'string') return figures;
  if (figures.month && there) figures.difference = differenceOf(here, there).low;
  // Where the offer says a pay, the one to aim for is reckoned when asked for.
  if (figures.chip.kind === 'needed') figures.grossNeeded = figures.chip.grossPerYear;
  return figures;
}

/** The month of a side at one end of its pay, the low one unless said. */
export function monthOf({ net, pay, rent, left }: Side, end: keyof Range = 'low'): Month {
  const month = { netAfterTax: net[end], rent: rent.central, left: left[end] };
  if (!pay) return { net: net[end], ...month };
  return { net: pay[end].netBeforeTax + pay[end].partnerNet, tax: pay[end].incomeTax, ...month };
}

/** €/year gross it takes in the offer's place to live as now, whatever it pays; `undefined` when that cannot be said. */
export function grossNeededFor(candidate: Candidate, { place }: Offer): EurosPerYear | undefined {
  const { here, household } = candidate;
  if (typeof here === 'string' || isPartnerUnknown(household)) return undefined;
  const found = weigh(candidate, { place });
  if ('chip' in found) return undefined;
  const needed = neededGross(candidate, found, here);
  return needed === undefined ? undefined : Math.ceil(needed / 100) * 100;
}

/** The pay an offer says, where its place has no figures; `undefined` when it is not to be reckoned with. */
function saidGross({ household }: Candidate, offer: Offer): GrossRange | undefined {
  if (offer.place.kind === 'foreign') return undefined;
  const gross = grossOfOffer(offer, household.isCadre, regimeOf(offer.place.departement));
  return typeof gross === 'string' ? undefined : gross;
}

/** The row of today, which all others are compared with; `undefined` while something of it is not known. */
export function figuresHere({ here }: Candidate): RowFigures | undefined {
  if (typeof here === 'string') return undefined;
  const gross: GrossRange | undefined = here.gross && { low: here.gross.low, high: here.gross.high, notes: none };
  return {
    chip: { kind: 'amount', perMonth: 0 },
    ...(gross ? { gross } : {}),
    rent: here.rent,
    ...(here.price ? { price: here.price } : {}),
    month: monthOf(here),
    notes: { pay: none, rent: here.rentNotes, price: here.price?.notes ?? none },
  };
}

/** The lines of today alone. */
export function explainHere({ here, household }: Candidate): Line[] {
  return typeof here === 'string' ? [] : explainSide(here, 'here', { household });
}
