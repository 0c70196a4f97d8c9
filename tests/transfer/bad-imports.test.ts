// Files that are not what they should be: each is refused with its own reason, or its broken rows are counted, and nothing changes.
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CapRegionsDatabase } from '@/utils/database/database';
import { readOffers } from '@/utils/transfer/import-table';
import { ImportError, type ImportProblem } from '@/utils/transfer/problems';
import { looksLikeBackup } from '@/utils/transfer/read-backup';
import { guessMapping, readTable } from '@/utils/transfer/read-table';
import { freshDatabase, rennes } from '../database/store';
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

type Made = BlobPart | (() => BlobPart);
const bytes = (...values: number[]) => new Uint8Array(values);

/** A backup whose rows are these, closed as one is. */
function backup(rows: readonly unknown[], head: object = {}, end?: unknown): string {
  const counts: Record<string, number> = {};
  for (const row of rows) if (Array.isArray(row)) counts[String(row[0])] = (counts[String(row[0])] ?? 0) + 1;
  const start = JSON.stringify({
    format: 'cap-regions-backup',
    version: 1,
    madeAt: '2026-11-22T00:00:00.000Z',
    by: '0.1.0',
    ...head,
  });
  return `${start.slice(0, -1)},"rows":[\n${rows.map((row) => `${JSON.stringify(row)},\n`).join('')}${JSON.stringify(['end', end ?? counts])}]}\n`;
}

const offer = (more: object = {}): [string, Record<string, unknown>] => [
  'offers',
  {
    key: 'linkedin:900',
    board: 'linkedin',
    url: 'https://www.linkedin.com/jobs/view/900/',
    title: 'Luthière',
    place: rennes,
    region: '53',
    fingerprint: '',
    status: 'saved',
    history: [{ status: 'saved', at: 1 }],
    savedAt: 1,
    updatedAt: 1,
    trashedAt: 0,
    whose: 'mine',
    dates: {},
    notes: [],
    contacts: [],
    documents: [],
    tags: [],
    otherUrls: [],
    notTwins: [],
    mergedInto: '',
    log: [],
    ...more,
  },
];
const logged = (...log: unknown[]) => offer({ log });
/** What JSON writes as a name, and an object literal would not. */
const withProto = (row: unknown) => JSON.stringify(row).replace('"title"', '"__proto__":{"isAdmin":true},"title"');
const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

