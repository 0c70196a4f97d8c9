// The units figures are in; plain numbers whose names say what they count.

/** € a year. */
export type EurosPerYear = number;
/** € a month: a year is twelve of them, however the employer spreads the pay. */
export type EurosPerMonth = number;
/** € per m² and month, charges included. */
export type RentPerSquareMetre = number;
export type SquareMetres = number;
/** 0.05 is five per cent. */
export type Share = number;
/** A figure with its doubt; the three are equal where there is none. */
export interface Range {
  low: number;
  central: number;
  high: number;
}

/** The range without doubt. */
export function exactly(value: number): Range {
  return { low: value, central: value, high: value };
}
