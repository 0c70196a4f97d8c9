// Says what bringing a backup in would do, before anything is written: offers by what is new in them, and what comes beside.
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import type { SavedOffer } from '@/utils/offers/types';
import type { BackupHead } from './backup-format';
import { asSeenFromHere, type Choice, complete, idOf, inBatches } from './import-backup';
import { ImportError } from './problems';
import { readBackup } from './read-backup';

export interface Preview {
  head: BackupHead;
  /** Offers, by what the import would do with them. */
  added: number;
  same: number;
  changed: number;
  /** Rows of any kind that cannot be read, or stand twice; they are left out. */
  broken: number;
  texts: number;
  hasPlan: boolean;
  hasProfile: boolean;
  /** Portals chosen, and what was left with them. */
  portals: number;
  deposits: number;
  settings: number;
  /** Some of it is behind a passphrase that was not given. */
  isLocked: boolean;
  /** The first titles of those added and changed. */
  titles: readonly string[];
}

const titlesShown = 5;

/**
 * Says what an import would do; nothing is written.
 * @throws ImportError, see `readBackup`; `all-broken` when no row could be understood
 */
export async function previewBackup(
  file: Blob,
  { origin, ...reading }: Choice,
  db: CapRegionsDatabase = database(),
): Promise<Preview> {
  let head: BackupHead | undefined;
  const seen = { added: 0, same: 0, changed: 0, broken: 0, texts: 0 };
  const others = { plans: 0, profiles: 0, cvFiles: 0, portals: 0, outbox: 0, setting: 0, locked: 0 };
  const titles: string[] = [];
  let understood = 0;
  const keys = new Set<string>();
  for await (const rows of inBatches(
    readBackup(file, {
      ...reading,
      onHead: (read) => {
        head = read;
      },
    }),
  )) {
    reading.signal?.throwIfAborted();
    const offers: SavedOffer[] = [];
    for (const one of rows) {
      const id = idOf(one);
      if (id === undefined || keys.has(id)) {
        seen.broken += 1;
        continue;
      }
      keys.add(id);
      understood += 1;
      if (one.kind === 'offers' && one.row) offers.push(asSeenFromHere(one.row, origin));
      else if (one.kind === 'texts') seen.texts += 1;
      else if (origin === 'own' && isOther(one.kind, others)) others[one.kind] += 1;
    }
    const kept = await db.offers.bulkGet(offers.map(({ key }) => key));
    offers.forEach((offer, at) => {
      const before = kept[at];
      const what = !before ? 'added' : complete(before, offer) ? 'changed' : 'same';
      seen[what] += 1;
      if (what !== 'same' && titles.length < titlesShown) titles.push(offer.title);
    });
  }
  if (!head || (understood === 0 && seen.broken > 0)) throw new ImportError('all-broken');
  return {
    ...seen,
    head,
    titles,
    hasPlan: others.plans > 0,
    hasProfile: others.profiles > 0,
    portals: others.portals,
    deposits: others.outbox,
    settings: others.setting,
    isLocked: others.locked > 0,
  };
}

const isOther = <Counts extends object>(kind: PropertyKey, counts: Counts): kind is keyof Counts =>
  Object.hasOwn(counts, kind);
