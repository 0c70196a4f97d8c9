// Contact requests: a recruiter asks, the person answers field by field, the recruiter reads what was revealed.
import { randomUUID } from 'node:crypto';
import {
  type ContactAnswer,
  type ContactRequest,
  contactAnswerSchema,
  contactRequestSchema,
  type Revealable,
} from '@/utils/portals/protocol/status';
import type { Portal } from '../context';
import type { Database, Tx } from '../db/tables';
import { queueMail } from '../jobs/mail';
import { isShownTo, type Viewer } from '../search/viewer';
import { checkPdf } from './accept-deposit';
import { hasOpenRequest, moveDeposit, noteEvent } from './move-deposit';
import { parse, refuse, refuseStatus } from './problem';
import type { ReceivedFile } from './request';

const dayLength = 86_400_000;
/** Days a request stays open. */
const openDays = 30;

/** What a recruiter writes. */
export interface NewContactRequest {
  /** The profile, by the id recruiters know it by. */
  profile: string;
  displayName: string;
  message: string;
  offer?: { title: string; url?: string };
  asked: Revealable[];
}

/**
 * Asks the owner of a profile for contact. Asked again while open, it is the same request.
 * @returns the request's id; `undefined` when the viewer may not know of such a profile
 */
export async function requestContact(
  portal: Portal,
  viewer: Viewer,
  asking: NewContactRequest,
): Promise<string | undefined> {
  const now = portal.now();
  const { profile, displayName, message, offer, asked } = asking;
  const checked = parse(contactRequestSchema, {
    id: randomUUID(),
    organisation: viewer.organisation,
    recruiter: { displayName },
    message,
    offer,
    asked,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + openDays * dayLength).toISOString(),
  });
  return portal.db.transaction().execute(async (tx) => {
    const found = await tx
      .selectFrom('search_profiles as p')
      .innerJoin('deposits as d', 'd.id', 'p.deposit_id')
      .leftJoin('contacts as c', 'c.deposit_id', 'd.id')
      .where('p.public_id', '=', profile)
      .where(isShownTo(viewer))
      .select(['d.id', 'd.state', 'd.body', 'd.expires_at', 'c.email'])
      .forUpdate('d')
      .executeTakeFirst();
    if (!found) return undefined;
    const open = await findOpen(tx, found.id, viewer.organisationId);
    if (open) return open.id;
    await tx
      .insertInto('contact_requests')
      .values({
        id: checked.id,
        deposit_id: found.id,
        recruiter_id: viewer.accountId,
        organisation_id: viewer.organisationId,
        organisation: JSON.stringify(checked.organisation),
        display_name: checked.recruiter.displayName,
        message: checked.message,
        offer: checked.offer === undefined ? null : JSON.stringify(checked.offer),
        asked: checked.asked,
        state: 'open',
        created_at: now,
        expires_at: new Date(Math.min(Date.parse(checked.expiresAt), found.expires_at.getTime())),
      })
      .execute();
    if (found.state === 'published')
      await moveDeposit(tx, found, 'contact-requested', { now, who: viewer.organisation.name });
    else await noteEvent(tx, found.id, 'contact-requested', now, viewer.organisation.name);
    if (found.email !== null) await tellOwner(tx, portal, found.id, found.email, now);
    return checked.id;
  });
}

function findOpen(tx: Tx, deposit: string, organisation: string) {
  return tx
    .selectFrom('contact_requests')
    .where('deposit_id', '=', deposit)
    .where('organisation_id', '=', organisation)
    .where('state', '=', 'open')
    .select('id')
    .executeTakeFirst();
}

/** The mail names nobody: a mailbox may be read at work. */
async function tellOwner(tx: Tx, { config }: Portal, subject: string, to: string, now: Date): Promise<void> {
  const text = `Un message vous attend. Ouvrez l’extension pour le lire et décider de ce que vous révélez.\n\nA message is waiting. Open the extension to read it and decide what you reveal.\n\n${config.portal.name}`;
  await queueMail(tx, { to, subject: 'Un message vous attend · A message is waiting', text }, { subject, now });
}

/** The requests about a deposit, newest first. */
export async function listContactRequests(db: Database, depositId: string): Promise<ContactRequest[]> {
  const rows = await db
    .selectFrom('contact_requests')
    .where('deposit_id', '=', depositId)
    .orderBy('created_at', 'desc')
    .selectAll()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    organisation: row.organisation,
    recruiter: { displayName: row.display_name },
    message: row.message,
    offer: row.offer ?? undefined,
    asked: row.asked,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    state: row.state,
  }));
}

interface Answer {
  depositId: string;
  requestId: string;
  json: unknown;
  cv?: ReceivedFile;
}

/**
 * Stores the person's answer, once: given again it is the same, another one is a conflict.
 * @throws 404, 410 when it is over, `invalid-field` for what was not asked, `idempotency-conflict` when answered otherwise
 */
