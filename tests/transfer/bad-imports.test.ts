// Files that are not what they should be: each is refused with its own reason, or its broken rows are counted, and nothing changes.
import { beforeAll, describe, expect, it } from 'vitest';
import type { CapRegionsDatabase } from '@/utils/database/database';
import { readOffers } from '@/utils/transfer/import-table';
import { ImportError } from '@/utils/transfer/problems';
import { looksLikeBackup } from '@/utils/transfer/read-backup';
import { readBoard } from '@/utils/transfer/read-board';
import { guessMapping, readTable } from '@/utils/transfer/read-table';
import { freshDatabase, rennes } from '../database/store';
import { backup, brokenRows, cutAt, cuts, make, offer, refused, withProto } from './bad-files';
import { backupOf, bringIn, everything, keepSearch, look } from './search';
import { boardSettings, household, wantedRegions } from './settings';

let db: CapRegionsDatabase;
let sound: string;
let before: unknown;

beforeAll(async () => {
  db = freshDatabase();
  await keepSearch(db);
  sound = await (await backupOf(db)).text();
  before = await everything(db);
});

/** What is no backup of ours may be another tool's board. */
function passForeign(error: ImportError): undefined {
  if (error.problem !== 'not-ours') throw error;
}

async function openFile(file: Blob): Promise<unknown> {
  const isBackup = await looksLikeBackup(file);
  const backed = isBackup && (await look(file, db).catch((error: ImportError) => passForeign(error)));
  if (backed) return backed;
  const table = isBackup ? await readBoard(file) : await readTable(file);
  return readOffers(table, guessMapping(table.header), () => rennes, 1);
}

async function problemOf(file: Blob): Promise<string> {
  return openFile(file).then(
    (answer) => `read: ${JSON.stringify(answer)}`,
    (error: unknown) => (error instanceof ImportError ? error.problem : `not told of: ${String(error)}`),
  );
}

const nothingChanged = async () => {
  expect(await everything(db)).toEqual(before);
  expect([await household.getValue(), await wantedRegions.getValue(), await boardSettings.getValue()]).toEqual([
    null,
    [],
    {},
  ]);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
};

it('there are more than a hundred', () => {
  expect(refused.length + cuts.length + brokenRows.length).toBeGreaterThan(100);
});

describe('a file that is refused', () => {
  // Making a bomb takes longer than reading it.
  it.each(refused)(
    '%s',
    async (_, made, problem) => {
      const file = new Blob([make(made, sound)]);
      expect(await problemOf(file)).toBe(problem);
      if (await looksLikeBackup(file)) await expect(bringIn(file, db)).rejects.toThrow(ImportError);
      await nothingChanged();
    },
    30_000,
  );

  it.each(cuts.map((part) => [part] as const))('a backup cut at %d of 41', async (part) => {
    const file = new Blob([cutAt(sound, part)]);
    expect(await problemOf(file)).toMatch(/^(truncated|not-ours)$/);
    await expect(bringIn(file, db)).rejects.toThrow(ImportError);
    await nothingChanged();
  });
});

describe('a row that is broken', () => {
  it.each(brokenRows)('%s', async (_, row) => {
    const alone = new Blob([backup([row()])]);
    expect(await problemOf(alone)).toBe('all-broken');
    const beside = new Blob([backup([offer({ key: 'linkedin:901' }), row()])]);
    expect(await look(beside, db)).toMatchObject({ added: 1, broken: 1 });
    await nothingChanged();
  });

  it('that would reach an object’s prototype', async () => {
    const file = new Blob([backup([offer()]).replace(JSON.stringify(offer()), withProto(offer()))]);
    expect(await problemOf(file)).toBe('all-broken');
    await nothingChanged();
  });

  it('that stands twice counts once', async () => {
    const file = new Blob([backup([offer(), offer({ title: 'Une autre' })])]);
    expect(await look(file, db)).toMatchObject({ added: 1, broken: 1, titles: ['Luthière'] });
  });
});
