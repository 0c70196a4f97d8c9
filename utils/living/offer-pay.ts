// Reads what an offer's pay is worth in € gross a year, or says why it cannot be.

import workingTimes from '@/data/living/working-time.json';
import type { ContractKind, PayPeriod, Salary, WorkingTime } from '@/utils/posting/types';
import type { PayNote } from './lines';
import { grossPay, highestGross, lowestGross, minimumHourlyPay, type PayRegime } from './net-pay';
import type { EurosPerYear } from './units';

/** What an offer says of its pay, as in a `Posting`. */
export interface OfferPay {
  pay?: Salary;
  contractKinds?: readonly ContractKind[];
  workingTime?: WorkingTime;
}

export interface GrossRange {
  /** `null`: "up to" says no low end. */
  low: EurosPerYear | null;
  /** `null`: "from" says no high end. */
  high: EurosPerYear | null;
  notes: readonly PayNote[];
}

/** Why an offer's pay is not reckoned with. */
export type PayRefusal =
  | 'no-pay'
  /** A day rate is a freelance's turnover, not a salary. */
  | 'day-rate'
  /** Apprentices, interns, volunteers and freelances: other contributions, or none. */
  | 'other-contract'
  /** By the hour and part-time, without the hours. */
  | 'hours-unknown'
  | 'period-unknown'
  | 'foreign-currency'
  /** No job pays so. */
  | 'absurd';

const withoutPayslip: ReadonlySet<ContractKind> = new Set([
  'freelance',
  'internship',
  'apprenticeship',
  'vie',
  'volunteer',
]);

/** Weeks a year times the legal 35 hours (Code du travail, art. L3121-27). */
const hoursPerYear = workingTimes.weeksPerYear * workingTimes.hoursPerWeek;
/** Ends of a range further apart than this by ratio were misread. */
const widestRange = 4;
/** Full-time pay under nine tenths of the minimum wage was misread, or is no full-time pay. */
const leastOfMinimum = 0.9;

/**
 * € gross a year from an offer's pay. Net pay is turned back into gross, for a cadre or not. A missing currency is taken
 * for euros, a missing period for the only one that fits the amount; a note says so each time.
 */
export function grossOfOffer(offer: OfferPay, isCadre: boolean, regime: PayRegime): GrossRange | PayRefusal {
  const { pay, contractKinds, workingTime } = offer;
  if (!pay || (pay.min === null && pay.max === null)) return 'no-pay';
  if (contractKinds?.length && contractKinds.every((kind) => withoutPayslip.has(kind))) return 'other-contract';
  if (pay.isDoubtful) return 'absurd';
  if (pay.currency !== null && pay.currency !== 'EUR') return 'foreign-currency';
  const period = pay.period ?? likelyPeriod(pay);
  if (!period) return 'period-unknown';
  if (period === 'day') return 'day-rate';
  if (period === 'hour' && workingTime === 'part-time') return 'hours-unknown';
  const times = timesAYear(period, pay.months);
  if (times === undefined) return 'absurd';

  const toGross = (amount: number | null) => {
    if (amount === null) return null;
    return pay.basis === 'net' ? (grossPay(amount * times, isCadre, regime) ?? Number.NaN) : amount * times;
  };
  const [low, high] = ordered(toGross(pay.min), toGross(pay.max));
  if (isAbsurd(low, high, workingTime === 'full-time' || period === 'hour')) return 'absurd';
  const notes: PayNote[] = [pay.basis === 'net' ? 'said-net' : 'gross-assumed'];
  if (pay.basis === 'gross') notes.length = 0;
  if (pay.currency === null) notes.push('currency-assumed');
  if (pay.period === null) notes.push('period-assumed');
  if (period === 'hour') notes.push('by-the-hour');
  if (period === 'month' && pay.months) notes.push('months-a-year');
  if ((high ?? low ?? 0) < minimumHourlyPay * hoursPerYear) notes.push('below-full-time');
  if (high === null) notes.push('only-minimum');
  if (low === null) notes.push('only-maximum');
  return { low, high, notes };
}

/** `undefined` when the months said are no year's: 12 to 18 payments are. */
function timesAYear(period: PayPeriod, months: number | undefined): number | undefined {
  if (period === 'year') return 1;
  if (period === 'hour') return hoursPerYear;
  if (period === 'week') return workingTimes.weeksPerYear;
  const count = months ?? 12;
  return count >= 12 && count <= 18 ? count : undefined;
}

/** A year's pay and a month's do not overlap; an hour's and a day's might. */
function likelyPeriod({ min, max }: Salary): PayPeriod | undefined {
  const amounts = [min, max].filter((amount) => amount !== null);
  if (amounts.every((amount) => amount >= 15_000 && amount <= 500_000)) return 'year';
  if (amounts.every((amount) => amount >= 1200 && amount <= 12_000)) return 'month';
  return undefined;
}

function ordered(low: number | null, high: number | null): [number | null, number | null] {
  return low !== null && high !== null && low > high ? [high, low] : [low, high];
}

function isAbsurd(low: number | null, high: number | null, isFullTime: boolean): boolean {
  const least = isFullTime ? minimumHourlyPay * hoursPerYear * leastOfMinimum : lowestGross;
  const isOutside = (amount: number | null) => amount !== null && !(amount >= least && amount <= highestGross);
  return isOutside(low) || isOutside(high) || (low !== null && high !== null && high > low * widestRange);
}
