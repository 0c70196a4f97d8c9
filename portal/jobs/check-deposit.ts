// Looks at a deposit after its 202: identity, metadata and active content in its files refuse it, else it is published.
import type { Finding } from '@/utils/portals/protocol/status';
import type { Portal } from '../context';
import { findIdentity, ownWordsOf } from '../protocol/identity';
import { moveDeposit } from '../protocol/move-deposit';
import { findingsInProfile } from '../protocol/profile-text';
import type { Job } from './queue';
import { readPdf } from './read-pdf';

export async function checkDeposit(portal: Portal, { subject, payload }: Job): Promise<void> {
  const { db, now } = portal;
  if (subject === null) return;
  const deposit = await db
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
  const files = await db
    .selectFrom('attachments')
    .where('deposit_id', '=', subject)
    .where('contact_request_id', 'is', null)
    .select(['part', 'content'])
    .execute();
  const findings: Finding[] = findingsInProfile(deposit.body.profile, own);
  for (const { part, content } of files) {
    const reading = await readPdf(content);
    const kinds = new Set([...reading.findings, ...findIdentity(reading.text, own)]);
    findings.push(...[...kinds].map((kind) => ({ where: part, kind })));
  }
  await db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('deposits').where('id', '=', subject).forUpdate().selectAll().executeTakeFirst();
    if (!row || row.version !== payload.version) return;
    if (row.state === 'received') await moveDeposit(tx, row, 'screening', { now: now() });
    const screening = { ...row, state: 'screening' as const };
    if (findings.length > 0) {
      return moveDeposit(tx, screening, 'rejected', {
        now: now(),
        reason: 'not-anonymous',
        findings: findings.slice(0, 50),
      });
    }
    await tx.updateTable('deposits').set({ checked_at: now() }).where('id', '=', subject).execute();
    if (!row.body?.consent.purposes.includes('offer-to-recruiters')) {
      return moveDeposit(tx, screening, 'withdrawn', { now: now(), reason: 'not-offered' });
    }
    if (portal.config.moderation === 'automatic') await moveDeposit(tx, screening, 'published', { now: now() });
  });
}
