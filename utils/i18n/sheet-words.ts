// The words of a CV that leaves: headings, and what each code of the protocol means, in French and English.
import type { Language } from './language';

const frLevels: Readonly<Record<string, string>> = {
  none: 'Sans diplôme',
  'cap-bep': 'CAP ou BEP',
  bac: 'Baccalauréat',
  'bac+2': 'Bac +2',
  'bac+3': 'Bac +3',
  'bac+5': 'Bac +5',
  doctorate: 'Doctorat',
};
const enLevels: Readonly<Record<string, string>> = {
  none: 'No diploma',
  'cap-bep': 'Vocational certificate (CAP, BEP)',
  bac: 'Secondary school diploma (bac)',
  'bac+2': 'Two years of higher education',
  'bac+3': 'Bachelor’s degree (bac +3)',
  'bac+5': 'Master’s degree (bac +5)',
  doctorate: 'Doctorate',
};
const frContracts: Readonly<Record<string, string>> = {
  cdi: 'CDI',
  cdd: 'CDD',
  interim: 'Intérim',
  alternance: 'Alternance',
  stage: 'Stage',
  freelance: 'Indépendant',
};
const enContracts: Readonly<Record<string, string>> = {
  cdi: 'Permanent (CDI)',
  cdd: 'Fixed-term (CDD)',
  interim: 'Temporary agency work',
  alternance: 'Work-study',
  stage: 'Internship',
  freelance: 'Freelance',
};

/** Names for codes that neither language writes itself. */
export interface CodeNames {
  department: (code: string) => string;
  sector: (naf: string) => string;
}

const codesAlone: CodeNames = { department: (code) => code, sector: (naf) => `NAF ${naf}` };

/** How a sheet words each thing in `language`; months and years in whole numbers. */
export function sheetWords(language: Language, { department, sector }: CodeNames = codesAlone) {
  const isFrench = language === 'fr';
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const month = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const day = (date: string) =>
    /^\d{4}$/.test(date) ? date : month.format(new Date(`${date.slice(0, 7)}-15T00:00:00Z`));
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  return {
    headings: isFrench
      ? {
          experience: 'Expérience',
          jobs: 'Postes occupés',
          projects: 'Projets',
          education: 'Formation',
          skills: 'Compétences',
          languages: 'Langues',
          licences: 'Permis et habilitations',
          mobility: 'Mobilité',
          wishes: 'Disponibilité',
        }
      : {
          experience: 'Experience',
          jobs: 'Jobs held',
          projects: 'Projects',
          education: 'Education',
          skills: 'Skills',
          languages: 'Languages',
          licences: 'Licences',
          mobility: 'Mobility',
          wishes: 'Availability',
        },
    untitled: isFrench ? 'Profil professionnel' : 'Professional profile',
    band: (band: string) => (isFrench ? `${bandOf(band, 'fr')} d’expérience` : `${bandOf(band, 'en')} of experience`),
    months: (months: number) => duration(months, isFrench),
    sector,
    size: (size: string) =>
      (isFrench ? `${size.replace('-', ' à ')} personnes` : `${size.replace('-', ' to ')} people`).replace(
        '250+',
        isFrench ? '250 et plus' : '250 or more',
      ),
    studyLevel: (level: string) => (isFrench ? frLevels : enLevels)[level] ?? level,
    language: (code: string, level?: string) => {
      const name = capital(names.of(code) ?? code);
      if (!level) return name;
      return `${name} · ${level === 'native' ? (isFrench ? 'langue maternelle' : 'mother tongue') : level}`;
    },
    department,
    remote: (remote: string) =>
      ({
        no: isFrench ? 'Sur site' : 'On site',
        some: isFrench ? 'Télétravail en partie' : 'Partly remote',
        full: isFrench ? 'Télétravail complet' : 'Fully remote',
      })[remote] ?? remote,
    availability: (when: string) =>
      ({
        now: isFrench ? 'Tout de suite' : 'Right away',
        '1m': isFrench ? 'Sous un mois' : 'Within a month',
        '3m': isFrench ? 'Sous trois mois' : 'Within three months',
        '6m': isFrench ? 'Sous six mois' : 'Within six months',
      })[when] ?? when,
    contract: (kind: string) => (isFrench ? frContracts : enContracts)[kind] ?? kind,
    dates: (start?: string, end?: string) => {
      if (!start && !end) return '';
      const until = end ? day(end) : isFrench ? 'aujourd’hui' : 'today';
      return start ? `${day(start)} – ${until}` : until;
    },
  };
}

function bandOf(band: string, language: Language): string {
  if (band === '20+') return language === 'fr' ? 'Plus de 20 ans' : 'More than 20 years';
  const [low = '', high = ''] = band.split('-');
  return language === 'fr' ? `${low} à ${high} ans` : `${low} to ${high} years`;
}

function duration(months: number, isFrench: boolean): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const parts = isFrench
    ? [years && `${years} ${years === 1 ? 'an' : 'ans'}`, rest && `${rest} mois`]
    : [years && `${years} ${years === 1 ? 'year' : 'years'}`, rest && `${rest} ${rest === 1 ? 'month' : 'months'}`];
  return parts.filter(Boolean).join(isFrench ? ' et ' : ' and ');
}
