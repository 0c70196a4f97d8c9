// Net pay before tax: the table is what the official model says today, and behaves.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import committed from '@/data/living/net-pay.json';
import {
  grossPay,
  highestGross,
  lowestGross,
  netPay,
  type PayRegime,
  regimeOf,
  taxableOfNet,
} from '@/utils/living/net-pay';
import { openModel } from '@/utils/living/official-model';
import { tabulateNetPay } from '../../scripts/living/net-pay-table';

const model = openModel();
const gross = fc.double({ min: lowestGross, max: highestGross, noNaN: true });
const regime = fc.constantFrom<PayRegime>('standard', 'alsaceMoselle', 'mayotte');

describe('the table of net pay', () => {
  it('is what the official model tabulates today', () => {
    expect(committed).toEqual(tabulateNetPay(model));
  }, 20_000);

  it.each([
    [12_345, false, 'standard'],
    [21_622, false, 'standard'],
    [45_000, true, 'standard'],
    [47_999, false, 'alsaceMoselle'],
    [52_000, true, 'alsaceMoselle'],
    [99_999, false, 'mayotte'],
    [250_000, true, 'standard'],
    [450_000, false, 'standard'],
  ] as const)('is within a centime of the model between its points: %i €', (pay, isCadre, place) => {
    const [, net, taxable] = model.row(pay, isCadre, place);
    expect(netPay(pay, isCadre, place).netBeforeTax).toBeCloseTo(net, 1);
    expect(netPay(pay, isCadre, place).taxable).toBeCloseTo(taxable, 1);
  });

  it('takes less than 15 kB', () => {
    expect(JSON.stringify(committed).length).toBeLessThan(15_000);
  });

  it('stays level where the law takes back more than the raise', () => {
    const [, justBefore] = model.row(48_060, false, 'standard');
    const [, justAfter] = model.row(48_061, false, 'standard');
    expect(justAfter).toBeLessThan(justBefore - 60);
    expect(netPay(48_061, false).netBeforeTax).toBeCloseTo(justBefore, 1);
  });
});

describe('net pay', () => {
  it('never falls when gross rises', () => {
    fc.assert(
      fc.property(gross, gross, fc.boolean(), regime, (a, b, isCadre, place) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(netPay(more, isCadre, place).netBeforeTax).toBeGreaterThanOrEqual(
          netPay(less, isCadre, place).netBeforeTax - 1e-6,
        );
      }),
    );
  });

  it('leads back to its gross, but for the euros where it is level', () => {
    fc.assert(
      fc.property(gross, fc.boolean(), regime, (pay, isCadre, place) => {
        const back = grossPay(netPay(pay, isCadre, place).netBeforeTax, isCadre, place);
        expect(back).toBeDefined();
        expect(Math.abs((back ?? 0) - pay)).toBeLessThan(90);
      }),
    );
  });

  it('is not claimed outside the table', () => {
    for (const pay of [0, -1, 5999, 600_001, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => netPay(pay, false)).toThrow(RangeError);
    expect(grossPay(100, false)).toBeUndefined();
    expect(taxableOfNet(100)).toBe(1200);
  });

  it.each([
    ['67', 'alsaceMoselle'],
    ['57', 'alsaceMoselle'],
    ['976', 'mayotte'],
    ['974', 'standard'],
    ['35', 'standard'],
    [undefined, 'standard'],
  ])('of département %s follows the rules called %s', (departement, expected) => {
    expect(regimeOf(departement)).toBe(expected);
  });

  it('is lower in Strasbourg than in Rennes by the 1.3 % of the local health scheme', () => {
    const less = netPay(40_000, false).netBeforeTax - netPay(40_000, false, 'alsaceMoselle').netBeforeTax;
    expect(less).toBeCloseTo(40_000 * 0.013, 0);
  });
});
