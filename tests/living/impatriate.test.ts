// The impatriate regime of article 155 B: its tax part only, for newcomers only, off unless asked for.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { householdOf } from '@/utils/living/answers';
import { compareLiving, prepareCandidate } from '@/utils/living/compare';
import { completeHousehold, type Household } from '@/utils/living/household';
import { householdPay } from '@/utils/living/household-pay';
import { lastImpatriateYear, listConditions, taxableOfImpatriate } from '@/utils/living/impatriate';
import { highestGross, lowestGross } from '@/utils/living/net-pay';
import { communes, offerIn, yearly } from './communes';

const context = { departement: '44', regime: 'standard', partnerNet: 0 } as const;
const gross = fc.integer({ min: lowestGross, max: highestGross });
const family = fc.record({ adults: fc.constantFrom<1 | 2>(1, 2), children: fc.nat(5), isCadre: fc.boolean() });
const partnerNet = fc.nat(6000);

const newcomer = (known: Partial<Household>, isImpatriate: boolean) =>
  completeHousehold({ ...known, here: { country: 'DE' }, isImpatriate });

describe('the flat option', () => {
  it('leaves 70 % of taxable pay to be taxed (art. 155 B, I)', () => {
    expect(taxableOfImpatriate(50_000)).toBe(35_000);
  });

  it('is off unless it is asked for, and for nobody who lives in France', () => {
    const abroad = { kind: 'abroad' } as const;
    expect(householdOf({}, abroad).isImpatriate).toBe(false);
    expect(householdOf({ isImpatriate: true }, abroad).isImpatriate).toBe(true);
    expect(householdOf({ isImpatriate: true }, { kind: 'commune', code: '75056' }).isImpatriate).toBe(false);
    expect(householdOf({ isImpatriate: true }, null).isImpatriate).toBe(false);
  });

  it('never changes net pay before tax, and never raises the tax', () => {
    fc.assert(
      fc.property(gross, family, partnerNet, (pay, known, partner) => {
        const place = { ...context, partnerNet: partner };
        const plain = householdPay(pay, newcomer(known, false), place);
        const option = householdPay(pay, newcomer(known, true), place);
        expect(option.netBeforeTax).toBe(plain.netBeforeTax);
        expect(option.partnerNet).toBe(plain.partnerNet);
        expect(option.incomeTax).toBeLessThanOrEqual(plain.incomeTax + 1e-9);
        expect(option.netAfterTax - plain.netAfterTax).toBeCloseTo(plain.incomeTax - option.incomeTax, 6);
      }),
    );
  });

  it('never saves more than the highest rate on the exempt 30 %', () => {
    fc.assert(
      fc.property(gross, family, (pay, known) => {
        const saved =
          householdPay(pay, newcomer(known, false), context).incomeTax -
          householdPay(pay, newcomer(known, true), context).incomeTax;
        // Above 45 % only the discount's slope (16 % at most) and 4 % on high incomes; never half of the exempt pay.
        expect(saved * 12).toBeLessThanOrEqual(0.3 * pay * 0.5);
      }),
    );
  });

  it('leaves no less on more gross', () => {
    fc.assert(
      fc.property(gross, gross, family, (a, b, known) => {
        const net = (pay: number) => householdPay(pay, newcomer(known, true), context).netAfterTax;
        expect(net(Math.max(a, b))).toBeGreaterThanOrEqual(net(Math.min(a, b)) - 1e-6);
      }),
    );
  });

  it('says what it saves on an offer, and nothing when it was not asked for', () => {
    const london = {
      pay: { kind: 'net-abroad', perMonth: { amount: 3000, currency: 'GBP' } },
      currentHome: { tenure: 'rent', cost: { amount: 1400, currency: 'GBP' } },
    } as const;
    const lineOf = (isImpatriate: boolean) =>
      compareLiving(
        prepareCandidate(communes, newcomer(london, isImpatriate)),
        offerIn('44109', yearly(60_000, 70_000)),
      ).lines.find(({ label }) => label === 'impatriate-saving');
    expect(lineOf(false)).toBeUndefined();
    const line = lineOf(true);
    expect(line).toMatchObject({ side: 'there', source: 'impatriates-2025', asOf: '2025-08-11' });
    expect(line?.low).toBeGreaterThan(200);
    expect(line?.high).toBeGreaterThan(line?.low ?? 0);
  });
});

describe('its conditions and its end', () => {
  it('ends on 31 December of the eighth year after the post is taken up', () => {
    expect(lastImpatriateYear(2026)).toBe(2034);
  });

  it('names each condition once, with its article and source', () => {
    const all = listConditions();
    expect(all.length).toBeGreaterThanOrEqual(6);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { article, source } of all) {
      expect(article).toMatch(/CGI|BOI|2042/);
      expect(source).toMatch(/^impatriates-/);
    }
  });
});
