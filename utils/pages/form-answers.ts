// The answers a person gives forms most, as typed once; erased with everything else.
import type { FormAnswers } from '@/utils/portals/forms/answers';
import { defineItem } from '@/utils/settings/item';

/** Only our own pages read it: nothing of it is in a script that runs on pages. */
export const formAnswers = defineItem<FormAnswers>('formAnswers', {});
