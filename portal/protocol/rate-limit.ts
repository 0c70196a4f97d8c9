// How often one address may ask, counted in the database so that several processes count together.
import { sql } from 'kysely';
import type { Portal } from '../context';
import { refuse } from './problem';

export interface Rate {
  /** What is counted, such as `deposits-per-minute`. */
  name: string;
  count: number;
  /** Seconds. */
  period: number;
}

/**
 * Spends one unit of each rate for someone (a leaky bucket: `count` at once, refilled evenly over `period`).
 * Who it is stays unknown: the key is a pseudonym that changes each day.
 * @throws `quota` with Retry-After when one is used up
 */
export async function spend(portal: Pick<Portal, 'db' | 'secrets' | 'now'>, who: string, rates: Rate[]): Promise<void> {
  const { db, secrets, now } = portal;
  const at = now();
  const person = secrets.pseudonym(`${who} ${at.toISOString().slice(0, 10)}`);
  for (const { name, count, period } of rates) {
    const key = `${name} ${person}`;
    const step = (period / count) * 1_000;
    // The bucket is the time at which it would be empty again; full means that time is a whole period away.
    const first = new Date(at.getTime() + step);
    const latest = new Date(at.getTime() + period * 1_000 - step);
    const { rows } = await sql<{ next_at: Date }>`
      insert into rate_limits as l (key, next_at) values (${key}, ${first})
      on conflict (key) do update
        set next_at = greatest(l.next_at, ${at}) + ${`${step} milliseconds`}::interval
        where l.next_at <= ${latest}
      returning next_at`.execute(db);
    if (rows.length > 0) continue;
    const row = await db.selectFrom('rate_limits').where('key', '=', key).select('next_at').executeTakeFirst();
    const wait = row === undefined ? step : row.next_at.getTime() - latest.getTime();
    throw refuse('quota', { retryAfter: wait / 1_000 });
  }
}
