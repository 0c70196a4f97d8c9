// Searches a recruiter keeps, to ask them again or be told by mail when there is somebody new.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { line } from '@/utils/portals/protocol/vocabulary';
import type { Portal } from '../context';
import { parse, refuse } from '../protocol/problem';
import { filtersSchema } from './query';

/** Enough for a team's openings, too few to watch one person from many sides. */
const searchesAtMost = 10;

const newSearchSchema = z.strictObject({
  name: line(80),
  /** The search as the form asks it, to be asked again. */
  query: z.string().max(4_000),
  filters: filtersSchema,
  wantsMail: z.boolean(),
});

type Keeping = Pick<Portal, 'db' | 'now'>;

/** @throws `invalid-field`, also for one more than an account may keep */
export async function saveSearch({ db, now }: Keeping, accountId: string, search: unknown): Promise<void> {
  const { name, query, filters, wantsMail } = parse(newSearchSchema, search);
  const kept = await listSavedSearches({ db }, accountId);
  if (kept.length >= searchesAtMost) {
    throw refuse('invalid-field', { errors: [{ pointer: '#/name', detail: `at most ${searchesAtMost} searches` }] });
  }
  await db
    .insertInto('saved_searches')
    .values({
      id: randomUUID(),
      account_id: accountId,
      name,
      query,
      filters: JSON.stringify(filters),
      wants_mail: wantsMail,
      told_at: now(),
    })
    .execute();
}

export async function listSavedSearches({ db }: Pick<Portal, 'db'>, accountId: string) {
  return db
    .selectFrom('saved_searches')
    .where('account_id', '=', accountId)
    .orderBy('name')
    .select(['id', 'name', 'query', 'wants_mail'])
    .execute();
}

/** Turns the mail of a search on, from now, or off. */
export async function setSearchMail({ db, now }: Keeping, accountId: string, id: string, wantsMail: boolean) {
  await db
    .updateTable('saved_searches')
    .set({ wants_mail: wantsMail, told_at: now() })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('wants_mail', '!=', wantsMail)
    .execute();
}

export async function removeSearch({ db }: Pick<Portal, 'db'>, accountId: string, id: string): Promise<void> {
  await db.deleteFrom('saved_searches').where('id', '=', id).where('account_id', '=', accountId).execute();
}

/** Ends every mail about an account's searches; the searches stay. */
export async function stopSearchMail({ db }: Pick<Portal, 'db'>, accountId: string): Promise<void> {
  await db.updateTable('saved_searches').set({ wants_mail: false }).where('account_id', '=', accountId).execute();
}
