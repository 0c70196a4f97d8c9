// How the person looks at their kept offers: the view chosen last, and the choices they saved under a name.
import { defineItem } from './item';

export const offersViews = ['list', 'table', 'columns', 'figures', 'two'] as const;
export type OffersView = (typeof offersViews)[number];

/** A choice of offers under a name; what is in it is the offers' own (`utils/offers/narrow`), and may be of a later version. */
export interface SavedChoice {
  id: string;
  name: string;
  choice: Readonly<Record<string, unknown>>;
}

export const offersView = defineItem<OffersView>('offersView', 'list');
/** The column the table is sorted by; one that a later version dropped sorts by none. */
export const tableSort = defineItem<{ column: string; isUp: boolean } | null>('tableSort', null);
/** Kilometres within which offers of two people count as near. */
export const nearWithin = defineItem<number>('nearWithin', 45);
export const savedChoices = defineItem<readonly SavedChoice[]>('savedChoices', []);
