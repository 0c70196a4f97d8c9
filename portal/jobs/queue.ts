// The queue of work to do after an answer: rows that any process may take, each in the hands of one at a time.
import { type Kysely, sql } from 'kysely';
import type { Database, Tables, Tx } from '../db/tables';

export interface Job {
  id: string;
  kind: string;
  subject: string | null;
  payload: Record<string, unknown>;
  attempts: number;
}

/** What a job changes. */
export type Effect = (tx: Tx) => Promise<void>;

interface NewJob {
  kind: string;
  subject?: string;
  /** Stands in the queue once. */
  key?: string;
  payload?: Record<string, unknown>;
  runAt: Date;
}

/** How long one process may hold a job before another takes it, in milliseconds: it has died. */
const lease = 180_000;
const attemptsAtMost = 8;

/** Adds a job in the transaction of what it belongs to: both happen or neither. */
export async function addJob(db: Kysely<Tables>, { kind, subject, key, payload = {}, runAt }: NewJob): Promise<void> {
  await db
    .insertInto('jobs')
    .values({ kind, subject, key, payload: JSON.stringify(payload), run_at: runAt })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}

/** Takes the job that is due the longest, passing over those others hold; `undefined` when there is none. */
export async function takeJob(db: Database, now: Date): Promise<Job | undefined> {
  const { rows } = await sql<Job>`
    update jobs set locked_until = ${new Date(now.getTime() + lease)}, attempts = attempts + 1
    where id = (
      select id from jobs
      where run_at <= ${now} and failed_at is null and (locked_until is null or locked_until < ${now})
      order by run_at, id
      for update skip locked
      limit 1)
    returning id, kind, subject, payload, attempts`.execute(db);
  return rows[0];
}

/** Ends a job in the transaction of its effect. */
export async function finishJob(tx: Tx, job: Job): Promise<void> {
  await tx.deleteFrom('jobs').where('id', '=', job.id).execute();
}

/** Puts a failed job back for later, longer each time; the last time it stays where the operator sees it. */
export async function postponeJob(db: Database, job: Job, now: Date, error: unknown): Promise<void> {
  const isOver = job.attempts >= attemptsAtMost;
  const wait = Math.min(2 ** job.attempts * 5_000, 3_600_000);
  await db
    .updateTable('jobs')
    .set({
      locked_until: null,
      run_at: new Date(now.getTime() + wait),
      failed_at: isOver ? now : null,
      // The class only: a message may quote what somebody wrote.
      last_error: error instanceof Error ? error.name : 'unknown',
    })
    .where('id', '=', job.id)
    .execute();
}
