// Compiles the ROME job titles into data/trades/trades.csv: npm run build:trades. The result is committed.

import { readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { readTable } from './living/read-table';

const facts = new URL('../../shared/facts/labour/', import.meta.url);
const target = new URL('../data/trades/trades.csv', import.meta.url);

const names = new Map(
  readTable(new URL('rome-532-codes-2024-09.csv', facts)).map((row) => [row.code_rome ?? '', row.libelle ?? '']),
);
const titles = new Map<string, Set<string>>([...names.keys()].map((code) => [code, new Set<string>()]));

/** A title of a code; the table is separated by semicolons and bars, which no title holds. */
function add(code: string, title: string): void {
  const known = titles.get(code);
  if (!known) throw new Error(`${title}: ${code} is no code of the 532`);
  if (/[;|\n]/.test(title)) throw new Error(`${title}: a separator of the table`);
  known.add(title.trim());
}

for (const row of readTable(new URL('rome-appellations-2024-09.csv', facts)))
  add(row.code_rome ?? '', row.libelle ?? '');
// Version 4.60 names 1,584 finer trades; each is a title of the code it came from, the one deposits speak of.
const finer = Papa.parse<Record<string, string>>(readFileSync(new URL('rome-v460-fiches.csv', facts), 'utf8'), {
  header: true,
  skipEmptyLines: true,
});
for (const row of finer.data) add(row.code_rome_parent ?? '', row.libelle_rome ?? '');

const lines = [...titles].map(([code, known]) => `${code};${names.get(code)};${[...known].join('|')}`);
writeFileSync(target, `${lines.join('\n')}\n`);
const count = [...titles.values()].reduce((sum, known) => sum + known.size, 0);
console.log(`data/trades/trades.csv: ${titles.size} codes, ${count} titles`);
