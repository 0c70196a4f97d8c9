// Price levels inside France by INSEE's survey of 2022, and amounts from abroad at dated rates.

import abroad from '@/data/living/abroad.json';
import table from '@/data/living/prices.json';
import type { Money } from './household';
import type { LineNote } from './lines';
import { exactly, type Range } from './units';

export interface PriceLevel extends Range {
  notes: readonly LineNote[];
}

const overseas: Readonly<Record<string, { level: number; withRents: boolean }>> = table.overseas;

/**
 * Price level of a place, rents aside, province = 1. The urban unit of Paris holds Paris and the inner ring whole; of the
 * outer ring, no table at hand says which communes: those in housing zones A and A bis (86 % of whose people it holds, by
 * its population) count as inside, with the doubt in the range, the others as province.
 */
export function priceLevelOf(departement: string, zone?: string): PriceLevel {
  const { parisUrbanUnit, corsica, province } = table;
  const island = overseas[departement];
  if (island) return { ...exactly(island.level), notes: island.withRents ? ['rents-inside'] : [] };
  if (corsica.departements.includes(departement)) return { ...exactly(corsica.level), notes: [] };
  if (parisUrbanUnit.whole.includes(departement)) return { ...exactly(parisUrbanUnit.level), notes: [] };
  if (!parisUrbanUnit.partly.includes(departement)) return { ...exactly(province), notes: [] };
  const isTense = zone === 'A' || zone === 'Abis';
  return {
    low: province,
    central: isTense ? parisUrbanUnit.level : province,
    high: parisUrbanUnit.level,
    notes: ['perhaps-in-paris'],
  };
}

const perEuro: Readonly<Record<string, number>> = abroad.rates.perEuro;

/** Units of the currency a euro bought on the day of the rates; `undefined` for a currency without rate. */
export function exchangeRate(currency: string): number | undefined {
  return Object.hasOwn(perEuro, currency) ? perEuro[currency] : undefined;
}

/** Euros at the dated rate; `undefined` for a currency without rate. */
export function toEuros({ amount, currency }: Money): number | undefined {
  const rate = exchangeRate(currency);
  return rate === undefined ? undefined : amount / rate;
}

interface CountryPrices {
  currency: string;
  /** Units that buy what an international dollar buys. */
  perDollar: number;
  year: number;
}

const countries: Readonly<Record<string, CountryPrices>> = abroad.purchasingPower.countries;

/**
 * Euros that buy in France, on national average and housing included, what the amount buys in that country (alpha-2);
 * `undefined` for a country without parity. Never to be added to rents.
 */
export function samePurchasingPower({ amount, currency }: Money, country: string): number | undefined {
  const there = Object.hasOwn(countries, country) ? countries[country] : undefined;
  const france = countries.FR;
  const [paid, spent] = [exchangeRate(currency), there && exchangeRate(there.currency)];
  if (!there || !france || !paid || !spent) return undefined;
  return ((amount / paid) * spent * france.perDollar) / there.perDollar;
}
