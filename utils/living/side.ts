// One side of a comparison: what a household has left each month in a place, and the lines that say why.

import type { CommuneTable } from './commune-table';
import { departementOfCommune } from './commune-table';
import type { Household } from './household';
import { type HouseholdPay, householdPay, type PayContext } from './household-pay';
import { type Line, type LineNote, line } from './lines';
import { highestGross, lowestGross, regimeOf } from './net-pay';
import { exchangeRate, type PriceLevel, priceLevelOf, samePurchasingPower, toEuros } from './prices';
import { rentOf } from './rents';
import { type EurosPerMonth, type EurosPerYear, exactly, type Range } from './units';

/** Why what is left in a place cannot be said. */
export type SideProblem =
  /** The candidate has not said what the household earns here. */
  | 'income-unknown'
  /** Abroad, the rent paid must be typed: no open figures exist. */
  | 'rent-to-type'
  | 'currency-unknown'
  /** No rents are published there (Mayotte). */
  | 'no-rents'
  /** A village: the second file is to be read first. */
  | 'rest-needed';

/** A place and its costs, whatever is earned there. */
export interface PlaceCosts {
  /** €/month for the home the household needs. */
  rent: Range;
  rentNotes: readonly LineNote[];
  rentSource: 'rents-2025' | 'typed';
  /** `undefined` abroad: no price level without rents exists between countries. */
  price?: PriceLevel;
}

export interface Side extends PlaceCosts {
  /** €/year gross; `undefined` abroad. */
  gross?: Range;
  /** At the low end, the middle and the high end of the pay; `undefined` abroad, where only the net is typed. */
  pay?: Record<keyof Range, HouseholdPay>;
  /** Household's net pay after tax, €/month. */
  net: Range;
  /** €/month after tax and central rent. */
  left: Range;
}

/** Costs of a French commune for the household. `typed` is what it pays there now, when it lives there. */
export function costsIn(
  table: CommuneTable,
  commune: string,
  household: Household,
  typed?: { cost: EurosPerMonth } | { cost?: never; isOwner: boolean },
): PlaceCosts | SideProblem {
  const price = priceLevelOf(departementOfCommune(commune), table.figuresOf(commune)?.zone);
  if (typed?.cost !== undefined) return { rent: exactly(typed.cost), rentNotes: ['typed'], rentSource: 'typed', price };
  const rent = rentOf(table, commune, household.home);
  if (rent === 'rest-needed') return 'rest-needed';
  if (rent === 'unknown') return 'no-rents';
  const { low, central, high, notes } = rent;
  const isOwner = typed?.isOwner === true;
  return {
    rent: { low, central, high },
    rentNotes: isOwner ? [...notes, 'owner-at-rent'] : notes,
    rentSource: 'rents-2025',
    price,
  };
}

/** Where the pay is earned; `partnerNet` in €/month. */
export function payContext(commune: string, partnerNet: EurosPerMonth): PayContext {
  const departement = departementOfCommune(commune);
  return { departement, regime: regimeOf(departement), partnerNet };
}

/** Pay of the household at both ends and the middle of a range of gross pay, and what it keeps after tax. */
export function payInFrance(gross: Range, household: Household, context: PayContext) {
  const central = householdPay(gross.central, household, context);
  const low = gross.low === gross.central ? central : householdPay(gross.low, household, context);
  const high = gross.high === gross.central ? central : householdPay(gross.high, household, context);
  const net: Range = { low: low.netAfterTax, central: central.netAfterTax, high: high.netAfterTax };
  return { pay: { low, central, high }, net };
}

/** What is left in France for a gross pay or a range of them. */
export function sideInFrance(costs: PlaceCosts, gross: Range, household: Household, context: PayContext): Side {
  const { pay, net } = payInFrance(gross, household, context);
  return { ...costs, gross, pay, net, left: less(net, costs.rent.central) };
}

/** What is left where the household lives now: in France by its gross pay, abroad by what it types. */
export function sideHere(table: CommuneTable, household: Household): Side | SideProblem {
  const { here, pay, currentHome, partner } = household;
  const cost = currentHome.cost && toEuros(currentHome.cost);
  if (currentHome.cost && cost === undefined) return 'currency-unknown';
  if (here.commune === undefined) {
    if (pay?.kind !== 'net-abroad') return 'income-unknown';
    const net = toEuros(pay.perMonth);
    if (net === undefined) return 'currency-unknown';
    if (cost === undefined) return 'rent-to-type';
    return {
      rent: exactly(cost),
      rentNotes: ['typed'],
      rentSource: 'typed',
      net: exactly(net),
      left: exactly(net - cost),
    };
  }
  if (pay?.kind !== 'gross' || !(pay.perYear >= lowestGross && pay.perYear <= highestGross)) return 'income-unknown';
  const typed = cost === undefined ? { isOwner: currentHome.tenure === 'own' } : { cost };
  const costs = costsIn(table, here.commune, household, typed);
  if (typeof costs === 'string') return costs;
  const context = payContext(here.commune, household.adults === 2 ? partner.netPerMonth : 0);
  // The option of article 155 B is for newcomers: it is not theirs where they already live.
  return sideInFrance(costs, exactly(pay.perYear), { ...household, isImpatriate: false }, context);
}

