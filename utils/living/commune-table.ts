// Holds the packed figures of communes: the core file first, the rest once somebody asks for a village.

import {
  type Figures,
  type Housing,
  housingKinds,
  numberIn,
  recordsBegin,
  recordWidth,
  sourcesBegin,
  unpack,
} from './packed-communes';
import type { Range } from './units';

/** `'35'`, `'2A'`, `'974'`. */
export function departementOfCommune(code: string): string {
  return code.slice(0, code.startsWith('97') ? 3 : 2);
}

export class CommuneTable {
  /** Ids in data/living/sources.json. */
  readonly sources: readonly string[];
  private readonly means = new Map<string, Partial<Record<Housing, Range>>>();
  private readonly core: ReadonlyMap<string, string>;
  private rest: ReadonlyMap<string, string> | undefined;

  /** Takes the text of `public/living-core.txt`. Throws when it is something else: the package is broken then. */
  constructor(core: string) {
    const [head = '', records] = core.split(`${recordsBegin}\n`);
    const [sources = '', ...means] = head.trimEnd().split('\n');
    if (records === undefined || !sources.startsWith(sourcesBegin)) throw new Error('The file of rents is damaged.');
    this.sources = sources.slice(sourcesBegin.length).split(';');
    for (const line of means) {
      const [departement = '', ...rents] = line.split(';');
      this.means.set(departement, readMeans(rents));
    }
    this.core = byDepartement(records);
  }

  /** Takes the text of `public/living-full.txt`: the communes under 2,000 inhabitants. */
  addRest(full: string): void {
    const [, records] = full.split(`${recordsBegin}\n`);
    if (records === undefined) throw new Error('The second file of rents has no communes.');
    this.rest = byDepartement(records);
  }

  get hasRest(): boolean {
    return this.rest !== undefined;
  }

  /** What is known of a commune or arrondissement; `undefined` when it is in neither file read so far. */
  figuresOf(code: string): Figures | undefined {
    return find(this.core, code) ?? (this.rest && find(this.rest, code));
  }

  /** Rents of a département, population-weighted; `undefined` for Mayotte and unknown ones. */
  meanOf(departement: string): Partial<Record<Housing, Range>> | undefined {
    return this.means.get(departement);
  }
}

function byDepartement(records: string): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const line of records.trimEnd().split('\n')) {
    const end = line.indexOf(';');
    all.set(line.slice(0, end), line.slice(end + 1));
  }
  return all;
}

/** Binary search: the records of a département are in the order of their numbers, which sort as text. */
function find(all: ReadonlyMap<string, string>, code: string): Figures | undefined {
  const departement = departementOfCommune(code);
  const records = all.get(departement);
  if (!records || !/^\d+$/.test(code.slice(departement.length))) return undefined;
  const wanted = numberIn(code, departement);
  let [from, to] = [0, records.length / recordWidth];
  while (from < to) {
    const middle = (from + to) >> 1;
    const at = middle * recordWidth;
    const number = records.slice(at, at + 2);
    if (number === wanted) return unpack(records.slice(at, at + recordWidth));
    if (number < wanted) from = middle + 1;
    else to = middle;
  }
  return undefined;
}

function readMeans(rents: readonly string[]): Partial<Record<Housing, Range>> {
  const means: Partial<Record<Housing, Range>> = {};
  housingKinds.forEach((kind, i) => {
    const [low, central, high] = (rents[i] ?? '').split(' ').map(Number);
    if (low && central && high) means[kind] = { low, central, high };
  });
  return means;
}
