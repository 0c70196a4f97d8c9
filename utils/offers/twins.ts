// Recognises an offer the person has met elsewhere: said to them, never merged.
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import type { BoardId } from '@/utils/posting/types';

/** The other place where what is probably the same offer was met. */
export interface Twin {
  key: string;
  board: BoardId;
  /** Kept, and not only seen. */
  isKept: boolean;
}

/**
 * For each offer, in order, another one with the same fingerprint: one that is kept before one that was only seen.
 * Undefined where there is none, where nothing can be said (an empty fingerprint), or where the person said they are two.
 */
export async function findTwins(
  offers: readonly { key: string; fingerprint: string }[],
  db: CapRegionsDatabase = database(),
): Promise<(Twin | undefined)[]> {
  const wanted = [...new Set(offers.map(({ fingerprint }) => fingerprint).filter(Boolean))];
  if (wanted.length === 0) return offers.map(() => undefined);
  const [kept, seen] = await db.transaction('r', [db.offers, db.seen], () =>
    Promise.all([
      db.offers.where('fingerprint').anyOf(wanted).toArray(),
      db.seen.where('fingerprint').anyOf(wanted).toArray(),
    ]),
  );
  const met = [
    ...kept.filter(({ trashedAt }) => trashedAt === 0).map((offer) => ({ ...offer, isKept: true })),
    ...seen.map((offer) => ({ ...offer, notTwins: [] as readonly string[], isKept: false })),
  ];
  return offers.map(({ key, fingerprint }) => {
    const own = met.find((one) => one.isKept && one.key === key);
    const twin = met.find(
      (other) =>
        other.key !== key &&
        fingerprint !== '' &&
        other.fingerprint === fingerprint &&
        !other.notTwins.includes(key) &&
        !own?.notTwins.includes(other.key),
    );
    return twin && { key: twin.key, board: twin.board, isKept: twin.isKept };
  });
}
