// What an offer means for a household: what is left each month there against here, or honestly why it cannot be said.

import type { PlaceAnswer } from '@/utils/places/types';
import type { Workplace } from '@/utils/posting/types';
import { type Buying, buyingIn } from './buying';
import type { CommuneTable } from './commune-table';
import { departementOfCommune } from './commune-table';
import type { Household } from './household';
import { grossForNet } from './household-pay';
import { type Line, type LineNote, line } from './lines';
import { regimeOf } from './net-pay';
import { type GrossRange, grossOfOffer, type OfferPay, type PayRefusal } from './offer-pay';
import {
  costsIn,
  explainAbroad,
  explainCosts,
  explainImpatriate,
  explainPay,
  explainSide,
  type PlaceCosts,
  payContext,
  payInFrance,
  type Side,
  type SideProblem,
  sideHere,
  sideInFrance,
} from './side';
import { type EurosPerMonth, type EurosPerYear, exactly, type Range } from './units';

/** An offer as the comparison needs it: where, and for how much. */
export interface Offer extends OfferPay {
  place: PlaceAnswer;
  workplace?: Workplace;
}

/** Why a chip says no amount. */
export type Silence =
  /** Abroad, a region, a département, the whole country, several places: no commune to reckon with. */
  | 'no-commune'
  /** Fully remote: the candidate may live anywhere. */
  | 'remote'
  | 'partner-unknown'
  /** "Up to": the low end, which a chip shows, is not said. */
  | 'only-maximum'
  /** What is known of the place here is not enough. */
  | { here: SideProblem }
  | { there: SideProblem }
  | PayRefusal;

export type Chip =
  /** €/month, rounded to tens: the low end of the difference. */
  | { kind: 'amount'; perMonth: EurosPerMonth }
  /** No pay is said: €/year gross it takes there to live as now, rounded up to hundreds. */
  | { kind: 'needed'; grossPerYear: EurosPerYear }
  /** An answer of the candidate or of the offer is missing. */
  | { kind: 'neutral'; why: Silence }
  | { kind: 'none'; why: Silence };

export interface Comparison {
  chip: Chip;
  /** €/month in euros of here, over the range of the pay, at central rents and price levels. */
  difference?: Range;
  /** The same with the doubt of rents and price levels added at both ends. */
  doubt?: Range;
  /** €/year gross that leaves there what is left here, at equal prices. */
  grossNeeded?: EurosPerYear;
  here?: Side;
  there?: Side;
  /** What buying there would cost; with a commune only. */
  buying?: Buying;
  /** Every figure above with its source, date and doubt. */
  lines: readonly Line[];
}

/** A household ready to be compared with many offers: its own side is reckoned once. */
export interface Candidate {
  table: CommuneTable;
  household: Household;
  here: Side | SideProblem;
}

export function prepareCandidate(table: CommuneTable, household: Household): Candidate {
  return { table, household, here: sideHere(table, household) };
}

/** The chip alone, for lists: a few microseconds an offer. */
export function chipFor(candidate: Candidate, offer: Offer): Chip {
  const found = weigh(candidate, offer);
  return 'chip' in found ? found.chip : chipOf(candidate, found);
}

