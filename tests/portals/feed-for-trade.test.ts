// What stands beside an offer is of its trade, and of today.
import { expect, it } from 'vitest';
import { newsForTrade } from '@/utils/portals/feed-for-trade';
import type { FeedItem } from '@/utils/portals/protocol/feed';

const now = Date.parse('2026-11-22T09:00:00Z');
const item = (id: string, some: Partial<FeedItem> = {}): FeedItem => ({
  id,
  kind: 'training',
  title: id,
  text: 'Texte',
  source: 'Exemple',
  updatedAt: '2026-11-20T09:00:00Z',
  ...some,
});
const news = (...items: FeedItem[]) => {
  const { ofTrade, ofAll } = newsForTrade(
    { spec: '1.0', region: 'FR-OCC', publishedAt: '2026-11-20T09:00:00Z', items },
    'M1805',
    now,
  );
  return { ofTrade: ofTrade.map(({ id }) => id), ofAll: ofAll.map(({ id }) => id) };
};

it('parts what is of the trade from what is of all, and leaves other trades out', () => {
  const items = [item('mine', { rome: ['I1304', 'M1805'] }), item('other', { rome: ['I1304'] }), item('all')];
  expect(news(...items)).toEqual({ ofTrade: ['mine'], ofAll: ['all'] });
});

it('leaves out what is over, and people past the day they agreed to', () => {
  expect(
    news(
      item('over', { startsAt: '2026-11-01T09:00:00Z', endsAt: '2026-11-02T09:00:00Z' }),
      item('begun', { startsAt: '2026-11-22T08:00:00Z', endsAt: '2026-11-22T18:00:00Z' }),
      item('begun long ago, no end said', { startsAt: '2026-11-01T09:00:00Z' }),
      item('still', { person: { displayName: 'Noa', consentedUntil: '2026-12-01T00:00:00Z' } }),
      item('no more', { person: { displayName: 'Noa', consentedUntil: '2026-11-01T00:00:00Z' } }),
    ).ofAll,
  ).toEqual(['begun', 'still']);
});

it('shows the newest first', () => {
  expect(news(item('old', { updatedAt: '2026-01-01T00:00:00Z' }), item('new')).ofAll).toEqual(['new', 'old']);
});
