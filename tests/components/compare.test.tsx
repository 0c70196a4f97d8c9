// @vitest-environment jsdom
// Offers and towns side by side: order, what is not known, what opens, and the bars beside.
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CompareChart } from '@/components/living/compare-chart';
import { CompareTable } from '@/components/living/compare-table';
import {
  type Column,
  type ComparedRow,
  columns,
  firstSort,
  sortKey,
  sortRows,
} from '@/components/living/compared-rows';
import { explainFigure } from '@/components/living/explain-figure';
import { fr } from '@/utils/i18n/pages/fr';
import { householdOf } from '@/utils/living/answers';
import { CommuneTable } from '@/utils/living/commune-table';
import { compareLiving, type Offer, prepareCandidate } from '@/utils/living/compare';
import { figuresHere, figuresOf } from '@/utils/living/row-figures';
import { click, draw, find } from './draw';

const table = new CommuneTable(readFileSync('public/living-core.txt', 'utf8'));
const candidate = prepareCandidate(table, householdOf({ grossPerYear: 48_000 }, { kind: 'commune', code: '75111' }));

function offer(commune: string, name: string, low?: number, more: Partial<NonNullable<Offer['pay']>> = {}): Offer {
  return {
    place: {
      kind: 'commune',
      commune,
      departement: commune.slice(0, 2),
      name,
      confidence: 'sure',
      why: { code: 'commune' },
    },
    ...(low ? { pay: { min: low, max: low + 4000, period: 'year', currency: 'EUR', basis: 'gross', ...more } } : {}),
  };
}

const offers: Readonly<Record<string, Offer>> = {
  Luthier: offer('35238', 'Rennes', 40_000),
  Archiviste: offer('31555', 'Toulouse', 52_000, { basis: undefined }),
  Soudeuse: offer('69123', 'Lyon'),
  Vigneronne: {
    place: { kind: 'region', region: '53', name: 'Bretagne', confidence: 'sure', why: { code: 'region' } },
    pay: { min: 30_000, max: 30_000, period: 'year', currency: 'EUR', basis: 'gross' },
  },
};
const rows: ComparedRow[] = Object.entries(offers).map(([title, each]) => ({
  key: title,
  title,
  place: each.place.name,
  departement: each.place.departement,
  href: `#offer=${title}`,
  figures: figuresOf(candidate, each),
}));
const here = figuresHere(candidate);
const today = here && { key: 'today', title: fr.compare.today, place: 'Paris', figures: here };

function show(onLeaveAside = vi.fn(), onSort = vi.fn(), sort = firstSort('difference')) {
  const explain = ({ key }: ComparedRow, column: Column) =>
    explainFigure({ candidate, offer: offers[key], column, names: ['Paris', key], titles: fr.compare });
  const root = draw(<CompareTable {...{ rows, today, sort, onSort, explain, onLeaveAside }} />);
  const row = (title: string) => {
    const found = [...root.querySelectorAll('tbody')].find((body) =>
      body.querySelector('th')?.textContent?.includes(title),
    );
    if (!found) throw new Error(`no row ${title}`);
    return found;
  };
  return { root, row, onLeaveAside, onSort };
}

afterEach(() => document.body.replaceChildren());

describe('the order of rows', () => {
  it.each(columns)('by %s: what is not known stands last, up and down', (column) => {
    for (const isUp of [true, false]) {
      const keys = sortRows(rows, { column, isUp }, 'fr').map((row) => sortKey(row, column));
      const known = keys.filter((key) => key !== undefined);
      expect(keys.slice(0, known.length)).toEqual(known);
      const steps = known.slice(1).map((key, at) => {
        const before = known[at] ?? '';
        return typeof key === 'string' ? key.localeCompare(String(before), 'fr') : key - Number(before);
      });
      expect(steps.every((step) => (isUp ? step >= 0 : step <= 0))).toBe(true);
    }
  });

  it('of titles is the language’s own', () => {
    const named = ['Zoologue', 'Éleveuse', 'Ébéniste', 'Avocat'].map((title) => ({ ...rows[0], key: title, title }));
    expect(sortRows(named as ComparedRow[], { column: 'offer', isUp: true }, 'fr').map(({ title }) => title)).toEqual([
      'Avocat',
      'Ébéniste',
      'Éleveuse',
      'Zoologue',
    ]);
  });
});

