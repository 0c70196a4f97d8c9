// Answers the cases of the netpay suite: {input} → net before tax, taxable, and net after this person's share of the tax.

import { readFileSync } from 'node:fs';
import { deductWorkExpenses, incomeTax, type TaxRules } from '@/utils/living/income-tax';
import { netPay } from '@/utils/living/net-pay';

export interface NetPayCase {
  input: {
    grossYear: number;
    cadre: boolean;
    household: 'single' | 'single-parent' | 'couple';
    children: number;
    /** €/year the partner adds to the taxed income, deductions made. */
    partnerTaxableYear: number;
  };
}

interface NetPayAnswer {
  netBeforeTaxYear: number;
  taxableYear: number;
  netAfterTaxYear: number;
}

export default function* evaluate(casesPath: string): Generator<NetPayAnswer> {
  for (const line of readFileSync(casesPath, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { input }: NetPayCase = JSON.parse(line);
    yield answer(input);
  }
}

/** The tax is shared by taxable income, as the withholding at one rate for the household does. */
export function answer(input: NetPayCase['input'], rules?: TaxRules): NetPayAnswer {
  const { grossYear, cadre, household, children, partnerTaxableYear } = input;
  const { netBeforeTax, taxable } = netPay(grossYear, cadre);
  const family = { isCouple: household === 'couple', children, isSingleParent: household === 'single-parent' };
  const tax = incomeTax(deductWorkExpenses(taxable) + partnerTaxableYear, family, undefined, rules);
  const share = taxable / (taxable + partnerTaxableYear);
  return { netBeforeTaxYear: netBeforeTax, taxableYear: taxable, netAfterTaxYear: netBeforeTax - tax * share };
}
