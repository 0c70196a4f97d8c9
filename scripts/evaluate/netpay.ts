// Answers the cases of the netpay suite: {input} → net before tax, taxable, and net after this person's share of the tax.
//
// The cases' truths were worked out with modele-social, asked for « enfants à charge: 2 » without its unit. The model then
// has the cap of article 197, I-2 (1,807 € a year and half part) in €/enfant/an and takes it off a monthly tax: the cap is
// twelve times too high and never bites. Asked for « 2 enfant », it applies the law, as the product does. So each answer
// says both: `netAfterTaxYear`, which is scored, as the cases were worked out, and `netAfterTaxByLawYear`. With --by-law
// the scored one follows the law too. tests/accuracy/netpay.test.ts holds the product to the model asked with the unit.

import { readFileSync } from 'node:fs';
import law from '@/data/living/income-tax.json';
import { deductWorkExpenses, incomeTax, type TaxRules } from '@/utils/living/income-tax';
import { netPay } from '@/utils/living/net-pay';

export const options = ['--by-law'];

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

/** The rules the cases were worked out by: half parts save without limit. A single parent's first child keeps its cap. */
export const asTheCases: TaxRules = {
  ...law,
  quotientCap: { ...law.quotientCap, halfPart: Number.MAX_SAFE_INTEGER },
};

export default function* evaluate(
  casesPath: string,
  option?: string,
): Generator<NetPayAnswer & { netAfterTaxByLawYear: number }> {
  const isByLaw = option === '--by-law';
  let count = 0;
  let apart = 0;
  for (const line of readFileSync(casesPath, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { input }: NetPayCase = JSON.parse(line);
    const [byLaw, asCase] = [answer(input, law), answer(input, asTheCases)];
    count++;
    // The tax office rounds to the euro: less is no difference.
    if (Math.abs(byLaw.netAfterTaxYear - asCase.netAfterTaxYear) >= 1) apart++;
    yield { ...(isByLaw ? byLaw : asCase), netAfterTaxByLawYear: byLaw.netAfterTaxYear };
  }
  console.error(
    isByLaw
      ? `netpay: after tax by the law, as on screen; ${apart} of ${count} cases were worked out without the cap of article 197, I-2.`
      : `netpay: after tax as the cases were worked out, without the cap of article 197, I-2; the product applies it, which changes ${apart} of ${count} (netAfterTaxByLawYear; --by-law scores that instead).`,
  );
}

/** The tax is shared by taxable income, as the withholding at one rate for the household does. */
export function answer(input: NetPayCase['input'], rules: TaxRules): NetPayAnswer {
  const { grossYear, cadre, household, children, partnerTaxableYear } = input;
  const { netBeforeTax, taxable } = netPay(grossYear, cadre);
  const family = { isCouple: household === 'couple', children, isSingleParent: household === 'single-parent' };
  const tax = incomeTax(deductWorkExpenses(taxable) + partnerTaxableYear, family, undefined, rules);
  const share = taxable / (taxable + partnerTaxableYear);
  return { netBeforeTaxYear: netBeforeTax, taxableYear: taxable, netAfterTaxYear: netBeforeTax - tax * share };
}
