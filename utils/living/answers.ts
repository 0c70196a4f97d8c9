// Makes a household of the few answers a person gave, and names the countries and currencies that can be reckoned with.

import abroad from '@/data/living/abroad.json';
import type { Loan } from './buying';
import {
  completeHousehold,
  defaultHousehold,
  type Here,
  type Home,
  type Household,
  homeFor,
  type Money,
} from './household';
import { highestGross, lowestGross } from './net-pay';

/** Answers as they are stored (utils/settings/household.ts): any of them may be missing. */
export interface Answers {
  adults?: 1 | 2;
  children?: number;
  homeKind?: Home['kind'];
  rooms?: number;
  area?: number;
  tenure?: 'rent' | 'own';
  homeCost?: Money;
  grossPerYear?: number;
  netAbroad?: Money;
  country?: string;
  partnerNet?: number;
  partnerThere?: 'kept' | 'lost' | 'unknown' | number;
  isCadre?: boolean;
  isImpatriate?: boolean;
  cars?: number;
  daysAtHome?: number;
  loanRate?: number;
  loanYears?: number;
  loanDeposit?: number;
  loanInsurance?: number;
}

/** Where the person lives, as the settings hold it. */
export type LivesIn = { kind: 'commune'; code: string } | { kind: 'abroad' } | null;

/** ISO 3166 alpha-2 of the countries whose purchasing power is known, France aside. */
export const knownCountries: readonly string[] = Object.keys(abroad.purchasingPower.countries).filter(
  (country) => country !== 'FR',
);

/** ISO 4217 of the currencies that have a dated rate. */
export const knownCurrencies: readonly string[] = Object.keys(abroad.rates.perEuro);

/** € a year gross the table of net pay covers. */
export const grossBounds = { low: lowestGross, high: highestGross } as const;

/** The money of a country, euros when it is not known. */
export function currencyOf(country: string | undefined): string {
  const countries: Readonly<Record<string, { currency: string }>> = abroad.purchasingPower.countries;
  return (country !== undefined && Object.hasOwn(countries, country) && countries[country]?.currency) || 'EUR';
}

/** The household to reckon with: what was said, and the default for the rest. */
export function householdOf(answers: Answers, livesIn: LivesIn): Household {
  const isAbroad = livesIn?.kind === 'abroad';
  const { netAbroad, grossPerYear, homeCost } = answers;
  const pay: Household['pay'] = isAbroad
    ? netAbroad && { kind: 'net-abroad', perMonth: netAbroad }
    : grossPerYear === undefined
      ? undefined
      : { kind: 'gross', perYear: grossPerYear };
  return completeHousehold({
    adults: answers.adults ?? 1,
    children: answers.children ?? 0,
    here: hereOf(livesIn, answers.country),
    currentHome: { tenure: answers.tenure ?? 'rent', ...(homeCost ? { cost: homeCost } : {}) },
    home: homeOf(answers),
    ...(pay ? { pay } : {}),
    partner: { netPerMonth: answers.partnerNet ?? 0, there: partnerThere(answers) },
    isCadre: answers.isCadre ?? false,
    cars: answers.cars ?? 0,
    daysAtHomePerWeek: answers.daysAtHome ?? 0,
    isImpatriate: isAbroad && answers.isImpatriate === true,
  });
}

/** What was said of a loan: no rate is ever assumed. */
export function loanOf({ loanRate, loanYears, loanDeposit, loanInsurance }: Answers): Loan {
  return { ratePercent: loanRate, years: loanYears, deposit: loanDeposit, insurancePercent: loanInsurance };
}

/** The answers with what was said of a loan. */
export function withLoan(answers: Answers, { ratePercent, years, deposit, insurancePercent }: Loan): Answers {
  return {
    ...answers,
    loanRate: ratePercent,
    loanYears: years,
    loanDeposit: deposit,
    loanInsurance: insurancePercent,
  };
}

function hereOf(livesIn: LivesIn, country: string | undefined): Here {
  if (livesIn?.kind === 'commune') return { country: 'FR', commune: livesIn.code };
  // 'ZZ' is ISO's own word for a country that is not said.
  return livesIn ? { country: country ?? 'ZZ' } : defaultHousehold.here;
}

/** The rooms follow from how many they are, unless rooms or an area were said. */
function homeOf({ adults = 1, children = 0, homeKind = 'apartment', rooms, area }: Answers): Home {
  const wanted = rooms === undefined && area === undefined ? homeFor(adults, children).rooms : rooms;
  return {
    kind: homeKind,
    ...(wanted === undefined ? {} : { rooms: wanted }),
    ...(area === undefined ? {} : { area }),
  };
}

/** Without income here there is none to lose: only an income that was said, or never spoken of, is in doubt. */
function partnerThere({ partnerNet, partnerThere: said }: Answers): Household['partner']['there'] {
  if (typeof said === 'number') return { netPerMonth: said };
  return said ?? (partnerNet === 0 ? 'kept' : 'unknown');
}
