// Finds what a big commune with a long name is called in short (`Levallois`, `Issy`), where no other commune may be meant.

import { toKey } from '../../utils/places/fold';
import { flatten } from '../../utils/posting/fold';
import type { CityAbroad } from './abroad';
import type { Commune } from './france';

/** Words that begin many names and tell none. */
const tellNothing = new Set(
  (
    'saint sainte notre dame grand grande grandes petit petite haut haute hauts bas basse vieux vieille neuf neuve mont monts ' +
    'val vals vaux port pont ponts bois bon bonne bel belle beau roche rochefort ville chateau fort fontaine pierre croix'
  ).split(' '),
);
const linkWords = new Set('le la les l de du des d en sur sous aux au a et lez les pres sainte saint mont'.split(' '));

/** A short name is used only for this many inhabitants, and when the commune is ten times any other it may mean. */
const enough = { inhabitants: 8_000, times: 10 };

/** The same for a name that villages bear whole (`Saint-Maixent`): they are not claimed without more context then. */
const besideVillages = { most: 2_000, inhabitants: 4_000, times: 10 };

export function shortNames(
  communes: readonly Commune[],
  former: readonly { name: string }[],
  abroad: readonly CityAbroad[],
  known: ReadonlySet<string>,
): { name: string; commune: number }[] {
  const taken = new Set([...communes, ...former].map(({ name }) => toKey(flatten(name))));
  for (const name of [...taken]) taken.add(name.replace(/^(le|la|les|l) /, ''));
  const thousandsAbroad = new Map(abroad.map(({ name, thousands }) => [name, thousands]));
  const biggest = new Map<string, { commune: number; first: number; second: number }>();
  communes.forEach(({ name, population }, commune) => {
    for (const start of beginnings(toKey(flatten(name)))) {
      const so = biggest.get(start);
      if (!so) biggest.set(start, { commune, first: population, second: 0 });
      else if (population > so.first) biggest.set(start, { commune, first: population, second: so.first });
      else so.second = Math.max(so.second, population);
    }
  });
  const inhabitants = new Map<string, number>();
  for (const { name, population } of communes) {
    const own = toKey(flatten(name));
    inhabitants.set(own, (inhabitants.get(own) ?? 0) + population);
  }
  const found: { name: string; commune: number }[] = [];
  for (const [name, { commune, first, second }] of biggest) {
    if (isBesideVillages(inhabitants.get(name), first) && !known.has(name)) found.push({ name, commune });
    if (taken.has(name) || known.has(name) || first < enough.inhabitants || first < enough.times * second) continue;
    if ((thousandsAbroad.get(name) ?? 0) * 3000 > first) continue;
    found.push({ name, commune });
  }
  return found.sort((a, b) => a.commune - b.commune);
}

function isBesideVillages(villages: number | undefined, first: number): boolean {
  if (villages === undefined || villages > besideVillages.most) return false;
  return first >= besideVillages.inhabitants && first >= besideVillages.times * villages;
}

/** The beginnings a name may be cut to: whole words, not ending on a link word. */
function beginnings(key: string): string[] {
  const words = key.split(' ');
  const found: string[] = [];
  for (let count = 1; count < words.length; count++) {
    const last = words[count - 1] ?? '';
    const start = words.slice(0, count).join(' ');
    const told = words.slice(0, count).some((word) => !linkWords.has(word) && !tellNothing.has(word));
    if (told && !linkWords.has(last) && start.length >= 4) found.push(start);
  }
  return found;
}
