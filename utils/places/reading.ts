// What one part of a text may mean, before its neighbours decide.

import type { CityAbroad, Gazetteer, NameKind } from './gazetteer';
import { regionName } from './regions';
import type { RegionCode } from './types';

/** How a candidate was named, the surest first. */
export type Via = NameKind | 'nickname' | 'area';

/** One place in France a part may mean. */
export interface Candidate {
  kind: 'region' | 'departement' | 'commune' | 'metro';
  region: RegionCode;
  departement?: string;
  /** Position of the commune in the gazetteer. */
  commune?: number;
  population: number;
  via: Via;
  /** As it is called officially, or as the nickname is written. */
  name: string;
  /** For an old name: that name. */
  formerName?: string;
  /** For a part of Paris, Lyon or Marseille: its INSEE code. */
  arrondissement?: string;
}

export interface Reading {
  /** As it was read, for the reason. */
  key: string;
  joint: 'comma' | 'bracket' | 'dash';
  candidates: readonly Candidate[];
  /** The biggest city abroad of that name. */
  city?: CityAbroad;
  isFrance?: boolean;
  /** A country other than France. */
  country?: string;
  /** Country of a state or province named. */
  abroad?: string;
  isSupranational?: boolean;
  isVague?: boolean;
  collectivity?: string;
  regionCode?: RegionCode;
  /** Code of a département written as a number. */
  departementCode?: string;
  postcode?: string;
  /** `17e arrondissement` alone. */
  arrondissement?: number;
  isMetro?: boolean;
  /** Says nothing of a place. */
  isNoise?: boolean;
  isUnknown?: boolean;
}

/** Inhabitants a nickname without a main commune counts for, when it meets a commune of the same name. */
const nicknamePopulation = 30_000;

/** Arrondissements: INSEE code of the city, how many there are, and what their codes begin with. */
const cities: Readonly<Record<string, { count: number; prefix: string }>> = {
  '75056': { count: 20, prefix: '751' },
  '69123': { count: 9, prefix: '6938' },
  '13055': { count: 16, prefix: '132' },
};

/** INSEE code of an arrondissement of Paris, Lyon or Marseille; `undefined` where the commune has none of that number. */
export function arrondissementCode(commune: string, number: number | undefined): string | undefined {
  const city = cities[commune];
  if (!city || number === undefined || number < 1 || number > city.count) return undefined;
  return city.prefix + String(number).padStart(5 - city.prefix.length, '0');
}

/** The candidates of a key looked up as it is; `undefined` when it names nothing at all. */
export function readName(key: string, gazetteer: Gazetteer): Omit<Reading, 'joint'> | undefined {
  const area = gazetteer.areas.get(key);
  const nickname = gazetteer.nicknames.get(key);
  const names = gazetteer.find(key);
  if (!area && !nickname && !names.abroad && names.communes.length === 0) return undefined;
  const candidates: Candidate[] = [];
  if (area?.region) candidates.push(regionCandidate(area.region));
  const departement = area?.departement ? gazetteer.departements.get(area.departement) : undefined;
  if (departement) {
    const { code, name, region } = departement;
    candidates.push({ kind: 'departement', region, departement: code, population: Infinity, via: 'area', name });
  }
  const isOwnName = names.communes.some(({ commune, kind }) => kind === 'own' && commune === nickname?.commune);
  if (nickname && !isOwnName) {
    const { kind, region, departement: code, commune, label } = nickname;
    candidates.push({
      kind,
      region,
      ...(code ? { departement: code } : {}),
      ...(commune === undefined ? {} : { commune }),
      population: commune === undefined ? nicknamePopulation : gazetteer.populationOf(commune),
      via: 'nickname',
      name: label,
    });
  }
  for (const { commune, kind, name } of names.communes) {
    if (candidates.some((other) => other.commune === commune && other.kind === 'commune')) continue;
    candidates.push(communeCandidate(gazetteer, commune, kind, name));
  }
  return {
    key,
    candidates,
    ...(names.abroad ? { city: names.abroad } : {}),
    ...(area?.isFrance ? { isFrance: true } : {}),
    ...(area?.country ? { country: area.country } : {}),
    ...(area?.abroad ? { abroad: area.abroad } : {}),
    ...(area?.isSupranational ? { isSupranational: true } : {}),
    ...(area?.isVague ? { isVague: true } : {}),
    ...(area?.collectivity ? { collectivity: area.collectivity } : {}),
    ...(area?.regionCode ? { regionCode: area.regionCode } : {}),
  };
}

function regionCandidate(region: RegionCode): Candidate {
  return { kind: 'region', region, population: Infinity, via: 'area', name: regionName(region) ?? region };
}

export function communeCandidate(gazetteer: Gazetteer, commune: number, via: Via, name = commune): Candidate {
  const { code, region } = gazetteer.departementOf(commune);
  return {
    kind: 'commune',
    region,
    departement: code,
    commune,
    population: gazetteer.populationOf(commune),
    via,
    name: gazetteer.nameAt(commune),
    ...(via === 'former' ? { formerName: gazetteer.nameAt(name) } : {}),
  };
}
