// R7: a store left by any earlier version opens with all it held; a step that fails changes nothing; a newer one is left whole.
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkStore } from '@/utils/database/condition';
import { CapRegionsDatabase } from '@/utils/database/database';
import { listOffers, readMarks, setStatus } from '@/utils/offers/offers';
import { fingerprint } from '@/utils/posting/fingerprint';
import { sentinel } from '@/utils/settings/items';
import { dumps, restoreDump } from './dumps';
import { freshDatabase } from './store';

vi.mock('@/utils/posting/fingerprint', async (original) => {
  const real = await original<typeof import('@/utils/posting/fingerprint')>();
  return { ...real, fingerprint: vi.fn(real.fingerprint) };
});

let db: CapRegionsDatabase;

beforeEach(() => {
  db = freshDatabase();
});

const factory = () => Dexie.dependencies.indexedDB as IDBFactory;
const versionOf = async (name: string) => (await factory().databases()).find((one) => one.name === name)?.version;
const byKey = (one: { key: string }, other: { key: string }) => one.key.localeCompare(other.key);

it('has a dump of every version but today’s', () => {
  const versions = dumps.map(({ version }) => version).sort();
  expect(versions).toEqual(Array.from({ length: versions.length }, (_, index) => index + 1));
  expect(versions.length).toBeGreaterThanOrEqual(db.verno - 1);
});

describe.each(dumps)('a store of version $version', ({ dump }) => {
  beforeEach(() => restoreDump({ name: db.name, dump }, factory()));

  it('keeps every row with every field, in every table', async () => {
    for (const [table, rows] of Object.entries(dump.rows)) {
      const now = await db.table(table).toArray();
      expect(now, table).toHaveLength(rows.length);
      for (const row of rows) expect(now, table).toContainEqual(expect.objectContaining(row));
    }
  });

  it('is sound, listed, marked and written to', async () => {
    const kept = (dump.rows.offers ?? []).filter(({ trashedAt }) => trashedAt === 0);
    const epoch = String(dump.rows.meta?.find(({ name }) => name === 'epoch')?.value);
    await sentinel.setValue({ epoch, count: kept.length, lastKey: '', revision: 40 });
    expect(await checkStore(db)).toEqual({ kind: 'sound' });
    const listed = await listOffers(db).toArray();
    expect(listed.map(({ key }) => key).sort()).toEqual(kept.map(({ key }) => key).sort());
    const [first] = listed.sort(byKey);
    expect(await readMarks([first?.key ?? ''], db)).toEqual([first?.status]);
    expect(await setStatus(first?.key ?? '', first?.status === 'closed' ? 'saved' : 'closed', 1, db)).toBe(true);
    expect(await listOffers(db).count()).toBe(kept.length);
  });

  const expectWhole = async () => {
    const again = new CapRegionsDatabase(db.name);
    for (const [table, rows] of Object.entries(dump.rows)) {
      const now = await again.table(table).toArray();
      for (const row of rows) expect(now, table).toContainEqual(expect.objectContaining(row));
    }
    again.close();
  };

  it('stays as it was when its last step fails, and opens the next time', async () => {
    if (db.verno * 10 > dump.version) {
      db.version(db.verno).upgrade(() => {
        throw new Error('the worker died here');
      });
      await expect(db.open()).rejects.toThrow();
      db.close();
      expect(await versionOf(db.name)).toBe(dump.version);
    }
    await expectWhole();
  });

  // The step from there computes what it writes: the others add tables.
  if (dump.version === 10) {
    it('stays as it was when a step fails half-way, and opens the next time', async () => {
      const really = vi.mocked(fingerprint).getMockImplementation();
      let calls = 0;
      vi.mocked(fingerprint).mockImplementation((...given) => {
        calls += 1;
        if (calls === 5) throw new Error('the worker died here');
        return really?.(...given);
      });
      await expect(db.open()).rejects.toThrow();
      if (really) vi.mocked(fingerprint).mockImplementation(really);
      db.close();
      await expectWhole();
    });
  }
});

it('leaves a store of a later version whole, and can still keep offers in it', async () => {
  const later = new Dexie(db.name);
  later.version(db.verno + 1).stores({
    offers: 'key, [trashedAt+savedAt], colour',
    texts: 'key',
    seen: 'key, at',
    meta: 'name',
    plans: 'key',
    planSteps: 'key, plan',
    profiles: 'key',
    portals: 'key',
    outbox: 'key, step, portal, offer, createdAt',
    feeds: 'key',
    cvFiles: 'key',
    drafts: 'id',
  });
  const offer = { ...dumps[0]?.dump.rows.offers?.[0], colour: 'blue' };
  await later.table('offers').put(offer);
  await later.table('drafts').put({ id: 1, text: 'kept' });
  later.close();
  expect(await db.offers.toArray()).toEqual([offer]);
  await setStatus(String((offer as { key?: string }).key), 'closed', 1, db);
  db.close();
  await later.open();
  expect(await later.table('drafts').toArray()).toEqual([{ id: 1, text: 'kept' }]);
  expect(await later.table('offers').toArray()).toEqual([expect.objectContaining({ colour: 'blue' })]);
  later.close();
});
