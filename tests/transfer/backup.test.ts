// A backup brought into an empty browser is the same search; into one that has its own, both, and nothing less.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CapRegionsDatabase } from '@/utils/database/database';
import { changeOffers } from '@/utils/offers/change';
import * as edits from '@/utils/offers/edits';
import { takeApart, writeValue } from '@/utils/offers/log';
import { getOffer, saveOffer } from '@/utils/offers/offers';
import type { SavedOffer } from '@/utils/offers/types';
import { household } from '@/utils/settings/household';
import { home, language, wantedRegions } from '@/utils/settings/items';
import { exportBackup, sharedTables } from '@/utils/transfer/export-backup';
import { freshDatabase, makePosting, rennes } from '../database/store';
import { utf16 } from './bad-files';
import { backupOf, bringIn, everything, keepSearch, look } from './search';

let mine: CapRegionsDatabase;
let theirs: CapRegionsDatabase;

beforeEach(async () => {
  mine = freshDatabase();
  theirs = new CapRegionsDatabase(`${mine.name}-theirs`);
});

describe('a backup', () => {
  it('is JSON, one row a line, and says its version and when it was made', async () => {
    await keepSearch(mine);
    const text = await (await backupOf(mine)).text();
    const whole = JSON.parse(text) as { format: string; version: number; madeAt: string; rows: unknown[] };
    expect(whole).toMatchObject({ format: 'cap-regions-backup', version: 2, madeAt: '2026-12-01T00:00:00.000Z' });
    expect(text.trimEnd().split('\n')).toHaveLength(whole.rows.length + 1);
  });

  it('brought into an empty browser is the same search, settings with it', async () => {
    await keepSearch(mine);
    await wantedRegions.setValue(['53', '76']);
    await household.setValue({ adults: 2, homeCost: { amount: 900, currency: 'EUR' } });
    await home.setValue({ kind: 'abroad', name: 'Montréal' });
    const file = await backupOf(mine);
    await wantedRegions.setValue([]);
    await household.setValue(null);
    await home.setValue(null);
    expect(await bringIn(file, theirs)).toEqual({ offers: 6 });
    expect(await everything(theirs)).toEqual(await everything(mine));
    expect([await wantedRegions.getValue(), await household.getValue(), await home.getValue()]).toEqual([
      ['53', '76'],
      { adults: 2, homeCost: { amount: 900, currency: 'EUR' } },
      { kind: 'abroad', name: 'Montréal' },
    ]);
  });

  it('packed, indented by another program or in another alphabet, is read the same', async () => {
    await keepSearch(mine);
    const file = await backupOf(mine);
    const packed = await new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();
    const indented = new Blob([JSON.stringify(JSON.parse(await file.text()), null, 4)]);
    const windows = new Blob(['\uFEFF', (await file.text()).replaceAll('\n', '\r\n')]);
    const unicode = new Blob([utf16(await file.text(), true) as Uint8Array<ArrayBuffer>]);
    for (const form of [packed, indented, windows, unicode]) {
      const db = new CapRegionsDatabase(`${mine.name}-${form.size}`);
      await bringIn(form, db);
      expect(await everything(db)).toEqual(await everything(mine));
    }
  });

  it('is told of before anything is written: new, same, changed', async () => {
    await keepSearch(mine);
    const file = await backupOf(mine);
    expect(await look(file, theirs)).toMatchObject({
      added: 6,
      same: 0,
      changed: 0,
      broken: 0,
      texts: 6,
      hasPlan: true,
    });
    expect((await everything(theirs)).offers).toEqual([]);
    await changeOffers(['linkedin:1'], edits.setTag('encore', true), Date.UTC(2027, 0, 1), mine);
    expect(await look(file, mine)).toMatchObject({ added: 0, same: 6, changed: 0 });
    await bringIn(file, theirs);
    expect(await look(await backupOf(mine), theirs)).toMatchObject({ added: 0, same: 5, changed: 1 });
  });

  it('of ten rows of which one is broken brings nine', async () => {
    await keepSearch(mine);
    const text = (await (await backupOf(mine)).text()).replace('"status":"applied"', '"status":"hired"');
    expect(await look(new Blob([text]), theirs)).toMatchObject({ added: 5, broken: 1 });
    expect(await bringIn(new Blob([text]), theirs)).toEqual({ offers: 5 });
  });

  it('never takes the place of the plan that is there', async () => {
    await keepSearch(mine);
    const file = await backupOf(mine);
    await mine.plans.toCollection().modify({ target: '2028-01-01' });
    await bringIn(file, mine);
    expect(await mine.plans.toArray()).toMatchObject([{ target: '2028-01-01' }]);
  });

  it('given up half-way leaves everything as it was', async () => {
    await keepSearch(mine, 3);
    const [offer] = await mine.offers.limit(1).toArray();
    const many = Array.from({ length: 2_500 }, (_, at) => ({ ...offer, key: `linkedin:${9_000 + at}` }) as SavedOffer);
    await mine.offers.bulkPut(many);
    const file = await backupOf(mine);
    await saveOffer(makePosting('1', { title: 'À moi' }), rennes, 5, theirs);
    const before = await everything(theirs);
    const giveUp = new AbortController();
    const puts = vi.spyOn(theirs.offers, 'bulkPut');
    const importing = bringInUntil(file, giveUp.signal, (share) => {
      if (share > 0.9) giveUp.abort(new DOMException('given up', 'AbortError'));
    });
    await expect(importing).rejects.toThrow('given up');
    // The first batch was written, and then put back.
    expect(puts.mock.calls.map(([rows]) => rows.length)).toContain(2_000);
    expect(await everything(theirs)).toEqual(before);
  });

  it('that fails half-way leaves what was changed in another window meanwhile', async () => {
    await keepSearch(mine, 3);
    const [offer] = await mine.offers.limit(1).toArray();
    const many = Array.from({ length: 2_500 }, (_, at) => ({ ...offer, key: `linkedin:${9_000 + at}` }) as SavedOffer);
    await mine.offers.bulkPut(many);
    const cut = (await (await backupOf(mine)).text()).slice(0, -300);
    await saveOffer(makePosting('1', { title: 'À moi' }), rennes, 5, theirs);
    const changed = ['linkedin:1', 'linkedin:9000'];
    let changing: Promise<unknown> | undefined;
    const put = theirs.texts.bulkPut.bind(theirs.texts);
    vi.spyOn(theirs.texts, 'bulkPut').mockImplementation(((rows: never) => {
      // Asked for while the first batch is written, and so before anything is put back.
      changing ??= new Promise((resolve) =>
        setTimeout(() => resolve(changeOffers(changed, edits.setTag('à voir', true), 6, theirs))),
      );
      return put(rows);
    }) as never);
    await expect(bringIn(new Blob([cut]), theirs)).rejects.toThrow('truncated');
    await changing;
    const left = await theirs.offers.toArray();
    expect(left.map(({ key, tags }) => [key, tags.includes('à voir')])).toEqual(changed.map((key) => [key, true]));
  });
});

