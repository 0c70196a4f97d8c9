// Erasure: everything a person's deposit, testimony or dossier left anywhere in the database, and the proof of it.
import type { DepositState, ErasureReceipt } from '@/utils/portals/protocol/status';
import type { Tx } from '../db/tables';
import { follow } from './states';

const dayLength = 86_400_000;
/** How long the proof is kept, so that asking again answers the same. */
const proofDays = 365;

function writeReceipt(now: Date, what: string[]): ErasureReceipt {
  return {
    erasedAt: now.toISOString(),
    what,
    kept: [
      {
        what: 'the number and the date of this erasure',
        why: 'to answer the same when asked again, and to take nothing back in from a request that arrives late',
        until: new Date(now.getTime() + proofDays * dayLength).toISOString(),
      },
    ],
  };
}

/**
 * Erases a deposit down to its number, the date and the receipt. The caller holds the row's lock.
 * @param state `expired` when its time was over, `erased` on the person's word
 */
export async function eraseDeposit(
  tx: Tx,
  deposit: { id: string; state: DepositState; receipt: ErasureReceipt | null },
  state: 'expired' | 'erased',
  now: Date,
): Promise<ErasureReceipt> {
  const { id } = deposit;
  // What ended by itself was erased then: its receipt tells that moment.
  const receipt =
    deposit.receipt ??
    writeReceipt(now, [
      'profile',
      'contact details',
      'files',
      'consents',
      'contact requests',
      'search index',
      'history',
    ]);
  await eraseTraces(tx, id);
  for (const table of [
    'contacts',
    'hidden_organisations',
    'attachments',
    'consents',
    'profile_views',
    'contact_requests',
    'search_profiles',
  ] as const) {
    await tx.deleteFrom(table).where('deposit_id', '=', id).execute();
  }
  await tx
    .updateTable('deposits')
    .set({
      state: follow(deposit.state, state),
      state_since: now,
      reason: null,
      findings: null,
      body: null,
      warned_at: null,
      checked_at: null,
      receipt: JSON.stringify(receipt),
      forget_at: receipt.kept[0]?.until ? new Date(receipt.kept[0].until) : now,
    })
    .where('id', '=', id)
    .execute();
  return receipt;
}

/** The same for a testimony or a dossier, with what it put into the feed. */
export async function eraseSubmission(
  tx: Tx,
  submission: { id: string; receipt: ErasureReceipt | null },
  state: 'expired' | 'erased',
  now: Date,
): Promise<ErasureReceipt> {
  const { id } = submission;
  const receipt = submission.receipt ?? writeReceipt(now, ['content', 'consents', 'place in the feed', 'history']);
  await eraseTraces(tx, id);
  await tx.deleteFrom('dossier_openings').where('dossier_id', '=', id).execute();
  await tx.deleteFrom('feed_items').where('submission_id', '=', id).execute();
  await tx
    .updateTable('submissions')
    .set({
      state,
      state_since: now,
      body: null,
      receipt: JSON.stringify(receipt),
      forget_at: new Date(now.getTime() + proofDays * dayLength),
    })
    .where('id', '=', id)
    .execute();
  return receipt;
}

/** What hangs on a number and not on a row: jobs (also mail that waits), history, kept answers. */
async function eraseTraces(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('jobs').where('subject', '=', id).execute();
  await tx.deleteFrom('events').where('subject', '=', id).execute();
  await tx.deleteFrom('audit_log').where('subject', '=', id).execute();
  await tx.deleteFrom('idempotency_keys').where('key', '=', id).execute();
}
