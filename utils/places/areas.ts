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

/** What each name of an area stands for, read from lines of `key;kind;code` when it is asked for. */
export class Areas {
  private readonly lines = new Map<string, string>();
  private readonly meanings = new Map<string, AreaMeaning>();

  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const end = line.indexOf(';');
      const key = line.slice(0, end);
      const others = this.lines.get(key);
      const rest = line.slice(end + 1);
      this.lines.set(key, others === undefined ? rest : `${others}\n${rest}`);
    }
  }

  keys(): Iterable<string> {
    return this.lines.keys();
  }

  has(key: string): boolean {
    return this.lines.has(key);
  }

  /** Several lines of one name add up. */
  get(key: string): AreaMeaning | undefined {
    const lines = this.lines.get(key);
    if (lines === undefined) return undefined;
    let meaning = this.meanings.get(key);
    if (!meaning) {
      meaning = {};
      for (const line of lines.split('\n')) {
        const [kind = '', code = ''] = line.split(';');
        addMeaning(meaning, kind, code);
      }
      this.meanings.set(key, meaning);
    }
    return meaning;
  }
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
