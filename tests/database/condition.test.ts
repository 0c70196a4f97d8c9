// A store that a browser opened empty after damage is noticed, and nothing written meanwhile is lost.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { acceptEmptiedStore, checkStore } from '@/utils/database/condition';
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import { WriteError, write } from '@/utils/database/write';
import { listOffers, removeOffer, saveOffer } from '@/utils/offers/offers';
import { sentinel } from '@/utils/settings/items';
import { freshDatabase, makePosting, rennes } from './store';

let db: CapRegionsDatabase;

beforeEach(() => {
  db = freshDatabase();
});

async function empty(): Promise<void> {
  await db.delete();
  await db.open();
}

describe('the state of the store', () => {
  it('is sound on the first day', async () => {
    expect(await checkStore(db)).toEqual({ kind: 'sound' });
  });

  it('is sound after saving and after removing everything', async () => {
    await saveOffer(makePosting('1'), rennes, 1, db);
    expect(await checkStore(db)).toEqual({ kind: 'sound' });
    await removeOffer('linkedin:1', 2, db);
    expect(await checkStore(db)).toEqual({ kind: 'sound' });
  });

  it('is noticed when it opens empty, with what it held', async () => {
    await saveOffer(makePosting('1'), rennes, 1, db);
    await saveOffer(makePosting('2'), rennes, 2, db);
    await empty();
    expect(await checkStore(db)).toEqual({ kind: 'emptied', count: 2 });
  });

  it('keeps saying so, and keeps what is saved meanwhile, until the person was told', async () => {
    await saveOffer(makePosting('1'), rennes, 1, db);
    await empty();
    await saveOffer(makePosting('2'), rennes, 2, db);
    expect(await checkStore(db)).toEqual({ kind: 'emptied', count: 1 });
    expect(await listOffers(db).count()).toBe(1);
    await acceptEmptiedStore();
    await saveOffer(makePosting('3'), rennes, 3, db);
    expect(await checkStore(db)).toEqual({ kind: 'sound' });
    expect(await listOffers(db).count()).toBe(2);
    expect(await sentinel.getValue()).toMatchObject({ count: 2 });
  });

  it('is called unreadable when it cannot be opened', async () => {
    await saveOffer(makePosting('1'), rennes, 1, db);
    db.close();
    expect(await checkStore(db)).toMatchObject({ kind: 'unreadable' });
  });
});

describe('a store that could not be opened', () => {
  it('is tried again at the next use: a full disk may have found room', async () => {
    freshDatabase();
    const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    await expect(saveOffer(makePosting('1'), rennes, 1)).rejects.toMatchObject({ reason: 'store' });
    opening.mockRestore();
    await saveOffer(makePosting('1'), rennes, 1);
    expect(await listOffers().count()).toBe(1);
    await database().delete();
  });
});

describe('a write that fails', () => {
  it.each([
    [new DOMException('no room', 'QuotaExceededError'), 'full'],
    [new DOMException('Failed to write blobs (IOError)', 'DataError'), 'full'],
    [new Error('something else'), 'store'],
  ])('changes nothing and says why: %s', async (cause, reason) => {
    await saveOffer(makePosting('1'), rennes, 1, db);
    const attempt = write(db, [db.offers], async () => {
      await db.offers.clear();
      throw cause;
    });
    await expect(attempt).rejects.toBeInstanceOf(WriteError);
    await expect(attempt).rejects.toMatchObject({ reason });
    expect(await listOffers(db).count()).toBe(1);
  });
});