async function bringInUntil(file: Blob, signal: AbortSignal, onProgress: (share: number) => void): Promise<unknown> {
  const { importBackup } = await import('@/utils/transfer/import-backup');
  return importBackup(file, { origin: 'own', hasSettings: false, signal, onProgress }, theirs);
}

describe('a partner’s file', () => {
  it('carries offers and texts, and nothing of the household, the plan or the pages seen', async () => {
    await keepSearch(mine);
    await household.setValue({ adults: 2, grossPerYear: 41_234 });
    const text = await (
      await exportBackup({ now: 1, by: '0.1.0', tables: sharedTables, hasSettings: false }, mine)
    ).text();
    const { rows } = JSON.parse(text) as { rows: [string, unknown][] };
    expect(new Set(rows.map(([kind]) => kind))).toEqual(new Set(['offers', 'texts', 'end']));
    expect(text).not.toContain('41234');
  });

  it('brings their offers as theirs, those of both as both, and nothing of their settings', async () => {
    await keepSearch(mine, 3);
    await saveOffer(makePosting('1'), rennes, 7, theirs);
    await saveOffer(makePosting('50'), rennes, 8, theirs);
    const file = await backupOf(theirs);
    await language.setValue('en');
    await bringIn(file, mine, 'partner');
    const whose = async (key: string) => (await getOffer(key, mine))?.whose;
    expect([await whose('linkedin:1'), await whose('linkedin:50'), await whose('linkedin:3')]).toEqual([
      'both',
      'partner',
      'mine',
    ]);
  });

  it('goes there and back without losing a word, and the second time changes nothing', async () => {
    await keepSearch(mine, 6);
    await saveOffer(makePosting('1', { title: 'Soudeuse (autre titre)' }), rennes, 7, theirs);
    await changeOffers(
      ['linkedin:1'],
      edits.setNote({ id: 'theirs', text: 'Je connais la patronne', at: 8 }),
      9,
      theirs,
    );
    await bringIn(await backupOf(theirs), mine, 'partner');
    await bringIn(await backupOf(mine), theirs, 'partner');
    const [here, there] = [await getOffer('linkedin:1', mine), await getOffer('linkedin:1', theirs)] as SavedOffer[];
    const words = (offer: SavedOffer | undefined) =>
      offer &&
      new Set(
        takeApart(offer)
          .filter(({ field }) => !field.startsWith('of:'))
          .map(writeValue),
      );
    expect(words(here)).toEqual(words(there));
    expect(here?.notes.map(({ id }) => id)).toEqual(expect.arrayContaining(['n1', 'theirs']));
    const before = await everything(mine);
    await bringIn(await backupOf(theirs), mine, 'partner');
    expect(await everything(mine)).toEqual(before);
  });
});
