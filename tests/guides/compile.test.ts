// Guides compile to a small tree of text, and a bad one is refused with the reason, its file and its line.
import { describe, expect, it } from 'vitest';
import type { Block } from '@/utils/guides/types';
import { compileSample, english, french, sampleFiles, sources } from './sample';

const file = 'fr/regions/bretagne.md';

describe('a guide that is right', () => {
  const { libraries, problems, unused } = compileSample();
  const [guide] = libraries.fr.guides;
  const section = (id: string) => guide?.sections.find((each) => each.id === id)?.blocks ?? [];

  it('has no problem', () => {
    expect(problems).toEqual([]);
    expect(unused).toEqual([]);
  });

  it('keeps its head, its sections and whom they are for', () => {
    expect(guide).toMatchObject({ id: 'bretagne', group: 'regions', region: '53', checkedOn: '2026-06' });
    expect(guide?.sections.map(({ id, title, for: tags }) => [id, title, tags])).toEqual([
      ['towns', 'Les villes', []],
      ['renting', 'Louer', ['tenant', 'couple']],
    ]);
  });

  it('turns marks, links, lists and tables into a tree', () => {
    const [list, table, link, hiring, portal] = section('renting');
    expect(guide?.intro).toEqual<Block[]>([
      {
        type: 'paragraph',
        children: [
          'Une région de villes moyennes. Rennes est à 1\u202fh\u202f25 de Paris.',
          { type: 'source', id: 'train' },
        ],
      },
    ]);
    expect(list).toMatchObject({ type: 'list', isOrdered: false, items: [{ length: 1 }, { length: 2 }] });
    expect(table).toEqual<Block>({
      type: 'table',
      head: [['Ville'], ['Délai']],
      rows: [[['Rennes'], ['3 mois', { type: 'source', id: 'rent-act' }]]],
    });
    expect(link).toEqual<Block>({
      type: 'paragraph',
      children: ['Voir ', { type: 'link', url: 'https://example.fr/louer', children: ['le site'] }, '.'],
    });
    expect([hiring, portal]).toEqual<Block[]>([
      { type: 'hiring', region: '53' },
      { type: 'portal', region: '53' },
    ]);
    expect(section('towns').at(-1)).toEqual<Block>({
      type: 'towns',
      communes: [
        { code: '35238', name: 'Rennes', population: 227_830 },
        { code: '29019', name: 'Brest', population: 139_619 },
      ],
    });
  });

  it('sets French as books do, and English apostrophes', () => {
    expect(section('renting')[0]).toMatchObject({
      items: [
        ['Le préavis est d’un mois\u202f: parfois trois.'],
        ['Le dépôt est de 1\u202f200\u202f€ au plus.', { type: 'source' }],
      ],
    });
    const list = libraries.en.guides[0]?.sections[1]?.blocks[0];
    expect(list).toMatchObject({ items: [['The deposit is €1,200 at most, and a month’s notice.', {}]] });
  });

  it('carries the sources it cites', () => {
    expect(Object.keys(libraries.fr.sources)).toEqual(['rent-act', 'train']);
    expect(libraries.fr.sources.train).toMatchObject({ date: '2017', mark: 'S', title: 'Rennes à 1\u202fh\u202f25' });
  });
});

/** What is wrong, how it comes to be, what is said; the line where it is known. */
type Row = [why: string, change: Readonly<Record<string, string | undefined>>, said: RegExp, line?: number];

const inFrench = (from: string | RegExp, to: string) => {
  const changed = french.replace(from, to);
  if (changed === french) throw new Error(`${from} is not in the sample`);
  return { [file]: changed };
};
const addedLine = (text: string) => inFrench('Voici quatre chiffres.', `Voici quatre chiffres.\n\n${text}`);
const inSources = (from: string | RegExp, to: string) => ({ 'sources/regions.yaml': sources.replace(from, to) });
const elsewhere = (region: string) => ({
  'fr/regions/sud.md': french.replace('Bretagne', 'Provence-Alpes-Côte d’Azur').replaceAll(/"53"/g, `"${region}"`),
});

