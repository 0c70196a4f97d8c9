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
  const buckets = rates.map((rate) => bucketOf(rate, person, at));
  // Processes that spend at once lock these rows in one order.
  const rows = buckets.map(
    ({ key, step, first, latest }) => sql`(${key}, ${step}::float8, ${first}::timestamptz, ${latest}::timestamptz)`,
  );
  const spent = await sql<{ key: string }>`
    with asked (key, step, first, latest) as (values ${sql.join(rows)})
    insert into rate_limits as l (key, next_at) select key, first from asked order by key
    on conflict (key) do update set next_at = greatest(l.next_at, ${at})
      + (select step from asked where asked.key = l.key) * interval '1 millisecond'
      where l.next_at <= (select latest from asked where asked.key = l.key)
    returning key`.execute(db);
  const refused = buckets.find(({ key }) => !spent.rows.some((row) => row.key === key));
  if (!refused) return;
  const row = await db.selectFrom('rate_limits').where('key', '=', refused.key).select('next_at').executeTakeFirst();
  const wait = row === undefined ? refused.step : row.next_at.getTime() - refused.latest.getTime();
  throw refuse('quota', { retryAfter: wait / 1_000 });
}

/** The bucket is the time at which it would be empty again; full means that time is a whole period away. */
function bucketOf({ name, count, period }: Rate, person: string, at: Date) {
  const step = (period / count) * 1_000;
  const first = new Date(at.getTime() + step);
  const latest = new Date(at.getTime() + period * 1_000 - step);
  return { key: `${name} ${person}`, step, first, latest };
}
