// Finding kept offers: newest first, the trash left out, every filter together; and erasing them for good.
import { beforeEach, describe, expect, it } from 'vitest';
import type { CapRegionsDatabase } from '@/utils/database/database';
import { eraseKept, eraseOffer } from '@/utils/offers/erase';
import { getOffer, getText, markSeen, readMarks, removeOffer, saveOffer, setStatus } from '@/utils/offers/offers';
import {
  countOffers,
  filterOffers,
  isFiltering,
  listKeptRegions,
  listTrash,
  type OfferFilter,
  readAllOffers,
  readFirstOffers,
} from '@/utils/offers/search';
import type { PlaceAnswer } from '@/utils/places/types';
import { freshDatabase, makePosting, rennes } from '../database/store';

const abroad: PlaceAnswer = { ...rennes, kind: 'foreign', region: undefined, name: 'Porto' };
const toulouse: PlaceAnswer = { ...rennes, region: '76', name: 'Toulouse' };

let db: CapRegionsDatabase;

beforeEach(async () => {
  db = freshDatabase();
  await saveOffer(makePosting('1', { title: 'Soudeuse', description: 'Souder.' }), rennes, 1_000, db);
  await saveOffer(makePosting('2', { title: 'Infirmier de nuit', location: 'Toulouse' }), toulouse, 2_000, db);
  await saveOffer(makePosting('3', { title: 'Développeuse', location: 'Porto' }), abroad, 3_000, db);
  await saveOffer(makePosting('4', { title: 'Soudeur', location: 'Toulouse' }), toulouse, 4_000, db);
  await saveOffer(makePosting('5', { title: 'Retirée' }), rennes, 5_000, db);
  await removeOffer('linkedin:5', 6_000, db);
  await setStatus('linkedin:2', 'applied', 7_000, db);
});

const ids = async (filter: Partial<OfferFilter>, limit = 50) => {
  const asked = { search: '', ...filter };
  const { offers, hasMore, total } = isFiltering(asked)
    ? filterOffers(await readAllOffers(db), asked, limit)
    : { ...(await readFirstOffers(limit, db)), total: await countOffers(db) };
  return [offers.map(({ key }) => key.replace('linkedin:', '')).join(' '), total, hasMore];
};

it.each([
  [{}, '4 3 2 1'],
  [{ search: 'soud' }, '4 1'],
  [{ search: 'DEVELOPPEUSE' }, '3'],
  [{ search: 'toulouse nuit' }, '2'],
  [{ search: 'retirée' }, ''],
  [{ region: '76' }, '4 2'],
  [{ region: 'none' }, '3'],
  [{ status: 'applied' }, '2'],
  [{ region: '76', status: 'saved', search: 'soudeur' }, '4'],
] as const)('%o finds %s', async (filter, expected) => {
  expect(await ids(filter)).toEqual([expected, expected.split(' ').filter(Boolean).length, false]);
});

it('hands over the first rows only, and says whether there are more', async () => {
  expect(await ids({}, 2)).toEqual(['4 3', 4, true]);
  expect(await ids({}, 4)).toEqual(['4 3 2 1', 4, false]);
  expect(await ids({ region: '76' }, 1)).toEqual(['4', 2, true]);
});

it('knows the regions kept offers are in, and counts without the trash', async () => {
  expect(await listKeptRegions(db)).toEqual(['', '53', '76']);
  expect(await countOffers(db)).toBe(4);
  expect((await listTrash(db)).map(({ key }) => key)).toEqual(['linkedin:5']);
});

describe('erasing', () => {
  it('takes only what is in the trash', async () => {
    expect(await eraseOffer('linkedin:1', db)).toBe(false);
    await removeOffer('linkedin:1', 8_000, db);
    expect(await eraseOffer('linkedin:1', db)).toBe(true);
    expect([await getOffer('linkedin:1', db), await getText('linkedin:1', db)]).toEqual([undefined, undefined]);
    expect(await countOffers(db)).toBe(3);
  });

  it('everything leaves nothing', async () => {
    await markSeen(makePosting('9'), rennes, 1_000, db);
    await eraseKept(db);
    expect(await countOffers(db)).toBe(0);
    expect(await listTrash(db)).toEqual([]);
    expect([await getText('linkedin:1', db), await readMarks(['linkedin:9'], db)]).toEqual([undefined, [undefined]]);
  });
});
