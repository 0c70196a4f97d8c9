// The one database: its tables, their versions, and how a store that was opened empty is noticed.
import { Dexie, type EntityTable } from 'dexie';
import type { OfferText, SavedOffer, SeenOffer } from '@/utils/offers/types';

/** A row of `meta`; the only one today names this life of the store. */
interface MetaRow {
  name: 'epoch';
  value: string;
}

export class CapRegionsDatabase extends Dexie {
  offers!: EntityTable<SavedOffer, 'key'>;
  texts!: EntityTable<OfferText, 'key'>;
  seen!: EntityTable<SeenOffer, 'key'>;
  meta!: EntityTable<MetaRow, 'name'>;

  constructor(name = 'cap-regions') {
    // Acknowledged means on the disk, not in its cache (Firefox is strict when told so, Chrome too).
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      offers: 'key, [trashedAt+savedAt], [trashedAt+region], [trashedAt+status]',
      texts: 'key',
      seen: 'key, at',
      meta: 'name',
    });
  }
}

let shared: CapRegionsDatabase | undefined;

/** The database of this browser profile, opened on first use. */
export function database(): CapRegionsDatabase {
  shared ??= new CapRegionsDatabase();
  return shared;
}
