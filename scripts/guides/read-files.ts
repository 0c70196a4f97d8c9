// Takes the guides and the tables they are checked against from disk.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readGazetteer } from '../../utils/places/gazetteer';
import { regionName } from '../../utils/places/regions';
import type { World } from './check-guide';
import { type CompiledGuides, compileGuides } from './compile';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** Sources in data/living of what `{towns}` shows. */
const townSources = ['rents-2025', 'dvf-2024', 'communes-2026'];

/** Every text of data/guides, by its path inside it. */
function readGuideFiles(): Map<string, string> {
  const folder = fileURLToPath(new URL('data/guides/', root));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const texts = names.filter((name) => /\.(md|yaml)$/.test(name)).toSorted();
  return new Map(texts.map((name) => [name, read(`data/guides/${name}`)]));
}

/** What the project's own tables know. */
export function readWorld(today: string): Omit<World, 'sources'> {
  const gazetteer = readGazetteer(read('public/gazetteer.txt'));
  const living: Readonly<Record<string, { asOf: string }>> = JSON.parse(read('data/living/sources.json'));
  const hiring: { source: { date: string } } = JSON.parse(read('data/guides/hiring.json'));
  return {
    communeOf: (code) => {
      const index = gazetteer.indexOfCode(code);
      if (index === undefined) return undefined;
      const { name, population, departement } = gazetteer.communeAt(index);
      return { code, name, population, region: departement.region };
    },
    regionName,
    fillDates: {
      towns: townSources.flatMap((id) => living[id]?.asOf ?? []),
      hiring: [hiring.source.date],
      portal: [],
    },
    today,
  };
}

/** The guides of this folder, compiled. */
export function compileGuidesHere(): CompiledGuides {
  return compileGuides(readGuideFiles(), readWorld(new Date().toISOString().slice(0, 10)));
}
