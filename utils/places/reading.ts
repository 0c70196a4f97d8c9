// What one part of a text may mean, before its neighbours decide.

import type { AreaMeaning, Nickname } from './areas';
import type { CityAbroad, Departement, Gazetteer, NameKind, NameMatches } from './gazetteer';
import { regionName } from './regions';
import type { Joint } from './split';
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
  joint?: Joint;
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

/**
 * What readings and candidates are made from by a copy: each then has every property in one order,
 * and the engine reads all of them alike.
 */
export const silent: Reading = {
  key: '',
  joint: undefined,
  candidates: [],
  city: undefined,
  isFrance: undefined,
  country: undefined,
  abroad: undefined,
  isSupranational: undefined,
  isVague: undefined,
  collectivity: undefined,
  regionCode: undefined,
  departementCode: undefined,
  postcode: undefined,
  arrondissement: undefined,
  isMetro: undefined,
  isNoise: undefined,
  isUnknown: undefined,
};
export const nowhere: Candidate = {
  kind: 'region',
  region: '',
  departement: undefined,
  commune: undefined,
  population: Infinity,
  via: 'area',
  name: '',
  formerName: undefined,
  arrondissement: undefined,
};

/** The candidates of a key looked up as it is; `undefined` when it names nothing at all. */
export function readName(key: string, gazetteer: Gazetteer): Reading | undefined {
  return gazetteer.isAreaOrNickname(key) ? readArea(key, gazetteer) : readTown(key, gazetteer);
}

/** The same for a key that is no area's name and no nickname. */
export function readTown(key: string, gazetteer: Gazetteer): Reading | undefined {
  const names = gazetteer.find(key);
  return names && { ...silent, key, candidates: townsOf(names, gazetteer), city: names.abroad };
}

function townsOf({ communes }: NameMatches, gazetteer: Gazetteer): Candidate[] {
  return communes.map(({ commune, kind, name }) => communeCandidate(gazetteer, commune, kind, name));
}

function readArea(key: string, gazetteer: Gazetteer): Reading {
  const names = gazetteer.find(key);
  const towns = names ? townsOf(names, gazetteer) : [];
  const area = gazetteer.areas.get(key);
  const nickname = gazetteer.nicknames.get(key);
  return {
    ...silent,
    key,
    candidates: [...areaCandidates(area, gazetteer), ...withNickname(towns, nickname, gazetteer)],
    city: names?.abroad,
    isFrance: area?.isFrance,
    country: area?.country,
    abroad: area?.abroad,
    isSupranational: area?.isSupranational,
    isVague: area?.isVague,
    collectivity: area?.collectivity,
    regionCode: area?.regionCode,
  };
}

function areaCandidates(area: AreaMeaning | undefined, gazetteer: Gazetteer): Candidate[] {
  const departement = gazetteer.departements.get(area?.departement ?? '');
  return [
    ...(area?.region ? [regionCandidate(area.region)] : []),
    ...(departement ? [departementCandidate(departement)] : []),
  ];
}

/** A commune's own name goes before its nickname, and the nickname before the other names of that commune. */
function withNickname(towns: readonly Candidate[], nickname: Nickname | undefined, gazetteer: Gazetteer) {
  if (!nickname || towns.some(({ via, commune }) => via === 'own' && commune === nickname.commune)) return towns;
  const isSame = ({ commune }: Candidate) => nickname.kind === 'commune' && commune === nickname.commune;
  return [nicknameCandidate(nickname, gazetteer), ...towns.filter((town) => !isSame(town))];
}

export function regionCandidate(region: RegionCode): Candidate {
  return { ...nowhere, kind: 'region', region, name: regionName(region, 'fr') ?? region };
}

export function departementCandidate({ code, name, region }: Departement): Candidate {
  return { ...nowhere, kind: 'departement', region, departement: code, name };
}

function nicknameCandidate(nickname: Nickname, gazetteer: Gazetteer): Candidate {
  const { kind, region, departement, commune, label } = nickname;
  const population = commune === undefined ? nicknamePopulation : gazetteer.populationOf(commune);
  return { ...nowhere, kind, region, departement, commune, population, via: 'nickname', name: label };
}

export function communeCandidate(gazetteer: Gazetteer, commune: number, via: Via, name = commune): Candidate {
  const { code, region } = gazetteer.departementOf(commune);
  // In the order of `nowhere`, written out: most candidates are made here.
  return {
    kind: 'commune',
    region,
    departement: code,
    commune,
    population: gazetteer.populationOf(commune),
    via,
    name: gazetteer.nameAt(commune),
    formerName: via === 'former' ? gazetteer.nameAt(name) : undefined,
    arrondissement: undefined,
  };
}
