// The one database: its tables, their versions, and how a store that was opened empty is noticed.
import { Dexie, type EntityTable } from 'dexie';
import { type OfferText, type SavedOffer, type SeenOffer, untouched } from '@/utils/offers/types';
import type { PlanRow, StepMark } from '@/utils/plan/types';
import type { FeedRow } from '@/utils/portals/feeds';
import type { OutboxRow, PortalRow } from '@/utils/portals/outbox/types';
import { fingerprint } from '@/utils/posting/fingerprint';
import type { CvFileRow, ProfileRow } from '@/utils/profile/row';

// Profiles are of a layer below deposits, and are locked together with them.
export type { OutboxRow };

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
  plans!: EntityTable<PlanRow, 'key'>;
  planSteps!: EntityTable<StepMark, 'key'>;
  profiles!: EntityTable<ProfileRow, 'key'>;
  portals!: EntityTable<PortalRow, 'key'>;
  outbox!: EntityTable<OutboxRow, 'key'>;
  feeds!: EntityTable<FeedRow, 'key'>;
  cvFiles!: EntityTable<CvFileRow, 'key'>;

  constructor(name = 'cap-regions') {
    // Acknowledged means on the disk, not in its cache (Firefox is strict when told so, Chrome too).
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      offers: 'key, [trashedAt+savedAt], [trashedAt+region], [trashedAt+status]',
      texts: 'key',
      seen: 'key, at',
      meta: 'name',
    });
    // The same offer met on two boards is recognised.
    this.version(2)
      .stores({
        offers: 'key, [trashedAt+savedAt], [trashedAt+region], [trashedAt+status], fingerprint',
        seen: 'key, at, fingerprint',
      })
      .upgrade(async (change) => {
        await change.table<SavedOffer>('offers').toCollection().modify(addFingerprint);
        await change.table<SeenOffer>('seen').toCollection().modify(addBoard);
      });
    // What the person adds to an offer, and every change made by hand.
    this.version(3)
      .stores({ offers: 'key, [trashedAt+savedAt], [trashedAt+region], [trashedAt+status], fingerprint' })
      .upgrade((change) => change.table<SavedOffer>('offers').toCollection().modify(addKeeping));
    // A plan of the move, and what was done of its steps.
    this.version(4).stores({ plans: 'key', planSteps: 'key, plan' });
    // Whom the person applies as: two people may share a browser.
    this.version(5).stores({ profiles: 'key' });
    // The portals the person chose, and each deposit on its way to one.
    this.version(6).stores({ portals: 'key', outbox: 'key, step, portal, offer, createdAt' });
    // What portals publish, as last read; and the person's own CV, as they made it.
    this.version(7).stores({ feeds: 'key', cvFiles: 'key' });
  }
}

function addFingerprint(offer: SavedOffer): void {
  offer.fingerprint = fingerprint(offer, offer.place.commune) ?? '';
}

/** Of an offer only seen, version 1 kept no more than its key: the board is in it. */
function addBoard(seen: SeenOffer): void {
  seen.board = seen.key.slice(0, seen.key.indexOf(':'));
  seen.fingerprint = '';
}

function addKeeping(offer: SavedOffer): void {
  Object.assign(offer, { ...structuredClone(untouched), ...offer });
}

let shared: CapRegionsDatabase | undefined;

/** The database of this browser profile, opened on first use. */
export function database(): CapRegionsDatabase {
  shared ??= new CapRegionsDatabase();
  // Once an opening has failed, as on a full disk, Dexie fails for ever: closed so, it opens anew when it is next used.
  if (shared.hasFailed()) shared.close({ disableAutoOpen: false });
  return shared;
}
