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

export interface FirstOffers {
  /** Newest first, at most as many as asked for. */
  offers: readonly SavedOffer[];
  hasMore: boolean;
}

export interface OffersFound extends FirstOffers {
  /** How many answer the filter in all. */
  total: number;
}

/** Kept offers, oldest first: an ascending read comes in bulk, a descending one row by row. */
function keptOffers(db: CapRegionsDatabase) {
  return db.offers.where('[trashedAt+savedAt]').between([0, Number.NEGATIVE_INFINITY], [0, Number.POSITIVE_INFINITY]);
}

/** Whether a filter leaves anything out. */
export function isFiltering({ search, region, status }: OfferFilter): boolean {
  return search.trim() !== '' || region !== undefined || status !== undefined;
}

/** What a page shows before anything is searched. Not counted: over 10,000 offers that takes 15 times as long. */
export async function readFirstOffers(limit: number, db: CapRegionsDatabase = database()): Promise<FirstOffers> {
  const offers = await listOffers(db)
    .limit(limit + 1)
    .toArray();
  return { offers: offers.slice(0, limit), hasMore: offers.length > limit };
}

/** Every kept offer, newest first: filters then work in memory, letter by letter. */
export async function readAllOffers(db: CapRegionsDatabase = database()): Promise<readonly SavedOffer[]> {
  return (await keptOffers(db).toArray()).reverse();
}

/** The offers that answer the filter, in the order given. */
export function filterOffers(all: readonly SavedOffer[], filter: OfferFilter, limit: number): OffersFound {
  const region = filter.region === 'none' ? '' : filter.region;
  const found = all.filter(
    (offer) =>
      (region === undefined || offer.region === region) &&
      (filter.status === undefined || offer.status === filter.status) &&
      matchesSearch(offer, filter.search),
  );
  return { offers: found.slice(0, limit), hasMore: found.length > limit, total: found.length };
}

/** Kept offers, the trash left out. Whoever shows rows asks after them: the store answers one question at a time. */
export async function countOffers(db: CapRegionsDatabase = database()): Promise<number> {
  return keptOffers(db).count();
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
