// @vitest-environment jsdom
// What an offer would change is shown with its doubts, and every figure opens its source.
import { readFileSync } from 'node:fs';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OfferLiving } from '@/components/living/offer-living';
import { HouseholdForm } from '@/components/settings/household-form';
import { readNumber } from '@/components/settings/number-field';
import { fr } from '@/utils/i18n/pages/fr';
import { type Answers, householdOf, type LivesIn } from '@/utils/living/answers';
import { CommuneTable } from '@/utils/living/commune-table';
import { compareLiving, type Offer, prepareCandidate } from '@/utils/living/compare';
import { isSourceId, sourceOf } from '@/utils/living/lines';
import type { PlaceAnswer } from '@/utils/places/types';
import { click, draw, find } from './draw';

const table = new CommuneTable(readFileSync('public/living-core.txt', 'utf8'));
const toulouse: PlaceAnswer = {
  kind: 'commune',
  region: '76',
  departement: '31',
  commune: '31555',
  name: 'Toulouse',
  confidence: 'sure',
  why: { code: 'commune' },
};
const yearly = (min: number | null, max: number | null): Offer => ({
  place: toulouse,
  pay: { min, max, period: 'year', currency: 'EUR', basis: 'gross' },
});
const paris: LivesIn = { kind: 'commune', code: '75111' };
const earner: Answers = { grossPerYear: 48_000 };
const nothing = () => undefined;

function show(offer: Offer, answers: Answers = earner, livesIn: LivesIn = paris) {
  const candidate = prepareCandidate(table, householdOf(answers, livesIn));
  const comparison = compareLiving(candidate, offer);
  const root = draw(
    <OfferLiving
      living={{ kind: 'known', comparison, candidate, here: 'Paris 11e', there: offer.place.name }}
      onDescribe={nothing}
    />,
  );
  return { root, comparison };
}

afterEach(() => document.body.replaceChildren());

it('the amount has its sign, to tens, and the same as the chip', () => {
  const { root, comparison } = show(yearly(45_000, 45_000));
  const { chip } = comparison;
  if (chip.kind !== 'amount') throw new Error(`the chip is ${chip.kind}`);
  expect(chip.perMonth).toBeGreaterThan(0);
  const said = find(root, '.living-amount.gain').textContent ?? '';
  expect(said).toMatch(/^≈\u00a0\+/);
  expect(Number(said.replace(/\D/g, ''))).toBe(chip.perMonth);
});

it('the amount opens on how it is come by and on each source it rests on', () => {
  const { root, comparison } = show(yearly(45_000, 45_000));
  const opened = find(root, '.living-difference details');
  expect(opened.querySelector('summary .living-amount')).not.toBeNull();
  const cited = [...opened.querySelectorAll('a')].map((link) => link.textContent);
  const used = new Set(
    comparison.lines.flatMap(({ label, source }) =>
      ['net-before-tax', 'income-tax', 'rent', 'price-level'].includes(label) && isSourceId(source) ? source : [],
    ),
  );
  expect(used.size).toBeGreaterThan(3);
  for (const source of used) expect(cited).toContain(sourceOf(source).title);
});

it('less is said with a minus, in another tone', () => {
  const { root } = show(yearly(22_000, 22_000), { grossPerYear: 90_000 });
  expect(find(root, '.living-amount.loss').textContent).toContain('−');
});

it('what is left there, in euros of here, is the difference above what is left here', () => {
  const { root, comparison } = show(yearly(45_000, 45_000));
  const cells = [...root.querySelectorAll('.sum td:not([colspan])')].map((cell) =>
    Number(cell.firstChild?.textContent?.replace(/\D/g, '')),
  );
  const [here = 0, there = 0] = cells;
  expect(Math.abs(there - here - (comparison.difference?.central ?? 0))).toBeLessThanOrEqual(1);
});

it('each figure opens its method, and those that have one their source and date', async () => {
  const { root, comparison } = show(yearly(45_000, 50_000));
  const figures = [...root.querySelectorAll('.figure')];
  expect(figures.length).toBeGreaterThanOrEqual(7);
  const seen = new Set<string>();
  for (const figure of figures) {
    await click(figure);
    expect(figure.getAttribute('aria-expanded')).toBe('true');
    const method = find(root, '.method:not([hidden])');
    expect(method.id).toBe(figure.getAttribute('aria-controls'));
    for (const link of method.querySelectorAll('a')) seen.add(link.href);
  }
  const sources = new Set(
    comparison.lines
      .filter(({ label, source }) => label !== 'sale-price' && isSourceId(source))
      .map(({ source }) => (isSourceId(source) ? new URL(sourceOf(source).url).href : '')),
  );
  expect(seen).toEqual(sources);
});

