// Packs rents, sale prices and zones of every commune into two files of fixed-width records (utils/living/communes.ts).

import {
  codesOf,
  type Figures,
  type Housing,
  housingKinds,
  pack,
  recordsBegin,
  sourcesBegin,
} from '../../utils/living/packed-communes';
import { readTable } from './read-table';

const sources = ['rents-2025', 'dvf-2024', 'zones-abc-2024', 'communes-2026'];

/** Communes from this many inhabitants on are in the file read first. */
const coreFrom = 2000;

interface Commune {
  code: string;
  departement: string;
  population: number;
}

/** Cities whose figures are known by arrondissement only: each mean is weighted by population. */
const cities: readonly [city: string, arrondissements: RegExp][] = [
  ['75056', /^751\d\d$/],
  ['69123', /^6938\d$/],
  ['13055', /^132\d\d$/],
];

/** The texts of `public/living-core.txt` and `public/living-full.txt`. */
export function packCommunes(facts: URL): { core: string; full: string } {
  const communes: Commune[] = readTable(new URL('communes/communes-2026.csv', facts)).map((row) => ({
    code: row.code ?? '',
    departement: row.dep ?? '',
    population: Number(row.population),
  }));
  const figures = readFigures(facts);
  for (const [city, pattern] of cities) {
    const parts = communes.filter(({ code }) => pattern.test(code));
    figures.set(city, meanOf(parts, figures, figures.get(city)?.zone));
  }
  const known = communes.filter(({ code }) => figures.has(code)).sort((a, b) => (a.code < b.code ? -1 : 1));
  const isArrondissement = ({ code }: Commune) => cities.some(([, pattern]) => pattern.test(code));
  const isCore = (commune: Commune) => commune.population >= coreFrom || isArrondissement(commune);
  const section = (wanted: Commune[]) =>
    codesOf(wanted).map((departement) => {
      const inside = wanted.filter((commune) => commune.departement === departement);
      return `${departement};${inside.map(({ code }) => pack(code, departement, figures.get(code) ?? {})).join('')}`;
    });
  const means = codesOf(known).map((departement) => {
    // A city stands for its arrondissements.
    const inside = known.filter((each) => each.departement === departement && !isArrondissement(each));
    return `${departement};${packMean(inside, figures)}`;
  });
  const file = (lines: string[]) => `${lines.join('\n')}\n`;
  return {
    core: file([`${sourcesBegin}${sources.join(';')}`, ...means, recordsBegin, ...section(known.filter(isCore))]),
    full: file([recordsBegin, ...section(known.filter((commune) => !isCore(commune)))]),
  };
}

function readFigures(facts: URL): Map<string, Figures> {
  const figures = new Map<string, Figures>();
  const of = (code: string): Figures => {
    const known = figures.get(code) ?? {};
    figures.set(code, known);
    return known;
  };
  const columns: Record<Housing, string> = { small: 't12', large: 't3', house: 'maison' };
  for (const row of readTable(new URL('rents-communes/loyers-2025-communes.csv', facts))) {
    const commune = of(row.code_insee ?? '');
    for (const kind of housingKinds) {
      const [central, low, high] = ['m2', 'bas', 'haut'].map((end) => Number(row[`${columns[kind]}_${end}`]));
      // Paris has hardly a house to let: its intervals run from 13 to 46 €/m².
      const isParisianHouse = kind === 'house' && row.code_insee?.startsWith('75');
      if (central && low && high && !isParisianHouse) commune[kind] = { low, central, high };
    }
  }
  for (const row of readTable(new URL('property-prices/dvf-2024-prix-median-m2.csv', facts)))
    of(row.code_insee ?? '').salePrice = Number(row.prix_median_m2_2024);
  for (const row of readTable(new URL('housing-zones/zonage-abc-2024-07.csv', facts)))
    of(row.code_insee ?? '').zone = row.zone ?? '';
  return figures;
}

/** Figures of several communes as one, weighted by population; the sale price is then a mean of medians. */
function meanOf(parts: readonly Commune[], figures: ReadonlyMap<string, Figures>, zone?: string): Figures {
  const mean = (read: (each: Figures) => number | undefined): number | undefined => {
    let [sum, weight] = [0, 0];
    for (const { code, population } of parts) {
      const value = read(figures.get(code) ?? {});
      if (value === undefined || population === 0) continue;
      sum += value * population;
      weight += population;
    }
    return weight === 0 ? undefined : sum / weight;
  };
  const all: Figures = {};
  for (const kind of housingKinds) {
    const [low, central, high] = (['low', 'central', 'high'] as const).map((end) => mean((each) => each[kind]?.[end]));
    if (low && central && high) all[kind] = { low, central, high };
  }
  const salePrice = mean((each) => each.salePrice);
  if (salePrice) all.salePrice = Math.round(salePrice);
  if (zone) all.zone = zone;
  return all;
}

/** Rents of a département, for a commune whose own are missing: the range takes in what 90 % of the people live among. */
function packMean(communes: readonly Commune[], figures: ReadonlyMap<string, Figures>): string {
  const { small, large, house } = meanOf(communes, figures);
  return [small, large, house]
    .map((rents, i) => {
      const kind = housingKinds[i];
      if (!rents || !kind) return '';
      const low = quantile(communes, (code) => figures.get(code)?.[kind]?.low, 0.05);
      const high = quantile(communes, (code) => figures.get(code)?.[kind]?.high, 0.95);
      return [low, rents.central, high].map((value) => value.toFixed(1)).join(' ');
    })
    .join(';');
}

function quantile(communes: readonly Commune[], read: (code: string) => number | undefined, share: number): number {
  const values = communes
    .flatMap(({ code, population }) => [{ value: read(code), population }])
    .filter((each): each is { value: number; population: number } => each.value !== undefined)
    .sort((a, b) => a.value - b.value);
  const people = values.reduce((sum, { population }) => sum + population, 0);
  let sum = 0;
  for (const { value, population } of values) {
    sum += population;
    if (sum >= share * people) return value;
  }
  return values.at(-1)?.value ?? 0;
}