/** What stands beside the figures of a side. */
export interface Remarks {
  household: Household;
  pay?: readonly LineNote[];
  place?: readonly LineNote[];
}

/** The lines of one side, in the order they are reckoned. */
export function explainSide(side: Side, which: 'here' | 'there', remarks: Remarks): Line[] {
  const { gross, pay, net } = side;
  return [
    ...(gross && pay ? explainPay(gross, pay, net, which, remarks) : explainAbroad(remarks.household)),
    ...explainCosts(side, which, remarks.place),
    line('left', side.left, '€/month', 'reckoned', { side: which }),
  ];
}

/** From gross to net after tax. */
export function explainPay(
  gross: Range,
  pay: Record<keyof Range, HouseholdPay>,
  net: Range,
  side: 'here' | 'there',
  { household, pay: notes = [] }: Remarks,
): Line[] {
  const at = (label: Line['label'], read: (pay: HouseholdPay) => EurosPerMonth, source: Line['source']) => {
    const range = { low: read(pay.low), central: read(pay.central), high: read(pay.high) };
    return line(label, range, '€/month', source, { side, notes: label === 'income-tax' ? taxNotes : [] });
  };
  const taxNotes: LineNote[] = side === 'there' && household.isImpatriate ? ['impatriate'] : [];
  const partner = household.adults === 2 ? [at('partner-net', ({ partnerNet }) => partnerNet, 'typed')] : [];
  return [
    line('gross-pay', gross, '€/year', side === 'here' ? 'typed' : 'offer', { side, notes }),
    at('net-before-tax', ({ netBeforeTax }) => netBeforeTax, 'net-pay-2026-07'),
    ...partner,
    at('income-tax', ({ incomeTax }) => incomeTax, 'income-tax-2026'),
    line('net-after-tax', net, '€/month', 'reckoned', { side }),
  ];
}

/** €/month of income tax the option of article 155 B saves over a range of gross pay; no line without the option. */
export function explainImpatriate(gross: Range, household: Household, context: PayContext): Line[] {
  if (!household.isImpatriate) return [];
  const taxOf = (perYear: EurosPerYear, isImpatriate: boolean) =>
    householdPay(perYear, { ...household, isImpatriate }, context).incomeTax;
  const saved = (perYear: EurosPerYear) => taxOf(perYear, false) - taxOf(perYear, true);
  const all = [saved(gross.low), saved(gross.central), saved(gross.high)] as const;
  // Where the discount on low tax fades, a higher pay may save a little less.
  const range = { low: Math.min(...all), central: all[1], high: Math.max(...all) };
  return [line('impatriate-saving', range, '€/month', 'impatriates-2025', { side: 'there', notes: ['impatriate'] })];
}

/** Rent and price level. */
export function explainCosts(
  { rent, rentNotes, rentSource, price }: PlaceCosts,
  side: 'here' | 'there',
  place: readonly LineNote[] = [],
): Line[] {
  return [
    line('rent', rent, '€/month', rentSource, { side, notes: [...rentNotes, ...place] }),
    ...(price ? [line('price-level', price, 'ratio', 'prices-2022', { side, notes: price.notes })] : []),
  ];
}

/** Pay from abroad, how it became euros, and what it would buy in France on national average; the rent is not needed. */
export function explainAbroad({ here, pay }: Household): Line[] {
  if (pay?.kind !== 'net-abroad') return [];
  const { perMonth } = pay;
  const rate = exchangeRate(perMonth.currency);
  const net = toEuros(perMonth);
  const yearly: EurosPerYear | undefined = samePurchasingPower(
    { amount: perMonth.amount * 12, currency: perMonth.currency },
    here.country,
  );
  return [
    ...(net === undefined ? [] : [line('net-abroad', exactly(net), '€/month', 'typed', { side: 'here' })]),
    ...(rate === undefined
      ? []
      : [line('exchange-rate', exactly(rate), 'per €', 'exchange-2026-09', { side: 'here' })]),
    ...(yearly === undefined
      ? []
      : [
          line('same-purchasing-power', exactly(yearly), '€/year', 'purchasing-power-2025', {
            side: 'here',
            notes: ['national-average'],
          }),
        ]),
  ];
}

function less({ low, central, high }: Range, amount: number): Range {
  return { low: low - amount, central: central - amount, high: high - amount };
}
