// What an offer means for a household: worked examples, and every reason to say nothing.

import { describe, expect, it } from 'vitest';
import { type Chip, chipFor, compareLiving, type Offer, prepareCandidate } from '@/utils/living/compare';
import { completeHousehold, defaultHousehold, type Household, homeFor } from '@/utils/living/household';
import { incomeTax } from '@/utils/living/income-tax';
import type { Line } from '@/utils/living/lines';
import type { PlaceAnswer } from '@/utils/places/types';
import { communes, core, household, offerIn, yearly } from './communes';

const compare = (who: Household, offer: Offer) => compareLiving(prepareCandidate(communes, who), offer);
const chip = (who: Household, offer: Offer) => chipFor(prepareCandidate(communes, who), offer);

function find(lines: readonly Line[], label: Line['label'], side?: Line['side']): Line {
  const found = lines.find((line) => line.label === label && line.side === side);
  if (!found) throw new Error(`no line ${label} ${side ?? ''}`);
  return found;
}

describe('45,000 € in Paris against 40,000 € in Rennes, alone, two rooms', () => {
  const { difference, here, there, lines, chip: shown } = compare(household(), offerIn('35238', yearly(40_000)));

  it('has the official simulator’s net pay on both sides', () => {
    // modele-social 11.1.0, no cadre, single: 32,294.61 and 29,436.62 € a year after tax.
    expect((here?.net.central ?? 0) * 12).toBeCloseTo(32_294.61, -0.5);
    expect((there?.net.central ?? 0) * 12).toBeCloseTo(29_436.62, -0.5);
  });

  it('takes the central rent of 37 m² on both sides', () => {
    expect(here?.rent.central).toBeCloseTo(33.58 * 37, -1);
    expect(there?.rent.central).toBeCloseTo(17.2 * 37, -1);
  });

  it('is left there × 1.05 − left here', () => {
    const byHand = ((there?.net.central ?? 0) - (there?.rent.central ?? 0)) * 1.05;
    expect(difference?.central).toBeCloseTo(byHand - ((here?.net.central ?? 0) - (here?.rent.central ?? 0)), 6);
    expect(difference?.central).toBeGreaterThan(400);
    expect(difference?.central).toBeLessThan(500);
  });

  it('shows tens', () => {
    expect(shown).toEqual({ kind: 'amount', perMonth: Math.round((difference?.low ?? 0) / 10) * 10 });
  });

  it('explains itself line by line, each with its source', () => {
    expect(lines.map(({ label, side }) => `${side ?? 'both'} ${label}`)).toEqual([
      'here gross-pay',
      'here net-before-tax',
      'here income-tax',
      'here net-after-tax',
      'here rent',
      'here price-level',
      'here left',
      'there gross-pay',
      'there net-before-tax',
      'there income-tax',
      'there net-after-tax',
      'there rent',
      'there price-level',
      'there left',
      'there sale-price',
      'there gross-needed',
      'both difference',
    ]);
    for (const { low, central, high, source, asOf } of lines) {
      expect(low).toBeLessThanOrEqual(central);
      expect(central).toBeLessThanOrEqual(high);
      expect(asOf !== undefined).toBe(!['typed', 'offer', 'reckoned'].includes(source));
    }
  });
});

describe('the gross needed there to live as now', () => {
  it('leaves exactly as much, prices aside', () => {
    const who = household();
    const { grossNeeded } = compare(who, offerIn('35238'));
    const { difference } = compare(who, offerIn('35238', yearly(grossNeeded ?? 0)));
    expect(Math.abs(difference?.central ?? 99)).toBeLessThan(0.1);
  });

  it('is what the chip shows when no pay is said, rounded up', () => {
    const { chip: shown, difference, grossNeeded } = compare(household(), offerIn('42218'));
    expect(difference).toBeUndefined();
    expect(shown).toEqual({ kind: 'needed', grossPerYear: Math.ceil((grossNeeded ?? 0) / 100) * 100 });
    expect(grossNeeded).toBeLessThan(35_000);
  });

  it('is more than now in a dearer place', () => {
    const who = household({ here: { country: 'FR', commune: '42218' }, pay: { kind: 'gross', perYear: 30_000 } });
    expect(compare(who, offerIn('75056')).grossNeeded).toBeGreaterThan(40_000);
  });
});

