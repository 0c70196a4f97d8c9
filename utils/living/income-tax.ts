// Income tax of a household by the articles of the Code général des impôts; the amounts are in data/living/income-tax.json.

import law from '@/data/living/income-tax.json';
import type { EurosPerYear, Share } from './units';

/** Who is taxed together. */
export interface TaxHousehold {
  /** Married or in a civil partnership: one return for two (art. 6). */
  isCouple: boolean;
  /** Children at charge, none in shared custody. */
  children: number;
  /** Lives alone with them (the return's box T). */
  isSingleParent: boolean;
}

export type TaxRules = typeof law;

/** Pay after the 10 % for work expenses, each earner apart (art. 83, 3°). */
export function deductWorkExpenses(taxable: EurosPerYear, { workDeduction } = law): EurosPerYear {
  const { rate, floor, cap } = workDeduction;
  return taxable - Math.min(taxable, Math.max(floor, Math.min(cap, taxable * rate)));
}

/** Parts of the family quotient (art. 194): a half each for two children, a whole one from the third. */
export function countParts({ isCouple, children, isSingleParent }: TaxHousehold, { parts } = law): number {
  const forChildren = Math.min(children, 2) * parts.firstTwoChildren + Math.max(children - 2, 0) * parts.nextChildren;
  return (
    (isCouple ? 2 : 1) * parts.person + forChildren + (isRaisedAlone(isSingleParent, children) ? parts.singleParent : 0)
  );
}

/**
 * €/year of income tax, to the cent (the tax office rounds to the euro), on income after deductions. In the order of
 * article 197: scale on the quotient (I-1), cap on what children save (I-2), overseas reduction (I-3), discount on low
 * tax (I-4); then the contribution on high incomes (art. 223 sexies). Reductions and credits of the household's own
 * (childcare, gifts) are not known here.
 */
export function incomeTax(
  income: EurosPerYear,
  household: TaxHousehold,
  departement?: string,
  rules: TaxRules = law,
): EurosPerYear {
  const people = household.isCouple ? 2 : 1;
  const parts = countParts(household, rules);
  const withChildren = scaled(income / parts, rules.scale.brackets) * parts;
  const withoutChildren = scaled(income / people, rules.scale.brackets) * people;
  const gross = Math.max(withChildren, withoutChildren - greatestSaving(household, rules));
  const here = gross - overseasReduction(gross, departement, rules);
  const { alone, couple, share } = rules.discount;
  const discount = Math.max(0, (household.isCouple ? couple : alone) - share * here);
  return Math.max(0, here - discount) + scaled(income / people, rules.highIncome.brackets) * people;
}

/** Most that the half parts beyond the adults' may save; a single parent's first child counts for more (art. 197, I-2). */
function greatestSaving({ children, isSingleParent, isCouple }: TaxHousehold, rules: TaxRules): EurosPerYear {
  const { halfPart, singleParentFirstChild } = rules.quotientCap;
  const halves = 2 * (countParts({ children, isCouple, isSingleParent: false }, rules) - (isCouple ? 2 : 1));
  return isRaisedAlone(isSingleParent, children)
    ? singleParentFirstChild + Math.max(0, halves - 1) * halfPart
    : halves * halfPart;
}

function overseasReduction(tax: EurosPerYear, departement: string | undefined, { overseas }: TaxRules): EurosPerYear {
  if (!departement?.startsWith('97')) return 0;
  const zone = [overseas.islands, overseas.far].find(({ departements }) => departements.includes(departement));
  return zone ? Math.min(tax * zone.rate, zone.cap) : 0;
}

const isRaisedAlone = (isSingleParent: boolean, children: number) => isSingleParent && children > 0;

interface Bracket {
  /** `null`: the last one. */
  upTo: number | null;
  rate: Share;
}

function scaled(base: number, brackets: readonly Bracket[]): number {
  let [sum, from] = [0, 0];
  for (const { upTo, rate } of brackets) {
    if (base <= from) break;
    sum += (Math.min(base, upTo ?? base) - from) * rate;
    from = upTo ?? base;
  }
  return sum;
}
