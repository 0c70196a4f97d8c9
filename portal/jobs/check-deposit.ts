// Looks at a deposit after its 202: identity, metadata and active content in its files refuse it, else it is published.
import type { Finding } from '@/utils/portals/protocol/status';
import type { Portal } from '../context';
import type { Database, Tx } from '../db/tables';
import { findIdentity, type OwnWords, ownWordsOf } from '../protocol/identity';
import { moveDeposit } from '../protocol/move-deposit';
import { findingsInProfile } from '../protocol/profile-text';
import type { Effect, Job } from './queue';
import { readPdf } from './read-pdf';

const findingsAtMost = 50;

export async function checkDeposit(portal: Portal, { subject, payload }: Job): Promise<Effect | undefined> {
  if (subject === null) return;
  const deposit = await portal.db
    .selectFrom('deposits')
    .leftJoin('contacts', 'contacts.deposit_id', 'deposits.id')
    .where('deposits.id', '=', subject)
    .select(['state', 'body', 'version', 'email', 'tel', 'hide_from'])
    .executeTakeFirst();
  const isDue = deposit?.state === 'received' || deposit?.state === 'screening';
  // Rectified since, or gone: the newer version has its own job.
  if (!isDue || !deposit.body || deposit.version !== payload.version) return;
  const own = ownWordsOf({
    email: deposit.email ?? undefined,
    tel: deposit.tel ?? undefined,
    hideFrom: deposit.hide_from ?? [],
  });
  const findings = [
    ...findingsInProfile(deposit.body.profile, own),
    ...(await findingsInFiles(portal.db, subject, own)),
  ].slice(0, findingsAtMost);
  return (tx) => settle(portal, tx, { id: subject, version: deposit.version, findings });
}

async function findingsInFiles(db: Database, id: string, own: OwnWords): Promise<Finding[]> {
  const files = await db
    .selectFrom('attachments')
    .where('deposit_id', '=', id)
    .where('contact_request_id', 'is', null)
    .select(['part', 'content'])
    .execute();
  const findings: Finding[] = [];
  for (const { part, content } of files) {
    const reading = await readPdf(content);
    const kinds = new Set([...reading.findings, ...findIdentity(reading.text, own)]);
    findings.push(...[...kinds].map((kind) => ({ where: part, kind })));
  }
  return findings;
}

interface Checked {
  id: string;
  /** The version that was looked at. */
  version: number;
  findings: Finding[];
}

async function settle({ config, now }: Portal, tx: Tx, { id, version, findings }: Checked): Promise<void> {
  const row = await tx.selectFrom('deposits').where('id', '=', id).forUpdate().selectAll().executeTakeFirst();
  if (!row || row.version !== version) return;
  if (row.state === 'received') await moveDeposit(tx, row, 'screening', { now: now() });
  const screening = { ...row, state: 'screening' as const };
  if (findings.length > 0) {
    return moveDeposit(tx, screening, 'rejected', { now: now(), reason: 'not-anonymous', findings });
  }
  await tx.updateTable('deposits').set({ checked_at: now() }).where('id', '=', id).execute();
  if (!row.body?.consent.purposes.includes('offer-to-recruiters')) {
    return moveDeposit(tx, screening, 'withdrawn', { now: now(), reason: 'not-offered' });
  }
  if (config.moderation === 'automatic') await moveDeposit(tx, screening, 'published', { now: now() });
}
