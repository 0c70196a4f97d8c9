// Following a table hands over every row, and every change after, from whoever made it.
import { beforeEach, expect, it } from 'vitest';
import type { CapRegionsDatabase } from '@/utils/database/database';
import { changeOffers } from '@/utils/offers/change';
import { setTag } from '@/utils/offers/edits';
import { eraseKept } from '@/utils/offers/erase';
import { followTable } from '@/utils/offers/follow';
import { saveOffer } from '@/utils/offers/offers';
import type { SavedOffer } from '@/utils/offers/types';
import { freshDatabase, makePosting, rennes } from '../database/store';

let db: CapRegionsDatabase;

beforeEach(() => {
  db = freshDatabase();
});

/** What a page that follows the offers has in memory. */
function followed() {
  const rows = new Map<string, SavedOffer>();
  const seen = { rows, isWhole: false, handed: 0 };
  const stop = followTable(db, db.offers, {
    onRows: (next, gone, isWhole) => {
      if (gone === 'all') rows.clear();
      else for (const key of gone) rows.delete(key);
      for (const row of next) rows.set(row.key, row);
      seen.isWhole = isWhole;
      seen.handed += next.length;
    },
    onBroken: (error) => {
      throw error;
    },
  });
  return { ...seen, seen, stop };
}

const until = async (isSo: () => boolean) => {
  await expect.poll(isSo).toBe(true);
};

it('more rows than one slice are all handed over, then only those that change', async () => {
  const { offer } = await saveOffer(makePosting('0'), rennes, 1_000, db);
  await db.offers.bulkPut(
    Array.from({ length: 1_200 }, (_, at) => ({ ...offer, key: `linkedin:${10_000 + at}`, savedAt: at })),
  );
  const { rows, seen, stop } = followed();
  await until(() => seen.isWhole);
  expect(rows.size).toBe(1_201);
  const before = seen.handed;
  await changeOffers(['linkedin:10007', 'linkedin:10008'], setTag('mer', true), 2_000, db);
  await until(() => rows.get('linkedin:10008')?.tags[0] === 'mer');
  expect(rows.get('linkedin:10007')?.tags).toEqual(['mer']);
  expect(seen.handed - before).toBe(2);
  await db.offers.delete('linkedin:10007');
  await until(() => !rows.has('linkedin:10007'));
  await eraseKept(db);
  await until(() => rows.size === 0);
  stop();
  await saveOffer(makePosting('9'), rennes, 3_000, db);
  expect(rows.size).toBe(0);
});
