// Buying instead of renting: what the home a household needs costs in a commune, and each month at a rate the person says.

import type { CommuneTable } from './commune-table';
import type { Home } from './household';
import { homeArea, monthlyPayment, type SalePrice, salePriceOf } from './rents';
import type { EurosPerMonth, Share, SquareMetres } from './units';

/** How tense housing is, from the greatest to none marked; `utils/i18n` has the words. */
export type Zone = 'Abis' | 'A' | 'B1' | 'B2' | 'C';

export interface Buying extends SalePrice {
  area: SquareMetres;
  /** €, at the median per m² of the commune, fees aside; `undefined` with `missing` saying why. */
  price?: number;
}

/** What the person says of a loan; nothing is assumed but the number of years. */
export interface Loan {
  /** A year, without insurance: 3.5 is 3.5 %. Left out, no monthly payment is claimed. */
  ratePercent?: number;
  years?: number;
  /** € paid without borrowing. */
  deposit?: number;
  /** A year, on the amount borrowed: 0.3 is 0.3 %. */
  insurancePercent?: number;
}

/** Years of a loan nobody has spoken of: a length most banks offer, shown as such beside the amount. */
export const usualYears = 20;
/** What can be typed without a slip of the finger: above, no bank lends. */
export const loanBounds = { rate: [0, 15], years: [1, 30], insurance: [0, 3] } as const;

export interface LoanCost {
  borrowed: number;
  years: number;
  /** Of which insurance. */
  insurance: EurosPerMonth;
  payment: EurosPerMonth;
  /** € of interest and insurance over the whole loan. */
  credit: number;
}

export function buyingIn(table: CommuneTable, commune: string, home: Home): Buying {
  const sale = salePriceOf(table, commune);
  const area = homeArea(home);
  return { ...sale, area, ...(sale.perSquareMetre === undefined ? {} : { price: sale.perSquareMetre * area }) };
}

/** The loan month by month; `undefined` until the person has said a rate, or when nothing is to be borrowed. */
export function loanCost(price: number, loan: Loan): LoanCost | undefined {
  const { ratePercent, years = usualYears, deposit = 0, insurancePercent = 0 } = loan;
  const borrowed = price - deposit;
  if (ratePercent === undefined || borrowed <= 0) return undefined;
  const rate: Share = ratePercent / 100;
  const insurance = (borrowed * insurancePercent) / 100 / 12;
  const payment = monthlyPayment(borrowed, rate, years) + insurance;
  return { borrowed, years, insurance, payment, credit: payment * years * 12 - borrowed };
}

export function isZone(zone: string | undefined): zone is Zone {
  return zone === 'Abis' || zone === 'A' || zone === 'B1' || zone === 'B2' || zone === 'C';
}
