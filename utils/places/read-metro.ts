// Reads the area around a town: `greater lyon area`, `rennes et peripherie`, `region de nantes`.

import { flatten } from '@/utils/posting/fold';
import { toKey } from './fold';
import type { Gazetteer } from './gazetteer';
import { type Candidate, type Reading, readName } from './reading';
import { isOverseas, standingOut, surest } from './weigh';
import { mayBeMetro, metroForms } from './words';

/** Inhabitants under which no metropolitan area is named after a town. */
const metroFloor = 8_000;

/** `undefined` when the key has no form of an area, or is one around nothing known. */
export function readMetro(key: string, gazetteer: Gazetteer): Reading | undefined {
  if (!mayBeMetro.test(key)) return undefined;
  for (const form of metroForms) {
    const town = form.exec(key)?.[1];
    const named = town ? readName(town, gazetteer) : undefined;
    if (!town || !named) continue;
    const area = named.candidates.filter(({ kind }) => kind === 'region' || kind === 'departement');
    if (area.length > 0 && /region|departement|area/.test(key)) return { ...named, key, candidates: area };
    const candidates = centres(town, named).map((candidate): Candidate => ({ ...candidate, kind: 'metro' }));
    if (candidates.length > 0) return { ...named, key, candidates, isMetro: true };
    // Against a city abroad of that name, a small French town counts as it does alone.
    if (named.city || named.country) return { ...named, key, isMetro: true };
  }
  return undefined;
}

/** The towns an area may be named after: those meant by the name, big enough, and called so today. */
function centres(key: string, { candidates }: Reading): readonly Candidate[] {
  const towns = candidates.filter(({ commune }) => commune !== undefined);
  const meant = standingOut(towns);
  const isOnMainlandToo = towns.some((town) => !isOverseas(town));
  return (meant ? [meant] : surest(towns)).filter(
    (town) =>
      town.population >= metroFloor &&
      (town.via !== 'former' || isStillSaid(key, town)) &&
      !(isOverseas(town) && isOnMainlandToo),
  );
}

/** `Cherbourg` of Cherbourg-en-Cotentin, and not a village that Le Havre took in. */
function isStillSaid(key: string, { name }: Candidate): boolean {
  return toKey(flatten(name)).startsWith(`${key} `);
}
