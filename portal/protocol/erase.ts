// Erasure: everything a person's deposit, testimony or dossier left anywhere in the database, and the proof of it.
import type { Selectable } from 'kysely';
import type { ErasureReceipt } from '@/utils/portals/protocol/status';
import type { Tables, Tx } from '../db/tables';
import { follow } from './states';

const dayLength = 86_400_000;
/** How long the proof is kept, so that asking again answers the same. */
const proofDays = 365;

/** What a receipt says, in the language the person agreed in. */
const receiptWords = {
  fr: {
    deposit: [
      'profil',
      'coordonnées',
      'fichiers',
      'accords',
      'demandes de contact',
      'index de recherche',
      'historique',
    ],
    submission: ['contenu', 'accords', 'place dans les actualités', 'historique'],
    what: 'le numéro et la date de cet effacement',
    why: 'pour répondre la même chose si on le redemande, et ne rien reprendre d’une demande arrivée trop tard',
  },
  en: {
    deposit: ['profile', 'contact details', 'files', 'consents', 'contact requests', 'search index', 'history'],
    submission: ['content', 'consents', 'place in the feed', 'history'],
    what: 'the number and the date of this erasure',
    why: 'to answer the same when asked again, and to take nothing back in from a request that arrives late',
  },
};

function writeReceipt(now: Date, kind: 'deposit' | 'submission', locale = 'fr'): ErasureReceipt {
  const words = receiptWords[locale.startsWith('fr') ? 'fr' : 'en'];
  const until = new Date(now.getTime() + proofDays * dayLength).toISOString();
  return { erasedAt: now.toISOString(), what: words[kind], kept: [{ what: words.what, why: words.why, until }] };
}

/**
 * Erases a deposit down to its number, the date and the receipt. The caller holds the row's lock.
 * @param state `expired` when its time was over, `erased` on the person's word
 */
export async function eraseDeposit(
  tx: Tx,
  deposit: Pick<Selectable<Tables['deposits']>, 'id' | 'state' | 'receipt' | 'body'>,
  state: 'expired' | 'erased',
  now: Date,
): Promise<ErasureReceipt> {
  const { id } = deposit;
  // What ended by itself was erased then: its receipt tells that moment.
  const receipt = deposit.receipt ?? writeReceipt(now, 'deposit', deposit.body?.consent.locale);
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
  const receipt = submission.receipt ?? writeReceipt(now, 'submission');
  await eraseTraces(tx, id);
  await tx.deleteFrom('dossier_openings').where('dossier_id', '=', id).execute();
  await tx.deleteFrom('dossier_shares').where('dossier_id', '=', id).execute();
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
