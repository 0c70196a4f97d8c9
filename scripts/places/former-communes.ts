// Writes data/places/former-communes.csv: every name a commune bore since 1943 and no longer bears, with today's commune.
// usage: tsx scripts/places/former-communes.ts FOLDER, the unpacked npm package @etalab/decoupage-administratif@0.8.0,
// the last one to carry INSEE's history of the communes (historique-communes.json).

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { toKey } from '../../utils/places/fold';
import { flatten } from '../../utils/posting/fold';

interface Episode {
  id: string;
  nom: string;
  code: string;
  /** The same place under its next code, name or status. */
  successeur?: string;
  /** The commune an absorbed one belongs to. */
  pole?: string;
}

interface Commune {
  code: string;
  nom: string;
  type: string;
  chefLieu?: string;
  anciensCodes?: string[];
}

const folder = process.argv[2];
if (!folder) {
  console.error('usage: tsx scripts/places/former-communes.ts FOLDER');
  process.exit(2);
}

const history: Episode[] = JSON.parse(readFileSync(join(folder, 'data/historique-communes.json'), 'utf8'));
const require = createRequire(import.meta.url);
const today: Commune[] = require('@etalab/decoupage-administratif/data/communes.json');

const current = new Map(today.filter((c) => c.type === 'commune-actuelle').map((c) => [c.code, c]));
const successor = new Map<string, string>();
for (const commune of today) {
  for (const old of commune.anciensCodes ?? []) successor.set(old, commune.code);
  if (commune.chefLieu) successor.set(commune.code, commune.chefLieu);
}
const episodes = new Map(history.map((episode) => [episode.id, episode]));

function communeOfToday(episode: Episode): Commune | undefined {
  let step: Episode | undefined = episode;
  for (let hops = 0; step && hops < 20; hops++) {
    const next: string | undefined = step.successeur ?? step.pole;
    if (!next) break;
    step = episodes.get(next);
  }
  if (!step) return undefined;
  return current.get(step.code) ?? current.get(successor.get(step.code) ?? '');
}

const official = new Set(today.map((c) => `${toKey(flatten(c.nom))}>${current.get(c.code) ? c.code : c.chefLieu}`));
const rows = new Map<string, string>();
for (const episode of history) {
  const commune = communeOfToday(episode);
  if (!commune) continue;
  const key = `${toKey(flatten(episode.nom))}>${commune.code}`;
  if (official.has(key) || rows.has(key)) continue;
  rows.set(key, `${episode.nom};${commune.code};INSEE COG 2020;2020-01-01`);
}
writeFileSync(
  new URL('../../data/places/former-communes.csv', import.meta.url),
  ['name;commune;source;asOf', ...[...rows.values()].sort((a, b) => a.localeCompare(b, 'fr'))].join('\n').concat('\n'),
);
console.log(`${rows.size} former names`);
