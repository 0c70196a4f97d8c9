// Decides between places of one name: by kind first, then by how much bigger one is than the others.

import type { CityAbroad } from './gazetteer';
import type { Candidate, Via } from './reading';
import { noiseWords, partOfTownWords } from './words';

/** A commune is meant without more context when it has this many times the inhabitants of all others of its name. */
const farBigger = 10;

/** A city abroad this many times bigger takes the name away; a small commune gives way to an equal one. */
const muchBiggerAbroad = 5;

/** Inhabitants under which a commune is too small to be meant against a town abroad of its size. */
const smallTown = 10_000;

/** Inhabitants under which one bare word, article aside, is rather something else than a village. */
const village = 500;
const article = /^(?:les?|la|l) /;

const preference: readonly Via[] = ['area', 'nickname', 'own', 'short', 'former', 'article'];

/** Only the candidates named in the surest way: a commune's own name before an old name of another. */
export function surest(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const best = Math.min(...candidates.map(rank));
  return candidates.filter((candidate) => rank(candidate) === best);
}

function rank({ via }: Candidate): number {
  return Math.max(preference.indexOf(via), 2);
}

/** The one that is far bigger than all others together, or the only one; `undefined` when none stands out. */
export function standingOut(candidates: readonly Candidate[]): Candidate | undefined {
  if (candidates.length < 2) return candidates[0];
  let first = candidates[0];
  for (const each of candidates) if (first && each.population > first.population) first = each;
  let rest = 0;
  for (const each of candidates) if (each !== first) rest += each.population;
  return first && first.population >= farBigger * rest ? first : undefined;
}

export type Verdict = 'french' | 'abroad' | 'open';

/** Whether a bare name means the French place, the city abroad, or leaves it open. */
export function againstAbroad(place: Candidate, city: CityAbroad | undefined): Verdict {
  if (!city) return 'french';
  const population = Math.max(place.population, 1);
  if (city.population >= muchBiggerAbroad * population) return population < smallTown ? 'abroad' : 'open';
  if (population < smallTown && city.population >= population) return 'open';
  return 'french';
}

/** A village of one word, named alone: a surname, a verb or a quarter (`La Villette`) as likely as the village. */
export function isTooFaint({ kind, via, population }: Candidate, key: string): boolean {
  if (kind !== 'commune') return false;
  if (via === 'article') return population < 2000;
  // `La ville`, an old name and an everyday word.
  if (via === 'former' && key.split(' ').every((word) => noiseWords.has(word) || partOfTownWords.has(word)))
    return true;
  return population < village && !key.replace(article, '').includes(' ');
}

/** Overseas towns are written with their island: a bare name that the mainland bears too is not theirs. */
export function isOverseas({ departement = '' }: Candidate): boolean {
  return departement.length === 3;
}
