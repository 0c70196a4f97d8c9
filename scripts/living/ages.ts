// How old each source of data/living is, against the life its entry states.

import { readdirSync, readFileSync } from 'node:fs';
import { recordsBegin, sourcesBegin } from '../../utils/living/packed-communes';

export interface SourceEntry {
  publisher: string;
  title: string;
  language: string;
  /** The title in the other language. */
  gloss: string;
  asOf: string;
  licence: string | { fr: string; en: string };
  url: string;
  lifeMonths: number;
}

const tables = new URL('../../data/living/', import.meta.url);

export function readSources(): Record<string, SourceEntry> {
  return JSON.parse(readFileSync(new URL('sources.json', tables), 'utf8'));
}

/** Whole months from an ISO date to a day. */
export function monthsSince(asOf: string, today: Date): number {
  const from = new Date(`${asOf}T00:00:00Z`);
  const months = (today.getUTCFullYear() - from.getUTCFullYear()) * 12 + today.getUTCMonth() - from.getUTCMonth();
  return today.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}

export interface SourcedTable {
  file: string;
  /** Ids of the sources of all it holds; a table without any is a fault. */
  sources: string[];
  /** Amounts it holds outside any object that names its source. */
  orphans: string[];
}

/** Each table of data/living and the packed communes, with where its figures come from. */
export function readTables(): SourcedTable[] {
  const files = readdirSync(tables).filter((file) => file.endsWith('.json') && file !== 'sources.json');
  const core = readFileSync(new URL('../../public/living-core.txt', import.meta.url), 'utf8');
  const head = core.slice(0, core.indexOf(recordsBegin)).split('\n')[0] ?? '';
  const packed = head.startsWith(sourcesBegin) ? head.slice(sourcesBegin.length).split(';') : [];
  return [
    ...files.map((file) => ({ file, ...sourcesIn(JSON.parse(readFileSync(new URL(file, tables), 'utf8'))) })),
    { file: 'public/living-core.txt, public/living-full.txt', sources: packed, orphans: [] },
  ];
}

/** Ids of the sources a table names, and paths of the amounts that stand outside any of them. */
export function sourcesIn(table: unknown): { sources: string[]; orphans: string[] } {
  const sources = new Set<string>();
  const orphans: string[] = [];
  const walk = (value: unknown, path: string, isSourced: boolean): void => {
    if (typeof value === 'number' && !isSourced) orphans.push(path);
    if (typeof value !== 'object' || value === null) return;
    const own = 'source' in value && typeof value.source === 'string' ? value.source : undefined;
    if (own) sources.add(own);
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`, isSourced || own !== undefined);
  };
  walk(table, '', false);
  return { sources: [...sources], orphans };
}
