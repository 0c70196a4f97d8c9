// Names of areas, countries and nicknames, and what each stands for.

import type { RegionCode } from './types';

/** What an area's name stands for; several lines of the gazetteer may share a name (`Vienne`, `Jura`). */
export interface AreaMeaning {
  isFrance?: boolean;
  region?: RegionCode;
  departement?: string;
  /** ISO code of a country other than France. */
  country?: string;
  /** Country of a state, province or canton. */
  abroad?: string;
  isSupranational?: boolean;
  /** A name of several regions, such as the Antilles. */
  isVague?: boolean;
  /** ISO code of a French collectivity that is in no region. */
  collectivity?: string;
  /** Region for a code that counts only beside `FR`, such as `A8`. */
  regionCode?: RegionCode;
}

export interface Nickname {
  /** A commune by another name, or an area around one. */
  kind: 'commune' | 'metro';
  region: RegionCode;
  departement?: string;
  /** Position of its main commune. */
  commune?: number;
  label: string;
}

/** Lines of `key;kind;code`, by key; several lines of one key add up. */
export function readAreas(lines: readonly string[]): Map<string, AreaMeaning> {
  const areas = new Map<string, AreaMeaning>();
  for (const line of lines) {
    const [key = '', kind = '', code = ''] = line.split(';');
    const meaning = areas.get(key) ?? {};
    areas.set(key, meaning);
    addMeaning(meaning, kind, code);
  }
  return areas;
}

function addMeaning(meaning: AreaMeaning, kind: string, code: string): void {
  if (kind === 'region') meaning.region = code;
  else if (kind === 'departement') meaning.departement = code;
  else if (kind === 'france') meaning.isFrance = true;
  else if (kind === 'country') meaning.country ??= code;
  else if (kind === 'abroad') meaning.abroad ??= code;
  else if (kind === 'supranational') meaning.isSupranational = true;
  else if (kind === 'ambiguous') meaning.isVague = true;
  else if (kind === 'collectivity') meaning.collectivity = code;
  else if (kind === 'code') meaning.regionCode = code;
}