export async function answerContactRequest(portal: Portal, { depositId, requestId, json, cv }: Answer) {
  const { answer, reveal } = parse(contactAnswerSchema, json);
  const now = portal.now();
  const state = answer === 'accept' ? ('accepted' as const) : ('refused' as const);
  return portal.db.transaction().execute(async (tx) => {
    const deposit = await tx
      .selectFrom('deposits')
      .where('id', '=', depositId)
      .forUpdate()
      .selectAll()
      .executeTakeFirst();
    const request = await tx
      .selectFrom('contact_requests')
      .where('id', '=', requestId)
      .where('deposit_id', '=', depositId)
      .selectAll()
      .executeTakeFirst();
    if (!deposit || !request) throw refuseStatus(404);
    if (request.answered_at !== null) {
      if (request.state !== state) throw refuse('idempotency-conflict', { detail: 'Answered before.' }, 409);
      return { id: request.id, state, answeredAt: request.answered_at.toISOString() };
    }
    if (request.state !== 'open' || request.expires_at <= now) throw refuseStatus(410);
    checkReveal(request.asked, reveal, cv);
    await tx
      .updateTable('contact_requests')
      .set({ state, answered_at: now, reveal: reveal === undefined ? null : JSON.stringify(reveal) })
      .where('id', '=', requestId)
      .execute();
    if (reveal?.cv && cv) {
      const { sha256, content } = cv;
      const file = { id: randomUUID(), deposit_id: depositId, contact_request_id: requestId, part: 'cv' };
      await tx
        .insertInto('attachments')
        .values({ ...file, sha256, bytes: content.length, content })
        .execute();
    }
    await settleState(tx, deposit, now);
    await noteEvent(tx, depositId, `contact-${state}`, now);
    return { id: request.id, state, answeredAt: now.toISOString() };
  });
}

/** Nothing passes that was not asked for, and a file is the one it says it is. */
function checkReveal(asked: Revealable[], reveal: ContactAnswer['reveal'], cv: ReceivedFile | undefined): void {
  const wrong = (field: string, detail: string) =>
    refuse('invalid-field', { errors: [{ pointer: `#/reveal/${field}`, detail }] });
  for (const field of Object.keys(reveal ?? {}) as Revealable[]) {
    if (!asked.includes(field)) throw wrong(field, 'not asked');
  }
  if ((cv === undefined) !== (reveal?.cv === undefined)) throw wrong('cv', 'a file and its description go together');
  if (!cv || !reveal?.cv) return;
  checkPdf(cv);
  if (cv.sha256 !== reveal.cv.sha256 || cv.content.length !== reveal.cv.bytes) throw wrong('cv', 'another content');
}

/** Without an open request a profile is published as before. */
async function settleState(tx: Tx, deposit: Parameters<typeof moveDeposit>[1], now: Date): Promise<void> {
  if (deposit.state !== 'contact-requested') return;
  if (!(await hasOpenRequest(tx, deposit.id))) await moveDeposit(tx, deposit, 'published', { now });
}

/** Closes requests nobody answered in time. */
export async function expireContactRequests({ db, now }: Pick<Portal, 'db' | 'now'>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const expired = await tx
      .updateTable('contact_requests')
      .set({ state: 'expired' })
      .where('state', '=', 'open')
      .where('expires_at', '<=', now())
      .returning('deposit_id')
      .execute();
    for (const id of new Set(expired.map(({ deposit_id }) => deposit_id))) {
      const deposit = await tx.selectFrom('deposits').where('id', '=', id).forUpdate().selectAll().executeTakeFirst();
      if (deposit) await settleState(tx, deposit, now());
    }
  });
}

/** What an organisation asked and was told, newest first; a revealed CV by `readRevealedCv`. */
export async function listAskedBy({ db }: Pick<Portal, 'db'>, { organisationId }: Viewer) {
  return db
    .selectFrom('contact_requests as r')
    .leftJoin('search_profiles as p', 'p.deposit_id', 'r.deposit_id')
    .where('r.organisation_id', '=', organisationId)
    .orderBy('r.created_at', 'desc')
    .select(['r.id', 'p.public_id as profile', 'r.display_name', 'r.message', 'r.offer', 'r.asked', 'r.state'])
    .select(['r.created_at', 'r.expires_at', 'r.answered_at', 'r.reveal'])
    .execute();
}

/** The CV revealed with a request of this organisation; `undefined` when there is none. */
export async function readRevealedCv({ db }: Pick<Portal, 'db'>, { organisationId }: Viewer, requestId: string) {
  return db
    .selectFrom('attachments as a')
    .innerJoin('contact_requests as r', 'r.id', 'a.contact_request_id')
    .where('r.id', '=', requestId)
    .where('r.organisation_id', '=', organisationId)
    .select(['a.content', 'a.sha256'])
    .executeTakeFirst();
}
