// The method's page shows what the reckoning does: steps that add up to it, rates that make it, and the official model beside.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import committed from '@/data/living/contributions.json';
import { compareLiving, prepareCandidate } from '@/utils/living/compare';
import { openComparison, workExample } from '@/utils/living/example';
import { completeHousehold } from '@/utils/living/household';
import { householdPay } from '@/utils/living/household-pay';
import { incomeTax, sliceQuotient, taxSteps } from '@/utils/living/income-tax';
import { listSources, sourceOf, usableUntil } from '@/utils/living/lines';
import { highestGross, lowestGross, netPay } from '@/utils/living/net-pay';
import { openModel } from '@/utils/living/official-model';
import { paySteps } from '@/utils/living/pay-steps';
import { listRates } from '@/utils/living/rates';
import { monthsSince } from '../../scripts/living/ages';
import { listContributions } from '../../scripts/living/contributions';
import { communes, household, offerIn, yearly } from './communes';

const model = openModel();
const gross = fc.integer({ min: lowestGross, max: highestGross });
const family = fc.record({ adults: fc.constantFrom<1 | 2>(1, 2), children: fc.nat(5), isCadre: fc.boolean() });
const departement = fc.constantFrom('35', '67', '971', '973', '976');
const context = (where: string, partnerNet: number) => ({
  departement: where,
  regime: where === '67' ? ('alsaceMoselle' as const) : where === '976' ? ('mayotte' as const) : ('standard' as const),
  partnerNet,
});

describe('the steps', () => {
  it('lead to the very pay offers are reckoned with', () => {
    fc.assert(
      fc.property(gross, family, departement, fc.nat(6000), fc.boolean(), (pay, known, where, partner, isNew) => {
        const who = completeHousehold({ ...known, here: { country: 'DE' }, isImpatriate: isNew });
        const place = context(where, partner);
        const steps = paySteps(pay, who, place);
        const reckoned = householdPay(pay, who, place);
        expect(steps.netAfterTax / 12).toBeCloseTo(reckoned.netAfterTax, 6);
        expect(steps.tax.total / 12).toBeCloseTo(reckoned.incomeTax, 6);
        expect(steps.gross - steps.contributions).toBeCloseTo(steps.netBeforeTax, 6);
        expect(steps.taxable - steps.exempt - steps.workExpenses + steps.partnerTaxed).toBeCloseTo(steps.income, 6);
      }),
    );
  });

  it('of the tax add up to it, bracket by bracket', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000 }), family, departement, (income, known, where) => {
        const who = { isCouple: known.adults === 2, children: known.children, isSingleParent: false };
        const { parts, quotient, scaled, cappedBack, overseas, discount, highIncome, total } = taxSteps(
          income,
          who,
          where,
        );
        const slices = sliceQuotient(quotient);
        expect(slices.reduce((sum, { tax }) => sum + tax, 0) * parts).toBeCloseTo(scaled, 6);
        expect(slices.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(quotient, 6);
        expect(scaled + cappedBack - overseas - discount + highIncome).toBeCloseTo(total, 6);
        for (const step of [cappedBack, overseas, discount, highIncome, total]) expect(step).toBeGreaterThanOrEqual(0);
        expect(incomeTax(income, who, where)).toBe(total);
      }),
    );
  });
});

describe('the worked example', () => {
  it('is 45,000 € in Paris against 40,000 € in Rennes, as an offer would be reckoned', () => {
    const example = workExample(communes);
    const offer = compareLiving(prepareCandidate(communes, household()), offerIn('35238', yearly(40_000)));
    expect(example?.comparison.difference).toEqual(offer.difference);
    expect(example?.here?.pay.gross).toBe(45_000);
    expect(example?.there.pay.gross).toBe(40_000);
  });

  it('opens a range at its low end, as the chip does', () => {
    const candidate = prepareCandidate(communes, household());
    const offer = offerIn('44109', yearly(38_000, 50_000));
    const example = openComparison(candidate, compareLiving(candidate, offer), '44109');
    expect(example?.there.pay.gross).toBe(38_000);
    expect((example?.there.pay.netAfterTax ?? 0) / 12).toBeCloseTo(example?.comparison.there?.net.low ?? 0, 6);
  });

  it('is none without pay', () => {
    const candidate = prepareCandidate(communes, household());
    expect(openComparison(candidate, compareLiving(candidate, offerIn('44109')), '44109')).toBeUndefined();
  });

  it('opens from abroad with one side only', () => {
    const london = completeHousehold({
      here: { country: 'GB' },
      pay: { kind: 'net-abroad', perMonth: { amount: 3000, currency: 'GBP' } },
      currentHome: { tenure: 'rent', cost: { amount: 1400, currency: 'GBP' } },
    });
    const candidate = prepareCandidate(communes, london);
    const example = openComparison(candidate, compareLiving(candidate, offerIn('44109', yearly(45_000))), '44109');
    expect(example?.here).toBeUndefined();
    expect(example?.comparison.here?.net.central).toBeGreaterThan(3000);
  });
});

