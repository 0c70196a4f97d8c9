// Finds kept offers by words, region and status; fast for the first rows, whatever the number kept.
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import { listOffers, matchesSearch } from './offers';
import type { OfferStatus, SavedOffer } from './types';

export interface OfferFilter {
  search: string;
  /** INSEE code; `none` for offers in no claimed region. */
  region?: string;
  status?: OfferStatus;
}

export interface OffersFound {
  /** Newest first, at most `limit`. */
  offers: readonly SavedOffer[];
  /** How many answer the filter in all. */
  total: number;
}

const everything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/** Without a filter only the first rows are read; with one, every kept row once, in one bulk read. */
export async function findOffers(
  filter: OfferFilter,
  limit: number,
  db: CapRegionsDatabase = database(),
): Promise<OffersFound> {
  const isOpen = filter.search.trim() === '' && filter.region === undefined && filter.status === undefined;
  if (isOpen) {
    const [offers, total] = await Promise.all([listOffers(db).limit(limit).toArray(), countOffers(db)]);
    return { offers, total };
  }
  const region = filter.region === 'none' ? '' : filter.region;
  // An ascending read comes in bulk (getAll); a descending one goes row by row.
  const rows = await db.offers.where('[trashedAt+savedAt]').between([0, everything[0]], [0, everything[1]]).toArray();
  const found = rows
    .reverse()
    .filter(
      (offer) =>
        (region === undefined || offer.region === region) &&
        (filter.status === undefined || offer.status === filter.status) &&
        matchesSearch(offer, filter.search),
    );
  return { offers: found.slice(0, limit), total: found.length };
}

/** Kept offers, the trash left out. */
export async function countOffers(db: CapRegionsDatabase = database()): Promise<number> {
  return db.offers.where('[trashedAt+savedAt]').between([0, everything[0]], [0, everything[1]]).count();
}

/** Region codes that kept offers bear, the empty string for none: read from the index alone. */
export async function listKeptRegions(db: CapRegionsDatabase = database()): Promise<readonly string[]> {
  const pairs = await db.offers.where('[trashedAt+region]').between([0, ''], [0, '\uffff']).uniqueKeys();
  return (pairs as unknown as [number, string][]).map(([, region]) => region);
}

/** Removed offers, last removed first. */
export async function listTrash(db: CapRegionsDatabase = database()): Promise<readonly SavedOffer[]> {
  const rows = await db.offers.where('[trashedAt+savedAt]').above([0, []]).toArray();
  return rows.sort((one, other) => other.trashedAt - one.trashedAt);
}
