// Does what the queue holds: which handler for which kind, and the loop that keeps at it.
import type { Portal } from '../context';
import { checkDeposit } from './check-deposit';
import { sendQueuedMail } from './mail';
import { finishJob, type Job, postponeJob, takeJob } from './queue';
import { keepTime } from './retention';

/** A handler may run twice for one job, when its process died: its effect and `finishJob` are one transaction. */
type Handler = (portal: Portal, job: Job) => Promise<void>;

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
      await handle(portal, job);
      await finishJob(portal.db, job);
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
