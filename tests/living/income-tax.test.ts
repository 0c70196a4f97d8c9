// Income tax: examples of the law's own texts, and the official model as a judge of families.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import law from '@/data/living/income-tax.json';
import { countParts, deductWorkExpenses, incomeTax, type TaxHousehold } from '@/utils/living/income-tax';
import { netPay } from '@/utils/living/net-pay';
import { openModel } from '@/utils/living/official-model';

const alone: TaxHousehold = { isCouple: false, children: 0, isSingleParent: false };
const couple: TaxHousehold = { ...alone, isCouple: true };

/** The amounts of 2025, those of service-public.fr's worked examples F1419 and F34328. */
const law2025 = {
  ...law,
  scale: {
    ...law.scale,
    brackets: law.scale.brackets.map((bracket, i) => ({
      ...bracket,
      upTo: [11_497, 29_315, 83_823, 180_294, null][i] ?? null,
    })),
  },
  discount: { ...law.discount, alone: 889, couple: 1470 },
};

describe('worked examples', () => {
  it('service-public F1419: a single person taxed on 30,000 € owes 1,959.98 + 205.50', () => {
    expect(incomeTax(30_000, alone, undefined, law2025)).toBeCloseTo(2165.48, 2);
  });

  it('service-public F1419: a couple taxed on 60,000 € owes twice that', () => {
    expect(incomeTax(60_000, couple, undefined, law2025)).toBeCloseTo(4330.96, 2);
  });

  it('service-public F34328: on 24,000 € the tax of 1,375.33 is discounted by 889 − 45.25 % of it', () => {
    expect(incomeTax(24_000, alone, undefined, law2025)).toBeCloseTo(1375.33 - (889 - 0.4525 * 1375.33), 2);
  });

  it('article 197, I-1, in 2026: 17,979 € at 11 % and 421 € at 30 % make 2,103.99', () => {
    expect(incomeTax(30_000, alone)).toBeCloseTo(0.11 * 17_979 + 0.3 * 421, 2);
  });

  it('article 197, I-2: a child saves a couple 1,807 € at most', () => {
    expect(incomeTax(138_100, couple) - incomeTax(138_100, { ...couple, children: 1 })).toBeCloseTo(1807, 2);
  });

  it('article 197, I-2: the first child saves a single parent 4,262 € at most, the second half part 1,807', () => {
    const parent = (children: number) => ({ isCouple: false, children, isSingleParent: true });
    expect(incomeTax(120_000, alone) - incomeTax(120_000, parent(1))).toBeCloseTo(4262, 2);
    expect(incomeTax(120_000, alone) - incomeTax(120_000, parent(2))).toBeCloseTo(4262 + 1807, 2);
  });

  it('article 197, I-3: overseas the tax is 30 % lower (40 % in Guyane and Mayotte), within its limit', () => {
    const mainland = incomeTax(40_000, alone);
    expect(incomeTax(40_000, alone, '974')).toBeCloseTo(mainland * 0.7, 2);
    expect(incomeTax(40_000, alone, '973')).toBeCloseTo(mainland * 0.6, 2);
    expect(incomeTax(200_000, alone) - incomeTax(200_000, alone, '971')).toBeCloseTo(2450, 2);
    expect(incomeTax(200_000, alone) - incomeTax(200_000, alone, '976')).toBeCloseTo(4050, 2);
    expect(incomeTax(40_000, alone, '75')).toBe(mainland);
  });

  it('article 83, 3°: one tenth, at least 509 € and at most 14,555 €', () => {
    expect(deductWorkExpenses(30_000)).toBe(27_000);
    expect(deductWorkExpenses(3000)).toBe(2491);
    expect(deductWorkExpenses(200_000)).toBe(185_445);
    expect(deductWorkExpenses(300)).toBe(0);
  });

  it('article 194: one part an adult, half a part for two children, one from the third, half a part alone', () => {
    expect(countParts({ ...couple, children: 3 })).toBe(4);
    expect(countParts({ isCouple: false, children: 2, isSingleParent: true })).toBe(2.5);
    expect(countParts({ isCouple: false, children: 0, isSingleParent: true })).toBe(1);
  });

  it('article 223 sexies: 3 % above 250,000 € alone, above 500,000 € for two', () => {
    expect(incomeTax(260_000, alone) - incomeTax(250_000, alone)).toBeCloseTo(10_000 * 0.48, 2);
    expect(incomeTax(510_000, couple) - incomeTax(500_000, couple)).toBeCloseTo(10_000 * 0.48, 2);
  });
});

describe('the official model agrees', () => {
  const model = openModel();
  const incomes = [28_300, 52_000, 96_500, 163_000];
  const families: [string, TaxHousehold][] = [
    ['alone', alone],
    ['a couple', couple],
    ['a couple with a child', { ...couple, children: 1 }],
    ['a couple with four children', { ...couple, children: 4 }],
    ['a single parent of one', { isCouple: false, children: 1, isSingleParent: true }],
    ['a single parent of three', { isCouple: false, children: 3, isSingleParent: true }],
  ];

  it.each(families)(
    '%s',
    (_, family) => {
      for (const gross of incomes) {
        const asked = model.tax(gross, true, {
          'impôt . foyer fiscal . situation de famille': family.isCouple ? "'couple'" : "'célibataire'",
          // Without its unit the model leaves out the cap on what children save.
          'impôt . foyer fiscal . enfants à charge': `${family.children} enfant`,
          ...(family.isSingleParent ? { 'impôt . foyer fiscal . parent isolé': 'oui' } : {}),
        });
        const ours = incomeTax(deductWorkExpenses(netPay(gross, true).taxable), family);
        expect(Math.abs(ours - asked), `${gross} €`).toBeLessThanOrEqual(1);
      }
    },
    20_000,
  );
});

describe('whoever is taxed', () => {
  const family = fc.record({ isCouple: fc.boolean(), children: fc.nat(6), isSingleParent: fc.boolean() });
  const income = fc.double({ min: 0, max: 1e6, noNaN: true });

  it('pays no less on more, and never more than the more', () => {
    fc.assert(
      fc.property(income, income, family, (a, b, who) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const raise = incomeTax(more, who) - incomeTax(less, who);
        expect(raise).toBeGreaterThanOrEqual(-1e-6);
        expect(raise).toBeLessThanOrEqual(more - less + 1e-6);
      }),
    );
  });

  it('pays no more with one child more', () => {
    fc.assert(
      fc.property(income, family, (amount, who) => {
        expect(incomeTax(amount, { ...who, children: who.children + 1 })).toBeLessThanOrEqual(
          incomeTax(amount, who) + 1e-6,
        );
      }),
    );
  });
});
