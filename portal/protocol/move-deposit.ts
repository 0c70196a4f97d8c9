// Moves a deposit from one state to the next, with everything the state means: who finds it, until when, what is noted.
import type { DepositState, Finding } from '@/utils/portals/protocol/status';
import type { StoredDeposit, Tx } from '../db/tables';
import { publishProfile, unpublishProfile } from '../search/publish';
import { follow, visibleStates } from './states';

interface Movable {
  id: string;
  state: DepositState;
  body: StoredDeposit | null;
}

interface Move {
  now: Date;
  /** A short code, for a program. */
  reason?: string;
  findings?: Finding[];
  /** Who did it, when it was neither the person nor the portal. */
  who?: string;
}

/** The caller holds the row's lock. @throws when the state may not follow */
export async function moveDeposit(tx: Tx, deposit: Movable, to: DepositState, move: Move): Promise<void> {
  follow(deposit.state, to);
  const { now, reason, findings, who } = move;
  await tx
    .updateTable('deposits')
    .set({
      state: to,
      state_since: now,
      reason: reason ?? null,
      findings: findings === undefined ? null : JSON.stringify(findings),
    })
    .where('id', '=', deposit.id)
    .execute();
  const isVisible = visibleStates.includes(to);
  if (isVisible && !visibleStates.includes(deposit.state) && deposit.body) {
    await publishProfile(tx, deposit.id, deposit.body.profile, now);
  }
  if (!isVisible) {
    await unpublishProfile(tx, deposit.id);
    await closeContactRequests(tx, deposit.id);
  }
  await noteEvent(tx, deposit.id, to, now, who);
  // Rectified while somebody's question was open: it still is.
  if (to === 'published' && deposit.state === 'screening' && (await hasOpenRequest(tx, deposit.id))) {
    await moveDeposit(tx, { ...deposit, state: to }, 'contact-requested', { now });
  }
}

export async function hasOpenRequest(tx: Tx, depositId: string): Promise<boolean> {
  const open = await tx
    .selectFrom('contact_requests')
    .where('deposit_id', '=', depositId)
    .where('state', '=', 'open')
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}

/** A profile nobody may find is asked nothing more. */
async function closeContactRequests(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('contact_requests')
    .set({ state: 'expired' })
    .where('deposit_id', '=', id)
    .where('state', '=', 'open')
    .execute();
}

/** What happened to it, for its owner's export and the agency's audit; erased with it. */
export async function noteEvent(tx: Tx, subject: string, what: string, at: Date, who?: string): Promise<void> {
  await tx.insertInto('events').values({ subject, what, at, who }).execute();
}
