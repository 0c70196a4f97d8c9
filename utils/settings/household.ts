// What the person has said of the household, as it is stored: every answer may be missing, none is asked twice.
import { defineItem } from './item';

/** An amount of money in a currency (ISO 4217). */
export interface StoredMoney {
  amount: number;
  currency: string;
}

/** Flat, so that one answer is one field; `utils/living/answers.ts` makes the household of it. */
export interface HouseholdAnswers {
  adults?: 1 | 2;
  children?: number;
  homeKind?: 'apartment' | 'house';
  rooms?: number;
  /** m². */
  area?: number;
  tenure?: 'rent' | 'own';
  /** A month: rent with charges, or an owner's loan and charges. */
  homeCost?: StoredMoney;
  /** € a year. */
  grossPerYear?: number;
  /** A month, after contributions and tax, the partner's included: for a household abroad. */
  netAbroad?: StoredMoney;
  /** Abroad: ISO 3166 alpha-2. */
  country?: string;
  /** € a month net before income tax; 0 for no income. */
  partnerNet?: number;
  /** What the partner would earn there; a number is € a month net before income tax. */
  partnerThere?: 'kept' | 'lost' | 'unknown' | number;
  isCadre?: boolean;
  isImpatriate?: boolean;
  cars?: number;
  daysAtHome?: number;
  /** A loan for a home: % a year without insurance; years; €; % a year. */
  loanRate?: number;
  loanYears?: number;
  loanDeposit?: number;
  loanInsurance?: number;
}

/** `null` until the person has answered something: nothing is reckoned before. */
export const household = defineItem<HouseholdAnswers | null>('household', null);
