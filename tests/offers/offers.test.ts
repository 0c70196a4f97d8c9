// What is acknowledged is kept; what is removed comes back; every step is noted.
import { beforeEach, describe, expect, it } from 'vitest';
import type { CapRegionsDatabase } from '@/utils/database/database';
import {
  completeText,
  emptyTrash,
  getOffer,
  getText,
  listOffers,
  markSeen,
  matchesSearch,
  readMarks,
  removeOffer,
  restoreOffer,
  saveOffer,
  setStatus,
} from '@/utils/offers/offers';
import { findTwins } from '@/utils/offers/twins';
import { fingerprint } from '@/utils/posting/fingerprint';
import { sentinel } from '@/utils/settings/items';
import { freshDatabase, makePosting, rennes } from '../database/store';

let db: CapRegionsDatabase;
const day = 86_400_000;

beforeEach(() => {
  db = freshDatabase();
});

describe('keeping an offer', () => {
  it('keeps the offer, its place and its text', async () => {
    const { offer, wasKept } = await saveOffer(makePosting('1', { description: 'Souder, meuler.' }), rennes, 1_000, db);
    expect(wasKept).toBe(false);
    expect(await getOffer('linkedin:1', db)).toEqual(offer);
    expect(offer).toMatchObject({ status: 'saved', region: '53', savedAt: 1_000, trashedAt: 0 });
    expect(offer).not.toHaveProperty('description');
    expect(await getText('linkedin:1', db)).toEqual({ key: 'linkedin:1', text: 'Souder, meuler.', readAt: 1_000 });
  });

  it('keeps one row however often it is saved, and the date of the first time', async () => {
    await saveOffer(makePosting('1'), rennes, 1_000, db);
    await setStatus('linkedin:1', 'applied', 2_000, db);
    const again = await saveOffer(makePosting('1', { title: 'Autre titre' }), rennes, 3_000, db);
    expect(again.wasKept).toBe(true);
    expect(await listOffers(db).count()).toBe(1);
    expect(await getOffer('linkedin:1', db)).toMatchObject({
      savedAt: 1_000,
      status: 'applied',
      title: 'Soudeuse n° 1',
    });
  });

  it('lists the newest first', async () => {
    for (const [id, at] of [
      ['a', 10],
      ['b', 30],
      ['c', 20],
    ] as const)
      await saveOffer(makePosting(id), rennes, at, db);
    expect((await listOffers(db).toArray()).map(({ key }) => key)).toEqual(['linkedin:b', 'linkedin:c', 'linkedin:a']);
  });

  it('takes the text later, when the page is opened, and keeps the first one', async () => {
    await saveOffer(makePosting('1'), rennes, 1_000, db);
    await completeText(makePosting('1', { description: 'Le texte' }), 2_000, db);
    await completeText(makePosting('1', { description: 'Un autre' }), 3_000, db);
    expect((await getText('linkedin:1', db))?.text).toBe('Le texte');
  });

  it('keeps no text of an offer nobody kept', async () => {
    const before = await sentinel.getValue();
    await completeText(makePosting('1', { description: 'Le texte' }), 2_000, db);
    expect(await getText('linkedin:1', db)).toBeUndefined();
    expect(await sentinel.getValue(), 'a write would call every open page back').toEqual(before);
  });
});

describe('changing an offer', () => {
  it('notes each step with its time, and the same step twice once', async () => {
    await saveOffer(makePosting('1'), rennes, 1, db);
    expect(await setStatus('linkedin:1', 'applied', 2, db)).toBe(true);
    expect(await setStatus('linkedin:1', 'applied', 3, db)).toBe(false);
    expect(await setStatus('linkedin:1', 'interview', 4, db)).toBe(true);
    expect((await getOffer('linkedin:1', db))?.history).toEqual([
      { status: 'saved', at: 1 },
      { status: 'applied', at: 2 },
      { status: 'interview', at: 4 },
    ]);
  });

  it('removes and brings back with everything', async () => {
    await saveOffer(makePosting('1', { description: 'Texte' }), rennes, 1, db);
    await setStatus('linkedin:1', 'applied', 2, db);
    expect(await removeOffer('linkedin:1', 3, db)).toBe(true);
    expect(await listOffers(db).count()).toBe(0);
    expect(await removeOffer('linkedin:1', 4, db)).toBe(false);
    expect(await restoreOffer('linkedin:1', 5, db)).toBe(true);
    expect(await getOffer('linkedin:1', db)).toMatchObject({ status: 'applied', trashedAt: 0, savedAt: 1 });
    expect((await getText('linkedin:1', db))?.text).toBe('Texte');
  });

  it('saving an offer from the trash brings it back as it was', async () => {
    await saveOffer(makePosting('1'), rennes, 1, db);
    await setStatus('linkedin:1', 'interview', 2, db);
    await removeOffer('linkedin:1', 3, db);
    const { wasKept } = await saveOffer(makePosting('1'), rennes, 4, db);
    expect(wasKept).toBe(false);
    expect(await getOffer('linkedin:1', db)).toMatchObject({ status: 'interview', trashedAt: 0 });
  });

  it('answers false for an offer that is not there', async () => {
    expect(await setStatus('linkedin:9', 'applied', 1, db)).toBe(false);
    expect(await removeOffer('linkedin:9', 1, db)).toBe(false);
    expect(await restoreOffer('linkedin:9', 1, db)).toBe(false);
  });

  it('loses no update when twenty writers change one offer at once', async () => {
    await saveOffer(makePosting('1'), rennes, 0, db);
    const statuses = ['applied', 'interview'] as const;
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        setStatus('linkedin:1', statuses[index % 2] ?? 'applied', index + 1, db),
      ),
    );
    const history = (await getOffer('linkedin:1', db))?.history ?? [];
    expect(history).toHaveLength(21);
  });
});

