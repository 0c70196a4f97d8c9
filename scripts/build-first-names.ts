// Compiles first names into data/profile/first-names.txt: npm run build:first-names. The result is committed.
// They only serve to notice a colleague's name in a line that is about to leave.

import { readFileSync, writeFileSync } from 'node:fs';
import { allLocales } from '@faker-js/faker';
import { flatWords } from '../utils/posting/fold';

const locales = [
  'fr',
  'fr_BE',
  'fr_CA',
  'fr_CH',
  'fr_LU',
  'fr_SN',
  'en',
  'es',
  'it',
  'de',
  'pt_PT',
  'pl',
  'ro',
  'tr',
  'vi',
  'nl',
] as const;

function read(table: string): string {
  return readFileSync(new URL(`../data/trades/${table}`, import.meta.url), 'utf8');
}

/** Words of job titles and skills that are also somebody's name: as a name they would be found everywhere. */
const ordinary = new Set(
  flatWords(
    `${read('trades.csv')} ${read('skills.txt')} prince
    ruby julia jade maya sage perl django jenkins jasmine ember crystal clementine rails cypress april june august may
    will bill mark grant chase art dale ray gene rich page chance sunny precious royal major pilot faith hope grace joy
    mission victoire or an so no do can le la de sur sous pour par tout toute pas son sa mon ma bien notre`,
  ),
);

const names = new Set<string>();
for (const locale of locales) {
  const lists = Object.values(allLocales[locale]?.person?.first_name ?? {}).flat();
  for (const name of lists) {
    const words = flatWords(String(name));
    const [word = ''] = words;
    if (words.length === 1 && word.length > 2 && /^[a-z]+$/.test(word) && !ordinary.has(word)) names.add(word);
  }
}
const sorted = [...names].sort();
writeFileSync(new URL('../data/profile/first-names.txt', import.meta.url), `${sorted.join('\n')}\n`);
console.log(`data/profile/first-names.txt: ${sorted.length} names`);
