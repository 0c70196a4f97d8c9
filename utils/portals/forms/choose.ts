// Chooses, in a list of a page's own, the option that says what an answer says; none rather than a near one.
import type { FormAnswers } from './answers';
import { fold } from './fold';
import type { FieldType } from './types';

/** Position of the option that equals one of the wanted texts, earliest wish first; undefined when none does, or two do. */
export function chooseOption(options: readonly string[], wanted: readonly string[]): number | undefined {
  const folded = options.map(fold);
  for (const wish of wanted.map(fold)) {
    if (!wish) continue;
    const found = folded.flatMap((option, index) => (option === wish ? [index] : []));
    if (found.length === 1) return found[0];
  }
  return undefined;
}

const contractWords: Readonly<Record<string, readonly string[]>> = {
  cdi: [
    'CDI',
    'Contrat à durée indéterminée',
    'CDI temps plein',
    'Permanent',
    'Permanent contract',
    'Full-time',
    'Durée indéterminée',
  ],
  cdd: [
    'CDD',
    'Contrat à durée déterminée',
    'Fixed-term',
    'Fixed term',
    'Fixed-term contract',
    'Temporary',
    'Durée déterminée',
  ],
  interim: ['Intérim', 'Mission intérim', 'Travail temporaire', 'Temporary work', 'Temp'],
  alternance: ['Alternance', 'Apprentissage', 'Contrat en alternance', 'Apprenticeship', "Contrat d'apprentissage"],
  stage: ['Stage', 'Internship', 'Intern'],
  freelance: ['Freelance', 'Indépendant', 'Free-lance', 'Contractor', 'Consultant indépendant'],
};

/**
 * What the answer to `type` may be called in a list, likeliest first: a country by its names in French and English and
 * its codes, a département by its name and number. Empty when the person did not say.
 */
export function wishesFor(type: FieldType, answers: FormAnswers): readonly string[] {
  const { address } = answers;
  switch (type) {
    case 'country':
      return address?.country ? countryNames(address.country) : [];
    case 'address-level1': {
      const { departement, region } = address ?? {};
      const names = departement
        ? [
            departement.name,
            `${departement.code} - ${departement.name}`,
            `${departement.name} (${departement.code})`,
            `${departement.code} ${departement.name}`,
            departement.code,
          ]
        : [];
      return region ? [...names, region] : names;
    }
    case 'location':
    case 'address-level2': {
      const { city, region, country } = address ?? {};
      const countries = country ? countryNames(country) : [];
      if (!city) return [];
      return [
        city,
        ...countries.map((name) => `${city}, ${name}`),
        ...countries.map((name) => `${city}, ${region}, ${name}`),
      ];
    }
    case 'contract-type':
      return (answers.contractTypes ?? []).flatMap((contract) => contractWords[fold(contract)] ?? [contract]);
    default:
      return [];
  }
}

function countryNames(code: string): string[] {
  const names = ['fr', 'en'].map((language) => new Intl.DisplayNames(language, { type: 'region' }).of(code));
  return [...names.filter((name) => name !== undefined), code];
}

/** Position of the range that holds `years`: `1 à 2 ans`, `3-5 years`, `Plus de 10 ans`; undefined unless exactly one does. */
export function chooseYears(options: readonly string[], years: number): number | undefined {
  const fitting = options.flatMap((option, index) => (holdsYears(fold(option), years) ? [index] : []));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function holdsYears(option: string, years: number): boolean {
  const [low, high] = (option.match(/\d+/g) ?? []).map(Number);
  if (low === undefined) return /^(debutant|aucune|sans experience|no experience|none)/.test(option) && years < 1;
  if (high !== undefined) return years >= low && years <= high;
  if (/\bmoins\b|\bless\b|\bunder\b|\bjusqu/.test(option)) return years < low;
  if (/\bplus\b|\bmore\b|\bover\b|\bau moins\b|\+/.test(option)) return years >= low;
  return years === low;
}
