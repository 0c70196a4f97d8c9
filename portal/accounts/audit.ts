// Who saw what: a line for each profile opened, file read and decision made; gone with the person it is about.
import type { Portal } from '../context';
import type { Database, Tx } from '../db/tables';

export const accesses = [
  'signed-in',
  'opened-profile',
  'opened-cv',
  'asked-contact',
  'read-revealed',
  'opened-revealed-cv',
  'looked-at-deposit',
  'opened-deposit-cv',
  'opened-dossier',
  'published',
  'rejected',
  'changed-subscription',
  'changed-feed',
] as const;

export type Access = (typeof accesses)[number];

interface Line {
  accountId: string;
  what: Access;
  at: Date;
  subject?: string;
}

export async function noteAccess(db: Database | Tx, { accountId, what, at, subject }: Line): Promise<void> {
  await db.insertInto('audit_log').values({ account_id: accountId, what, at, subject }).execute();
}

/** The same of a profile, by the id recruiters know it by; nothing when it is gone. */
export async function noteProfileAccess(
  { db, now }: Pick<Portal, 'db' | 'now'>,
  accountId: string,
  what: Access,
  publicId: string,
): Promise<void> {
  const row = await db
    .selectFrom('search_profiles')
    .where('public_id', '=', publicId)
    .select('deposit_id')
    .executeTakeFirst();
  if (row) await noteAccess(db, { accountId, what, at: now(), subject: row.deposit_id });
}

/** The latest lines, newest first, with whose they are. */
export async function listAccesses({ db }: Pick<Portal, 'db'>, limit = 200) {
  return db
    .selectFrom('audit_log as l')
    .innerJoin('accounts as a', 'a.id', 'l.account_id')
    .leftJoin('organisations as o', 'o.id', 'a.organisation_id')
    .orderBy('l.id', 'desc')
    .limit(limit)
    .select(['l.at', 'l.what', 'l.subject', 'a.display_name', 'a.role', 'o.name as organisation'])
    .execute();
}