describe('the rates of contributions', () => {
  it('are what the official model applies today', () => {
    expect(committed).toEqual(listContributions(model));
  });

  it.each([
    [25_000, false],
    [40_000, false],
    [40_000, true],
    [90_000, false],
    [150_000, true],
  ])('taken one by one from %i € (cadre: %s) leave the net pay of the table', (pay, isCadre) => {
    const { rates, csgBase, healthInsurance } = committed;
    const ceiling = model.ceiling();
    const [within, between] = [Math.min(pay, ceiling), Math.max(0, pay - ceiling)];
    const byBase = {
      all: pay,
      'to-1': within,
      '1-to-8': between,
      'to-8': pay > ceiling ? pay : 0,
      'to-4': isCadre ? pay : 0,
      // CSG and CRDS are also due on what the employer pays: as much health insurance, and 1.5 % of life cover for cadres.
      csg: pay * csgBase.share + healthInsurance.perMonth * 12 + (isCadre ? within * 0.015 : 0),
    } as const;
    const isBase = (base: string): base is keyof typeof byBase => Object.hasOwn(byBase, base);
    const due = Object.entries(rates)
      .filter(([id]) => id !== 'local-health')
      .reduce((sum, [, { base, rate }]) => sum + (isBase(base) ? byBase[base] * rate : Number.NaN), 0);
    const net = pay - due - healthInsurance.perMonth * 12;
    expect(Math.abs(net - netPay(pay, isCadre).netBeforeTax)).toBeLessThan(1);
  });
});

describe('every rate the page shows', () => {
  const rates = listRates();

  it('has its article, its date and its source', () => {
    expect(rates.length).toBeGreaterThan(45);
    for (const { id, value, article, asOf, source } of rates) {
      expect(Number.isFinite(value), id).toBe(true);
      expect(article, id).toMatch(/\w{3}/);
      expect(asOf, id).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(sourceOf(source).url, id).toMatch(/^https:/);
    }
  });

  it('is shown once', () => {
    const keys = rates.map(({ id, from }) => `${id} ${from ?? ''}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the official model beside our own', () => {
  it.each([
    ['alone in Rennes', { children: 0 }, 40_000, context('35', 0)],
    ['a couple with three children', { adults: 2, children: 3 }, 95_000, context('35', 2500)],
    ['a single parent in Strasbourg', { children: 2, isCadre: true }, 60_000, context('67', 0)],
  ] as const)('says the same within a euro a month: %s', (_, known, pay, place) => {
    const who = completeHousehold(known);
    const theirs = model.householdPay(pay, who, place);
    const ours = householdPay(pay, who, place);
    expect(Math.abs(ours.netBeforeTax - theirs.netBeforeTax)).toBeLessThan(1);
    expect(Math.abs(ours.incomeTax - (theirs.incomeTax ?? Number.NaN))).toBeLessThan(1);
    expect(Math.abs(ours.netAfterTax - (theirs.netAfterTax ?? Number.NaN))).toBeLessThan(1);
  });

  it('applies the cap on what children save, which it leaves out when asked without their unit', () => {
    const who = completeHousehold({ adults: 2, children: 2 });
    const { incomeTax: capped = 0 } = model.householdPay(120_000, who, context('35', 0));
    const uncapped = model.tax(120_000, false, {
      'impôt . foyer fiscal . situation de famille': "'couple'",
      'impôt . foyer fiscal . enfants à charge': '2',
    });
    expect(capped * 12 - uncapped).toBeGreaterThan(1000);
  });

  it('is asked no tax where it has no rule for it', () => {
    const who = completeHousehold({ here: { country: 'DE' }, isImpatriate: true });
    expect(model.householdPay(60_000, who, context('35', 0)).incomeTax).toBeUndefined();
    expect(model.householdPay(60_000, completeHousehold({}), context('974', 0)).incomeTax).toBeUndefined();
    const ours = householdPay(60_000, completeHousehold({}), context('974', 0)).netBeforeTax;
    expect(
      Math.abs(model.householdPay(60_000, completeHousehold({}), context('974', 0)).netBeforeTax - ours),
    ).toBeLessThan(1);
  });
});

it('a source says until when it may serve', () => {
  expect(usableUntil({ asOf: '2026-07-01', lifeMonths: 12 })).toBe('2027-07-01');
  for (const [, source] of listSources())
    expect(monthsSince(source.asOf, new Date(`${usableUntil(source)}T00:00:00Z`))).toBe(source.lifeMonths);
});
