// Many offers change at once and come back as they were; what was changed meanwhile stays.
import { beforeEach, describe, expect, it } from 'vitest';
import type { CapRegionsDatabase } from '@/utils/database/database';
import { changeOffers, undoChange } from '@/utils/offers/change';
import * as edits from '@/utils/offers/edits';
import { getOffer, listOffers, removeOffer, restoreOffer, saveOffer, setStatus } from '@/utils/offers/offers';
import type { SavedOffer } from '@/utils/offers/types';
import { freshDatabase, makePosting, rennes } from '../database/store';

let db: CapRegionsDatabase;
const keys = ['linkedin:1', 'linkedin:2', 'linkedin:3'];
const minute = 60_000;

beforeEach(async () => {
  db = freshDatabase();
  for (const key of keys) await saveOffer(makePosting(key.slice(9)), rennes, 1_000, db);
});

const offer = async (key = 'linkedin:1') => (await getOffer(key, db)) as SavedOffer;
const alone = ({ updatedAt: _, ...rest }: SavedOffer) => rest;

describe('changing offers', () => {
  it('makes the same edits in all of them, and takes all back', async () => {
    const before = await listOffers(db).toArray();
    const undo = await changeOffers(
      keys,
      [...edits.setStep('applied'), ...edits.setTag(' Bretagne  sud ', true)],
      2_000,
      db,
    );
    for (const key of keys) expect(await offer(key)).toMatchObject({ status: 'applied', tags: ['Bretagne sud'] });
    expect(await undoChange(undo, 3_000, db)).toBe(3);
    expect((await listOffers(db).toArray()).map(alone)).toEqual(before.map(alone));
  });

  it('leaves out what is gone and what would not change', async () => {
    await setStatus('linkedin:2', 'applied', 2_000, db);
    const undo = await changeOffers([...keys, 'linkedin:9'], edits.setStep('applied'), 3_000, db);
    expect(undo.steps.map(({ key }) => key)).toEqual(['linkedin:1', 'linkedin:3']);
  });

  it('undo takes back its own change only', async () => {
    const undo = await changeOffers(keys, edits.setFact('salary', '38 k€'), 2_000, db);
    await changeOffers(['linkedin:1'], edits.setFact('salary', '41 k€'), 60 * minute, db);
    await changeOffers(['linkedin:2'], edits.setNote({ id: 'n', text: 'Rappeler mardi', at: 5 }), 60 * minute, db);
    await undoChange(undo, 61 * minute, db);
    expect((await offer('linkedin:1')).salary).toBe('41 k€');
    expect(await offer('linkedin:2')).toMatchObject({ notes: [{ text: 'Rappeler mardi' }] });
    expect((await offer('linkedin:2')).salary).toBeUndefined();
  });

  it('while one writes a note, one entry of the log; a note an hour later is another', async () => {
    for (const [text, at] of [
      ['R', 1],
      ['Rap', 2],
      ['Rappeler', 3],
      ['Rappelé', 63],
    ] as const) {
      await changeOffers(['linkedin:1'], edits.setNote({ id: 'n', text, at: 5 }), at * minute, db);
    }
    const { notes, log } = await offer();
    expect(notes.map(({ text }) => text)).toEqual(['Rappelé']);
    expect(log.map(({ at }) => at)).toEqual([3 * minute, 63 * minute]);
  });

  it('a clock that goes back does not make a change the older one', async () => {
    await setStatus('linkedin:1', 'applied', 50_000, db);
    await setStatus('linkedin:1', 'interview', 10_000, db);
    expect(await offer()).toMatchObject({ status: 'interview' });
  });

  it('moves the region with the place, and finds twins by the edited title', async () => {
    const before = await offer();
    await changeOffers(
      ['linkedin:1'],
      [...edits.setFact('place', { ...rennes, region: '76', commune: '31555', name: 'Toulouse' })],
      2_000,
      db,
    );
    const after = await offer();
    expect(after.region).toBe('76');
    expect(after.fingerprint).not.toBe(before.fingerprint);
  });

  it('what is removed and brought back says so to another copy', async () => {
    await removeOffer('linkedin:1', 2_000, db);
    await restoreOffer('linkedin:1', 3_000, db);
    expect(await offer()).toMatchObject({ trashedAt: 0, log: [{ at: 0 }, { value: 2_000 }, { value: 0, at: 3_000 }] });
  });

  it('two pages at once lose nothing', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        changeOffers(keys, edits.setNote({ id: `n${at}`, text: `${at}`, at }), 2_000 + at, db),
      ),
    );
    for (const key of keys) expect((await offer(key)).notes).toHaveLength(20);
  });
});