/** Files no part of which may be believed. */
const refused: readonly (readonly [what: string, file: Made, problem: ImportProblem])[] = [
  ['an empty file', '', 'empty'],
  ['blank lines', '\n\n  \n', 'empty'],
  ['a byte order mark alone', '\uFEFF', 'empty'],
  ['one word', 'bonjour', 'no-columns'],
  ['a list of words', 'pain\nlait\nbeurre', 'no-columns'],
  ['a picture', () => bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), 'not-text'],
  ['a spreadsheet’s own format', () => bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0), 'not-text'],
  ['a zip without a zero byte', () => bytes(0x50, 0x4b, 3, 4, 20, 1, 1, 1), 'not-text'],
  ['a PDF', '%PDF-1.7\n1;2\n3;4', 'not-text'],
  ['an HTML page', '<!doctype html><html><body>Offre</body></html>', 'no-columns'],
  ['packed nonsense', () => gzipSync('bonjour'), 'not-text'],
  ['a packed file cut short', () => gzipSync(sound).subarray(0, 400), 'unreadable'],
  ['a table of names alone', 'title;company', 'no-rows'],
  ['a table without a title', 'company;city\nAtelier;Rennes', 'no-title'],
  ['a table with foreign names', 'α;β\n1;2', 'no-title'],
  ['a table of empty titles', 'title;company\n;Atelier\n;Autre', 'all-broken'],
  ['a table of blank titles', 'title,company\n"  ",Atelier', 'all-broken'],
  ['a table of 50,001 rows', () => `title;company\n${'a;b\n'.repeat(50_001)}`, 'too-big'],
  ['a table of 26 MB', () => `title;company\n${'x'.repeat(26_000_000)};b`, 'too-big'],
  ['201 columns', () => `${Array.from({ length: 201 }, (_, at) => `c${at}`).join(';')}\n1;2`, 'no-columns'],
  ['an empty object', '{}', 'not-ours'],
  ['an object of another program', '{"version":1,"jobs":[]}', 'not-ours'],
  ['an object broken off', '{"format":', 'not-ours'],
  ['a browser’s bookmarks', '{"roots":{"bookmark_bar":{"children":[]}}}', 'not-ours'],
  ['a line of 7 MB', () => `{"x":"${'y'.repeat(7_000_000)}"}`, 'too-big'],
  ['a backup of version 3', () => backup([], { version: 3 }), 'newer'],
  ['a backup of version 999', () => sound.replace('"version":2', '"version":999'), 'newer'],
  ['a backup of version 0', () => backup([], { version: 0 }), 'not-ours'],
  ['a backup of version 1.5', () => backup([], { version: 1.5 }), 'not-ours'],
  ['a version in words', () => backup([], { version: 'one' }), 'not-ours'],
  ['a backup without a date', () => backup([], { madeAt: 'hier' }), 'not-ours'],
  ['another format’s name', () => backup([], { format: 'other-backup' }), 'not-ours'],
  ['a format that is a list', () => backup([], { format: ['cap-regions-backup'] }), 'not-ours'],
  ['the first line alone', () => sound.split('\n')[0] ?? '', 'truncated'],
  ['a row of an unknown kind', () => backup([['passwords', {}]]), 'damaged'],
  ['a row named __proto__', () => backup([['__proto__', {}]]), 'damaged'],
  ['a row named constructor', () => backup([['constructor', {}]]), 'damaged'],
  ['a row that is a number', () => backup([7]), 'damaged'],
  ['a row of three', () => backup([['offers', {}, {}]]), 'damaged'],
  ['an end that says another number', () => backup([offer()], {}, { offers: 2 }), 'damaged'],
  ['an end that says nothing', () => backup([offer()], {}, {}), 'damaged'],
  ['an end in words', () => backup([offer()], {}, 'fin'), 'damaged'],
  ['a negative end', () => backup([], {}, { offers: -1 }), 'damaged'],
  ['rows after the end', () => `${sound.trimEnd().slice(0, -2)},\n["offers",{}],\n["end",{}]]}\n`, 'damaged'],
  ['no end', () => `${sound.split('\n').slice(0, 4).join('\n')}\n`, 'truncated'],
  [
    'rows that are an object',
    '{"format":"cap-regions-backup","version":1,"madeAt":"2026-11-22T00:00:00.000Z","by":"1","rows":{}}',
    'damaged',
  ],
  ['no rows', '{"format":"cap-regions-backup","version":1,"madeAt":"2026-11-22T00:00:00.000Z","by":"1"}', 'damaged'],
  [
    'bytes that are no text',
    () => new Blob([sound.slice(0, 400), bytes(0xff, 0xfe, 0xfa), sound.slice(400)]),
    'not-text',
  ],
];

/** Cut at forty places: each is noticed. */
const cuts = Array.from({ length: 40 }, (_, at) => [at + 1] as const);

