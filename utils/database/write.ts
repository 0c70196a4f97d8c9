// Every write passes here: one at a time across tabs and the background, acknowledged once it is on the disk.
import type { Table } from 'dexie';
import { type Sentinel, sentinel } from '@/utils/settings/items';
import type { CapRegionsDatabase } from './database';

const lockName = 'cap-regions:write';

/** The last write this page asked for: in Chromium 156 the first requests of a page for a lock may overtake each other. */
let last: Promise<unknown> = Promise.resolve();

/** Why a write did not happen; nothing was changed. */
export class WriteError extends Error {
  constructor(
    readonly reason: 'full' | 'store',
    cause: unknown,
  ) {
    super(`The offer could not be stored (${reason})`, { cause });
  }
}

/**
 * Runs `change` in one transaction under a Web Lock, then notes what the store now holds beside it.
 * Resolves only after the transaction is complete on the disk.
 * @throws WriteError `full` when the disk or quota is full, `store` for any other failure; either way nothing changed.
 */
export function write<Result>(
  db: CapRegionsDatabase,
  tables: readonly Table[],
  change: () => Promise<Result>,
): Promise<Awaited<Result>> {
  const written = last.then(() => writeLocked(db, tables, change));
  last = written.catch(() => undefined);
  return written;
}

function writeLocked<Result>(
  db: CapRegionsDatabase,
  tables: readonly Table[],
  change: () => Promise<Result>,
): Promise<Awaited<Result>> {
  return navigator.locks.request(lockName, async () => {
    try {
      const noted = await sentinel.getValue();
      const after = await db.transaction('rw', [...tables, db.offers, db.meta], async () => {
        const result = await change();
        let epoch = (await db.meta.get('epoch'))?.value;
        if (epoch === undefined && noted === null) {
          epoch = crypto.randomUUID();
          await db.meta.put({ name: 'epoch', value: epoch });
        }
        const kept = db.offers
          .where('[trashedAt+savedAt]')
          .between([0, Number.NEGATIVE_INFINITY], [0, Number.POSITIVE_INFINITY]);
        return { result, epoch, count: await kept.count(), last: await kept.last() };
      });
      await note(noted, after.epoch, after.count, after.last?.key ?? '');
      return after.result;
    } catch (error) {
      throw new WriteError(isFull(error) ? 'full' : 'store', error);
    }
  });
}

/** An emptied store keeps its old sentinel until the person has been told; only the revision moves. */
async function note(before: Sentinel | null, epoch: string | undefined, count: number, lastKey: string): Promise<void> {
  const revision = (before?.revision ?? 0) + 1;
  const isSameLife = before === null || before.epoch === epoch;
  try {
    await sentinel.setValue(
      isSameLife && epoch !== undefined ? { epoch, count, lastKey, revision } : { ...(before as Sentinel), revision },
    );
  } catch (error) {
    // The offer is stored; a full `storage.local` must not say otherwise. The next write notes again.
    console.warn('The sentinel could not be written', error);
  }
}

/** Chrome says `DataError: Failed to write blobs (IOError)` on a full disk, browsers say QuotaExceededError on a full quota. */
function isFull(error: unknown): boolean {
  for (
    let cause: unknown = error;
    cause instanceof Error;
    cause = cause.cause ?? (cause as { inner?: unknown }).inner
  ) {
    if (cause.name === 'QuotaExceededError' || /quota|disk|IOError|no space|FILE_ERROR_NO_SPACE/i.test(cause.message)) {
      return true;
    }
  }
  return false;
}
