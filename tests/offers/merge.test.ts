// Two offers become one when the person says so, and two again; nothing of either is lost on the way.
import { beforeEach, describe, expect, it } from 'vitest';
import type { CapRegionsDatabase } from '@/utils/database/database';
import { changeOffers, undoChange } from '@/utils/offers/change';
import * as edits from '@/utils/offers/edits';
import { eraseOffer } from '@/utils/offers/erase';
import { listMerged, mergeOffers, separateOffer } from '@/utils/offers/merge';
import { emptyTrash, getOffer, listOffers, readMarks, removeOffer, saveOffer, setStatus } from '@/utils/offers/offers';
import { listTrash } from '@/utils/offers/search';
import { findTwins } from '@/utils/offers/twins';
import type { SavedOffer } from '@/utils/offers/types';
import { freshDatabase, makePosting, rennes } from '../database/store';

let db: CapRegionsDatabase;
const [one, two] = ['linkedin:1', 'linkedin:2'];
const offer = async (key: string) => (await getOffer(key, db)) as SavedOffer;
const alone = ({ updatedAt: _, log: __, ...rest }: SavedOffer) => rest;

beforeEach(async () => {
  db = freshDatabase();
  await saveOffer(makePosting('1', { title: 'Luthière' }), rennes, 1_000, db);
  await saveOffer(makePosting('2', { title: 'Luthière', salary: '32 k€' }), rennes, 2_000, db);
  await setStatus(two, 'interview', 3_000, db);
  await changeOffers(
    [two],
    [...edits.setNote({ id: 'n', text: 'Atelier calme', at: 4 }), ...edits.setDate('interviewAt', 9_000)],
    4_000,
    db,
  );
});

describe('two offers that are one', () => {
  it('become one that has the steps, notes, dates, pay and address of both', async () => {
    await mergeOffers(one, two, 5_000, db);
    expect(await offer(one)).toMatchObject({
      status: 'interview',
      salary: '32 k€',
      dates: { interviewAt: 9_000 },
      notes: [{ text: 'Atelier calme' }],
      otherUrls: ['https://www.linkedin.com/jobs/view/2/'],
    });
    expect(listMerged(await offer(one))).toEqual([two]);
    expect((await listOffers(db).toArray()).map(({ key }) => key)).toEqual([one]);
    expect(await listTrash(db)).toEqual([]);
  });

  it('the one that went is never emptied with the trash, is marked on its page, and saving it again changes nothing', async () => {
    await mergeOffers(one, two, 5_000, db);
    expect(await emptyTrash(9e14, db)).toBe(0);
    expect(await readMarks([two], db)).toEqual(['interview']);
    expect(await saveOffer(makePosting('2'), rennes, 6_000, db)).toMatchObject({ wasKept: true });
    expect((await offer(two)).mergedInto).toBe(one);
  });

  it('from the page of the one that went, the one that holds it is moved along, removed and kept again', async () => {
    await mergeOffers(one, two, 5_000, db);
    expect(await setStatus(two, 'offer', 6_000, db)).toBe(true);
    expect(await offer(one)).toMatchObject({ status: 'offer', trashedAt: 0 });
    expect(await removeOffer(two, 7_000, db)).toBe(true);
    expect(await listTrash(db)).toMatchObject([{ key: one }]);
    expect(await readMarks([one, two], db)).toEqual([undefined, undefined]);
    expect(await saveOffer(makePosting('2'), rennes, 8_000, db)).toMatchObject({ wasKept: false, offer: { key: one } });
    expect(await readMarks([one, two], db)).toEqual(['offer', 'offer']);
    expect(await offer(two)).toMatchObject({ mergedInto: one, trashedAt: -1 });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['erased for good', () => eraseOffer(one, db)],
    ['emptied with the trash', () => emptyTrash(9e14, db)],
  ])('%s, the one that holds them leaves nothing of either', async (_, erase) => {
    await saveOffer(makePosting('3', { title: 'Luthière', description: 'Reste.' }), rennes, 2_500, db);
    await saveOffer(makePosting('2', { description: 'Part aussi.' }), rennes, 4_500, db);
    await mergeOffers(one, two, 5_000, db);
    await removeOffer(one, 6_000, db);
    await erase();
    expect((await db.offers.toArray()).map(({ key }) => key)).toEqual(['linkedin:3']);
    expect((await db.texts.toArray()).map(({ text }) => text)).toEqual(['Reste.']);
  });

  it('the one that went is kept by itself again where the one that held it is gone', async () => {
    await mergeOffers(one, two, 5_000, db);
    await db.offers.delete(one);
    expect(await readMarks([two], db)).toEqual([undefined]);
    expect(await removeOffer(two, 7_000, db)).toBe(false);
    expect(await saveOffer(makePosting('2'), rennes, 8_000, db)).toMatchObject({ wasKept: false });
    expect((await listOffers(db).toArray()).map(({ key }) => key)).toEqual([two]);
    expect(await offer(two)).toMatchObject({ mergedInto: '', notes: [{ text: 'Atelier calme' }] });
  });

  it('three made one by one are marked on each page', async () => {
    await saveOffer(makePosting('3', { title: 'Luthière' }), rennes, 2_500, db);
    await mergeOffers(one, two, 5_000, db);
    await mergeOffers('linkedin:3', one, 6_000, db);
    expect(await readMarks([one, two, 'linkedin:3'], db)).toEqual(['interview', 'interview', 'interview']);
  });

  it('undone at once are as they were', async () => {
    const before = [await offer(one), await offer(two)];
    const undo = await mergeOffers(one, two, 5_000, db);
    await undoChange(undo, 6_000, db);
    expect([await offer(one), await offer(two)].map(alone)).toEqual(before.map(alone));
  });

  it('separated later are as they were, and keep what was written since', async () => {
    const before = [await offer(one), await offer(two)];
    await mergeOffers(one, two, 5_000, db);
    await changeOffers([one], edits.setTag('préférée', true), 6_000, db);
    expect(await separateOffer(two, 7_000, db)).toBe(true);
    const [first, second] = [await offer(one), await offer(two)];
    expect(alone(second)).toEqual(alone(before[1] as SavedOffer));
    expect(alone(first)).toEqual({ ...alone(before[0] as SavedOffer), tags: ['préférée'] });
    expect(listMerged(first)).toEqual([]);
    expect(await separateOffer(two, 8_000, db)).toBe(false);
  });

  it('are not merged with themselves, with what is gone, or twice', async () => {
    expect(await mergeOffers(one, one, 5_000, db)).toEqual({ steps: [] });
    expect(await mergeOffers(one, 'linkedin:9', 5_000, db)).toEqual({ steps: [] });
    await mergeOffers(one, two, 5_000, db);
    expect(await mergeOffers(one, two, 6_000, db)).toEqual({ steps: [] });
  });
});

it('two offers said to be two are no longer suggested as one', async () => {
  const [first, second] = [await offer(one), await offer(two)];
  expect((await findTwins([first], db))[0]?.key).toBe(two);
  await changeOffers([one], edits.setNotTwin(two, true), 5_000, db);
  expect(await findTwins([first, second], db)).toEqual([undefined, undefined]);
});