/** Rows that are broken, in a backup that is whole. */
const brokenRows: readonly (readonly [what: string, row: () => unknown])[] = [
  ['no object', () => ['offers', 7]],
  ['null', () => ['offers', null]],
  ['a list', () => ['offers', []]],
  ['without a title', () => offer({ title: undefined })],
  ['an empty title', () => offer({ title: '' })],
  ['a title that is an object', () => offer({ title: { toString: 'x' } })],
  ['a title of 501 characters', () => offer({ title: 'x'.repeat(501) })],
  ['an address that runs code', () => offer({ url: 'javascript:alert(1)' })],
  ['an address of data', () => offer({ url: 'data:text/html,<script>' })],
  ['an address without encryption', () => offer({ url: 'http://jobs.example/1' })],
  ['an address to apply that runs code', () => offer({ applyUrl: 'javascript:alert(1)' })],
  ['another address that is a file', () => offer({ otherUrls: ['file:///etc/passwd'] })],
  ['a key of another board', () => offer({ key: 'indeed:900' })],
  ['a key with spaces', () => offer({ key: 'linkedin:9 0' })],
  ['a key of 300 characters', () => offer({ key: `linkedin:${'9'.repeat(300)}` })],
  ['an unknown step', () => offer({ status: 'hired' })],
  ['no history', () => offer({ history: [] })],
  [
    'a history of 1,001 steps',
    () => offer({ history: Array.from({ length: 1_001 }, () => ({ status: 'saved', at: 1 })) }),
  ],
  ['a moment in words', () => offer({ savedAt: 'hier' })],
  ['a moment before all', () => offer({ savedAt: -1 })],
  ['a moment after all', () => offer({ updatedAt: 9e15 })],
  ['half a moment', () => offer({ savedAt: 1.5 })],
  ['a moment that is not a number', () => offer({ savedAt: null })],
  ['a region that is none', () => offer({ place: { ...rennes, region: '99' } })],
  ['a reason nobody knows', () => offer({ place: { ...rennes, why: { code: 'because' } } })],
  ['a field nobody knows', () => offer({ isAdmin: true })],
  ['a place nested deeply', () => offer({ places: nested(60) })],
  ['whose it is not', () => offer({ whose: 'everybody' })],
  ['pay that is not a number', () => offer({ pay: { min: 'beaucoup', max: null, period: null, currency: null } })],
  ['pay in a currency that is none', () => offer({ pay: { min: 1, max: 1, period: 'year', currency: '<b>' } })],
  ['a note without an id', () => offer({ notes: [{ text: 'x', at: 1 }] })],
  ['a change of an unknown field', () => logged({ field: 'isAdmin', value: true, at: 1 })],
  ['a change of __proto__', () => logged({ field: '__proto__', value: {}, at: 1 })],
  ['a change of constructor:', () => logged({ field: 'constructor:', value: {}, at: 1 })],
  ['a change that takes the title away', () => logged({ field: 'title', value: null, at: 1 })],
  ['a change to an address that runs code', () => logged({ field: 'url', value: 'javascript:alert(1)', at: 1 })],
  ['a change of another date', () => logged({ field: 'date:born', value: 1, at: 1 })],
  ['a note under another’s id', () => logged({ field: 'note:a', value: { id: 'b', text: 'x', at: 1 }, at: 1 })],
  ['a tag under another’s name', () => logged({ field: 'tag:a', value: 'b', at: 1 })],
  ['a tag that is an object', () => logged({ field: 'tag:a', value: { x: 1 }, at: 1 })],
  ['merged into a number', () => logged({ field: 'mergedInto', value: 7, at: 1 })],
  [
    'a merge that hides a bad change',
    () => logged({ field: 'absorbed:linkedin:1', value: [{ field: 'x', value: 1, at: 1 }], at: 1 }),
  ],
  [
    'a log of 20,001 changes',
    () => logged(...Array.from({ length: 20_001 }, (_, at) => ({ field: 'of:mine', value: true, at }))),
  ],
  ['a text of 251,000 characters', () => ['texts', { key: 'linkedin:1', text: 'x'.repeat(251_000), readAt: 1 }]],
  ['a text that is a number', () => ['texts', { key: 'linkedin:1', text: 7, readAt: 1 }]],
  ['a page seen without a date', () => ['seen', { key: 'linkedin:1', board: 'linkedin', fingerprint: '' }]],
  [
    'a plan for no day',
    () => [
      'plans',
      { key: 'p', target: '2027-02-30', dates: {}, said: {}, createdOn: '2026-11-20', updatedAt: 1, revision: 0 },
    ],
  ],
  ['a plan’s step of another plan', () => ['planSteps', { key: 'q/s', plan: 'p', step: 's', title: 'x', isOwn: true }]],
  ['a setting nobody knows', () => ['setting', { name: 'sentinel', value: null }]],
  ['a setting of the wrong shape', () => ['setting', { name: 'wantedRegions', value: 'toutes' }]],
  ['a household of a million fields', () => ['setting', { name: 'household', value: { isAdmin: true } }]],
];

async function openFile(file: Blob): Promise<unknown> {
  if (await looksLikeBackup(file)) return look(file, db);
  const table = await readTable(file);
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
  it.each(refused)('%s', async (_, made, problem) => {
    const file = new Blob([typeof made === 'function' ? made() : made]);
    expect(await problemOf(file)).toBe(problem);
    if (await looksLikeBackup(file)) await expect(bringIn(file, db)).rejects.toThrow(ImportError);
    await nothingChanged();
  });

  it.each(cuts)('a backup cut at %d of 41', async (part) => {
    const file = new Blob([sound.slice(0, Math.floor((sound.length * part) / 41))]);
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
