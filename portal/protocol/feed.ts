// The region's feed: what the agency publishes and testimonies people agreed to, signed with the portal's key.
import { createHash } from 'node:crypto';
import { type Feed, type FeedItem, feedItemSchema } from '@/utils/portals/protocol/feed';
import type { Testimony } from '@/utils/portals/protocol/support';
import { SPEC } from '@/utils/portals/protocol/vocabulary';
import type { Portal } from '../context';
import { noteEvent } from './move-deposit';
import { parse } from './problem';

/** Longest feed, in items; the newest stay. */
const itemsAtMost = 500;

export interface SignedFeed {
  body: string;
  /** RFC 9530. */
  digest: string;
  /** Over the body's bytes, as a structured field's byte sequence. */
  signature: string;
  publishedAt: Date;
}

/** The feed as it stands; the same bytes until something in it changes. */
export async function signFeed({ db, config, secrets, now }: Portal): Promise<SignedFeed> {
  const rows = await db
    .selectFrom('feed_items')
    .where((where) => where.or([where('shown_until', 'is', null), where('shown_until', '>', now())]))
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(itemsAtMost)
    .select(['item', 'updated_at'])
    .execute();
  const publishedAt = rows[0]?.updated_at ?? new Date(0);
  const feed: Feed = {
    spec: SPEC,
    region: config.portal.region,
    publishedAt: publishedAt.toISOString(),
    items: rows.map(({ item }) => item),
  };
  const body = JSON.stringify(feed);
  const bytes = Buffer.from(body);
  return {
    body,
    digest: `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
    signature: `:${secrets.signFeed(bytes).toString('base64')}:`,
    publishedAt,
  };
}

/** Adds an item, or replaces the one of the same id. @throws `invalid-field` */
export async function publishItem(
  { db, now }: Pick<Portal, 'db' | 'now'>,
  draft: Omit<FeedItem, 'updatedAt'>,
): Promise<void> {
  const item = parse(feedItemSchema, { ...draft, updatedAt: now().toISOString() });
  const row = {
    item: JSON.stringify(item),
    shown_until: item.person === undefined ? null : new Date(item.person.consentedUntil),
    updated_at: now(),
  };
  await db
    .insertInto('feed_items')
    .values({ id: item.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** Decides on a testimony: published in the feed for as long as its author agreed, or refused. */
export async function moderateTestimony(
  { db, config, now }: Portal,
  id: string,
  decision: 'published' | 'rejected',
  who: string,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('submissions')
      .set({ state: decision, state_since: now() })
      .where('id', '=', id)
      .where('kind', '=', 'testimony')
      .where('body', 'is not', null)
      .returningAll()
      .executeTakeFirst();
    if (!row?.body) return false;
    await noteEvent(tx, id, decision, now(), who);
    await tx.deleteFrom('feed_items').where('submission_id', '=', id).execute();
    if (decision === 'rejected') return true;
    const { displayName, text } = row.body as Testimony;
    const item: FeedItem = {
      id: `testimony-${id}`,
      kind: 'testimony',
      title: displayName,
      text,
      person: { displayName, consentedUntil: row.expires_at.toISOString() },
      source: config.portal.name,
      updatedAt: now().toISOString(),
    };
    await tx
      .insertInto('feed_items')
      .values({
        id: item.id,
        item: JSON.stringify(item),
        submission_id: id,
        shown_until: row.expires_at,
        updated_at: now(),
      })
      .execute();
    return true;
  });
}