describe('the trash', () => {
  it('keeps a removed offer for thirty days and no longer, with its text', async () => {
    for (const [id, removedAt] of [
      ['old', 1 * day],
      ['young', 5 * day],
    ] as const) {
      await saveOffer(makePosting(id, { description: 'Texte' }), rennes, 1, db);
      await removeOffer(`linkedin:${id}`, removedAt, db);
    }
    await saveOffer(makePosting('kept', { description: 'Texte' }), rennes, 1, db);
    expect(await emptyTrash(30 * day, db)).toBe(0);
    expect(await emptyTrash(32 * day, db)).toBe(1);
    expect(await getOffer('linkedin:old', db)).toBeUndefined();
    expect(await getText('linkedin:old', db)).toBeUndefined();
    expect(await restoreOffer('linkedin:young', 33 * day, db)).toBe(true);
    expect(await listOffers(db).count()).toBe(2);
    expect((await getText('linkedin:kept', db))?.text).toBe('Texte');
  });
});

describe('marks', () => {
  it('says saved or further before seen, and nothing of the trash', async () => {
    await saveOffer(makePosting('kept'), rennes, 1, db);
    await saveOffer(makePosting('gone'), rennes, 1, db);
    await removeOffer('linkedin:gone', 2, db);
    await markSeen(makePosting('kept'), rennes, 3, db);
    await markSeen(makePosting('seen'), rennes, 3, db);
    expect(await readMarks(['linkedin:kept', 'linkedin:seen', 'linkedin:gone', 'linkedin:new'], db)).toEqual([
      'saved',
      'seen',
      undefined,
      undefined,
    ]);
  });

  it('forgets what was seen more than 180 days ago', async () => {
    await markSeen(makePosting('old'), rennes, 0, db);
    await markSeen(makePosting('new'), rennes, 181 * day, db);
    expect(await readMarks(['linkedin:old', 'linkedin:new'], db)).toEqual([undefined, 'seen']);
  });
});

describe('the sentinel beside the store', () => {
  it('counts what is kept and moves with every write', async () => {
    await saveOffer(makePosting('1'), rennes, 1, db);
    await saveOffer(makePosting('2'), rennes, 2, db);
    const before = await sentinel.getValue();
    expect(before).toMatchObject({ count: 2, lastKey: 'linkedin:2' });
    await removeOffer('linkedin:2', 3, db);
    const after = await sentinel.getValue();
    expect(after).toMatchObject({ count: 1, lastKey: 'linkedin:1', epoch: before?.epoch });
    expect(after?.revision).toBe((before?.revision ?? 0) + 1);
  });
});

describe('searching what is kept', () => {
  const offer = {
    title: 'Développeuse back-end',
    company: 'Atelier Garonne',
    location: 'Pontorson',
    place: { name: 'Pontorson' },
    region: '28',
  };
  it.each([
    ['developpeuse', true],
    ['PONTORSON back', true],
    ['normandie', true],
    ['Normandy', true],
    ['brittany', false],
    ['garonne', true],
    ['lyon', false],
    ['', true],
    ['   ', true],
    ['.*', true],
  ])('%s → %s', (search, isFound) => {
    expect(matchesSearch(offer as Parameters<typeof matchesSearch>[0], search)).toBe(isFound);
  });
});

describe('the same offer met twice', () => {
  const onLinkedin = makePosting('1', { title: 'Soudeuse TIG (H/F)', company: 'Chantiers du Ponant SAS' });
  const onHellowork = makePosting('9', {
    key: 'hellowork:9',
    board: 'hellowork',
    title: 'SOUDEUSE TIG - F/H',
    company: 'Chantiers du Ponant',
  });
  const print = (posting: typeof onLinkedin) => ({
    key: posting.key,
    fingerprint: fingerprint(posting, rennes.commune) ?? '',
  });

  it('is said when it is kept, and the two stay two', async () => {
    await saveOffer(onLinkedin, rennes, 1, db);
    expect(await findTwins([print(onHellowork)], db)).toEqual([{ key: 'linkedin:1', board: 'linkedin', isKept: true }]);
    await saveOffer(onHellowork, rennes, 2, db);
    expect(await listOffers(db).count()).toBe(2);
  });

  it('is said when it was only seen, and a kept one comes first', async () => {
    await markSeen(onHellowork, rennes, 1, db);
    const other = { ...print(onLinkedin), key: 'apec:5' };
    expect(await findTwins([other], db)).toEqual([{ key: 'hellowork:9', board: 'hellowork', isKept: false }]);
    await saveOffer(onLinkedin, rennes, 2, db);
    expect(await findTwins([other], db)).toEqual([{ key: 'linkedin:1', board: 'linkedin', isKept: true }]);
  });

  it('is not said of itself, of the trash, of another town, or of an offer that says too little', async () => {
    await saveOffer(onLinkedin, rennes, 1, db);
    expect(await findTwins([print(onLinkedin), { key: 'a', fingerprint: '' }], db)).toEqual([undefined, undefined]);
    const elsewhere = { key: 'apec:5', fingerprint: fingerprint(onLinkedin, '29019') ?? '' };
    expect(await findTwins([elsewhere], db)).toEqual([undefined]);
    await removeOffer('linkedin:1', 2, db);
    expect(await findTwins([print(onHellowork)], db)).toEqual([undefined]);
  });
});
