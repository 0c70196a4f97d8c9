// The eighteen regions of France: small enough to be carried anywhere, without the gazetteer.
// Source: INSEE, Code officiel géographique 2026 (regions unchanged since 2016).

import type { RegionCode } from './types';

export interface Region {
  code: RegionCode;
  /** Official name. */
  name: string;
}

/** In the alphabetical order of their names, the overseas regions last. */
export const regions: readonly Region[] = [
  { code: '84', name: 'Auvergne-Rhône-Alpes' },
  { code: '27', name: 'Bourgogne-Franche-Comté' },
  { code: '53', name: 'Bretagne' },
  { code: '24', name: 'Centre-Val de Loire' },
  { code: '94', name: 'Corse' },
  { code: '44', name: 'Grand Est' },
  { code: '32', name: 'Hauts-de-France' },
  { code: '11', name: 'Île-de-France' },
  { code: '28', name: 'Normandie' },
  { code: '75', name: 'Nouvelle-Aquitaine' },
  { code: '76', name: 'Occitanie' },
  { code: '52', name: 'Pays de la Loire' },
  { code: '93', name: "Provence-Alpes-Côte d'Azur" },
  { code: '01', name: 'Guadeloupe' },
  { code: '03', name: 'Guyane' },
  { code: '04', name: 'La Réunion' },
  { code: '02', name: 'Martinique' },
  { code: '06', name: 'Mayotte' },
];

const names = new Map(regions.map(({ code, name }) => [code, name]));

/** The official name of a region; `undefined` for a code that is none. */
export function regionName(code: RegionCode | undefined): string | undefined {
  return code === undefined ? undefined : names.get(code);
}
