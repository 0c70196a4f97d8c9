// What every part of the profile's page is handed: what is held, how to change it, and the tables it is worded with.
import type { Language } from '@/utils/i18n/language';
import type { HeldProfile, ListName, ProfileEdit } from '@/utils/profile/edits';
import type { Trade } from '@/utils/trades/table';

export interface Named {
  code: string;
  name: string;
}

/** What the page proposes to choose from. */
export interface ProfileTables {
  /** The trade a job title names for sure. */
  recognise: (title: string) => Trade | undefined;
  /** Job titles of the ROME for what was typed, best first. */
  searchTrades: (typed: string) => readonly Trade[];
  /** Départements: INSEE's code and name, with the code of the region. */
  departments: (language: Language) => readonly (Named & { region: string })[];
  /** Divisions of the NAF in a language. */
  sectors: (language: Language) => readonly Named[];
}

/** What became of a change: `refused` when it would be no profile, `failed` when the store could not write it. */
export type Kept = 'stored' | 'refused' | 'failed';

export interface PartProps {
  held: HeldProfile;
  tables: ProfileTables;
  /** The contact block is locked: it is neither seen nor changed. */
  isLocked: boolean;
  onEdit: (edit: ProfileEdit) => Promise<Kept>;
  /** Takes an entry away, with a way back. */
  onRemove: (name: ListName, index: number) => void;
}
