// The table's order: words by the language, amounts by what is reckoned, what is not known last both ways.
import { describe, expect, it } from 'vitest';
import { firstSort, sortOffers, type TableColumn, type TableWords, tableColumns } from '@/utils/offers/sort';
import { type SavedOffer, untouched } from '@/utils/offers/types';

const offer = (title: string, more: Partial<SavedOffer> = {}): SavedOffer => ({
  ...untouched,
  key: `apec:${title}`,
  board: 'apec',
  url: '',
  title,
  place: { kind: 'country', confidence: 'sure', why: { code: 'country' } },
  region: '',
  fingerprint: '',
  status: 'saved',
  history: [{ status: 'saved', at: 1 }],
  savedAt: 1,
  updatedAt: 1,
  trashedAt: 0,
  ...more,
});

const yearly = (min: number | null, max: number | null) =>
  ({ min, max, period: 'year', currency: 'EUR', basis: 'gross' }) as const;

const offers = [
  offer('Élagueuse', {
    company: 'Bois 10',
    pay: yearly(30_000, 34_000),
    status: 'applied',
    savedAt: 3,
    history: [{ status: 'applied', at: 30 }],
  }),
  offer('Zingueur', {
    company: 'Bois 9',
    pay: yearly(null, 41_000),
    workplace: 'hybrid',
    savedAt: 1,
    dates: { interviewAt: 5, appliedAt: 40 },
  }),
  offer('Ébéniste', { savedAt: 2, status: 'closed', remoteShare: { min: 0.4, max: 0.4 }, dates: { interviewAt: 9 } }),
];

const words: TableWords = {
  place: ({ title }) => ({ Élagueuse: 'Vitré', Ébéniste: 'Brest' })[title],
  contract: ({ title }) => (title === 'Zingueur' ? 'CDI' : undefined),
  board: ({ board }) => board,
  left: ({ title }) => ({ Zingueur: -50, Ébéniste: 200 })[title],
};

const order = (column: TableColumn, isUp: boolean) =>
  sortOffers(offers, { column, isUp }, words, 'fr').map(({ title }) => title[0] + (title[1] ?? ''));

describe('the table', () => {
  it.each<[TableColumn, up: string[], down: string[]]>([
    ['title', ['Éb', 'Él', 'Zi'], ['Zi', 'Él', 'Éb']],
    ['company', ['Zi', 'Él', 'Éb'], ['Él', 'Zi', 'Éb']],
    ['place', ['Éb', 'Él', 'Zi'], ['Él', 'Éb', 'Zi']],
    ['status', ['Zi', 'Él', 'Éb'], ['Éb', 'Él', 'Zi']],
    ['pay', ['Él', 'Zi', 'Éb'], ['Zi', 'Él', 'Éb']],
    ['left', ['Zi', 'Éb', 'Él'], ['Éb', 'Zi', 'Él']],
    ['contract', ['Zi', 'Él', 'Éb'], ['Zi', 'Él', 'Éb']],
    ['remote', ['Zi', 'Éb', 'Él'], ['Éb', 'Zi', 'Él']],
    ['board', ['Él', 'Zi', 'Éb'], ['Él', 'Zi', 'Éb']],
    ['savedAt', ['Zi', 'Éb', 'Él'], ['Él', 'Éb', 'Zi']],
    ['appliedAt', ['Él', 'Zi', 'Éb'], ['Zi', 'Él', 'Éb']],
    ['interviewAt', ['Zi', 'Éb', 'Él'], ['Éb', 'Zi', 'Él']],
  ])('by %s', (column, up, down) => {
    expect([order(column, true), order(column, false)]).toEqual([up, down]);
  });

  it('begins with what one looks for: words at A, amounts at the most, days at the last', () => {
    expect(tableColumns.filter((column) => firstSort(column).isUp)).toEqual([
      'title',
      'company',
      'place',
      'status',
      'contract',
      'board',
    ]);
  });
});
