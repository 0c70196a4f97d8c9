// Files that are not what they should be, some two hundred: what each is, how it is made, and why it must be refused.
import { gzipSync } from 'node:zlib';
import type { ImportProblem } from '@/utils/transfer/problems';

/** What the file holds; some need a sound backup to spoil. */
export type Made = string | Uint8Array | ((sound: string) => string | Uint8Array);
const bytes = (...values: number[]) => new Uint8Array(values);
const joined = (...parts: readonly (string | Uint8Array)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));
/** So much that no memory should hold it, in a file that fits in a letter. */
const bomb = (start: string, filling: string, megabytes: number) =>
  new Uint8Array(gzipSync(start + filling.repeat((megabytes * 1_000_000) / filling.length)));
export const utf16 = (text: string, isLittle: boolean) => {
  const written = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(isLittle ? written : written.swap16());
};
const rennes = {
  kind: 'commune',
  region: '53',
  departement: '35',
  commune: '35238',
  name: 'Rennes',
  confidence: 'sure',
};

/** A backup whose rows are these, closed as one is. */
export function backup(rows: readonly unknown[], head: object = {}, end?: unknown): string {
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

export const offer = (more: object = {}): [string, Record<string, unknown>] => [
  'offers',
  {
    key: 'linkedin:900',
    board: 'linkedin',
    url: 'https://www.linkedin.com/jobs/view/900/',
    title: 'Luthière',
    place: { ...rennes, why: { code: 'commune', values: {} } },
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
export const withProto = (row: unknown) =>
  JSON.stringify(row).replace('"title"', '"__proto__":{"isAdmin":true},"title"');
const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

/** Files no part of which may be believed. */
export const refused: readonly (readonly [what: string, file: Made, problem: ImportProblem])[] = [
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
  ['a packed file cut short', (sound) => gzipSync(sound).subarray(0, 400), 'unreadable'],
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
  ['a board without a card', '{"lists":[],"cards":[]}', 'no-rows'],
  ['a board whose cards are a word', '{"lists":[],"cards":"tout"}', 'not-ours'],
  ['a board without lists', '{"cards":[{"name":"Luthière"}]}', 'not-ours'],
  ['a board of cards without a name', '{"lists":[],"cards":[{"desc":"x"},7,null,["Luthière"]]}', 'all-broken'],
  ['a board named __proto__', '{"__proto__":{"lists":[],"cards":[{"name":"Luthière"}]}}', 'not-ours'],
  [
    'a board of 50,001 cards',
    () => `{"lists":[],"cards":[${Array.from({ length: 50_001 }, () => '{"name":"a"}').join()}]}`,
    'not-ours',
  ],
  ['a board cut short', '{"lists":[],"cards":[{"name":"Luthière"}', 'not-ours'],
  ['a line of 7 MB', () => `{"x":"${'y'.repeat(7_000_000)}"}`, 'too-big'],
  ['a backup of version 3', () => backup([], { version: 3 }), 'newer'],
  ['a backup of version 999', (sound) => sound.replace('"version":2', '"version":999'), 'newer'],
  ['a backup of version 0', () => backup([], { version: 0 }), 'not-ours'],
  ['a backup of version 1.5', () => backup([], { version: 1.5 }), 'not-ours'],
  ['a version in words', () => backup([], { version: 'one' }), 'not-ours'],
  ['a backup without a date', () => backup([], { madeAt: 'hier' }), 'not-ours'],
  ['another format’s name', () => backup([], { format: 'other-backup' }), 'not-ours'],
  ['a format that is a list', () => backup([], { format: ['cap-regions-backup'] }), 'not-ours'],
  ['the first line alone', (sound) => sound.split('\n')[0] ?? '', 'truncated'],
  ['a row of an unknown kind', () => backup([['passwords', {}]]), 'damaged'],
  ['a row named __proto__', () => backup([['__proto__', {}]]), 'damaged'],
  ['a row named constructor', () => backup([['constructor', {}]]), 'damaged'],
  ['a row that is a number', () => backup([7]), 'damaged'],
  ['a row of three', () => backup([['offers', {}, {}]]), 'damaged'],
  ['an end that says another number', () => backup([offer()], {}, { offers: 2 }), 'damaged'],
  ['an end that says nothing', () => backup([offer()], {}, {}), 'damaged'],
  ['an end in words', () => backup([offer()], {}, 'fin'), 'damaged'],
  ['a negative end', () => backup([], {}, { offers: -1 }), 'damaged'],
  ['rows after the end', (sound) => `${sound.trimEnd().slice(0, -2)},\n["offers",{}],\n["end",{}]]}\n`, 'damaged'],
  ['no end', (sound) => `${sound.split('\n').slice(0, 4).join('\n')}\n`, 'truncated'],
  [
    'rows that are an object',
    '{"format":"cap-regions-backup","version":1,"madeAt":"2026-11-22T00:00:00.000Z","by":"1","rows":{}}',
    'damaged',
  ],
  ['no rows', '{"format":"cap-regions-backup","version":1,"madeAt":"2026-11-22T00:00:00.000Z","by":"1"}', 'damaged'],
  [
    'bytes that are no text',
    (sound) => joined(sound.slice(0, 400), bytes(0xff, 0xfe, 0xfa), sound.slice(400)),
    'not-text',
  ],

  // Bombs and giants.
  ['a bomb of one line', () => bomb('{"x":"', 'y', 30), 'too-big'],
  ['a bomb of short lines', () => bomb('{\n', '"a":1,\n', 30), 'too-big'],
  ['a bomb of blank lines after a sound head', (sound) => bomb(`${sound.split('\n')[0]}\n`, '\n', 30), 'too-big'],
  ['a bomb of rows', (sound) => bomb(`${sound.split('\n')[0]}\n`, '["seen",7],\n', 30), 'damaged'],
  ['a bomb that is a table', () => bomb('title;company\n', 'a;b\n', 30), 'not-text'],
  ['a bomb in a bomb', () => new Uint8Array(gzipSync(bomb('{"x":"', 'y', 30))), 'not-text'],

  // Alphabets.
  ['a backup in UTF-16, cut', (sound) => utf16(sound.slice(0, 900), true), 'truncated'],
  ['a backup in UTF-16 with half a sign', (sound) => utf16(sound, false).subarray(0, 901), 'not-text'],
  [
    'a backup in Latin-1',
    (sound) => new Uint8Array(Buffer.from(sound.replace('"title":"', '"title":"À pied d’œuvre, '), 'latin1')),
    'not-text',
  ],
  [
    'a table in UTF-32',
    () => joined(...Array.from('a;b\n1;2', (sign) => bytes(sign.charCodeAt(0), 0, 0, 0))),
    'not-text',
  ],
  ['a table in EBCDIC', () => bytes(0xa3, 0x89, 0xa3, 0x93, 0x85, 0x5e, 0x83, 0x25, 0xf1, 0x5e, 0xf2), 'no-columns'],
  [
    'a Japanese table',
    () => bytes(0x8e, 0x64, 0x8e, 0x96, 0x3b, 0x89, 0xef, 0x8e, 0xd0, 0x0a, 0x31, 0x3b, 0x32),
    'no-title',
  ],

  // What other programs write.
  ['a database', () => joined('SQLite format 3', bytes(0), 'jobs'), 'not-text'],
  ['a calendar', 'BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n', 'no-columns'],
  ['a page of XML', '<?xml version="1.0"?>\n<jobs><job>Luthière</job></jobs>\n', 'no-columns'],
  ['a number', '7', 'no-columns'],
  ['null', 'null', 'no-columns'],
  ['a list of offers in JSON', '[{"title":"Luthière"}]', 'no-columns'],
  ['a board of Trello in JSON', '{"id":"1","name":"Jobs","cards":[{"name":"Luthière"}]}', 'not-ours'],
  ['a bank’s statement', 'Date;Libellé;Montant\n01/11/2026;Loyer;-800', 'no-title'],
  ['an address book', 'First Name,Last Name,E-mail Address\nLéa,Martin,lea@courriel.example', 'no-title'],
  [
    'a tracker’s export whose titles went missing',
    'Job Title,Company Name,Status\n,Atelier,Applied\n,Port,Saved',
    'all-broken',
  ],
  ['a tracker’s export without its titles', 'Company,Date Applied,Status\nAtelier,2026-11-01,Applied', 'no-title'],
  ['a spreadsheet of formulas', `=1+1;=cmd|' /C calc'!A0\n=HYPERLINK("https://evil.example");=2`, 'no-title'],
  ['columns named as an object’s own', '__proto__;constructor;toString\n1;2;3', 'no-title'],
  ['a head within a prototype', '{"__proto__":{"format":"cap-regions-backup","version":1,"rows":[]}}', 'not-ours'],
  ['a version said twice', (sound) => sound.replace('"version":2', '"version":1,"version":99'), 'newer'],
  ['a kind in capitals', () => backup([['OFFERS', {}]]), 'damaged'],
];

/** Rows that are broken, in a backup that is whole. */
export const brokenRows: readonly (readonly [what: string, row: () => unknown])[] = [
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
  ['a region that is none', () => offer({ place: { ...rennes, why: { code: 'commune', values: {} }, region: '99' } })],
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

/** Cut at forty places: each is noticed. */
export const cuts = Array.from({ length: 40 }, (_, at) => at + 1);
export const cutAt = (sound: string, part: number) => sound.slice(0, Math.floor((sound.length * part) / 41));

export function make(made: Made, sound: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from((typeof made === 'function' ? made(sound) : made) as string));
}

interface BadFile {
  what: string;
  file: () => Uint8Array;
  /** Any of these says what is wrong with it. */
  problems: readonly ImportProblem[];
}

/** All of them, each as a file of its own. */
export function badFiles(sound: string): BadFile[] {
  return [
    ...refused.map(([what, made, problem]): BadFile => ({ what, file: () => make(made, sound), problems: [problem] })),
    ...cuts.map((part): BadFile => {
      const what = `a backup cut at ${part} of 41`;
      return { what, file: () => make(cutAt(sound, part), sound), problems: ['truncated', 'not-ours'] };
    }),
    ...brokenRows.map(([what, row]): BadFile => {
      return { what, file: () => make(backup([row()]), sound), problems: ['all-broken'] };
    }),
    {
      what: 'a row that would reach an object’s prototype',
      file: () => make(backup([offer()]).replace(JSON.stringify(offer()), withProto(offer())), sound),
      problems: ['all-broken'],
    },
  ];
}