describe('a range of pay', () => {
  it('gives a range of differences, and the chip its low end', () => {
    const { difference, chip: shown } = compare(household(), offerIn('44109', yearly(38_000, 50_000)));
    const low = compare(household(), offerIn('44109', yearly(38_000)));
    expect(difference?.low).toBeCloseTo(low.difference?.central ?? 0, 6);
    expect(difference?.high).toBeGreaterThan((difference?.low ?? 0) + 500);
    expect(shown).toEqual(low.chip);
  });

  it('doubt in rents widens it at both ends', () => {
    const { difference, doubt } = compare(household(), offerIn('44109', yearly(38_000, 50_000)));
    expect(doubt?.low).toBeLessThan((difference?.low ?? 0) - 50);
    expect(doubt?.high).toBeGreaterThan((difference?.high ?? 0) + 50);
  });

  it('« up to 50,000 » has no low end: the chip stays neutral', () => {
    expect(chip(household(), offerIn('44109', yearly(null, 50_000)))).toEqual({ kind: 'neutral', why: 'only-maximum' });
  });

  it('« from 40,000 » is counted at 40,000, and says so', () => {
    const { lines, difference } = compare(household(), offerIn('44109', yearly(40_000, null)));
    expect(difference?.high).toBe(difference?.low);
    expect(find(lines, 'gross-pay', 'there').notes).toContain('only-minimum');
    expect(find(lines, 'difference').notes).toEqual(['only-minimum']);
  });
});

describe('a partner', () => {
  const two = (there: Household['partner']['there'], netPerMonth = 1800) =>
    household({ adults: 2, partner: { netPerMonth, there } });
  const offer = offerIn('35238', yearly(45_000));
  const difference = (who: Household) => compare(who, offer).difference?.central ?? Number.NaN;

  it('of whose income there nothing is known leaves the chip neutral and claims no difference', () => {
    const { chip: shown, difference: none, grossNeeded, there, lines } = compare(two('unknown'), offer);
    expect(shown).toEqual({ kind: 'neutral', why: 'partner-unknown' });
    expect(none).toBeUndefined();
    expect(grossNeeded).toBeUndefined();
    expect(there).toBeUndefined();
    expect(lines.filter(({ side }) => side === 'there').map(({ label }) => label)).toEqual([
      'rent',
      'price-level',
      'sale-price',
    ]);
  });

  it('who loses the income costs most of it, less the tax saved', () => {
    const cost = difference(two('kept')) - difference(two('lost'));
    expect(cost).toBeGreaterThan(1500);
    expect(cost).toBeLessThan(1800 * 1.05);
  });

  it('who earns an amount there is counted with it', () => {
    expect(difference(two({ netPerMonth: 1800 }))).toBe(difference(two('kept')));
    expect(difference(two({ netPerMonth: 2200 }))).toBeGreaterThan(difference(two('kept')) + 300);
  });

  it('is on the figure', () => {
    const { lines } = compare(two('kept'), offer);
    expect(find(lines, 'partner-net', 'here').central).toBe(1800);
    expect(find(lines, 'partner-net', 'there').central).toBe(1800);
    expect(find(compare(two('lost'), offer).lines, 'partner-net', 'there').central).toBe(0);
  });

  it('without income shares the tax return: the tax is the couple’s', () => {
    const tax = find(compare(two('kept', 0), offer).lines, 'income-tax', 'here').central;
    expect(tax * 12).toBeCloseTo(incomeTax(36_887.73 * 0.9, { isCouple: true, children: 0, isSingleParent: false }), 0);
  });

  it('with the same pay pays the same tax again: each deducts a tenth', () => {
    // 45,000 € gross are 35,358.61 € net and 36,887.73 € taxable.
    const tax = find(compare(two('kept', 35_358.61 / 12), offer).lines, 'income-tax', 'here').central;
    expect(tax * 12).toBeCloseTo(
      2 * incomeTax(36_887.73 * 0.9, { isCouple: false, children: 0, isSingleParent: false }),
      0,
    );
  });
});

describe('the home here', () => {
  it('costs what the candidate types, in any currency', () => {
    const typed = household({ currentHome: { tenure: 'rent', cost: { amount: 700, currency: 'EUR' } } });
    const { here, lines } = compare(typed, offerIn('35238', yearly(40_000)));
    expect(here?.rent).toEqual({ low: 700, central: 700, high: 700 });
    expect(find(lines, 'rent', 'here')).toMatchObject({ source: 'typed', notes: ['typed'] });
    expect(compare(typed, offerIn('35238', yearly(40_000))).difference?.central).toBeLessThan(
      compare(household(), offerIn('35238', yearly(40_000))).difference?.central ?? 0,
    );
  });

  it('of an owner who types nothing counts as what it would let for, and says so', () => {
    const { lines } = compare(household({ currentHome: { tenure: 'own' } }), offerIn('35238', yearly(40_000)));
    expect(find(lines, 'rent', 'here').notes).toContain('owner-at-rent');
  });
});

