// What a deposit's owner may do with it by its token: read its state, rectify it, take all of it away, erase it.
import type { ErasureReceipt, Export, Status } from '@/utils/portals/protocol/status';
import type { Portal } from '../context';
import type { Database, Tx } from '../db/tables';
import { addJob } from '../jobs/queue';
import { checkDeposit, expiryOf } from './accept-deposit';
import { listContactRequests } from './contact-requests';
import { eraseDeposit } from './erase';
import { noteEvent } from './move-deposit';
import { refuse, refuseStatus } from './problem';
import type { ReceivedParts } from './request';
import { endedStates, follow } from './states';
import { storeContent } from './store-deposit';

/** A deposit by its id and token. @throws 404 when there is none, or the token is another's */
export async function findOwned({ db, secrets }: Portal, id: string, token: string) {
  const isOwner = secrets.isTokenOf(id, token);
  const row = isOwner && (await db.selectFrom('deposits').where('id', '=', id).selectAll().executeTakeFirst());
  if (!row) throw refuseStatus(404);
  return row;
}

type OwnedDeposit = Awaited<ReturnType<typeof findOwned>>;

export async function readStatus({ db }: Pick<Portal, 'db'>, deposit: OwnedDeposit): Promise<Status> {
  const status: Status = {
    state: deposit.state,
    since: deposit.state_since.toISOString(),
    reason: deposit.reason ?? undefined,
    findings: deposit.findings ?? undefined,
  };
  if (endedStates.includes(deposit.state)) return status;
  const views = await db
    .selectFrom('profile_views')
    .where('deposit_id', '=', deposit.id)
    .select((select) => [select.fn.countAll<string>().as('recruiters'), select.fn.max('seen_at').as('last')])
    .executeTakeFirstOrThrow();
  return {
    ...status,
    expiresAt: deposit.expires_at.toISOString(),
    // The day only: an exact moment would tell the person who was at work then.
    views: { recruiters: Number(views.recruiters), last: views.last?.toISOString().slice(0, 10) },
    contactRequests: await listContactRequests(db, deposit.id),
  };
}

/**
 * Replaces the content; it is checked again before anybody else sees it, and found under another public id.
 * @throws 410 when it has ended, 412 when it changed meanwhile, or the problem that refuses the new content
 */
export async function rectifyDeposit(portal: Portal, owned: OwnedDeposit, parts: ReceivedParts): Promise<OwnedDeposit> {
  if (endedStates.includes(owned.state)) throw refuseStatus(410);
  const deposit = await checkDeposit(portal, parts);
  const isSame = deposit.id.toLowerCase() === owned.id && deposit.kind === owned.body?.kind;
  if (!isSame) throw refuse('invalid-field', { errors: [{ pointer: '#/id', detail: 'another deposit' }] });
  const now = portal.now();
  return portal.db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('deposits').where('id', '=', owned.id).forUpdate().selectAll().executeTakeFirst();
    if (!row || row.version !== owned.version) throw refuseStatus(412);
    const { contact: _, ...body } = deposit;
    await removeContent(tx, owned.id);
    await storeContent(tx, owned.id, deposit, parts.files, now);
    const version = row.version + 1;
    const changed = await tx
      .updateTable('deposits')
      .set({
        version,
        state: follow(row.state, 'screening'),
        state_since: now,
        reason: null,
        findings: null,
        checked_at: null,
        warned_at: null,
        body: JSON.stringify({ ...body, id: owned.id }),
        expires_at: expiryOf(portal, deposit, row.received_at),
      })
      .where('id', '=', owned.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await noteEvent(tx, owned.id, 'rectified', now);
    await addJob(tx, { kind: 'check-deposit', subject: owned.id, payload: { version }, runAt: now });
    return changed;
  });
}

/** What a rectification replaces; consents stay, as the record of what was agreed to and when. */
async function removeContent(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('search_profiles').where('deposit_id', '=', id).execute();
  await tx.deleteFrom('contacts').where('deposit_id', '=', id).execute();
  await tx.deleteFrom('hidden_organisations').where('deposit_id', '=', id).execute();
  await tx.deleteFrom('attachments').where('deposit_id', '=', id).where('contact_request_id', 'is', null).execute();
}

/** All that is held, in one answer. @throws 410 when nothing is left */
export async function exportDeposit(portal: Portal, deposit: OwnedDeposit): Promise<Export> {
  const { db, now } = portal;
  const { id, body } = deposit;
  if (!body) throw refuseStatus(410);
  const contact = await db.selectFrom('contacts').where('deposit_id', '=', id).selectAll().executeTakeFirst();
  const files = await db.selectFrom('attachments').where('deposit_id', '=', id).selectAll().execute();
  const consents = await db
    .selectFrom('consents')
    .where('deposit_id', '=', id)
    .orderBy('id')
    .select('consent')
    .execute();
  return {
    exportedAt: now().toISOString(),
    deposit: contact
      ? {
          ...body,
          contact: {
            audience: 'operator-only',
            email: contact.email ?? undefined,
            tel: contact.tel ?? undefined,
            hideFrom: contact.hide_from,
          },
        }
      : body,
    status: await readStatus(portal, deposit),
    attachments: files.map(({ part, name, sha256, content }) => ({
      part,
      name: name ?? undefined,
      type: 'application/pdf',
      sha256,
      base64: content.toString('base64'),
    })),
    consents: consents.map(({ consent }) => ({ ...consent })),
    events: await listEvents(db, id),
    answers: await listAnswers(db, id),
  };
}

async function listEvents(db: Database, id: string): Promise<Export['events']> {
  const rows = await db
    .selectFrom('events')
    .where('subject', '=', id)
    .orderBy('id')
    .select(['at', 'what', 'who'])
    .execute();
  return rows.map(({ at, what, who }) => ({ at: at.toISOString(), what, who: who ?? undefined }));
}

async function listAnswers(db: Database, id: string): Promise<Export['answers']> {
  const rows = await db
    .selectFrom('contact_requests')
    .where('deposit_id', '=', id)
    .where('answered_at', 'is not', null)
    .select(['id', 'answered_at', 'reveal'])
    .execute();
  return rows.flatMap(({ id: request, answered_at, reveal }) =>
    answered_at === null
      ? []
      : [{ contactRequest: request, answeredAt: answered_at.toISOString(), reveal: { ...reveal } }],
  );
}

/** Erases at once; asked again, gives the same receipt. */
export async function withdrawDeposit({ db, now }: Portal, { id }: OwnedDeposit): Promise<ErasureReceipt> {
  return db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('deposits').where('id', '=', id).forUpdate().selectAll().executeTakeFirst();
    if (!row) throw refuseStatus(404);
    if (row.state === 'erased' && row.receipt) return row.receipt;
    return eraseDeposit(tx, row, 'erased', now());
  });
}
