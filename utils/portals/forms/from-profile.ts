// Turns the stored profile into what forms ask for; what the profile does not say plainly stays unsaid.
import { flatWords } from '@/utils/posting/fold';
import { totalMonths } from '@/utils/profile/experience';
import type { Resume } from '@/utils/profile/resume';
import type { FormAnswers } from './answers';

const monthsUntil = { now: 0, '1m': 1, '3m': 3, '6m': 6 } as const;
const contractNames = {
  cdi: 'CDI',
  cdd: 'CDD',
  interim: 'Intérim',
  alternance: 'Alternance',
  stage: 'Stage',
  freelance: 'Freelance',
} as const;

/** Answers from a profile. @param now the day availability counts from */
export function answersOf(resume: Resume, now: Date): FormAnswers {
  const { basics, work = [], skills, languages, meta } = resume;
  const current = work.find(({ endDate }) => endDate === undefined);
  const own = meta?.capRegions;
  const linkOf = (network: string) =>
    basics.profiles?.find((profile) => profile.network?.toLowerCase() === network)?.url;
  return {
    fullName: basics.name,
    ...splitName(basics.name),
    email: basics.email,
    phone: basics.phone,
    address: {
      street: basics.location?.address,
      postalCode: basics.location?.postalCode,
      city: basics.location?.city,
      region: basics.location?.region,
      country: basics.location?.countryCode,
    },
    employer: current?.name,
    jobTitle: current?.position,
    links: {
      linkedin: linkOf('linkedin'),
      github: linkOf('github'),
      twitter: linkOf('twitter') ?? linkOf('x'),
      portfolio: basics.url,
    },
    headline: basics.label,
    summary: basics.summary,
    skills: skills?.map(({ name }) => name),
    languages: languages?.map(({ language, fluency }) => (fluency ? `${language} (${fluency})` : language)),
    yearsOfExperience: work.length > 0 ? Math.floor(totalMonths(work, now) / 12) : undefined,
    desiredJob: own?.trades?.[0]?.label,
    contractTypes: own?.contracts?.map((contract) => contractNames[contract]),
    availableFrom: own?.availability && dayAfter(now, monthsUntil[own.availability]),
  };
}

/**
 * What the profile says, and of the answers typed apart what it does not. A name and an address are taken whole from one of
 * them; the parts of a typed name count where the profile's name is made of them.
 */
export function completeAnswers(said: FormAnswers, typed: FormAnswers): FormAnswers {
  const isSaid = (value: unknown) => value !== undefined && value !== '';
  const { fullName, givenName, additionalName, familyName, preferredName, address, links, ...others } = typed;
  const typedName = { fullName, givenName, additionalName, familyName, preferredName };
  const isTypedName = said.fullName === undefined || isMadeOf(said.fullName, [givenName, additionalName, familyName]);
  const own = Object.fromEntries(Object.entries(said).filter(([, value]) => isSaid(value)));
  return {
    ...(isTypedName ? typedName : {}),
    ...others,
    ...own,
    address: Object.values(said.address ?? {}).some(isSaid) ? said.address : address,
    links: { ...links, ...Object.fromEntries(Object.entries(said.links ?? {}).filter(([, link]) => isSaid(link))) },
  };
}

function isMadeOf(whole: string, parts: readonly (string | undefined)[]): boolean {
  const words = (text: string) => flatWords(text).sort().join(' ');
  return parts.some(Boolean) && words(whole) === words(parts.join(' '));
}

/**
 * Given and family name of a name in one piece: capitals mark the family name (`Jeanne LE GALL`, `LE GALL Jeanne`), and
 * two words are one of each. Nothing where that does not decide: `Ana Maria Silva Costa`.
 */
export function splitName(name: string | undefined): { givenName?: string; familyName?: string } {
  const words = name?.trim().split(/\s+/) ?? [];
  const isCapital = (word: string) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  const capitals = words.filter(isCapital);
  if (capitals.length > 0 && capitals.length < words.length)
    return { givenName: words.filter((word) => !isCapital(word)).join(' '), familyName: capitals.join(' ') };
  const [givenName, familyName, ...others] = words;
  return givenName && familyName && others.length === 0 ? { givenName, familyName } : {};
}

function dayAfter(now: Date, months: number): string {
  const then = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
  const day = months === 0 ? now : then;
  return day.toISOString().slice(0, 10);
}