const bad: readonly Row[] = [
  ['no head', inFrench(/^---\n/, ''), /begins with its head/, 1],
  ['a head that is no YAML', inFrench('reviewedOn: null', 'reviewedOn: [null'), /./],
  ['a key nobody knows', inFrench('reviewedOn: null', 'reviewedOn: null\nauthor: me'), /author/],
  ['a long summary', inFrench('la mer jamais loin', 'la mer '.repeat(30)), /summary: .*160/],
  ['a figure in the summary', inFrench('la mer jamais loin', '3 ports'), /summary: a figure needs a source/],
  ['a region’s code that is a number', inFrench('"53"', '53'), /between quotes/],
  ['a region that does not exist', inFrench('"53"', '"54"'), /region: expected the INSEE code/],
  [
    'another title than the region’s',
    inFrench('title: Bretagne', 'title: La Bretagne'),
    /the region is called Bretagne/,
  ],
  ['a whole guide for nobody', inFrench('region: "53"', 'region: "53"\nfor: [tenants]'), /for.0: /],
  ['a whole guide for others in English', inFrench('region: "53"', 'region: "53"\nfor: [tenant]'), /^for: tenant in/],
  ['a region for some', inFrench('region: "53"', 'region: "53"\nfor: [tenant]'), /region is for everybody/],
  ['a date that does not exist', inFrench('2026-06', '2026-02-30'), /checkedOn: expected a date/],
  ['a date of writing', inFrench('2026-06', '2026-11'), /newest material cited is of 2026-06-12, not of 2026-11/],
  ['a date to come', inFrench('2026-06', '2027'), /checkedOn: this date is not here yet/],
  ['a review before the last change', inFrench('On: null', 'On: 2026-05-01'), /changed after it was reviewed/],
  [
    'a change without a source',
    inFrench('change.[^rent-act]', 'change.'),
    /what changes on 2027-01-01 names no source/,
  ],
  ['a change without a day', inFrench('2027-01-01', '2027-01'), /changes.0.on: expected YYYY-MM-DD/],
  ['HTML', addedLine('<b>oui</b>'), /html/i, 15],
  ['HTML inside a line', addedLine('un <b>oui</b>'), /no HTML/, 15],
  ['an image', addedLine('![la mer](https://example.fr/mer.jpg)'), /no images/, 15],
  ['code', addedLine('`oui`'), /no code/, 15],
  ['a quotation', addedLine('> oui'), /blockquote/, 15],
  ['a link that is not https', addedLine('[oui](http://example.fr)'), /https address: http:/, 15],
  ['a script for a link', addedLine('[oui](javascript:alert)'), /https address/, 15],
  ['a bare address', addedLine('https://example.fr'), /written as a link/, 15],
  ['a list in a list', addedLine('- un\n  - deux'), /without a list in it/, 15],
  ['a big heading', addedLine('# oui'), /## or ###/, 15],
  ['a heading without id', inFrench(' {#towns}', ''), /ends with \{#its-id\}/, 12],
  ['two sections of one id', inFrench('{#renting', '{#towns'), /another section is called towns/],
  ['an audience nobody is in', inFrench('tenant,couple', 'tenants'), /for=tenants: nobody/, 17],
  ['a figure without a source', addedLine('Il y a 12 ports.'), /“12” has no source/, 15],
  ['a figure in a list, the source beside', inFrench('parfois trois.', 'parfois 3.'), /“3” has no source/, 18],
  ['a source nobody wrote', inFrench('[^train]', '[^plane]'), /no source is called plane/],
  ['a malformed mark', inFrench('[^train]', '[^Train]'), /a source mark is/, 10],
  ['a block in a line', addedLine('Voici {towns: 35238}'), /alone on its line/, 15],
  ['a block nobody knows', addedLine('{rents: 35238}'), /expected \{towns/, 15],
  ['a commune of another region', inFrench('29019', '44109'), /44109\}: this commune is in another region, 52/],
  ['no such commune', inFrench('29019', '99999'), /99999\}: no commune/],
  ['the hiring of another region', inFrench('{hiring: 53}', '{hiring: 93}'), /this guide is about 53/],
  ['too many words', addedLine('mot '.repeat(1200)), /fewer than 1200/],
  ['no opening', inFrench(/Une région.*\n/, ''), /opens with a paragraph/],
  ['an empty section', addedLine('## Vide {#empty}\n\n## Suite {#next}'), /the section empty is empty/],
  ['no twin', { 'en/regions/bretagne.md': undefined }, /twin en\/regions\/bretagne.md is missing/],
  ['a section in one language', addedLine('## Plus {#more}\n\nOui.'), /the sections differ/],
  ['a source in one language', addedLine('Oui.[^train]'), /the section towns: only in French: train/],
  ['a table in one language', addedLine('{towns: 35238}'), /the section towns: only in French: \{towns: 35238\}/],
  [
    'another audience in one language',
    inFrench('tenant,couple', 'tenant'),
    /is for “tenant” in French, “couple,tenant”/,
  ],
  [
    'another date in one language',
    { 'en/regions/bretagne.md': english.replace('2026-06', '2026') },
    /checkedOn: 2026-06 in French, 2026 in English/,
  ],
  ['two guides of a region', elsewhere('53'), /bretagne is about 53 too/],
  ['a region in a guide of a situation', { 'fr/situations/move.md': french }, /only the guides of regions/],
  ['a file nobody expects', { 'fr/towns/brest.md': french }, /expected fr or en, then regions/],
  ['one name in two folders', { 'fr/craft/bretagne.md': french }, /another guide has this name/],
];

describe('a guide that is wrong is refused for', () => {
  it.each(bad)('%s', (_, change, said, line) => {
    const { problems } = compileSample(change);
    const found = problems.find(({ message }) => said.test(message));
    expect(found, JSON.stringify(problems)).toBeDefined();
    if (line !== undefined) expect(found?.line).toBe(line);
  });
});

const badSources: readonly Row[] = [
  ['http', inSources('https://example.fr', 'http://example.fr'), /train.url: expected an https address/],
  ['no date', inSources('  date: 2017\n', ''), /train.date/],
  ['a date to come', inSources('date: 2017', 'date: 2031'), /train: its date is not here yet/],
  ['no mark', inSources('mark: S', 'mark: U'), /train.mark/],
  ['an id with capitals', inSources('train:', 'Train:'), /Train: an id is in lower case/],
  ['two entries of one id', { 'sources/more.yaml': sources }, /another source has this id/],
  ['two entries of one id in a file', inSources(/$/, sources), /unique/i],
];

describe('a source that is wrong is refused for', () => {
  it.each(badSources)('%s', (_, change, said) => {
    const { problems } = compileSample(change);
    expect(problems.map(({ message }) => message).join('\n')).toMatch(said);
  });

  it('takes an undated one that says so', () => {
    expect(compileSample(inSources('date: 2017', 'date: null')).problems).toEqual([]);
  });
});

it('says which sources no guide cites', () => {
  const more = sources.replaceAll('train:', 'boat:').replaceAll('rent-act:', 'tax-act:');
  expect(compileSample({ 'sources/more.yaml': more }).unused).toEqual(['tax-act', 'boat']);
});

it('reads lines that end as Windows ends them', () => {
  const windows = Object.fromEntries(
    Object.entries(sampleFiles).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]),
  );
  expect(compileSample(windows).problems).toEqual([]);
});
