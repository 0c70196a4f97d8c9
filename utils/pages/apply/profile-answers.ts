// Between what is typed in the short profile form and the profile that is kept; what an import brought stays.

import type { ProfileAnswers } from '@/components/apply/profile-form';
import type { Resume } from '@/utils/profile/resume';
import { isDepartment } from './departments';
import { hiddenNames, type OwnProfile } from './own-profile';
import { findTrade } from './prepare';

const split = (text: string) => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

export function answersOfProfile(own: OwnProfile | null | undefined): ProfileAnswers {
  const { basics, skills = [], languages = [], meta } = own?.resume ?? ({ basics: {} } as Resume);
  return {
    name: basics.name ?? '',
    job: basics.label ?? '',
    skills: skills.map(({ name }) => name).join(', '),
    languages: languages.map(({ language, fluency }) => (fluency ? `${language} ${fluency}` : language)).join(', '),
    departments: (meta?.capRegions.mobility?.departments ?? []).join(', '),
    email: basics.email ?? '',
    hideFrom: own ? hiddenNames(own).join(', ') : '',
  };
}

/** The profile with these answers, or undefined when the job is no trade for sure. */
export async function profileOfAnswers(
  answers: ProfileAnswers,
  before: OwnProfile | null | undefined,
): Promise<OwnProfile | undefined> {
  const trade = await findTrade(answers.job);
  if (!trade) return undefined;
  const resume: Resume = before?.resume ?? { basics: {} };
  const { email: _email, ...basics } = resume.basics;
  const kept = resume.skills ?? [];
  return {
    key: before?.key,
    takenOut: before?.takenOut ?? [],
    hideFrom: split(answers.hideFrom)
      .slice(0, 10)
      .map((name) => before?.hideFrom.find((one) => (one.name ?? one.siren) === name) ?? { name }),
    resume: {
      ...resume,
      basics: {
        ...basics,
        name: answers.name.trim(),
        label: answers.job.trim(),
        ...(answers.email.trim() ? { email: answers.email.trim() } : {}),
      },
      skills: split(answers.skills).map((name) => kept.find((skill) => skill.name === name) ?? { name }),
      languages: split(answers.languages).map((text) => {
        const level = /^(.*\S)\s+([ABC][12]|natif|native|courant|fluent)$/i.exec(text);
        return level?.[1] ? { language: level[1], fluency: level[2] } : { language: text };
      }),
      meta: {
        capRegions: {
          ...resume.meta?.capRegions,
          trades: [trade],
          mobility: {
            ...resume.meta?.capRegions.mobility,
            departments: split(answers.departments.replaceAll(' ', ','))
              .map((code) => code.toUpperCase())
              .filter(isDepartment),
          },
        },
      },
    },
  };
}
