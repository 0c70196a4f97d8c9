// Buying: prices of sales, "not covered" where the file of sales is not, and loans at a rate the person says, never ours.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loanOf, withLoan } from '@/utils/living/answers';
import { buyingIn, loanBounds, loanCost, usualYears } from '@/utils/living/buying';
import { compareLiving, prepareCandidate } from '@/utils/living/compare';
import { communes, core, household, offerIn } from './communes';

const home = { kind: 'apartment', rooms: 3 } as const;

describe('what such a home costs', () => {
  it('is the median per m² of the commune times its area', () => {
    const { perSquareMetre = 0, price, area } = buyingIn(communes, '44109', home);
    expect(area).toBe(72);
    expect(price).toBe(perSquareMetre * 72);
    expect(buyingIn(communes, '44109', { ...home, area: 50 }).price).toBe(perSquareMetre * 50);
  });

  it.each([
    ['Metz', '57463'],
    ['Strasbourg', '67482'],
    ['Mulhouse', '68224'],
    ['Mamoudzou', '97611'],
  ])('is not covered in %s, and says so without a price', (_, code) => {
    const buying = buyingIn(communes, code, home);
    expect(buying.missing).toBe('not-covered');
    expect(buying.price).toBeUndefined();
  });

  it('has its zone, Strasbourg’s too', () => {
    expect(buyingIn(communes, '75056', home).zone).toBe('Abis');
    expect(buyingIn(communes, '67482', home).zone).toBe('A');
  });

  it('of a village waits for the second file', () => {
    expect(buyingIn(core, '35002', home).missing).toBe('rest-needed');
  });

  it('is part of a comparison with a commune, and of no other', () => {
    const candidate = prepareCandidate(communes, household());
    expect(compareLiving(candidate, offerIn('44109')).buying?.price).toBeGreaterThan(100_000);
    const region = { kind: 'region', region: '52', confidence: 'sure', why: { code: 'region' } } as const;
    expect(compareLiving(candidate, { place: region }).buying).toBeUndefined();
  });
});

describe('a loan', () => {
  it('has no monthly payment until a rate is said', () => {
    expect(loanCost(200_000, {})).toBeUndefined();
    expect(loanCost(200_000, { years: 25, deposit: 20_000, insurancePercent: 0.3 })).toBeUndefined();
  });

  it('of 200,000 € over 20 years at 3.5 % is 1,159.92 € a month, and 78,381 € of interest', () => {
    const cost = loanCost(200_000, { ratePercent: 3.5, years: 20 });
    expect(cost?.payment).toBeCloseTo(1159.92, 2);
    expect(cost?.credit).toBeCloseTo(1159.919 * 240 - 200_000, 0);
  });

  it('lasts the usual years when none are said, and says how many', () => {
    expect(loanCost(200_000, { ratePercent: 3.5 })).toEqual(loanCost(200_000, { ratePercent: 3.5, years: usualYears }));
    expect(loanCost(200_000, { ratePercent: 3.5 })?.years).toBe(usualYears);
  });

  it('counts insurance on what is borrowed, deposit taken off', () => {
    const cost = loanCost(250_000, { ratePercent: 3.5, years: 20, deposit: 50_000, insurancePercent: 0.36 });
    expect(cost?.borrowed).toBe(200_000);
    expect(cost?.insurance).toBeCloseTo(60, 6);
    expect(cost?.payment).toBeCloseTo(1219.92, 2);
  });

  it('is none when the deposit covers the price', () => {
    expect(loanCost(200_000, { ratePercent: 3.5, deposit: 200_000 })).toBeUndefined();
  });

  it('at no interest is paid back to the euro', () => {
    expect(loanCost(240_000, { ratePercent: 0, years: 20 })).toMatchObject({ payment: 1000, credit: 0 });
  });

  it('costs no less a month at a higher rate or over fewer years, and is always paid back', () => {
    const price = fc.integer({ min: 10_000, max: 2_000_000 });
    const rate = fc.double({ min: loanBounds.rate[0], max: loanBounds.rate[1], noNaN: true });
    const years = fc.integer({ min: loanBounds.years[0], max: loanBounds.years[1] });
    fc.assert(
      fc.property(price, rate, rate, years, years, (amount, a, b, few, many) => {
        const pay = (ratePercent: number, length: number) =>
          loanCost(amount, { ratePercent, years: length })?.payment ?? Number.NaN;
        expect(pay(Math.max(a, b), few)).toBeGreaterThanOrEqual(pay(Math.min(a, b), few) - 1e-6);
        expect(pay(a, Math.min(few, many))).toBeGreaterThanOrEqual(pay(a, Math.max(few, many)) - 1e-6);
        expect(pay(a, few) * few * 12).toBeGreaterThanOrEqual(amount - 1e-6);
      }),
    );
  });

  it('is kept with the other answers, and taken back from them', () => {
    const loan = { ratePercent: 3.5, years: 25, deposit: 10_000, insurancePercent: undefined };
    expect(loanOf(withLoan({ adults: 2 }, loan))).toEqual(loan);
    expect(withLoan({ adults: 2 }, loan).adults).toBe(2);
    expect(loanOf({})).toEqual({
      ratePercent: undefined,
      years: undefined,
      deposit: undefined,
      insurancePercent: undefined,
    });
  });
});
