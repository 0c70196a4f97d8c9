// Price levels of INSEE's survey, dated exchange rates and purchasing power.

import { describe, expect, it } from 'vitest';
import { exchangeRate, priceLevelOf, samePurchasingPower, toEuros } from '@/utils/living/prices';

describe('the price level without rents, province = 1', () => {
  it.each([
    ['Paris', '75', 1.05],
    ['Seine-Saint-Denis', '93', 1.05],
    ['Ille-et-Vilaine', '35', 1],
    ['Haute-Corse', '2B', 1.07],
    ['Guadeloupe', '971', 1.158],
    ['Martinique', '972', 1.138],
    ['Guyane', '973', 1.137],
    ['La Réunion', '974', 1.089],
    ['Mayotte', '976', 1.103],
  ])('of %s', (_, departement, level) => {
    expect(priceLevelOf(departement).central).toBe(level);
  });

  it('follows the urban unit, not the region: in the outer ring it is doubtful, and says so', () => {
    expect(priceLevelOf('95', 'A')).toEqual({ low: 1, central: 1.05, high: 1.05, notes: ['perhaps-in-paris'] });
    expect(priceLevelOf('77', 'B2')).toEqual({ low: 1, central: 1, high: 1.05, notes: ['perhaps-in-paris'] });
  });

  it('says that INSEE’s overseas levels have rents in them, but Mayotte’s', () => {
    expect(priceLevelOf('974').notes).toEqual(['rents-inside']);
    expect(priceLevelOf('976').notes).toEqual([]);
  });
});

describe('money from abroad', () => {
  it('is changed at the dated rate', () => {
    expect(toEuros({ amount: 858.17579, currency: 'GBP' })).toBeCloseTo(1000, 6);
    expect(toEuros({ amount: 1000, currency: 'EUR' })).toBe(1000);
  });

  it.each(['XXX', '', 'constructor', '__proto__', 'eur'])('is not changed from « %s »', (currency) => {
    expect(exchangeRate(currency)).toBeUndefined();
    expect(toEuros({ amount: 1, currency })).toBeUndefined();
  });

  it('buys in France what the parities of 2025 say: 100 € of Swiss prices are 65 € of French ones', () => {
    const swiss = samePurchasingPower({ amount: 100 * 0.94676887, currency: 'CHF' }, 'CH');
    expect(swiss).toBeCloseTo(100 / 1.536, 1);
    expect(samePurchasingPower({ amount: 100, currency: 'EUR' }, 'PT')).toBeCloseTo(100 / 0.785, 0);
  });

  it('of a frontier worker is weighed where it is spent: Swiss pay, French prices', () => {
    expect(samePurchasingPower({ amount: 94.676887, currency: 'CHF' }, 'FR')).toBeCloseTo(100, 6);
  });

  it('has no parity where the World Bank gives none', () => {
    expect(samePurchasingPower({ amount: 1, currency: 'EUR' }, 'MC')).toBeUndefined();
    expect(samePurchasingPower({ amount: 1, currency: 'EUR' }, 'toString')).toBeUndefined();
  });
});
