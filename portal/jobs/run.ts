// Does what the queue holds: which handler for which kind, and the loop that keeps at it.
import { sql } from 'kysely';
import type { Portal } from '../context';
import { checkDeposit } from './check-deposit';
import { sendQueuedMail } from './mail';
import { type Effect, finishJob, type Job, postponeJob, takeJob } from './queue';
import { keepTime } from './retention';

/** Does what takes long, and says what then changes: that and the job's end are one transaction. */
type Handler = (portal: Portal, job: Job) => Promise<Effect | undefined>;

const handlers: Record<string, Handler> = {
  'check-deposit': checkDeposit,
  'send-mail': sendQueuedMail,
};

/** Does every job that is due. @returns how many were done or postponed */
export async function runDueJobs(portal: Portal): Promise<number> {
  for (let done = 0; ; done++) {
    const job = await takeJob(portal.db, portal.now());
    if (!job) return done;
    try {
      const handle = handlers[job.kind];
      // Of a later version, being installed beside this one: left for it.
      if (!handle) throw new Error('unknown kind of job');
      await finish(portal, job, await handle(portal, job));
    } catch (error) {
      await postponeJob(portal.db, job, portal.now(), error);
      portal.log({
        event: 'job-failed',
        kind: job.kind,
        attempts: job.attempts,
        error: error instanceof Error ? error.name : 'unknown',
      });
    }
  }
}

/** What a crash takes back of it is done again: it needs not wait for the disk. */
async function finish({ db }: Portal, job: Job, effect: Effect | undefined): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local synchronous_commit = off`.execute(tx);
    await effect?.(tx);
    await finishJob(tx, job);
  });
}

/** Milliseconds between looks at an empty queue, and between rounds of the purge. */
const pause = 250;
const round = 60_000;

/** Works until stopped. @returns stops it, and waits for the job in hand */
export function startJobs(portal: Portal): () => Promise<void> {
  let isStopped = false;
  let wake: () => void = () => undefined;
  const work = async () => {
    let nextRound = 0;
    while (!isStopped) {
      try {
        if (Date.now() >= nextRound) {
          nextRound = Date.now() + round;
          await keepTime(portal);
        }
        if ((await runDueJobs(portal)) > 0) continue;
      } catch (error) {
        // The database is away: said once a look, and tried again.
        portal.log({ event: 'jobs-paused', error: error instanceof Error ? error.name : 'unknown' });
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const working = work();
  return async () => {
    isStopped = true;
    wake();
    await working;
  };
}
