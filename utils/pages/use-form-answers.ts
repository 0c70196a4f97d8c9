// What forms are answered with: the profile, and what was typed once for forms where it says nothing.
import { useMemo } from 'preact/hooks';
import type { FormAnswers } from '@/utils/portals/forms/answers';
import { answersOf, completeAnswers } from '@/utils/portals/forms/from-profile';
import { formAnswers } from '@/utils/settings/form-answers';
import { type OwnProfile, useOwnProfile } from './apply/own-profile';
import { useItem } from './use-item';

export interface FormAnswering {
  /** Undefined until read. */
  answers?: FormAnswers;
  typed?: FormAnswers;
  own?: OwnProfile;
  setTyped: (typed: FormAnswers) => Promise<void>;
}

export function useFormAnswers(): FormAnswering {
  const [typed, setTyped] = useItem(formAnswers);
  const own = useOwnProfile();
  const answers = useMemo(() => {
    if (typed === undefined || own === undefined) return undefined;
    if (own === null) return typed;
    return { ...completeAnswers(answersOf(own.resume, new Date()), typed), hasResume: true };
  }, [typed, own]);
  return { answers, typed, own: own ?? undefined, setTyped };
}