it('both bars are pictures with their amounts in words', () => {
  const { root } = show(yearly(45_000, 45_000));
  const labels = [...root.querySelectorAll('svg[role=img]')].map((bar) => bar.getAttribute('aria-label') ?? '');
  expect(labels).toHaveLength(2);
  expect(labels[1]).toMatch(/^Toulouse\u202f: reste .*€, logement .*€, impôt .*€, par mois$/);
});

describe('what is not known is said, and no amount is claimed', () => {
  const region: PlaceAnswer = { ...toulouse, kind: 'region', commune: undefined, name: 'Occitanie' };
  it.each<[string, Offer, Answers, LivesIn, string]>([
    ['a region', { ...yearly(45_000, null), place: region }, earner, paris, 'no-commune'],
    ['remote', { ...yearly(45_000, null), workplace: 'remote' }, earner, paris, 'remote'],
    ['no pay', { place: toulouse }, earner, paris, 'no-pay'],
    [
      'a day rate',
      { place: toulouse, pay: { min: 500, max: 500, period: 'day', currency: 'EUR' } },
      earner,
      paris,
      'day-rate',
    ],
    [
      'a doubtful pay',
      { place: toulouse, pay: { min: 28_000, max: null, period: 'month', currency: 'EUR', isDoubtful: true } },
      earner,
      paris,
      'absurd',
    ],
    ['a partner', yearly(45_000, null), { ...earner, adults: 2, partnerNet: 1500 }, paris, 'partner-unknown'],
    ['no income here', yearly(45_000, null), {}, paris, 'here-income-unknown'],
    [
      'abroad without a rent',
      yearly(45_000, null),
      { country: 'DE', netAbroad: { amount: 3000, currency: 'EUR' } },
      { kind: 'abroad' },
      'here-rent-to-type',
    ],
  ])('%s', (_, offer, answers, livesIn, why) => {
    const { root } = show(offer, answers, livesIn);
    expect(root.querySelector('.living-amount')).toBeNull();
    expect(find(root, '.living-why').textContent).toBe(fr.living.why[why]);
  });
});

it('without a pay, it says what it would take there', () => {
  const { root } = show({ place: toulouse });
  expect(find(root, '.living-needed').textContent).toMatch(
    /à Toulouse .* Paris 11e, il faudrait environ \d\d\u202f\d00/,
  );
});

it('a partner without income has none to lose: the amount is said', () => {
  const { root } = show(yearly(45_000, null), { ...earner, adults: 2, partnerNet: 0 });
  expect(root.querySelector('.living-amount')).not.toBeNull();
});

describe('the household', () => {
  const form = (answers: Answers, onChange = vi.fn(), isAbroad = false) => ({
    root: draw(<HouseholdForm answers={answers} isAbroad={isAbroad} onChange={onChange} />),
    onChange,
  });
  const write = (input: HTMLInputElement, text: string) =>
    act(() => {
      input.value = text;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const field = (root: HTMLElement, label: string) => {
    const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label);
    return find<HTMLInputElement>(root, `#${CSS.escape(found?.htmlFor ?? '')}`);
  };

  it('hands over each answer beside those already given', async () => {
    const { root, onChange } = form({ children: 2 });
    await write(field(root, fr.household.gross), '38 000 €');
    expect(onChange).toHaveBeenLastCalledWith({ children: 2, grossPerYear: 38_000 });
    await write(field(root, fr.household.children), '');
    expect(onChange).toHaveBeenLastCalledWith({ children: undefined });
  });

  it('refuses what no one earns, and says the bounds', async () => {
    const { root, onChange } = form({});
    await write(field(root, fr.household.gross), '380');
    expect(onChange).not.toHaveBeenCalled();
    expect(find(root, '[role=alert]').textContent).toContain('6\u202f000');
  });

  it('asks for the partner only of two, and for net pay only abroad', () => {
    expect(form({}).root.textContent).not.toContain(fr.household.partnerThere);
    expect(form({ adults: 2 }).root.textContent).toContain(fr.household.partnerThere);
    expect(form({}, vi.fn(), true).root.textContent).toContain(fr.household.net);
  });
});

it.each([
  ['', undefined],
  ['38 000', 38_000],
  ['38\u202f000\u00a0€', 38_000],
  ['1 250,50', 1250.5],
])('%j is read as %s', (typed, value) => {
  expect(readNumber(typed)).toBe(value);
});