it('the column sorted by says so, and a press on it turns the order round', async () => {
  const { root, onSort } = show();
  const sorted = root.querySelectorAll('[aria-sort]');
  expect(
    [...sorted].map((head) => [head.querySelector('button')?.textContent, head.getAttribute('aria-sort')]),
  ).toEqual([[`${fr.compare.difference}▼`, 'descending']]);
  await click(find(root, 'th.difference button'));
  expect(onSort).toHaveBeenLastCalledWith({ column: 'difference', isUp: true });
  await click(find(root, 'th.rent button'));
  expect(onSort).toHaveBeenLastCalledWith({ column: 'rent', isUp: true });
});

it('a region alone is said in words, with its pay and no other figure', () => {
  const { row } = show();
  expect(find(row('Vigneronne'), '.row-doubt').textContent).toBe(fr.living.why['no-commune']);
  const shown = [...row('Vigneronne').querySelectorAll('td.net, td.rent, td.price, td.left, td.difference')];
  expect(shown.map(({ textContent }) => textContent)).toEqual(Array(5).fill(fr.compare.none));
  expect(find(row('Vigneronne'), 'td.pay').textContent).toMatch(/30\u202f000/);
});

it('without a pay, the pay to aim for stands in place of the difference', () => {
  const { row } = show();
  expect(find(row('Soudeuse'), 'td.difference').textContent).toMatch(/^viser \d\d\u202f\d00/);
});

it('a figure in doubt is marked, and said to be', () => {
  const { row } = show();
  expect(find(row('Archiviste'), 'td.pay .doubtful').textContent).toContain(fr.compare.doubtful);
  expect(row('Luthier').querySelector('td.pay .doubtful')).toBeNull();
});

it('every figure opens its method, and all but those reckoned from others a source', async () => {
  const { root } = show();
  const figures = [...root.querySelectorAll('tbody .figure')];
  expect(figures.length).toBeGreaterThan(15);
  for (const figure of figures) {
    await click(figure);
    expect(figure.getAttribute('aria-expanded')).toBe('true');
    const detail = find(root, '.method:not([hidden])');
    expect(detail.id).toBe(figure.getAttribute('aria-controls'));
    expect(find(detail, '.figure-title').textContent?.length).toBeGreaterThan(3);
    expect(find(detail, '.figure-detail > p:not(.figure-title)').textContent?.length).toBeGreaterThan(25);
    expect(find(detail, '.figure-detail > p.soft').textContent?.length).toBeGreaterThan(10);
    await click(figure);
    expect(root.querySelector('.method:not([hidden])')).toBeNull();
  }
});

it('the difference opens on the pay to aim for too', async () => {
  const { root, row } = show();
  await click(find(row('Luthier'), 'td.difference .figure'));
  const aim = compareLiving(candidate, offers.Luthier as Offer).grossNeeded ?? Number.NaN;
  const said = /viser ([\d\s]+)/.exec(find(root, '.figure-detail').textContent ?? '')?.[1]?.replace(/\s/g, '');
  expect(Number(said)).toBe(Math.ceil(aim / 100) * 100);
});

it('today stands first, whatever the order, and cannot be left aside', async () => {
  const { root, row, onLeaveAside } = show();
  expect(find(root, 'tbody').classList.contains('today')).toBe(true);
  expect(root.querySelectorAll('.today .icon-button')).toHaveLength(0);
  await click(find(row('Luthier'), '.icon-button'));
  expect(onLeaveAside).toHaveBeenCalledWith(rows[0]);
});

it('the bars say their amounts in words, and the table beside holds the same', () => {
  const root = draw(<CompareChart rows={rows} today={today} />);
  const labels = [...root.querySelectorAll('svg[role=img]')].map((bar) => bar.getAttribute('aria-label') ?? '');
  expect(labels).toHaveLength(3);
  const cells = [...root.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map(({ textContent }) => textContent ?? ''),
  );
  cells.forEach(([, tax = '?', rent = '?', left = '?'], at) => {
    for (const amount of [tax, rent, left]) expect(labels[at]).toContain(amount);
  });
});
