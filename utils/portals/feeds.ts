// What portals publish, as last read: asked for when the person asks, or as often as they chose for a portal, and kept.
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import { write } from '@/utils/database/write';
import type { Reach } from './client';
import { clientOf } from './outbox/check';
import { dueAgain } from './outbox/pace';
import { listPortals } from './outbox/store';
import type { PortalRow } from './outbox/types';
import { PortalError, type PortalFailure, type Refusal } from './portal-error';
import type { Feed } from './protocol/feed';

/** Hours between two readings; 0: only when the person asks. */
export const feedIntervals = [0, 24, 168] as const;
export type FeedInterval = (typeof feedIntervals)[number];

/** A portal's news. Until there is a row, its feed was never asked for. */
export interface FeedRow {
  /** The portal's origin. */
  key: string;
  every: FeedInterval;
  /** When it was last asked for, whatever came of it; 0 when it never was. Epoch ms, as every moment below. */
  askedAt: number;
  /** As it was published, its signature checked, and when it was read. */
  read?: { feed: Feed; at: number };
  /** Why the last asking gave nothing. */
  failure?: { reason: PortalFailure; refusal?: Refusal };
}

const hour = 3_600_000;

export async function readFeedRow(origin: string, db: CapRegionsDatabase = database()): Promise<FeedRow | undefined> {
  return db.feeds.get(origin);
}

/** Chooses how often a portal's news are read by themselves. */
export async function scheduleFeed(
  origin: string,
  every: FeedInterval,
  db: CapRegionsDatabase = database(),
): Promise<void> {
  await change(origin, { every }, db);
}

/** Forgets what a portal published, and that it should be asked. */
export async function forgetFeed(origin: string, db: CapRegionsDatabase = database()): Promise<void> {
  await write(db, [db.feeds], () => db.feeds.delete(origin));
}

/** Asks the portal for its news, and writes down what it said or why it did not; what was read before stays. */
export async function askFeed(
  { key, manifest, feedKey }: Pick<PortalRow, 'key' | 'manifest' | 'feedKey'>,
  now: number,
  db: CapRegionsDatabase = database(),
  reach: Partial<Reach> = {},
): Promise<void> {
  if (!manifest.feed || !feedKey) return;
  // Written first: a worker that dies here asks at the next time chosen, not in a loop.
  await change(key, { askedAt: now }, db);
  try {
    const feed = await clientOf(key, db, reach).readFeed(manifest.feed.url, feedKey);
    await change(key, { read: { feed, at: now }, failure: undefined }, db);
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    const { reason, refusal } = error;
    await change(key, { failure: { reason, ...(refusal ? { refusal } : {}) } }, db);
  }
}

/** Asks where a schedule says so. @returns when to ask again (epoch ms), if ever */
export async function runFeeds(
  now: number,
  db: CapRegionsDatabase = database(),
  reach: Partial<Reach> = {},
): Promise<number | undefined> {
  const portals = new Map((await listPortals(db)).map((portal) => [portal.key, portal]));
  const moments: number[] = [];
  for (const row of await db.feeds.toArray()) {
    const portal = portals.get(row.key);
    if (!portal) {
      await forgetFeed(row.key, db);
      continue;
    }
    if (row.every === 0 || !portal.manifest.feed || !portal.feedKey) continue;
    const dueAt = dueAgain(row.askedAt, row.every, now);
    if (dueAt <= now) await askFeed(portal, now, db, reach);
    moments.push(dueAt <= now ? now + row.every * hour : dueAt);
  }
  return moments.length > 0 ? Math.min(...moments) : undefined;
}

/** Nothing is written of a portal that was forgotten meanwhile. */
async function change(origin: string, some: Partial<FeedRow>, db: CapRegionsDatabase): Promise<void> {
  await write(db, [db.feeds, db.portals], async () => {
    if (!(await db.portals.get(origin))) return;
    const { failure, ...row } = {
      every: 0 as const,
      askedAt: 0,
      ...(await db.feeds.get(origin)),
      key: origin,
      ...some,
    };
    await db.feeds.put(failure ? { ...row, failure } : row);
  });
}
