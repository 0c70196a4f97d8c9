// Many offers at once say what one offer opened says: the row's figures are those of the whole comparison.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chipFor, compareLiving, type Offer, prepareCandidate } from '@/utils/living/compare';
import { candidateInTown, offerInTown } from '@/utils/living/compared-town';
import { figuresByDepartement } from '@/utils/living/departement-figures';
import { figuresHere, figuresOf, grossNeededFor, monthOf } from '@/utils/living/row-figures';
import { communes, household, offerIn, yearly } from './communes';

const candidate = prepareCandidate(communes, household());
const places = ['35238', '31555', '67482', '97411', '48061', '75111', '78646', '2A004', '97611'];

const anyOffer: fc.Arbitrary<Offer> = fc
  .record(
    {
      commune: fc.constantFrom(...places),
      low: fc.option(fc.integer({ min: 24_000, max: 90_000 })),
      more: fc.integer({ min: 0, max: 30_000 }),
      isOpenEnd: fc.boolean(),
    },
    { requiredKeys: ['commune', 'low', 'more', 'isOpenEnd'] },
  )
  .map(({ commune, low, more, isOpenEnd }) =>
    offerIn(commune, low === null && isOpenEnd ? undefined : yearly(low, isOpenEnd ? null : (low ?? 30_000) + more)),
  );

it('a row has the chip, the difference and the month of the comparison it opens', () => {
  fc.assert(
    fc.property(anyOffer, (offer) => {
      const row = figuresOf(candidate, offer);
      const whole = compareLiving(candidate, offer);
      expect(row.chip).toEqual(chipFor(candidate, offer));
      expect(row.chip).toEqual(whole.chip);
      const isLowSaid = row.gross !== undefined && row.gross.low !== null && whole.there !== undefined;
      expect(row.difference).toBe(isLowSaid ? whole.difference?.low : undefined);
      expect(row.month).toEqual(isLowSaid && whole.there ? monthOf(whole.there) : undefined);
      expect(row.rent).toEqual(whole.there?.rent ?? row.rent);
      for (const { label, side, notes } of whole.lines) {
        if (side === 'there' && label === 'rent') expect(row.notes.rent).toEqual(notes);
        if (side === 'there' && label === 'price-level') expect(row.notes.price).toEqual(notes);
        if (side === 'there' && label === 'gross-pay') expect(row.notes.pay).toEqual(notes);
      }
    }),
  );
});

it('a month is its tax, its home and what is left', () => {
  const { month } = figuresOf(candidate, offerIn('35238', yearly(42_000, 48_000)));
  if (!month) throw new Error('no month');
  expect((month.tax ?? 0) + month.rent + month.left).toBeCloseTo(month.net, 6);
  expect(month.netAfterTax).toBeCloseTo(month.net - (month.tax ?? 0), 6);
});

it('"up to" says no low end: no net pay, nothing left, no difference', () => {
  const { gross, month, difference } = figuresOf(candidate, offerIn('35238', yearly(null, 50_000)));
  expect(gross).toMatchObject({ low: null, high: 50_000 });
  expect([month, difference]).toEqual([undefined, undefined]);
});

it('a place known as a region only has its pay said, and no other figure', () => {
  const offer: Offer = {
    place: { kind: 'region', region: '53', name: 'Bretagne', confidence: 'sure', why: { code: 'region' } },
    pay: yearly(40_000),
  };
  expect(figuresOf(candidate, offer)).toEqual({
    chip: { kind: 'none', why: 'no-commune' },
    gross: { low: 40_000, high: 40_000, notes: [] },
    notes: { pay: [], rent: [], price: [] },
  });
});

it('while the partner’s income there is unknown, only the costs are said', () => {
  const couple = prepareCandidate(communes, household({ adults: 2, partner: { netPerMonth: 1500, there: 'unknown' } }));
  const row = figuresOf(couple, offerIn('35238', yearly(45_000)));
  expect(row.rent?.central).toBeGreaterThan(0);
  expect([row.month, row.difference, grossNeededFor(couple, offerIn('35238'))]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

describe('a town without an offer', () => {
  const rennes = { commune: '35238', name: 'Rennes' };

  it('is reckoned with the pay one has', () => {
    const offer = offerInTown(rennes, candidate);
    expect(figuresOf(candidate, offer).gross).toMatchObject({ low: 45_000, high: 45_000 });
    expect(figuresOf(candidate, offer).difference).toBe(
      compareLiving(candidate, offerIn('35238', yearly(45_000))).difference?.low,
    );
  });

  it('says the least pay that leaves as much as now, to the next hundred', () => {
    const needed = grossNeededFor(candidate, offerInTown(rennes, candidate));
    if (needed === undefined) throw new Error('no pay to aim for');
    const differenceAt = (gross: number) =>
      figuresOf(candidate, offerInTown({ ...rennes, grossPerYear: gross }, candidate)).difference ?? Number.NaN;
    expect(needed % 100).toBe(0);
    expect(differenceAt(needed)).toBeGreaterThanOrEqual(0);
    expect(differenceAt(needed - 100)).toBeLessThan(0);
  });

  it('with another status, that of the pay here stays', () => {
    const there = candidateInTown(candidate, { ...rennes, isCadre: true });
    expect(there.here).toBe(candidate.here);
    const offer = offerInTown(rennes, there);
    expect(figuresOf(there, offer).month?.net).toBeLessThan(figuresOf(candidate, offer).month?.net ?? 0);
  });

  it('without any pay known has its costs alone', () => {
    const unsaid = prepareCandidate(communes, household({ pay: undefined }));
    const row = figuresOf(unsaid, offerInTown(rennes, unsaid));
    expect(row.rent?.central).toBeGreaterThan(0);
    expect([row.gross, row.month, row.difference]).toEqual([undefined, undefined, undefined]);
    expect(figuresHere(unsaid)).toBeUndefined();
  });
});

describe('the départements', () => {
  const codes = ['35', '75', '67', '974', '976'];

  it('have the population’s mean rent, and what the present pay would leave by it', () => {
    for (const { code, rent, left } of figuresByDepartement(candidate, codes)) {
      if (code === '976') {
        expect([rent, left]).toEqual([undefined, undefined]);
        continue;
      }
      expect(rent?.notes).toContain('departement-mean');
      const net = figuresOf(candidate, offerIn(`${code}${code.length === 3 ? '11' : '238'}`, yearly(45_000))).month;
      if (code === '35') expect(left).toBeCloseTo((net?.netAfterTax ?? 0) - (rent?.central ?? 0), 6);
    }
  });

  it('say nothing of what is left while the present pay is not known', () => {
    const unsaid = prepareCandidate(communes, household({ pay: undefined }));
    expect(figuresByDepartement(unsaid, codes).every(({ left }) => left === undefined)).toBe(true);
  });

  it('no house is let in Paris: no figure', () => {
    const house = prepareCandidate(communes, household({ home: { kind: 'house', rooms: 4 } }));
    expect(figuresByDepartement(house, ['75'])).toEqual([{ code: '75' }]);
  });
});
