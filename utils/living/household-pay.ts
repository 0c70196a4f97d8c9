// What a household keeps of its pay in France: both partners' net pay, less the income tax they pay together.

import type { Household } from './household';
import { taxHouseholdOf } from './household';
import { taxableOfImpatriate } from './impatriate';
import { deductWorkExpenses, incomeTax } from './income-tax';
import { highestGross, lowestGross, netPay, type PayRegime, taxableOfNet } from './net-pay';
import type { EurosPerMonth, EurosPerYear } from './units';

/** All in €/month. */
export interface HouseholdPay {
  netBeforeTax: EurosPerMonth;
  partnerNet: EurosPerMonth;
  /** The household's, on both incomes. */
  incomeTax: EurosPerMonth;
  netAfterTax: EurosPerMonth;
}

/** Where the pay is earned, and what the partner earns there. */
export interface PayContext {
  departement: string;
  regime: PayRegime;
  partnerNet: EurosPerMonth;
}

/** Pay of the household for the candidate's gross. Throws outside the table of net pay. */
export function householdPay(
  gross: EurosPerYear,
  household: Household,
  { departement, regime, partnerNet }: PayContext,
): HouseholdPay {
  const { netBeforeTax, taxable } = netPay(gross, household.isCadre, regime);
  const taxed = household.isImpatriate ? taxableOfImpatriate(taxable) : taxable;
  const partnerTaxed = partnerNet > 0 ? deductWorkExpenses(taxableOfNet(partnerNet, regime)) : 0;
  const tax = incomeTax(deductWorkExpenses(taxed) + partnerTaxed, taxHouseholdOf(household), departement) / 12;
  const net = netBeforeTax / 12;
  return { netBeforeTax: net, partnerNet, incomeTax: tax, netAfterTax: net + partnerNet - tax };
}

/**
 * The least gross, to the euro, that leaves the household this net pay after tax: `lowestGross` when that is already more,
 * `undefined` when no pay of the table is enough.
 */
export function grossForNet(
  wanted: EurosPerMonth,
  household: Household,
  context: PayContext,
): EurosPerYear | undefined {
  const netOf = (gross: EurosPerYear) => householdPay(gross, household, context).netAfterTax;
  if (netOf(lowestGross) >= wanted) return lowestGross;
  if (netOf(highestGross) < wanted) return undefined;
  let [from, to] = [lowestGross, highestGross];
  while (to - from > 1) {
    const middle = (from + to) / 2;
    if (netOf(middle) < wanted) from = middle;
    else to = middle;
  }
  return to;
}
