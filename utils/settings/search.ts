// How the person looks at their kept offers: the choices they saved under a name.
import { defineItem } from './item';

/** A choice of offers under a name; what is in it is the offers' own (`utils/offers/narrow`), and may be of a later version. */
export interface SavedChoice {
  id: string;
  name: string;
  choice: Readonly<Record<string, unknown>>;
}

export const savedChoices = defineItem<readonly SavedChoice[]>('savedChoices', []);
