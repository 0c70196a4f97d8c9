// An offer's pay as € gross a year, or the reason why not.

import { describe, expect, it } from 'vitest';
import { grossOfOffer, type OfferPay } from '@/utils/living/offer-pay';
import type { Salary } from '@/utils/posting/types';

const euros = (
  min: number | null,
  max: number | null,
  period: Salary['period'],
  more: Partial<Salary> = {},
): OfferPay => ({
  pay: { min, max, period, currency: 'EUR', basis: 'gross', ...more },
});
const read = (offer: OfferPay) => grossOfOffer(offer, false, 'standard');

describe('pay that is understood', () => {
  it.each<[string, OfferPay, number | null, number | null, string[]]>([
    ['a year', euros(42_000, 48_000, 'year'), 42_000, 48_000, []],
    ['a month', euros(2500, 2500, 'month'), 30_000, 30_000, []],
    ['a month, 13 times', euros(2500, 2800, 'month', { months: 13 }), 32_500, 36_400, ['months-a-year']],
    ['a month, 13.3 times', euros(3000, 3000, 'month', { months: 13.3 }), 39_900, 39_900, ['months-a-year']],
    ['an hour, 35 of them a week', euros(15, 18, 'hour'), 27_300, 32_760, ['by-the-hour']],
    ['a week', euros(700, 700, 'week'), 36_400, 36_400, []],
    ['a year with the months it is spread over', euros(39_000, 39_000, 'year', { months: 13 }), 39_000, 39_000, []],
    ['from', euros(40_000, null, 'year'), 40_000, null, ['only-minimum']],
    ['up to', euros(null, 50_000, 'year'), null, 50_000, ['only-maximum']],
    ['the wrong way round', euros(50_000, 40_000, 'year'), 40_000, 50_000, []],
    [
      'part-time by the month',
      { ...euros(1100, 1100, 'month'), workingTime: 'part-time' },
      13_200,
      13_200,
      ['below-full-time'],
    ],
    ['gross or net not said', euros(42_000, 42_000, 'year', { basis: undefined }), 42_000, 42_000, ['gross-assumed']],
    ['currency not said', euros(42_000, 42_000, 'year', { currency: null }), 42_000, 42_000, ['currency-assumed']],
    ['a year, not said', euros(42_000, 45_000, null), 42_000, 45_000, ['period-assumed']],
    ['a month, not said', euros(2300, 2600, null), 27_600, 31_200, ['period-assumed']],
  ])('%s', (_, offer, low, high, notes) => {
    const gross = read(offer);
    if (typeof gross === 'string') throw new Error(gross);
    expect(gross.low === null ? null : Math.round(gross.low)).toBe(low);
    expect(gross.high === null ? null : Math.round(gross.high)).toBe(high);
    expect(gross.notes).toEqual(notes);
  });

  it('net pay is turned back into gross', () => {
    const gross = read(euros(2000, 2000, 'month', { basis: 'net' }));
    if (typeof gross === 'string') throw new Error(gross);
    expect(gross.notes).toEqual(['said-net']);
    expect(gross.low).toBeGreaterThan(30_000);
    expect(gross.low).toBeLessThan(31_500);
  });
});

describe('pay that is not reckoned with, and why', () => {
  it.each<[string, OfferPay, string]>([
    ['nothing said', {}, 'no-pay'],
    ['both ends open', euros(null, null, 'year'), 'no-pay'],
    ['a TJM is no salary', euros(450, 550, 'day'), 'day-rate'],
    ['dollars', euros(120_000, 150_000, 'year', { currency: 'USD' }), 'foreign-currency'],
    ['marked doubtful by the reader', euros(28_000, 28_000, 'month', { isDoubtful: true }), 'absurd'],
    ['28,000 € a month', euros(28_000, 32_000, 'month', { months: 30 }), 'absurd'],
    ['a million', euros(1_000_000, 1_000_000, 'year'), 'absurd'],
    ['one euro', euros(1, 1, 'year'), 'absurd'],
    ['less than nothing', euros(-30_000, -30_000, 'year'), 'absurd'],
    ['not a number', euros(Number.NaN, Number.NaN, 'year'), 'absurd'],
    ['from 20 to 200 K', euros(20_000, 200_000, 'year'), 'absurd'],
    ['an hour under the minimum wage', euros(8, 8, 'hour'), 'absurd'],
    ['full-time for half the minimum wage', { ...euros(900, 900, 'month'), workingTime: 'full-time' }, 'absurd'],
    ['14 an unsaid something', euros(14, 14, null), 'period-unknown'],
    ['part-time by the hour', { ...euros(15, 15, 'hour'), workingTime: 'part-time' }, 'hours-unknown'],
    ['an internship', { ...euros(1200, 1200, 'month'), contractKinds: ['internship'] }, 'other-contract'],
    ['freelance', { ...euros(60_000, 60_000, 'year'), contractKinds: ['freelance'] }, 'other-contract'],
  ])('%s', (_, offer, why) => {
    expect(read(offer)).toBe(why);
  });

  it('a permanent contract beside freelance is a salary', () => {
    expect(read({ ...euros(60_000, 60_000, 'year'), contractKinds: ['permanent', 'freelance'] })).toMatchObject({
      low: 60_000,
    });
  });
});
