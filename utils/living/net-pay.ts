// Net pay of an employee in France before income tax, by straight lines between the points the official model gave.

import table from '@/data/living/net-pay.json';
import type { EurosPerMonth, EurosPerYear } from './units';

/** Which contributions apply: Alsace-Moselle has its local health scheme, Mayotte its own rules. */
export type PayRegime = keyof typeof table.rows;

export interface NetPay {
  netBeforeTax: EurosPerYear;
  /** What the tax return calls salary, before the 10 % deduction. */
  taxable: EurosPerYear;
}

/** What the table reaches: outside it no figure is claimed. */
export const lowestGross: EurosPerYear = 6000;
export const highestGross: EurosPerYear = 600_000;

/** €/hour gross, the SMIC outside Mayotte. */
export const minimumHourlyPay = table.minimumWage;

/** The regime of employees working in this département, `'67'`. */
export function regimeOf(departement: string | undefined): PayRegime {
  if (departement === '57' || departement === '67' || departement === '68') return 'alsaceMoselle';
  return departement === '976' ? 'mayotte' : 'standard';
}

/**
 * Net pay for a gross one: permanent full-time contract of the private sector, health insurance by default, July 2026.
 * Within 1 centime of the official model, but for about 80 € of gross above the social security ceiling, where the law
 * takes up to 66 € a year back (contribution d'équilibre technique): there net pay stays level. Throws outside the table.
 */
export function netPay(gross: EurosPerYear, isCadre: boolean, regime: PayRegime = 'standard'): NetPay {
  if (!(gross >= lowestGross && gross <= highestGross)) throw new RangeError(`no net pay for ${gross} € a year`);
  const { from, to } = around(rowsOf(isCadre, regime), 0, gross);
  const share = (gross - from[0]) / (to[0] - from[0]);
  return {
    netBeforeTax: from[1] + share * (to[1] - from[1]),
    taxable: from[2] + share * (to[2] - from[2]),
  };
}

/** Gross pay for a net one before tax; `undefined` outside the table. */
export function grossPay(
  netBeforeTax: EurosPerYear,
  isCadre: boolean,
  regime: PayRegime = 'standard',
): EurosPerYear | undefined {
  const rows = rowsOf(isCadre, regime);
  if (!(netBeforeTax >= first(rows)[1] && netBeforeTax <= last(rows)[1])) return undefined;
  const { from, to } = around(rows, 1, netBeforeTax);
  return from[0] + ((netBeforeTax - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
}

/** €/year of taxable pay for a net pay a month before tax, both as on the payslip of an employee who is no cadre. */
export function taxableOfNet(net: EurosPerMonth, regime: PayRegime = 'standard'): EurosPerYear {
  const gross = grossPay(net * 12, false, regime);
  // Outside the table (a few hours a week, or a fortune) taxable pay is within 5 % of the net.
  return gross === undefined ? net * 12 : netPay(gross, false, regime).taxable;
}

type Row = readonly [gross: number, netBeforeTax: number, taxable: number];

function rowsOf(isCadre: boolean, regime: PayRegime): readonly Row[] {
  return rows[regime][isCadre ? 'cadre' : 'other'];
}

const toRow = ([gross = 0, net = 0, taxable = 0]: number[]): Row => [gross, net, taxable];
const both = ({ cadre, other }: { cadre: number[][]; other: number[][] }) => ({
  cadre: cadre.map(toRow),
  other: other.map(toRow),
});
const rows = {
  standard: both(table.rows.standard),
  alsaceMoselle: both(table.rows.alsaceMoselle),
  mayotte: both(table.rows.mayotte),
};

const first = (all: readonly Row[]): Row => all[0] ?? [0, 0, 0];
const last = (all: readonly Row[]): Row => all[all.length - 1] ?? [0, 0, 0];

/** The two rows a value lies between, by column. */
function around(all: readonly Row[], column: 0 | 1, value: number): { from: Row; to: Row } {
  let i = 1;
  while (i < all.length - 1 && (all[i]?.[column] ?? 0) < value) i++;
  return { from: all[i - 1] ?? first(all), to: all[i] ?? last(all) };
}