describe('places', () => {
  const pay = yearly(40_000);
  const at = (place: Partial<PlaceAnswer>): Chip =>
    chip(household(), { pay, place: { kind: 'commune', confidence: 'sure', why: { code: 'commune' }, ...place } });

  it.each<[string, Partial<PlaceAnswer>, unknown]>([
    ['a region', { kind: 'region', region: '53' }, 'no-commune'],
    ['a département', { kind: 'departement', region: '53', departement: '35' }, 'no-commune'],
    ['France', { kind: 'country' }, 'no-commune'],
    ['several sites', { kind: 'ambiguous' }, 'no-commune'],
    ['abroad', { kind: 'foreign', country: 'BE' }, 'no-commune'],
    ['anywhere from home', { kind: 'remote-fr' }, 'remote'],
    ['a commune, remote', { commune: '35238', remote: true }, 'remote'],
    ['Mayotte, where no rents are published', { commune: '97608' }, { there: 'no-rents' }],
  ])('%s: no chip', (_, place, why) => {
    expect(at(place)).toEqual({ kind: 'none', why });
  });

  it('full remote, said apart from the place: no chip; hybrid keeps it', () => {
    expect(chip(household(), offerIn('35238', pay, { workplace: 'remote' }))).toEqual({ kind: 'none', why: 'remote' });
    expect(chip(household(), offerIn('35238', pay, { workplace: 'hybrid' })).kind).toBe('amount');
  });

  it('a metropolitan area counts as its main commune, and says so', () => {
    const { chip: shown, lines } = compare(household(), {
      pay,
      place: { kind: 'metro', commune: '59350', confidence: 'sure', why: { code: 'metro' } },
    });
    expect(shown).toEqual(chip(household(), offerIn('59350', pay)));
    expect(find(lines, 'rent', 'there').notes).toContain('main-commune');
  });

  it('an arrondissement has its own rents', () => {
    const lyon = compare(household(), offerIn('69123', pay)).there?.rent.central;
    const place: PlaceAnswer = {
      kind: 'commune',
      commune: '69123',
      arrondissement: '69386',
      confidence: 'sure',
      why: { code: 'arrondissement' },
    };
    expect(compare(household(), { pay, place }).there?.rent.central).not.toBe(lyon);
  });

  it('a village waits for the second file', () => {
    const first = prepareCandidate(core, household());
    expect(chipFor(first, offerIn('35002', pay))).toEqual({ kind: 'none', why: { there: 'rest-needed' } });
    expect(chip(household(), offerIn('35002', pay)).kind).toBe('amount');
  });

  it('Strasbourg nets less than Nancy for the same gross, La Réunion taxes less', () => {
    const net = (commune: string) => compare(household(), offerIn(commune, pay)).there?.net.central ?? 0;
    expect(net('54395') - net('67482')).toBeGreaterThan(30);
    expect(net('97411')).toBeGreaterThan(net('54395') + 40);
  });
});

describe('pay that cannot be reckoned with', () => {
  it('a TJM is no salary, and the chip knows why it is silent', () => {
    const tjm = { min: 450, max: 550, period: 'day', currency: 'EUR' } as const;
    expect(chip(household(), offerIn('35238', tjm))).toEqual({ kind: 'none', why: 'day-rate' });
    expect(compare(household(), offerIn('35238', tjm)).difference).toBeUndefined();
  });

  it('a household that has not said its pay sees no difference, yet the rents there', () => {
    const { chip: shown, difference, lines } = compare(completeHousehold({}), offerIn('35238', yearly(40_000)));
    expect(shown).toEqual({ kind: 'neutral', why: { here: 'income-unknown' } });
    expect(difference).toBeUndefined();
    expect(find(lines, 'rent', 'there').central).toBeGreaterThan(500);
  });

  it('a household’s own absurd pay is not reckoned with either', () => {
    for (const perYear of [1, 1e7, Number.NaN])
      expect(chip(household({ pay: { kind: 'gross', perYear } }), offerIn('35238', yearly(40_000))).kind).toBe(
        'neutral',
      );
  });
});

