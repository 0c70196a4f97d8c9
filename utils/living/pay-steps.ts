// Net pay after tax, step by step as a person would work it out on paper: the same figures as household-pay, opened.

import type { Household } from './household';
import { taxHouseholdOf } from './household';
import type { PayContext } from './household-pay';
import { taxableOfImpatriate } from './impatriate';
import { deductWorkExpenses, type Slice, sliceQuotient, type TaxSteps, taxSteps } from './income-tax';
import { netPay, taxableOfNet } from './net-pay';
import type { EurosPerYear } from './units';

/** All in €/year. */
export interface PaySteps {
  gross: EurosPerYear;
  contributions: EurosPerYear;
  netBeforeTax: EurosPerYear;
  /** What the tax return calls salary: the net, and the contributions that are not deducted. */
  taxable: EurosPerYear;
  /** Exempt by the option of article 155 B; 0 without it. */
  exempt: EurosPerYear;
  /** The 10 % for work expenses. */
  workExpenses: EurosPerYear;
  /** The partner's, deductions made. */
  partnerTaxed: EurosPerYear;
  /** What the scale is applied to. */
  income: EurosPerYear;
  tax: TaxSteps;
  /** Of one part. */
  slices: readonly Slice[];
  partnerNet: EurosPerYear;
  /** The household's. */
  netAfterTax: EurosPerYear;
}

/** Throws outside the table of net pay, as `householdPay`. */
export function paySteps(gross: EurosPerYear, household: Household, context: PayContext): PaySteps {
  const { departement, regime, partnerNet } = context;
  const { netBeforeTax, taxable } = netPay(gross, household.isCadre, regime);
  const taxed = household.isImpatriate ? taxableOfImpatriate(taxable) : taxable;
  const deducted = deductWorkExpenses(taxed);
  const partnerTaxed = partnerNet > 0 ? deductWorkExpenses(taxableOfNet(partnerNet, regime)) : 0;
  const income = deducted + partnerTaxed;
  const tax = taxSteps(income, taxHouseholdOf(household), departement);
  return {
    gross,
    contributions: gross - netBeforeTax,
    netBeforeTax,
    taxable,
    exempt: taxable - taxed,
    workExpenses: taxed - deducted,
    partnerTaxed,
    income,
    tax,
    slices: sliceQuotient(tax.quotient),
    partnerNet: partnerNet * 12,
    netAfterTax: netBeforeTax + partnerNet * 12 - tax.total,
  };
}
