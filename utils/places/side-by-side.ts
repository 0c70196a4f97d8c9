// Reads names that stand side by side without a comma: two towns, a city and its quarter, a side of an area.

import type { Gazetteer } from './gazetteer';
import { type Reading, readName } from './reading';
import { abroadWords, sideOfArea, smallWords } from './words';

/** Inhabitants from which a town is named beside another without a comma: `bordeaux merignac`. */
const pairFloor = 10_000;

/** Inhabitants from which unknown words beside a city are a part of it: `lyon confluence`. */
export const greatCity = 100_000;

/** The towns a key is made of, two at least; `undefined` when it is not made of towns alone. */
export function townsSideBySide(key: string, gazetteer: Gazetteer): readonly string[] | undefined {
  const words = key.split(' ');
  if (words.length < 2 || words.length > 6) return undefined;
  const towns: string[] = [];
  for (let first = 0; first < words.length; ) {
    let last = words.length;
    while (last > first && !isBigTown(words.slice(first, last).join(' '), gazetteer)) last--;
    if (last === first) return undefined;
    towns.push(words.slice(first, last).join(' '));
    first = last;
  }
  return towns;
}

function isBigTown(key: string, gazetteer: Gazetteer): boolean {
  const communes = gazetteer.find(key)?.communes ?? [];
  return communes.some(({ commune, kind }) => kind === 'own' && gazetteer.populationOf(commune) >= pairFloor);
}

/** `nord isere`, `ouest lyonnais`. */
export function readSideOfArea(key: string, gazetteer: Gazetteer): Reading | undefined {
  const name = sideOfArea.exec(key)?.[1];
  const candidates = name
    ? readName(name, gazetteer)?.candidates.filter(
        ({ kind, via }) => via === 'area' || (via === 'nickname' && kind === 'metro'),
      )
    : undefined;
  return candidates?.length ? { key, candidates } : undefined;
}

/** `lyon confluence`, `rennes atalante`: after a great city, words that name nothing else are a part of it. */
export function readBeforeQuarter(words: readonly string[], gazetteer: Gazetteer): Reading | undefined {
  for (let last = words.length - 1; last > 0; last--) {
    const key = words.slice(0, last).join(' ');
    const named = readName(key, gazetteer);
    const isGreat = named?.candidates.some(({ via, population }) => via === 'own' && population >= greatCity);
    // `Saint-Paul` and its like begin too many names elsewhere.
    if (!named || !isGreat || key.startsWith('saint ')) continue;
    const rest = words.slice(last).filter((word) => word !== key);
    return isQuarter(rest, gazetteer) ? named : undefined;
  }
  return undefined;
}

/** Whether words that are no name known may be a part of a French town. */
export function isQuarter(words: readonly string[], gazetteer: Gazetteer): boolean {
  return words.every((word) => {
    if (smallWords.has(word)) return true;
    if (word.length < 3 || /\d/.test(word) || abroadWords.has(word)) return false;
    return !gazetteer.areas.has(word) && gazetteer.find(word)?.abroad === undefined && !isBigTown(word, gazetteer);
  });
}
