// Compiles public/gazetteer.txt, what the extension knows of places, from npm packages and the tables of data/places.
// usage: npm run build:places. The result is committed: building the extension needs neither this script nor the network.

import { readFileSync, writeFileSync } from 'node:fs';
import { toKey } from '../utils/places/fold';
import { regions } from '../utils/places/regions';
import { flatten } from '../utils/posting/fold';
import { chosenAbroad } from './places/abroad';
import { namesOfCountries } from './places/countries';
import { readCommunes, readDepartements } from './places/france';
import { readCsv } from './places/read-csv';
import { shortNames } from './places/short-names';
import { shorten } from './places/shorten';

const tables = new URL('../data/places/', import.meta.url);
const table = (name: string) => readCsv(new URL(name, tables));
const key = (name: string) => toKey(flatten(name));

const communes = readCommunes();
const departements = readDepartements();
const indexOf = new Map(communes.map((commune, i) => [commune.code, i]));

function communeIndex(code: string, where: string): number {
  const index = indexOf.get(code);
  if (index === undefined) throw new Error(`${where}: ${code} is no commune of today`);
  return index;
}

const areas: string[] = [
  ...regions.map(({ code, name }) => `${key(name)};region;${code}`),
  ...departements
    // Paris is first of all a commune; its département is written by number.
    .filter(({ code }) => code !== '75')
    .map(({ code, name }) => `${key(name)};departement;${code}`),
  ...table('areas.csv').map((row) => `${key(row.name ?? '')};${row.kind};${row.code}`),
  ...namesOfCountries()
    // `ST` and `GD` are Saint and Grand, long before they are São Tomé and Grenada.
    .filter(([name]) => name.length > 2 || key(name).length === 2)
    .map(([name, code]) => `${key(name)};country;${code}`),
  ...table('countries.csv').map((row) => `${key(row.name ?? '')};country;${row.code}`),
  ...table('abroad.csv').map((row) => `${key(row.name ?? '')};abroad;${row.country}`),
  ...table('region-codes.csv').map((row) => `${key(row.code ?? '')};code;${row.region}`),
];

const nicknames = table('nicknames.csv').map(({ name = '', kind, departement, commune = '', label }) => {
  if (commune) communeIndex(commune, `nicknames.csv: ${name}`);
  return `${key(name)};${kind};${departement};${commune};${label}`;
});

const former = [
  ...communes.flatMap((commune, i) => commune.parts.map((name) => ({ name, commune: i }))),
  ...table('former-communes.csv').map((row) => ({
    name: row.name ?? '',
    commune: communeIndex(row.commune ?? '', `former-communes.csv: ${row.name}`),
  })),
];

const known = new Set(areas.concat(nicknames).map((line) => line.slice(0, line.indexOf(';'))));
const abroad = chosenAbroad(communes, former, table('exonyms.csv'));
const short = shortNames(communes, former, abroad, known);

const names = shorten([...communes, ...former, ...short, ...abroad].map(({ name }) => name).join('\n'));
const base36 = (n: number) => n.toString(36);

const sections: [name: string, body: string][] = [
  ['sources', JSON.stringify(JSON.parse(readFileSync(new URL('SOURCES.json', tables), 'utf8')))],
  ['departements', departements.map(({ code, name, region }) => `${code};${name};${region}`).join('\n')],
  ['areas', [...new Set(areas)].join('\n')],
  ['nicknames', [...new Set(nicknames)].join('\n')],
  ['counts', [communes.length, former.length, short.length, abroad.length].join(',')],
  ['pieces', names.pieces.map(([character, piece]) => character + piece).join('\n')],
  ['names', names.text],
  // How far the number in the département is from the one before; most often by one, which is left out.
  ['codes', communes.map(({ step }) => (step === 1 ? '' : base36(step))).join(',')],
  ['populations', communes.map(({ population }) => base36(population)).join(',')],
  // The last three figures, after the département's; left out when they are those of the commune before.
  ['postcodes', communes.map(({ postcodes }) => postcodes).join(',')],
  ['targets', [...former, ...short].map(({ commune }) => base36(commune)).join(',')],
  ['countries', abroad.map(({ country }) => country).join('')],
  // In thousands, rounded up.
  ['abroad', abroad.map(({ thousands }) => base36(thousands)).join(',')],
];

const file = sections.map(([name, body]) => `@@${name}\n${body}\n`).join('');
writeFileSync(new URL('../public/gazetteer.txt', import.meta.url), file);
for (const [name, body] of sections) console.log(name.padEnd(14), Buffer.byteLength(body));
console.log(
  `gazetteer.txt: ${Buffer.byteLength(file)} bytes; ${communes.length} communes, ${former.length} former names,`,
);
console.log(`${short.length} short names, ${abroad.length} places abroad`);
