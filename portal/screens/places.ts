// The names of the region and of the départements: ISO 3166-2, and what English calls five of them.
import { iso31662 } from 'iso-3166';
import { departmentCode } from '@/utils/portals/protocol/vocabulary';
import type { Language } from './words/words';

export interface Department {
  /** INSEE code, such as 31. */
  code: string;
  name: string;
}

const nameOf = new Map(iso31662.map(({ code, name }) => [code, name.replace(' (française)', '')]));

/** Codes that ISO gives to two collectivities where INSEE has one département. */
const spelledApart: Record<string, string> = { '75': 'FR-75C' };

/** Regions whose own name has no hyphen where ISO writes one. */
const writtenApart: Record<string, string> = {
  'FR-PAC': 'Provence-Alpes-Côte d’Azur',
  'FR-PDL': 'Pays de la Loire',
};

/** The same names as the extension's (utils/places/regions.ts, with their source), which a test holds them to. */
const inEnglish: Record<string, string> = {
  'FR-20R': 'Corsica',
  'FR-973': 'French Guiana',
  'FR-974': 'Réunion',
  'FR-BRE': 'Brittany',
  'FR-NOR': 'Normandy',
};

/** The name of a département; its code when the list does not hold it. */
export function nameDepartment(code: string, language: Language): string {
  const iso = spelledApart[code] ?? `FR-${code}`;
  return (language === 'en' ? inEnglish[iso] : undefined) ?? nameOf.get(iso) ?? code;
}

/** @param region its ISO 3166-2 code, such as FR-OCC */
export function nameRegion(region: string, language: Language): string {
  return (language === 'en' ? inEnglish[region] : undefined) ?? writtenApart[region] ?? nameOf.get(region) ?? region;
}

/** The départements of a region, by name; a region that is one département holds itself. */
export function departmentsOf(region: string, language: Language): Department[] {
  const isOf = (parent: string): boolean =>
    parent === region || iso31662.some(({ code, parent: above }) => code === parent && above === region);
  return iso31662
    .filter(({ code, parent }) => code === region || isOf(parent))
    .map(({ code }) => code.replace('FR-75C', 'FR-75').slice(3))
    .filter((code) => departmentCode.safeParse(code).success)
    .map((code) => ({ code, name: nameDepartment(code, language) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}
