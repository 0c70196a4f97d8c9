// What the gazetteer costs, beside full-text search over the same communes in the same run

import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import MiniSearch from 'minisearch';
import { regionName } from '../../utils/places/regions';
import { createPlaceResolver } from '../../utils/places/resolve';
import { startClock } from '../processor-clock';

interface Entry {
  nom: string;
  type: string;
  departement?: string;
  region?: string;
  codesPostaux?: string[];
}

const require = createRequire(import.meta.url);
const entries: Entry[] = require('@etalab/decoupage-administratif/data/communes.json');
const communes = entries.filter(({ type }) => type === 'commune-actuelle');

const file = new URL('../../public/gazetteer.txt', import.meta.url);
const content = readFileSync(file);

export interface PlacesFigures {
  /** Milliseconds from the file's bytes to the first answer, in a process that has resolved nothing yet. */
  coldLoad: number;
  /** Microseconds of processor time a string once warm: the best of the runs, none of whose texts was asked before. */
  warm: number;
  /** The same for texts asked before, as job lists repeat their places. */
  again: number;
  /** Bytes in the package. */
  size: number;
  miniSearch: { coldLoad: number; warm: number };
}

/** Measured once a process: the cold load cannot be had twice. */
export function benchPlaces(): PlacesFigures {
  const bytes = content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength);
  const start = performance.now();
  const { resolvePlace } = createPlaceResolver(bytes);
  resolvePlace('Rennes, Bretagne, France (Hybride)');
  const coldLoad = performance.now() - start;

  // Each run asks every commune, written in another way: no text twice, and nothing left to read of the gazetteer.
  const runs = forms.map((_, turn) => textsToAsk(turn));
  const [first = [], ...others] = runs;
  perText(first, resolvePlace);
  const warm = Math.min(...others.map((texts) => perText(texts, resolvePlace)));
  const page = first.slice(0, 500);
  perText(page, resolvePlace);
  const again = perText(Array.from({ length: 400 }, () => page.map(asGiven)).flat(), resolvePlace);
  return { coldLoad, warm, again, size: statSync(file).size, miniSearch: benchMiniSearch(first) };
}

function benchMiniSearch(texts: readonly string[]): { coldLoad: number; warm: number } {
  const start = performance.now();
  const search = new MiniSearch({ fields: ['nom'], idField: 'id' });
  search.addAll(communes.map(({ nom }, id) => ({ id, nom })));
  const coldLoad = performance.now() - start;
  return { coldLoad, warm: perText(texts.slice(0, 500), (text) => search.search(text)) };
}

/** The ways boards write a place. */
const forms: readonly ((commune: Entry) => string)[] = [
  ({ nom, region }) => `${nom}, ${regionName(region, 'fr')}, France (Hybride)`,
  ({ nom, departement }) => `${departement} - ${nom.toUpperCase()}`,
  ({ nom, departement }) => `${nom} (${departement})`,
  ({ nom, codesPostaux }) => `${codesPostaux?.[0]} ${nom}`,
  ({ nom }) => nom,
];

/** Every commune, each written in one of the boards' ways, another one each turn. */
function textsToAsk(turn: number): string[] {
  return communes.map((commune, i) => asGiven(forms[(i + turn) % forms.length]?.(commune) ?? ''));
}

/** A string of its own, as a page gives it: in one piece, and the engine knows no hash of it yet. */
function asGiven(text: string): string {
  return Buffer.from(text).toString();
}

function perText(texts: readonly string[], ask: (text: string) => unknown): number {
  const spent = startClock();
  for (const text of texts) ask(text);
  return (spent() * 1000) / texts.length;
}
