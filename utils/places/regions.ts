// The eighteen regions of France: small enough to be carried anywhere, without the gazetteer.
// Source of the French names: INSEE, Code officiel géographique 2026 (regions unchanged since 2016). Of the English ones:
// the titles of English Wikipedia's articles (as of 2025-06), and CLDR 48 for those that are countries to ISO 3166-1.

import type { PlaceAnswer, RegionCode } from './types';

export interface Region {
  code: RegionCode;
  /** Official name, and what French calls it. */
  name: string;
  /** What English calls it, where it does not say the French name: Burgundy is no longer a region, Occitania never was. */
  english?: string;
}

type Language = 'fr' | 'en';

/** In the alphabetical order of their names, the overseas regions last. */
export const regions: readonly Region[] = [
  { code: '84', name: 'Auvergne-Rhône-Alpes' },
  { code: '27', name: 'Bourgogne-Franche-Comté' },
  { code: '53', name: 'Bretagne', english: 'Brittany' },
  { code: '24', name: 'Centre-Val de Loire' },
  { code: '94', name: 'Corse', english: 'Corsica' },
  { code: '44', name: 'Grand Est' },
  { code: '32', name: 'Hauts-de-France' },
  { code: '11', name: 'Île-de-France' },
  { code: '28', name: 'Normandie', english: 'Normandy' },
  { code: '75', name: 'Nouvelle-Aquitaine' },
  { code: '76', name: 'Occitanie' },
  { code: '52', name: 'Pays de la Loire' },
  { code: '93', name: "Provence-Alpes-Côte d'Azur" },
  { code: '01', name: 'Guadeloupe' },
  { code: '03', name: 'Guyane', english: 'French Guiana' },
  { code: '04', name: 'La Réunion', english: 'Réunion' },
  { code: '02', name: 'Martinique' },
  { code: '06', name: 'Mayotte' },
];

const known = new Map(regions.map((region) => [region.code, region]));

/** What a language calls a region (French: its official name); `undefined` for a code that is none. */
export function regionName(code: RegionCode | undefined, language: Language): string | undefined {
  const region = code === undefined ? undefined : known.get(code);
  return language === 'en' ? (region?.english ?? region?.name) : region?.name;
}

/** Its names in every language, for whoever looks for words; none for a code that is none. */
export function regionNames(code: RegionCode): readonly string[] {
  const { name, english } = known.get(code) ?? {};
  return [name, english].filter((one) => one !== undefined);
}

/**
 * What a language calls a place understood, whose `name` is the official one: a region by its name there, and so an
 * overseas département, which bears its region's; a collectivity in no region as a country. Others have one name.
 */
export function placeName(
  { name, region, country }: Pick<PlaceAnswer, 'name' | 'region' | 'country'>,
  language: Language,
): string | undefined {
  if (name !== undefined && name === regionName(region, 'fr')) return regionName(region, language);
  const isCollectivity = name !== undefined && country !== undefined && country !== 'FR';
  return language === 'en' && isCollectivity ? new Intl.DisplayNames('en', { type: 'region' }).of(country) : name;
}

/** Codes of the overseas regions begin with 0. */
export const isOverseas = (code: RegionCode): boolean => code.startsWith('0');

/** Every region with its name in a language, in the alphabetical order of these names, the overseas regions last. */
export function listRegions(language: Language): readonly { code: RegionCode; name: string }[] {
  const { compare } = new Intl.Collator(language);
  return regions
    .map(({ code }) => ({ code, name: regionName(code, language) ?? code }))
    .sort(
      (one, other) => Number(isOverseas(one.code)) - Number(isOverseas(other.code)) || compare(one.name, other.name),
    );
}
