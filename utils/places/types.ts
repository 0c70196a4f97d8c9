// What the resolver answers: a place in France, or honestly something else.

import type { PlaceReasonCode } from './reasons';

/** INSEE code of a region of 2016 (`'53'` Bretagne, `'01'` Guadeloupe). */
export type RegionCode = string;

export type PlaceKind =
  | 'commune'
  | 'departement'
  | 'region'
  /** A metropolitan area such as `Greater Lille Metropolitan Area`: `commune` is its main one. */
  | 'metro'
  /** France, and nothing more precise. */
  | 'country'
  /** Anywhere in France, from home. */
  | 'remote-fr'
  | 'foreign'
  /** Several places, or a name that several places bear: no region is claimed. */
  | 'ambiguous';

/** One place a text may mean; codes are INSEE's, names official. */
export interface PlaceCandidate {
  region?: RegionCode;
  departement?: string;
  commune?: string;
  name: string;
}

/** Why the resolver answered so: a code and its values; `utils/i18n` puts it into words. */
export interface PlaceReason {
  code: PlaceReasonCode;
  values?: Readonly<Record<string, string>>;
}

/** An answer. `region` is present only when it is claimed; an unsure answer carries none. */
export interface PlaceAnswer {
  kind: PlaceKind;
  region?: RegionCode;
  /** `'35'`, `'2A'`, `'974'`. */
  departement?: string;
  /** INSEE code of the commune; arrondissements count as their city (`'75056'`). */
  commune?: string;
  /** INSEE code of the arrondissement of Paris, Lyon or Marseille, when the text says it. */
  arrondissement?: string;
  /** Official name of the most precise place claimed, e.g. `Rennes`. */
  name?: string;
  /** ISO 3166 alpha-2, when known. */
  country?: string;
  /** The text also says remote. */
  remote?: boolean;
  /** For `ambiguous`: what it may be, or the several sites it names. */
  candidates?: readonly PlaceCandidate[];
  confidence: 'sure' | 'likely' | 'unsure';
  why: PlaceReason;
}