/** The whole comparison, every line included, for one offer opened. */
export function compareLiving(candidate: Candidate, offer: Offer): Comparison {
  const { table, household, here } = candidate;
  const found = weigh(candidate, offer);
  const isHereKnown = typeof here !== 'string';
  const explained = isHereKnown ? explainSide(here, 'here', { household }) : explainAbroad(household);
  if ('chip' in found) {
    const lines = [...explained, ...explainPayThere(household, offer)];
    return { chip: found.chip, ...(isHereKnown ? { here } : {}), lines };
  }
  const { commune } = found;
  // What the partner would earn is part of what is left: while it is unknown, only the costs are said.
  const there = isPartnerUnknown(household) ? undefined : found.there;
  const chip = chipOf(candidate, found);
  const placeNotes: LineNote[] = offer.place.kind === 'metro' ? ['main-commune'] : [];
  const payNotes = typeof found.gross === 'string' ? [] : found.gross.notes;
  const lines = [
    ...explained,
    ...(there
      ? explainSide(there, 'there', { household, pay: payNotes, place: placeNotes })
      : explainCosts(found.costs, 'there', placeNotes)),
  ];
  const buying = buyingIn(table, commune, household.home);
  const { perSquareMetre } = buying;
  if (perSquareMetre) lines.push(line('sale-price', exactly(perSquareMetre), '€/m²', 'dvf-2024', { side: 'there' }));
  if (there?.gross)
    lines.push(...explainImpatriate(there.gross, household, payContext(commune, partnerThere(household))));
  const comparison: Comparison = { chip, lines, buying, ...(isHereKnown ? { here } : {}), ...(there ? { there } : {}) };
  if (!isHereKnown || isPartnerUnknown(household)) return comparison;

  const openEnd = payNotes.filter((note) => note === 'only-minimum' || note === 'only-maximum');
  const notes: LineNote[] = here.price ? [] : ['prices-not-compared'];
  const grossNeeded = neededGross(candidate, found, here);
  if (grossNeeded !== undefined) {
    comparison.grossNeeded = grossNeeded;
    lines.push(line('gross-needed', exactly(grossNeeded), '€/year', 'reckoned', { side: 'there', notes }));
  }
  if (there) {
    comparison.difference = differenceOf(here, there);
    comparison.doubt = doubtOf(here, there);
    lines.push(line('difference', comparison.difference, '€/month', 'reckoned', { notes: [...notes, ...openEnd] }));
  }
  return comparison;
}

/** left there × (price level here ÷ price level there) − left here; prices count as equal where here is abroad. */
export function differenceOf(here: Side, there: Side): Range {
  const ratio = here.price && there.price ? here.price.central / there.price.central : 1;
  const less = here.left.central;
  const { low, central, high } = there.left;
  return { low: low * ratio - less, central: central * ratio - less, high: high * ratio - less };
}

/** What was reckoned of an offer whose commune is known. */
export interface Weighed {
  commune: string;
  costs: PlaceCosts;
  gross: GrossRange | PayRefusal;
  /** `undefined` when no pay is said. */
  there?: Side;
}

/** Weighs what the offer says; answers a chip at once where no amount can come of it. */
export function weigh({ table, household }: Candidate, offer: Offer): Weighed | { chip: Chip } {
  const { place } = offer;
  if (isRemote(offer)) return silent('remote');
  const commune = place.arrondissement ?? place.commune;
  if (!commune || (place.kind !== 'commune' && place.kind !== 'metro')) return silent('no-commune');
  const costs = costsIn(table, commune, household);
  if (typeof costs === 'string') return silent({ there: costs });
  const regime = regimeOf(departementOfCommune(commune));
  const gross = grossOfOffer(offer, household.isCadre, regime);
  if (gross === 'no-pay') return { commune, costs, gross };
  if (typeof gross === 'string') return silent(gross);
  const context = payContext(commune, partnerThere(household));
  return { commune, costs, gross, there: sideInFrance(costs, rangeOf(gross), household, context) };
}

/** The chip of what was weighed. */
export function chipOf(candidate: Candidate, found: Weighed): Chip {
  const { here, household } = candidate;
  if (typeof here === 'string') return { kind: 'neutral', why: { here } };
  if (isPartnerUnknown(household)) return { kind: 'neutral', why: 'partner-unknown' };
  if (!found.there) {
    const needed = neededGross(candidate, found, here);
    if (needed === undefined) return { kind: 'none', why: 'no-pay' };
    return { kind: 'needed', grossPerYear: Math.ceil(needed / 100) * 100 };
  }
  if (typeof found.gross !== 'string' && found.gross.low === null) return { kind: 'neutral', why: 'only-maximum' };
  return { kind: 'amount', perMonth: Math.round(differenceOf(here, found.there).low / 10) * 10 || 0 };
}

