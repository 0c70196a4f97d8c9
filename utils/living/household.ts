// Who would move: what a candidate may say of the household, with a sensible answer for everything left out.

import type { TaxHousehold } from './income-tax';
import type { EurosPerMonth, EurosPerYear, SquareMetres } from './units';

/** The home the household needs, here and there alike. */
export interface Home {
  kind: 'apartment' | 'house';
  /** Living rooms and bedrooms, kitchen aside: 2 is a T2. Left out when only the area is known. */
  rooms?: number;
  area?: SquareMetres;
}

/** An amount a month in the money of the country. */
export interface Money {
  amount: number;
  /** ISO 4217. */
  currency: string;
}

/** What the household pays for the home it has now, a month: rent with charges, or an owner's loan and charges. */
export interface CurrentHome {
  tenure: 'rent' | 'own';
  /** Left out: the advertised rent of the same home here stands for it. */
  cost?: Money;
}

export type Here =
  /** In France: INSEE code of the commune or arrondissement. */
  | { country: 'FR'; commune: string }
  /** Abroad: ISO 3166 alpha-2. */
  | { country: string; commune?: never };

/** What the candidate earns now. */
export type CurrentPay =
  | { kind: 'gross'; perYear: EurosPerYear }
  /** After every contribution and tax, for a household abroad; the partner's included. */
  | { kind: 'net-abroad'; perMonth: Money };

/** What the partner would earn there. */
export type PartnerThere = 'kept' | 'lost' | 'unknown' | { netPerMonth: EurosPerMonth };

export interface Partner {
  /** € a month net before income tax, as on the payslip; 0 without income. */
  netPerMonth: EurosPerMonth;
  there: PartnerThere;
}

export interface Household {
  adults: 1 | 2;
  children: number;
  here: Here;
  currentHome: CurrentHome;
  home: Home;
  /** Left out: what is left here is not known, and no difference is claimed. */
  pay?: CurrentPay;
  partner: Partner;
  isCadre: boolean;
  /** Kept for the guide and the commute; no cost is drawn from them. */
  cars: number;
  daysAtHomePerWeek: number;
  /** A newcomer from abroad who meets the conditions of article 155 B and asks for its flat option. */
  isImpatriate: boolean;
}

/** What is asked of a person who answers nothing: alone in Paris, renting, no cadre, pay not said. */
export const defaultHousehold: Household = {
  adults: 1,
  children: 0,
  here: { country: 'FR', commune: '75056' },
  currentHome: { tenure: 'rent' },
  home: { kind: 'apartment', rooms: 2 },
  partner: { netPerMonth: 0, there: 'unknown' },
  isCadre: false,
  cars: 0,
  daysAtHomePerWeek: 0,
  isImpatriate: false,
};

/** The household with every answer left out filled in; the home follows from how many they are. */
export function completeHousehold(known: Partial<Household>): Household {
  const all = { ...defaultHousehold, ...known };
  const adults = all.adults === 2 ? 2 : 1;
  const children = Number.isFinite(all.children) ? Math.min(Math.max(Math.trunc(all.children), 0), 12) : 0;
  // Whoever lives in France is no newcomer of article 155 B.
  const isImpatriate = all.isImpatriate && all.here.country !== 'FR';
  return { ...all, adults, children, isImpatriate, home: known.home ?? homeFor(adults, children) };
}

/** Two rooms for one or two adults, and one more for each child. */
export function homeFor(adults: 1 | 2, children: number): Home {
  return { kind: 'apartment', rooms: Math.max(adults, 2) + children };
}

/** How the household is taxed: two adults share one return, an adult alone with children is a single parent. */
export function taxHouseholdOf({ adults, children }: Pick<Household, 'adults' | 'children'>): TaxHousehold {
  return { isCouple: adults === 2, children, isSingleParent: adults === 1 && children > 0 };
}
