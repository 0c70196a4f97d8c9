// Looks at what became of deposits: when the person opens them, or as often as they chose for a portal.
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import { makeClient, type Reach } from '../client';
import { PortalError } from '../portal-error';
import { dueAgain } from './pace';
import { changePortal, noteFailure, noteStatus, readPortal } from './store';
import type { OutboxRow } from './types';

const hour = 3_600_000;

/** A client for a portal the person chose; one they did not choose is never asked anything but its manifest. */
export function clientOf(origin: string, db: CapRegionsDatabase = database(), reach: Partial<Reach> = {}) {
  const isChosen = async (asked: string) => (await readPortal(asked, db)) !== undefined;
  return makeClient(origin, { isChosen, ...reach });
}

/** Asks the portal for the state of one deposit, and writes down what it says, or why it did not. */
export async function checkDeposit(
  { key, portal, held }: OutboxRow,
  now: number,
  db: CapRegionsDatabase = database(),
  reach: Partial<Reach> = {},
): Promise<void> {
  if (!held) return;
  try {
    await noteStatus(key, await clientOf(portal, db, reach).readStatus(held), now, db);
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    const { reason, refusal } = error;
    await noteFailure(key, { reason, at: now, ...(refusal ? { refusal } : {}) }, db);
  }
}

/** Looks where a schedule says so; of what is locked there is no key to ask with. @returns when to look again (epoch ms), if ever */
export async function runChecks(
  now: number,
  db: CapRegionsDatabase = database(),
  reach: Partial<Reach> = {},
): Promise<number | undefined> {
  const moments: number[] = [];
  for (const portal of await db.portals.toArray()) {
    if (portal.checkEvery === 0) continue;
    const held = await db.outbox
      .where('portal')
      .equals(portal.key)
      .and(({ step, held }) => step === 'sent' && held !== undefined)
      .toArray();
    if (held.length === 0) continue;
    const dueAt = dueAgain(portal.checkedAt, portal.checkEvery, now);
    if (dueAt > now) {
      moments.push(dueAt);
      continue;
    }
    // Written first: a worker that dies here looks later, not in a loop.
    await changePortal(portal.key, { checkedAt: now }, db);
    for (const row of held) await checkDeposit(row, now, db, reach);
    moments.push(now + portal.checkEvery * hour);
  }
  return moments.length > 0 ? Math.min(...moments) : undefined;
}
