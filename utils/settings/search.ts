// How the person looks at their kept offers: the view chosen last, and the choices they saved under a name.
import { defineItem } from './item';

export const offersViews = ['list', 'columns', 'figures', 'two'] as const;
export type OffersView = (typeof offersViews)[number];

/** A choice of offers under a name; what is in it is the offers' own (`utils/offers/narrow`), and may be of a later version. */
export interface SavedChoice {
  id: string;
  name: string;
  choice: Readonly<Record<string, unknown>>;
}

export const offersView = defineItem<OffersView>('offersView', 'list');
export const savedChoices = defineItem<readonly SavedChoice[]>('savedChoices', []);
