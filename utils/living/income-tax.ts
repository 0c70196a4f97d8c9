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

/** Income tax in the steps of article 197, €/year. */
export interface TaxSteps {
  parts: number;
  /** Income of one part: the scale is applied to it. */
  quotient: EurosPerYear;
  /** I-1: the scale on one part, times the parts. */
  scaled: EurosPerYear;
  /** I-2: what is added back, because half parts may save so much and no more. */
  cappedBack: EurosPerYear;
  /** I-3: the reduction overseas. */
  overseas: EurosPerYear;
  /** I-4: the discount on low tax. */
  discount: EurosPerYear;
  /** Art. 223 sexies. */
  highIncome: EurosPerYear;
  total: EurosPerYear;
}

/**
 * €/year of income tax, to the cent (the tax office rounds to the euro), on income after deductions. Reductions and credits
 * of the household's own (childcare, gifts) are not known here.
 */
export function incomeTax(
  income: EurosPerYear,
  household: TaxHousehold,
  departement?: string,
  rules: TaxRules = law,
): EurosPerYear {
  return taxSteps(income, household, departement, rules).total;
}

/** The same, step by step, in the order of article 197. */
export function taxSteps(
  income: EurosPerYear,
  household: TaxHousehold,
  departement?: string,
  rules: TaxRules = law,
): TaxSteps {
  const people = household.isCouple ? 2 : 1;
  const parts = countParts(household, rules);
  const quotient = income / parts;
  const withChildren = scaled(quotient, rules.scale.brackets) * parts;
  const withoutChildren = scaled(income / people, rules.scale.brackets) * people;
  const gross = Math.max(withChildren, withoutChildren - greatestSaving(household, rules));
  const overseas = overseasReduction(gross, departement, rules);
  const here = gross - overseas;
  const { alone, couple, share } = rules.discount;
  const discount = Math.min(here, Math.max(0, (household.isCouple ? couple : alone) - share * here));
  const highIncome = scaled(income / people, rules.highIncome.brackets) * people;
  return {
    parts,
    quotient,
    scaled: withChildren,
    cappedBack: gross - withChildren,
    overseas,
    discount,
    highIncome,
    total: here - discount + highIncome,
  };
}

/** What a bracket of the scale takes of one part. */
export interface Slice {
  rate: Share;
  /** € of the part within the bracket, and the tax on them. */
  amount: EurosPerYear;
  tax: EurosPerYear;
}

/** The brackets a part of the income reaches, the untaxed one too; their taxes add up to the scale's. */
export function sliceQuotient(quotient: EurosPerYear, { scale }: TaxRules = law): Slice[] {
  const slices: Slice[] = [];
  let from = 0;
  for (const { upTo, rate } of scale.brackets) {
    if (quotient <= from) break;
    const amount = Math.min(quotient, upTo ?? quotient) - from;
    slices.push({ rate, amount, tax: amount * rate });
    from = upTo ?? quotient;
  }
  return slices;
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
