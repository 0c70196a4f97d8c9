// Backups made unasked: once a day, only when something changed, never of a store the browser opened empty.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CapRegionsDatabase } from '@/utils/database/database';
import { saveOffer } from '@/utils/offers/offers';
import { backUp, chooseKept, eraseBackups, lastBackup } from '@/utils/transfer/automatic-backups';
import { importBackup } from '@/utils/transfer/import-backup';
import { listBackups, openBackup } from '@/utils/transfer/kept-backups';
import { freshDatabase, makePosting, rennes } from '../database/store';
import { everything, keepSearch } from './search';

/** The part of the browser's own file system that is used, in memory. */
function fakeFolder() {
  const files = new Map<string, Blob>();
  const handle = (name: string) => ({
    kind: 'file',
    getFile: async () => files.get(name) as Blob,
    createWritable: async () => {
      const pieces: BlobPart[] = [];
      return new WritableStream<BlobPart>({
        write: (piece) => void pieces.push(piece),
        close: () => void files.set(name, new Blob(pieces)),
      });
    },
  });
  const folder = {
    entries: async function* () {
      for (const name of files.keys()) yield [name, handle(name)];
    },
    getFileHandle: async (name: string, { create = false } = {}) => {
      if (!create && !files.has(name)) throw new DOMException('gone', 'NotFoundError');
      return handle(name);
    },
    removeEntry: async (name: string) => void files.delete(name),
  };
  return { files, root: { getDirectoryHandle: async () => folder } };
}

const { locks } = navigator;
const stubDisk = (getDirectory: () => Promise<unknown>) =>
  vi.stubGlobal('navigator', { locks, storage: { getDirectory } });

let db: CapRegionsDatabase;
let disk: ReturnType<typeof fakeFolder>;
const day = 86_400_000;
const now = Date.UTC(2026, 10, 22, 9);
const make = (at: number, isAsked = false) => backUp({ now: at, by: '0.1.0', isAsked }, db);
const change = (id: string) => saveOffer(makePosting(id), rennes, now, db);

beforeEach(async () => {
  db = freshDatabase();
  disk = fakeFolder();
  stubDisk(async () => disk.root);
  await keepSearch(db);
});

afterEach(() => vi.unstubAllGlobals());

describe('a backup made unasked', () => {
  it('is made once a day, when something changed', async () => {
    expect([await make(now), await make(now + 1_000), await make(now + day)]).toEqual([true, false, false]);
    await change('70');
    expect([await make(now + 1_000), await make(now + day)]).toEqual([false, true]);
    expect((await listBackups()).map(({ at }) => at)).toEqual([now + day, now]);
  });

  it('is made at once when asked for, and after a clock went back', async () => {
    await make(now);
    expect(await make(now + 1, true)).toBe(true);
    await change('70');
    expect(await make(now - 400 * day)).toBe(true);
  });

  it('brings everything back', async () => {
    await make(now);
    const [newest] = await listBackups();
    const before = await everything(db);
    await db.offers.clear();
    await db.texts.clear();
    const file = await openBackup(newest?.name ?? '');
    await importBackup(file as Blob, { origin: 'own', hasSettings: false }, db);
    expect(await everything(db)).toEqual(before);
  });

  it('is never made of a store that was opened empty', async () => {
    await make(now);
    await db.offers.clear();
    await db.meta.clear();
    expect(await make(now + 2 * day)).toBe(false);
    expect(await listBackups()).toHaveLength(1);
  });

  it('a file the browser died over is not one', async () => {
    disk.files.set('2026-11-22T10-00-00.000Z.json.gz', new Blob([]));
    disk.files.set('something-else.txt', new Blob(['x']));
    expect(await listBackups()).toEqual([]);
  });

  it('all are erased when everything is', async () => {
    await make(now);
    await eraseBackups();
    expect([disk.files.size, await make(now + 1)]).toEqual([0, true]);
  });

  it('one being made while everything is erased is erased too', async () => {
    const making = make(now);
    await eraseBackups();
    await making;
    expect([disk.files.size, await lastBackup.getValue()]).toEqual([0, null]);
  });

  it('without the browser’s file system, none is made and nothing fails', async () => {
    stubDisk(() => Promise.reject(new Error('private')));
    expect([await make(now), await listBackups()]).toEqual([false, []]);
  });
});

it('of a year of daily backups, the three last and one of each of four weeks are kept', () => {
  let kept: { at: number }[] = [];
  for (let at = 0; at < 365; at += 1) kept = chooseKept([...kept, { at: now + at * day }]);
  const ages = kept.map(({ at }) => (now + 364 * day - at) / day);
  expect(ages.slice(0, 3)).toEqual([0, 1, 2]);
  expect(kept).toHaveLength(7);
  // Four calendar weeks, the last one begun, reach back seventeen to twenty-four days.
  expect(Math.max(...ages)).toBeGreaterThanOrEqual(17);
});
