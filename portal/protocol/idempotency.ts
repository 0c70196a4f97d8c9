// One request, one effect: the answer to a key is kept with the effect, in one transaction, and given again.
import { sql } from 'kysely';
import type { Database, Tx } from '../db/tables';
import { refuse } from './problem';

/** How long a key is remembered, in days: clients try again for one. */
export const keyDays = 7;

interface Request {
  /** What the key is for, such as `deposit`. */
  scope: string;
  key: string;
  /** Hash of the content. */
  hash: string;
  now: Date;
}

/** Milliseconds a repeated request waits for the first to finish. */
const patience = 10_000;

/**
 * Does it once for a key: the first request has its effect, every other of the same content gets the same answer,
 * also when both arrive at once, in different processes.
 * @throws `idempotency-conflict`: 422 for another content, 409 when the first is still at work
 */
export async function once<T extends object>(db: Database, request: Request, act: (tx: Tx) => Promise<T>): Promise<T> {
  const { scope, key, hash, now } = request;
  try {
    return await db.transaction().execute(async (tx) => {
      await sql`select set_config('lock_timeout', ${`${patience}ms`}, true)`.execute(tx);
      const claimed = await tx
        .insertInto('idempotency_keys')
        .values({ scope, key, request_hash: hash, created_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .returning('key')
        .executeTakeFirst();
      if (!claimed) return repeat<T>(await findKey(tx, scope, key), hash);
      const response = await act(tx);
      await tx
        .updateTable('idempotency_keys')
        .set({ response: JSON.stringify(response) })
        .where('scope', '=', scope)
        .where('key', '=', key)
        .execute();
      return response;
    });
  } catch (error) {
    // lock_not_available: the first request holds the key.
    if ((error as { code?: unknown }).code === '55P03') throw refuse('idempotency-conflict', { retryAfter: 5 }, 409);
    throw error;
  }
}

/** The answer given before, without waiting or claiming; `undefined` when the key is new. */
export async function findAnswer<T extends object>(
  db: Database,
  request: Omit<Request, 'now'>,
): Promise<T | undefined> {
  const row = await findKey(db, request.scope, request.key);
  return row === undefined ? undefined : repeat<T>(row, request.hash);
}

async function findKey(db: Database | Tx, scope: string, key: string) {
  return db
    .selectFrom('idempotency_keys')
    .where('scope', '=', scope)
    .where('key', '=', key)
    .select(['request_hash', 'response'])
    .executeTakeFirst();
}

function repeat<T extends object>(row: { request_hash: string; response: object | null } | undefined, hash: string): T {
  if (row === undefined || row.response === null) throw refuse('idempotency-conflict', { retryAfter: 5 }, 409);
  if (row.request_hash !== hash) throw refuse('idempotency-conflict', {}, 422);
  return row.response as T;
}
