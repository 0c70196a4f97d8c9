// What forms are answered with: one person's profile, and what was typed once for forms where it says nothing.
import { useMemo, useState } from 'preact/hooks';
import type { FormAnswers } from '@/utils/portals/forms/answers';
import { answersOf, completeAnswers } from '@/utils/portals/forms/from-profile';
import { formAnswers } from '@/utils/settings/form-answers';
import { type OwnProfile, useOwnProfiles } from './apply/own-profile';
import { useItem } from './use-item';

export interface FormAnswering {
  /** Undefined until read. */
  answers?: FormAnswers;
  typed?: FormAnswers;
  own?: OwnProfile;
  /** The profiles there are; of two, the first made answers until the other is chosen. */
  profiles: readonly OwnProfile[];
  choose: (key: string) => void;
  /** Answers whether it is kept. */
  setTyped: (typed: FormAnswers) => Promise<boolean>;
}

export function useFormAnswers(): FormAnswering {
  const [typed, setTyped] = useItem(formAnswers);
  const profiles = useOwnProfiles();
  const [chosen, choose] = useState<string>();
  const own = profiles && (profiles.find(({ key }) => key === chosen) ?? profiles[0] ?? null);
  const answers = useMemo(() => {
    if (typed === undefined || own === undefined) return undefined;
    if (own === null) return typed;
    const answers = answersOf(own.resume, new Date());
    // What was typed is of whoever was here first: it never completes the other person's.
    return { ...(own.place === 0 ? completeAnswers(answers, typed) : answers), hasResume: true };
  }, [typed, own]);
  return { answers, typed, own: own ?? undefined, profiles: profiles ?? [], choose, setTyped };
}