describe('net pay alone', () => {
  const pay = yearly(40_000);
  const labels = (place: Partial<PlaceAnswer>) => {
    const { lines } = compare(household(), {
      pay,
      place: { kind: 'region', confidence: 'sure', why: { code: 'region' }, ...place },
    });
    return lines.filter(({ side }) => side === 'there').map(({ label }) => label);
  };

  it.each<[string, Partial<PlaceAnswer>]>([
    ['a region', { region: '53' }],
    ['anywhere from home', { kind: 'remote-fr' }],
    ['Mayotte', { kind: 'commune', commune: '97608' }],
  ])('is explained where there is no chip: %s', (_, place) => {
    expect(labels(place)).toEqual(['gross-pay', 'net-before-tax', 'income-tax', 'net-after-tax']);
  });

  it('is not where other laws apply', () => {
    expect(labels({ kind: 'foreign', country: 'CH' })).toEqual([]);
  });
});

describe('from abroad', () => {
  const london = household({
    here: { country: 'GB' },
    pay: { kind: 'net-abroad', perMonth: { amount: 3000, currency: 'GBP' } },
    currentHome: { tenure: 'rent', cost: { amount: 1400, currency: 'GBP' } },
  });
  const offer = offerIn('44109', yearly(45_000));

  it('net pay and rent are changed at the dated rate, and no price level is invented', () => {
    const { here, there, difference, lines } = compare(london, offer);
    expect(here?.left.central).toBeCloseTo(1600 / 0.85817579, 6);
    expect(difference?.central).toBeCloseTo((there?.left.central ?? 0) - (here?.left.central ?? 0), 6);
    expect(find(lines, 'difference').notes).toEqual(['prices-not-compared']);
    expect(find(lines, 'exchange-rate', 'here')).toMatchObject({ asOf: '2026-09-29', unit: 'per €' });
  });

  it('purchasing power is a line of its own, a national average, never added to rents', () => {
    const line = find(compare(london, offer).lines, 'same-purchasing-power', 'here');
    expect(line.central).toBeCloseTo(((36_000 / 0.702) * 0.732501) / 1, 0);
    expect(line.notes).toEqual(['national-average']);
  });

  it('without the rent, money and purchasing power are still said', () => {
    const { lines, here } = compare({ ...london, currentHome: { tenure: 'rent' } }, offer);
    expect(here).toBeUndefined();
    expect(lines.filter(({ side }) => side === 'here').map(({ label }) => label)).toEqual([
      'net-abroad',
      'exchange-rate',
      'same-purchasing-power',
    ]);
    expect(find(lines, 'rent', 'there').central).toBeGreaterThan(500);
  });

  it('without the rent, or the net pay, there is no chip', () => {
    expect(chip({ ...london, currentHome: { tenure: 'rent' } }, offer)).toEqual({
      kind: 'neutral',
      why: { here: 'rent-to-type' },
    });
    expect(chip({ ...london, pay: { kind: 'gross', perYear: 60_000 } }, offer)).toEqual({
      kind: 'neutral',
      why: { here: 'income-unknown' },
    });
    const unknown = { amount: 3000, currency: 'XXX' };
    expect(chip({ ...london, pay: { kind: 'net-abroad', perMonth: unknown } }, offer)).toEqual({
      kind: 'neutral',
      why: { here: 'currency-unknown' },
    });
  });

  it('the impatriate option lowers the tax only, and says so', () => {
    const plain = compare(london, offer);
    const option = compare({ ...london, isImpatriate: true }, offer);
    expect(find(option.lines, 'net-before-tax', 'there').central).toBe(
      find(plain.lines, 'net-before-tax', 'there').central,
    );
    expect(find(option.lines, 'income-tax', 'there').central).toBeLessThan(
      find(plain.lines, 'income-tax', 'there').central,
    );
    expect(find(option.lines, 'income-tax', 'there').notes).toEqual(['impatriate']);
  });
});

describe('a household that answers nothing', () => {
  it('is one adult renting two rooms in Paris', () => {
    expect(completeHousehold({})).toEqual(defaultHousehold);
  });

  it.each([
    [1, 0, 2],
    [2, 0, 2],
    [1, 1, 3],
    [2, 3, 5],
  ] as const)('%i adults and %i children need %i rooms', (adults, children, rooms) => {
    expect(homeFor(adults, children)).toEqual({ kind: 'apartment', rooms });
    expect(completeHousehold({ adults, children }).home.rooms).toBe(rooms);
  });

  it('is no newcomer of article 155 B while it lives in France', () => {
    expect(completeHousehold({ isImpatriate: true }).isImpatriate).toBe(false);
    expect(completeHousehold({ isImpatriate: true, here: { country: 'BE' } }).isImpatriate).toBe(true);
  });

  it('has no absurd number of children', () => {
    expect(completeHousehold({ children: -3 }).children).toBe(0);
    expect(completeHousehold({ children: Number.NaN }).children).toBe(0);
    expect(completeHousehold({ children: 1e9 }).children).toBe(12);
  });
});
