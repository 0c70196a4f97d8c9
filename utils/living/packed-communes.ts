// The record of a commune in public/living-*.txt, written and read: fixed width, base 36, so that nothing is parsed before asked.

import type { Range, RentPerSquareMetre } from './units';

/** The dwellings the Carte des loyers distinguishes: apartments of one or two rooms, larger ones, houses. */
export type Housing = 'small' | 'large' | 'house';
export const housingKinds: readonly Housing[] = ['small', 'large', 'house'];

/** What is known of a commune. */
export interface Figures extends Partial<Record<Housing, Range>> {
  /** € per m² of the homes sold, median. */
  salePrice?: number;
  /** `'Abis'`, `'A'`, `'B1'`, `'B2'` or `'C'`. */
  zone?: string;
}

/** First line of the core file, before the ids of its sources. */
export const sourcesBegin = '@@sources;';
/** Line that ends the départements' means and begins the communes. */
export const recordsBegin = '@@communes';

// Number in the département 2, three rents of 3 (centimes) and 2 (width), price 3, zone 1.
export const recordWidth = 2 + 3 * (3 + 2) + 3 + 1;
const zones = ['C', 'B2', 'B1', 'A', 'Abis'];

/** An interval whose ends are more than three times apart says nothing: the rent is left out. */
const widest = 3;

export function pack(code: string, departement: string, figures: Figures): string {
  const rents = housingKinds.map((kind) => {
    const rent = figures[kind];
    if (!rent || rent.high / rent.low > widest) return '00000';
    // The bounds are as far from the centre by ratio, within 0.3 %: one width is enough.
    return base36(rent.central * 100, 3) + base36(Math.log(rent.high / rent.low) * 500, 2);
  });
  const zone = figures.zone ? String(zones.indexOf(figures.zone)) : '-';
  if (zone === '-1') throw new Error(`${code}: unknown zone ${figures.zone}`);
  return `${numberIn(code, departement)}${rents.join('')}${base36(figures.salePrice ?? 0, 3)}${zone}`;
}

/** The commune's record begins with this. */
export function numberIn(code: string, departement: string): string {
  return base36(Number(code.slice(departement.length)), 2);
}

export function unpack(record: string): Figures {
  const figures: Figures = {};
  housingKinds.forEach((kind, i) => {
    const central: RentPerSquareMetre = parseInt(record.slice(2 + i * 5, 5 + i * 5), 36) / 100;
    const ratio = Math.exp(parseInt(record.slice(5 + i * 5, 7 + i * 5), 36) / 1000);
    if (central > 0) figures[kind] = { low: central / ratio, central, high: central * ratio };
  });
  const salePrice = parseInt(record.slice(17, 20), 36);
  if (salePrice > 0) figures.salePrice = salePrice;
  const zone = zones[Number(record[20])];
  if (zone) figures.zone = zone;
  return figures;
}

/** Départements of the communes, in order. */
export function codesOf(communes: readonly { departement: string }[]): string[] {
  return [...new Set(communes.map(({ departement }) => departement))];
}

function base36(value: number, width: number): string {
  const written = Math.round(value).toString(36).padStart(width, '0');
  if (written.length > width) throw new RangeError(`${value} does not fit into ${width} figures`);
  return written;
}
