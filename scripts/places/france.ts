// Reads the communes and départements of today from INSEE's code as @etalab/decoupage-administratif carries it.

import { createRequire } from 'node:module';
import { toKey } from '../../utils/places/fold';
import { flatten } from '../../utils/posting/fold';

interface Entry {
  code: string;
  nom: string;
  type: string;
  departement?: string;
  region?: string;
  chefLieu?: string;
  codesPostaux?: string[];
  population?: number;
  zone?: string;
}

export interface Commune {
  code: string;
  name: string;
  departement: string;
  population: number;
  /** Distance of the code's number from that of the commune before; the first of a département: its number + 1000. */
  step: number;
  /** Three last figures of each postcode, in one string; empty when the commune before has the same ones. */
  postcodes: string;
  /** Names of the former communes inside it that still have a mayor or a name of their own. */
  parts: string[];
}

export interface Departement {
  code: string;
  name: string;
  region: string;
}

/** Marks the first commune of a département; `utils/places/gazetteer.ts` reads it so. */
const newDepartement = 1000;

const require = createRequire(import.meta.url);
const entries: Entry[] = require('@etalab/decoupage-administratif/data/communes.json');

/** In the order of the départements file, then of their codes. */
export function readDepartements(): Departement[] {
  const all: Entry[] = require('@etalab/decoupage-administratif/data/departements.json');
  return all
    .filter(({ zone }) => zone !== 'com')
    .map(({ code, nom, region = '' }) => ({ code, name: nom, region }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Every commune of the 101 départements, in the order of their codes. */
export function readCommunes(): Commune[] {
  const parts = new Map<string, string[]>();
  for (const { type, nom, chefLieu = '' } of entries) {
    if (type === 'commune-deleguee' || type === 'commune-associee')
      parts.set(chefLieu, [...(parts.get(chefLieu) ?? []), nom]);
  }
  const departements = new Set(readDepartements().map(({ code }) => code));
  let before = { departement: '', number: 0, postcodes: '' };
  return entries
    .filter(({ type, departement = '' }) => type === 'commune-actuelle' && departements.has(departement))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, nom, departement = '', population = 0, codesPostaux = [] }) => {
      const number = Number(code.slice(departement.length));
      const isSameDepartement = departement === before.departement;
      const step = isSameDepartement ? number - before.number : newDepartement + number;
      const postcodes = codesPostaux.map((postcode) => lastFigures(postcode, departement)).join(' ');
      const repeated = isSameDepartement && postcodes === before.postcodes;
      before = { departement, number, postcodes };
      const own = toKey(flatten(nom));
      return {
        code,
        name: nom,
        departement,
        population,
        step,
        postcodes: repeated ? '' : postcodes,
        parts: [...new Set(parts.get(code))].filter((part) => toKey(flatten(part)) !== own),
      };
    });
}

/** `35200` in Ille-et-Vilaine → `5k` (200 in base 36); whole where the postcode is of another département. */
function lastFigures(postcode: string, departement: string): string {
  const prefix = departement.startsWith('2') && /[AB]$/.test(departement) ? '20' : departement.slice(0, 2);
  return postcode.startsWith(prefix) ? Number(postcode.slice(2)).toString(36) : `=${postcode}`;
}
