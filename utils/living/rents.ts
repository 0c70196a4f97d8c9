// Rents of adverts, and prices of homes sold: what the home a household needs costs in a commune.

import housing from '@/data/living/housing.json';
import { type CommuneTable, departementOfCommune } from './commune-table';
import type { Home } from './household';
import type { LineNote } from './lines';
import type { Housing } from './packed-communes';
import type { EurosPerMonth, Range, SquareMetres } from './units';

/** Surfaces of the Carte des loyers' reference homes: its €/m² hold for homes about as large. */
const referenceArea: Readonly<Record<Housing, SquareMetres>> = housing.referenceArea;
/** Half-way between the reference apartments: where only the area is known, what is smaller is a T1 or T2. */
const smallBelow: SquareMetres = (referenceArea.small + referenceArea.large) / 2;

/** €/month, charges included, unfurnished, as advertised; `low` and `high` bound 95 % of the adverts. */
export interface Rent extends Range {
  low: EurosPerMonth;
  central: EurosPerMonth;
  high: EurosPerMonth;
  perSquareMetre: Range;
  area: SquareMetres;
  notes: readonly LineNote[];
}

/** `rest-needed`: a village, and the second file is not read yet. `unknown`: no rents there (Mayotte, houses in Paris). */
export type RentAnswer = Rent | 'rest-needed' | 'unknown';

export function housingOf({ kind, rooms, area }: Home): Housing {
  if (kind === 'house') return 'house';
  return (rooms === undefined ? (area ?? 0) < smallBelow : rooms <= 2) ? 'small' : 'large';
}

/** The area said, or that of the reference home of its kind. */
export function homeArea(home: Home): SquareMetres {
  return home.area ?? referenceArea[housingOf(home)];
}

/** Rent of this home in a commune or arrondissement (INSEE code); the département's mean, said so, where its own is missing. */
export function rentOf(table: CommuneTable, commune: string, home: Home): RentAnswer {
  const kind = housingOf(home);
  const own = table.figuresOf(commune);
  if (!own && !table.hasRest) return 'rest-needed';
  const perSquareMetre = own?.[kind];
  if (!perSquareMetre) return meanRentIn(table, departementOfCommune(commune), home) ?? 'unknown';
  return rentAt(perSquareMetre, home, cities.has(commune) ? ['arrondissements-mean'] : []);
}

/**
 * Mean rent of this home in a département, by population; `undefined` where none are published. The bounds go from the
 * low adverts of the cheapest communes to the high ones of the dearest, a twentieth of the people left out at each end.
 */
export function meanRentIn(table: CommuneTable, departement: string, home: Home): Rent | undefined {
  const perSquareMetre = table.meanOf(departement)?.[housingOf(home)];
  return perSquareMetre && rentAt(perSquareMetre, home, ['departement-mean']);
}

function rentAt(perSquareMetre: Range, home: Home, from: readonly LineNote[]): Rent {
  const kind = housingOf(home);
  const area = homeArea(home);
  const isLarger = kind === 'large' && (home.rooms ?? 0) > 4;
  const notes: readonly LineNote[] = area !== referenceArea[kind] || isLarger ? [...from, 'another-surface'] : from;
  const { low, central, high } = perSquareMetre;
  return { low: low * area, central: central * area, high: high * area, perSquareMetre, area, notes };
}

/** What buying costs in a commune. */
export interface SalePrice {
  /** € per m², median of the sales of 2024; the three cities': mean of their arrondissements' medians. */
  perSquareMetre?: number;
  /** Why there is no price: the land register of Alsace-Moselle and Mayotte are not in DVF; elsewhere under five sales. */
  missing?: 'not-covered' | 'too-few-sales' | 'rest-needed';
  /** Tension of housing, `'Abis'` (greatest) to `'C'`. */
  zone?: string;
}

export function salePriceOf(table: CommuneTable, commune: string): SalePrice {
  const figures = table.figuresOf(commune);
  const zone = figures?.zone ? { zone: figures.zone } : {};
  if (figures?.salePrice) return { perSquareMetre: figures.salePrice, ...zone };
  if (outsideSales.has(departementOfCommune(commune))) return { missing: 'not-covered', ...zone };
  return { missing: figures || table.hasRest ? 'too-few-sales' : 'rest-needed', ...zone };
}

/** Monthly payment of a loan at a constant rate, insurance aside; `rate` a year, 0.035 for 3.5 %. */
export function monthlyPayment(borrowed: number, rate: number, years: number): EurosPerMonth {
  const months = years * 12;
  const monthly = rate / 12;
  // As 1 − (1 + monthly)^−months, without losing a tiny rate to rounding.
  return monthly === 0 ? borrowed / months : (borrowed * monthly) / -Math.expm1(-months * Math.log1p(monthly));
}

const outsideSales = new Set(['57', '67', '68', '976']);
const cities = new Set(['75056', '69123', '13055']);