/** A search by halves, and the same for every offer of a town: found once for each candidate and commune. */
const neededIn = new WeakMap<Candidate, Map<string, EurosPerYear | undefined>>();

/** €/year gross that leaves there what is left here at equal prices; `undefined` when no pay of the table does. */
export function neededGross(candidate: Candidate, { commune, costs }: Weighed, here: Side): EurosPerYear | undefined {
  const known = neededIn.get(candidate) ?? new Map<string, EurosPerYear | undefined>();
  neededIn.set(candidate, known);
  if (known.has(commune)) return known.get(commune);
  const { household } = candidate;
  const ratio = here.price && costs.price ? costs.price.central / here.price.central : 1;
  const wanted = here.left.central * ratio + costs.rent.central;
  const needed = grossForNet(wanted, household, payContext(commune, partnerThere(household)));
  known.set(commune, needed);
  return needed;
}

/** Both ends at their worst and best: rents there (and here, unless typed) and price levels at the ends of their ranges. */
function doubtOf(here: Side, there: Side): Range {
  const ratio = (a: 'low' | 'high', b: 'low' | 'high') =>
    here.price && there.price ? here.price[a] / there.price[b] : 1;
  const leftHere = { low: here.net.central - here.rent.high, high: here.net.central - here.rent.low };
  const leftThere = { low: there.net.low - there.rent.high, high: there.net.high - there.rent.low };
  const ends = (left: number) => [left * ratio('low', 'high'), left * ratio('high', 'low')];
  return {
    low: Math.min(...ends(leftThere.low)) - leftHere.high,
    central: differenceOf(here, there).central,
    high: Math.max(...ends(leftThere.high)) - leftHere.low,
  };
}

/** Net pay of an offer whose place has no chip: contributions and taxes are known without its rents. */
function explainPayThere(household: Household, offer: Offer): Line[] {
  const { kind, commune, departement = commune && departementOfCommune(commune) } = offer.place;
  if (kind === 'foreign' || isPartnerUnknown(household)) return [];
  const regime = regimeOf(departement);
  const found = grossOfOffer(offer, household.isCadre, regime);
  if (typeof found === 'string') return [];
  const context = { departement: departement ?? '', regime, partnerNet: partnerThere(household) };
  const gross = rangeOf(found);
  const { pay, net } = payInFrance(gross, household, context);
  return [
    ...explainPay(gross, pay, net, 'there', { household, pay: found.notes }),
    ...explainImpatriate(gross, household, context),
  ];
}

function isRemote({ place, workplace }: Offer): boolean {
  return place.kind === 'remote-fr' || workplace === 'remote' || (place.remote === true && workplace === undefined);
}

const silent = (why: Silence): { chip: Chip } => ({ chip: { kind: 'none', why } });

/** While the candidate has not said what the partner would earn there, no amount is shown. */
export function isPartnerUnknown({ adults, partner }: Household): boolean {
  return adults === 2 && partner.there === 'unknown';
}

/** What is taken of the partner's income there, to be said beside the figure; undefined where there is none to speak of. */
export function partnerTaken({ adults, partner }: Household): 'kept' | 'lost' | 'amount' | undefined {
  if (adults === 1 || partner.there === 'unknown') return undefined;
  if (typeof partner.there === 'object') return 'amount';
  return partner.netPerMonth > 0 ? partner.there : undefined;
}

/** €/month net before tax the partner would earn there; 0 alone, lost or not known. */
export function partnerThere({ adults, partner }: Household): EurosPerMonth {
  if (adults === 1 || partner.there === 'lost' || partner.there === 'unknown') return 0;
  return typeof partner.there === 'object' ? partner.there.netPerMonth : partner.netPerMonth;
}

/** An end that is not said is taken to be the one that is; a note says so. */
function rangeOf({ low, high }: GrossRange): Range {
  const from = low ?? high ?? 0;
  const to = high ?? from;
  return { low: from, central: (from + to) / 2, high: to };
}
