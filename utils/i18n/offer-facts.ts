// Puts what an offer says of contract, time, remote work and dates into words.
import type { Language } from './language';

const words = {
  fr: {
    contract: {
      permanent: 'CDI',
      'fixed-term': 'CDD',
      agency: 'intérim',
      temporary: 'temporaire',
      seasonal: 'saisonnier',
      internship: 'stage',
      apprenticeship: 'alternance',
      freelance: 'indépendant',
      vie: 'VIE',
      volunteer: 'bénévolat ou service civique',
    },
    time: { 'full-time': 'temps plein', 'part-time': 'temps partiel' },
    share: (low: string, high: string) =>
      low === high ? `${low} du temps à distance` : `${low} à ${high} du temps à distance`,
    asap: 'dès que possible',
    labels: { remote: 'Télétravail', starts: 'Début', closes: 'Candidater avant', apply: 'Où postuler' },
  },
  en: {
    contract: {
      permanent: 'permanent',
      'fixed-term': 'fixed term',
      agency: 'agency work',
      temporary: 'temporary',
      seasonal: 'seasonal',
      internship: 'internship',
      apprenticeship: 'apprenticeship',
      freelance: 'freelance',
      vie: 'VIE (French volunteering abroad)',
      volunteer: 'volunteering',
    },
    time: { 'full-time': 'full time', 'part-time': 'part time' },
    share: (low: string, high: string) =>
      low === high ? `${low} of the time remote` : `${low} to ${high} of the time remote`,
    asap: 'as soon as possible',
    labels: { remote: 'Remote work', starts: 'Starts', closes: 'Apply before', apply: 'Where to apply' },
  },
};

/** What is told of: part of a `Posting`. */
interface Told {
  contract?: string;
  contractKinds?: readonly (keyof typeof words.fr.contract)[];
  workingTime?: keyof typeof words.fr.time;
  remoteShare?: { min: number; max: number };
  /** ISO day, ISO month, or `asap`. */
  startsOn?: string;
  /** ISO day. */
  closesOn?: string;
}

export function offerFactLabels(language: Language) {
  return words[language].labels;
}

/** `CDI ou CDD · temps plein`; what the page wrote where nothing was understood of it. */
export function tellContract(
  { contract, contractKinds = [], workingTime }: Told,
  language: Language,
): string | undefined {
  const { contract: kinds, time } = words[language];
  const either = new Intl.ListFormat(language, { type: 'disjunction' }).format(
    contractKinds.map((kind) => kinds[kind]),
  );
  const said = [either || contract, workingTime && contractKinds.length > 0 ? time[workingTime] : undefined].filter(
    Boolean,
  );
  return said.join(' · ') || undefined;
}

/** `40 % du temps à distance`. Undefined when nothing is said, or it is none. */
export function tellRemoteShare({ remoteShare }: Told, language: Language): string | undefined {
  if (!remoteShare || remoteShare.max === 0) return undefined;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return words[language].share(percent.format(remoteShare.min), percent.format(remoteShare.max));
}

/** `1 mars 2027`, `mars 2027`, `dès que possible`. */
export function tellStart({ startsOn }: Told, language: Language): string | undefined {
  return startsOn === 'asap' ? words[language].asap : tellDay(startsOn, language);
}

export function tellClosing({ closesOn }: Told, language: Language): string | undefined {
  return tellDay(closesOn, language);
}

function tellDay(iso: string | undefined, language: Language): string | undefined {
  if (!iso || !/^\d{4}-\d{2}(-\d{2})?$/.test(iso)) return undefined;
  const month = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  return iso.length === 7
    ? new Intl.DateTimeFormat(locale, month).format(new Date(`${iso}-01T00:00:00Z`))
    : new Intl.DateTimeFormat(locale, { ...month, day: 'numeric' }).format(new Date(`${iso}T00:00:00Z`));
}
