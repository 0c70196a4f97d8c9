// Sends what is due: whoever dies half-way, the next run finds the step on the disk and goes on with the same key.
import type { CapRegionsDatabase } from '@/utils/database/database';
import { write } from '@/utils/database/write';
import type { Sending } from '../client';
import { isWorthRetrying, PortalError } from '../portal-error';
import type { Accepted } from '../protocol/status';
import { isDue, nextTry, recentSendings, roomAt } from './pace';
import type { OutboxRow } from './types';

const lockName = 'cap-regions:outbox';

export interface OutboxWorld {
  db: CapRegionsDatabase;
  now: () => number;
  /** 0 to 1. */
  random: () => number;
  deposit: (origin: string, endpoint: string, sending: Sending) => Promise<Accepted>;
  /** Says on the kept offer that it was applied for; may be called again for the same one. */
  noteSent: (offer: string, at: number) => Promise<void>;
}

/** Sends everything that is due, one at a time across all pages. @returns when to run again (epoch ms), if ever */
export async function runOutbox(world: OutboxWorld): Promise<number | undefined> {
  return navigator.locks.request(lockName, async () => {
    await recover(world);
    for (;;) {
      const row = await claimNext(world);
      if (!row) break;
      await send(row, world);
    }
    return nextMoment(world);
  });
}

/** Nobody else holds the lock: what is `sending` was left by one that died, and may have arrived. */
async function recover(world: OutboxWorld): Promise<void> {
  const { db } = world;
  if ((await db.outbox.where('step').equals('sending').count()) > 0) {
    await write(db, [db.outbox], async () => {
      await db.outbox.where('step').equals('sending').modify({ step: 'unknown' });
    });
  }
  for (const row of await db.outbox.where('step').equals('sent').toArray()) await noteOffer(row, world);
}

const waiting = ['approved', 'queued', 'unknown'] as const;

/** All that wait, soonest first. By one step at a time: browsers read those at once, and a condition row by row. */
async function listWaiting(db: CapRegionsDatabase): Promise<OutboxRow[]> {
  const rows = await Promise.all(waiting.map((step) => db.outbox.where('step').equals(step).toArray()));
  return rows
    .flat()
    .filter(({ isStopped }) => !isStopped)
    .sort((a, b) => a.nextAt - b.nextAt);
}

/** Marks the next deposit that is due as `sending`, under the portal's cap; `undefined` when none is. */
async function claimNext({ db, now }: OutboxWorld): Promise<OutboxRow | undefined> {
  const at = now();
  const isNext = (row: OutboxRow) =>
    isDue(row.nextAt, at) && !row.isStopped && waiting.some((step) => step === row.step);
  for (const { key } of (await listWaiting(db)).filter(isNext)) {
    const claimed = await write(db, [db.outbox, db.portals], async () => {
      const row = await db.outbox.get(key);
      // Cancelled meanwhile, as it may be until here.
      if (!row || !isNext(row)) return undefined;
      const portal = await db.portals.get(row.portal);
      const room = roomAt(portal?.sendings ?? [], at);
      if (room > at) {
        await db.outbox.update(row.key, { nextAt: room, step: row.step === 'approved' ? 'queued' : row.step });
        return undefined;
      }
      if (portal) await db.portals.update(portal.key, { sendings: [...recentSendings(portal.sendings, at), at] });
      const sending = { ...row, step: 'sending' as const, tries: row.tries + 1, firstTryAt: row.firstTryAt ?? at };
      await db.outbox.put(sending);
      return sending;
    });
    if (claimed) return claimed;
  }
  return undefined;
}

async function send(row: OutboxRow, world: OutboxWorld): Promise<void> {
  const { db, now } = world;
  const { key, json, cv } = row;
  try {
    const accepted = await world.deposit(row.portal, row.endpoint, { id: key, json, ...(cv ? { cv } : {}) });
    const held = { statusUrl: accepted.statusUrl, token: accepted.token };
    const sent: OutboxRow = { ...row, step: 'sent', held, sentAt: now(), isStopped: false };
    delete sent.failure;
    if (await noteOutcome(sent, db)) await noteOffer(sent, world);
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    await noteOutcome(afterFailure(row, error, now(), world.random()), db);
  }
}

/** Answers false for one that was erased while it was being sent: nothing of it comes back. */
async function noteOutcome(row: OutboxRow, db: CapRegionsDatabase): Promise<boolean> {
  return write(db, [db.outbox], async () => {
    const isKept = (await db.outbox.get(row.key)) !== undefined;
    if (isKept) await db.outbox.put(row);
    return isKept;
  });
}

/** Nothing left, or the portal said no for good: settled or stopped. Anything else may have arrived: unknown, and again. */
function afterFailure(row: OutboxRow, error: PortalError, now: number, random: number): OutboxRow {
  const { reason, refusal } = error;
  const failed: OutboxRow = { ...row, failure: { reason, at: now, ...(refusal ? { refusal } : {}) } };
  if (isWorthRetrying(error)) {
    const { tries, firstTryAt = now } = row;
    const nextAt = nextTry({ tries, firstTryAt, now, random, retryAfter: refusal?.retryAfter });
    return { ...failed, step: 'unknown', nextAt: nextAt ?? now, isStopped: nextAt === undefined };
  }
  if (reason === 'refused') return { ...failed, step: 'settled', outcome: 'refused' };
  return { ...failed, step: 'unknown', isStopped: true };
}

async function noteOffer(row: OutboxRow, { db, noteSent }: OutboxWorld): Promise<void> {
  if (row.isNoted) return;
  await noteSent(row.offer, row.sentAt ?? row.createdAt);
  await write(db, [db.outbox], async () => void (await db.outbox.update(row.key, { isNoted: true })));
}

async function nextMoment({ db }: OutboxWorld): Promise<number | undefined> {
  return (await listWaiting(db))[0]?.nextAt;
}
