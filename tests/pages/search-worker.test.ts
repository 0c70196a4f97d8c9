// The thread that searches says so when it cannot read everything: a search that waits for ever is no answer.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { database } from '@/utils/database/database';
import { saveOffer } from '@/utils/offers/offers';
import type { FromWorker } from '@/utils/pages/search/search-worker';
import { makePosting, rennes } from '../database/store';

/** A slow machine is no failure. */
const patience = { timeout: 10_000 };
const told: FromWorker[] = [];
let ask: (typed: string) => void;

beforeEach(async () => {
  vi.resetModules();
  told.length = 0;
  vi.stubGlobal('postMessage', (message: FromWorker) => told.push(message));
  vi.stubGlobal('addEventListener', (_: string, hear: (event: { data: unknown }) => void) => {
    ask = (typed) => hear({ data: { number: 1, typed } });
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await database().offers.clear();
  await saveOffer(makePosting('1', { description: 'Souder la coque.' }), rennes, 1);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The thread, with a store of which some may be broken. */
async function start(breakStore: (db: ReturnType<typeof database>) => void): Promise<void> {
  const fresh = await import('@/utils/database/database');
  breakStore(fresh.database());
  await import('@/utils/pages/search/search-worker');
}
const hits = () => {
  ask('soudeuse');
  const last = told.at(-1);
  return last?.kind === 'answer' ? last.hits.map(({ key }) => key) : undefined;
};

it('says how far it is until all is read', async () => {
  await start(() => undefined);
  await vi.waitFor(() => expect(told).toContainEqual({ kind: 'read', share: 1 }), patience);
  expect(told).not.toContainEqual({ kind: 'broken' });
});

it.each<[string, (db: ReturnType<typeof database>) => void]>([
  ['counted', (db) => void vi.spyOn(db.texts, 'count').mockRejectedValue(new Error('disk') as never)],
  [
    'read',
    (db) =>
      void vi.spyOn(db.texts, 'where').mockImplementation((() => {
        throw new Error('disk');
      }) as never),
  ],
])('says that texts could not be %s, and titles still answer', async (_, breakStore) => {
  await start(breakStore);
  await vi.waitFor(() => expect(told).toContainEqual({ kind: 'broken' }), patience);
  expect(hits()).toEqual(['linkedin:1']);
});
