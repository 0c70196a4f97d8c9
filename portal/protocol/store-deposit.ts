// Writes a deposit in one statement: all of it is there with its idempotency key and its first job, or nothing is.
import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Deposit } from '@/utils/portals/protocol/deposit';
import type { Accepted } from '@/utils/portals/protocol/status';
import type { Database, Tx } from '../db/tables';
import { hiddenOrganisationsOf } from '../search/viewer';
import type { ReceivedFile } from './request';

interface NewDeposit {
  request: { scope: string; key: string; hash: string };
  deposit: Deposit;
  files: Map<string, ReceivedFile>;
  /** The answer, kept with its effect. */
  accepted: Omit<Accepted, 'token'>;
  receivedAt: Date;
  expiresAt: Date;
}

/** @returns false when the key is taken, or a deposit of this id was ever here: then nothing is written */
export async function storeDeposit(db: Database, asked: NewDeposit): Promise<boolean> {
  const { request, deposit, files, accepted, receivedAt: at, expiresAt } = asked;
  const { contact: _, ...rest } = deposit;
  const body = JSON.stringify({ ...rest, id: accepted.id });
  const { rows } = await sql`
    with claimed as (
      insert into idempotency_keys (scope, key, request_hash, response, created_at)
      select ${request.scope}, ${request.key}, ${request.hash}, ${JSON.stringify(accepted)}, ${at}
      where not exists (select 1 from deposits where id = ${accepted.id})
      on conflict do nothing returning key),
    target as (
      insert into deposits (id, state, state_since, body, received_at, expires_at)
      select key::uuid, 'received', ${at}, ${body}, ${at}, ${expiresAt} from claimed returning id),
    noted as (insert into events (subject, at, what) select id, ${at}, 'received' from target),
    queued as (
      insert into jobs (kind, subject, payload, run_at)
      select 'check-deposit', id, '{"version": 1}', ${at} from target),
    ${sql.join(contentParts(deposit, files, at))}
    select id from target`.execute(db);
  return rows.length > 0;
}

/** Writes what a rectified deposit brings; what it replaces is gone before. */
export async function storeContent(
  tx: Tx,
  id: string,
  deposit: Deposit,
  files: Map<string, ReceivedFile>,
  now: Date,
): Promise<void> {
  const parts = sql.join(contentParts(deposit, files, now));
  await sql`with target as (select ${id}::uuid as id), ${parts} select id from target`.execute(tx);
}

/**
 * What hangs on a deposit's content and is replaced with it: consent, contact block, hidden organisations, files.
 * @returns parts of a statement in which `target` holds the deposit's id
 */
function contentParts(
  { contact, attachments = [], consent }: Deposit,
  files: Map<string, ReceivedFile>,
  now: Date,
): RawBuilder<unknown>[] {
  const parts = [
    sql`consented as (
      insert into consents (deposit_id, consent, recorded_at)
      select id, ${JSON.stringify(consent)}, ${now} from target)`,
  ];
  if (contact) {
    const { email = null, tel = null, hideFrom = [] } = contact;
    parts.push(sql`reached as (
      insert into contacts (deposit_id, email, tel, hide_from)
      select id, ${email}, ${tel}, ${JSON.stringify(hideFrom)} from target)`);
  }
  for (const [index, { siren, words, joined }] of hiddenOrganisationsOf(contact).entries()) {
    parts.push(sql`${sql.ref(`hidden_${index}`)} as (
      insert into hidden_organisations (deposit_id, siren, words, joined)
      select id, ${siren}, ${words}, ${joined} from target)`);
  }
  for (const { part, name, sha256, bytes } of attachments) {
    const content = files.get(part)?.content ?? Buffer.alloc(0);
    parts.push(sql`${sql.ref(`attached_${part}`)} as (
      insert into attachments (id, deposit_id, part, name, sha256, bytes, content)
      select ${randomUUID()}::uuid, id, ${part}, ${name}, ${sha256}, ${bytes}, ${content} from target)`);
  }
  return parts;
}
