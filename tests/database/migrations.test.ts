// A store written by any earlier version opens in this one with every offer as it was.
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { CapRegionsDatabase } from '@/utils/database/database';
import { makePosting, rennes } from './store';

let made = 0;

/** A store as version 1 wrote it. */
async function writeVersion1(): Promise<{ name: string; offer: object }> {
  made += 1;
  const name = `migration-${made}`;
  const old = new Dexie(name);
  old.version(1).stores({
    offers: 'key, [trashedAt+savedAt], [trashedAt+region], [trashedAt+status]',
    texts: 'key',
    seen: 'key, at',
    meta: 'name',
  });
  const offer = {
    ...makePosting('1'),
    place: rennes,
    region: '53',
    status: 'applied',
    history: [
      { status: 'saved', at: 1 },
      { status: 'applied', at: 2 },
    ],
    savedAt: 1,
    updatedAt: 2,
    trashedAt: 0,
  };
  await old.table('offers').add(offer);
  await old.table('texts').add({ key: 'linkedin:1', text: 'Souder.', readAt: 1 });
  await old.table('seen').add({ key: 'hellowork:7', at: 5 });
  await old.table('meta').add({ name: 'epoch', value: 'one' });
  old.close();
  return { name, offer };
}

describe('a store of version 1', () => {
  it('keeps every field, gains the fingerprint, and every text', async () => {
    const { name, offer } = await writeVersion1();
    const db = new CapRegionsDatabase(name);
    const [after] = await db.offers.toArray();
    expect(after).toMatchObject(offer);
    expect(after?.fingerprint).toMatch(/^soudeuse.*ponant.*35238$/);
    expect(await db.texts.toArray()).toEqual([{ key: 'linkedin:1', text: 'Souder.', readAt: 1 }]);
    expect(await db.seen.toArray()).toEqual([{ key: 'hellowork:7', at: 5, board: 'hellowork', fingerprint: '' }]);
    expect((await db.meta.get('epoch'))?.value).toBe('one');
    db.close();
  });

  it('opens again after a migration that failed half-way, with nothing lost', async () => {
    const { name, offer } = await writeVersion1();
    const failing = new CapRegionsDatabase(name);
    failing.version(2).upgrade(() => {
      throw new Error('killed half-way');
    });
    await expect(failing.open()).rejects.toThrow();
    failing.close();
    const db = new CapRegionsDatabase(name);
    expect(await db.offers.toArray()).toEqual([expect.objectContaining(offer)]);
    db.close();
  });

  it('is refused, not emptied, when a later version wrote it', async () => {
    const { name } = await writeVersion1();
    const later = new Dexie(name);
    later.version(9).stores({
      offers: 'key',
      texts: 'key',
      seen: 'key',
      meta: 'name',
      plans: 'key',
      planSteps: 'key',
      profiles: 'key',
    });
    await later.open();
    later.close();
    const db = new CapRegionsDatabase(name);
    await db.open().catch(() => undefined);
    expect(await db.offers.count().catch(() => 'refused')).not.toBe(0);
    db.close();
  });
});
