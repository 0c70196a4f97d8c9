// Decides whether a deposit is taken, field by field and file by file.
import { createHash } from 'node:crypto';
import { type Deposit, depositSchema } from '@/utils/portals/protocol/deposit';
import { canonicalJson, previewOf } from '@/utils/portals/protocol/preview';
import type { Accepted } from '@/utils/portals/protocol/status';
import { headers } from '@/utils/portals/protocol/vocabulary';
import type { Portal } from '../context';
import { findAnswer } from './idempotency';
import { ownWordsOf } from './identity';
import { paths } from './manifest';
import { readNotice } from './notice';
import { parse, refuse } from './problem';
import { findingsInProfile } from './profile-text';
import type { ReceivedFile, ReceivedParts } from './request';
import { storeDeposit } from './store-deposit';

const dayLength = 86_400_000;
/** The parts a deposit may come with. */
export const depositFiles = ['cv', 'letter'];

/** Takes a deposit once for its key. @throws the problem that refuses it */
export async function acceptDeposit(portal: Portal, key: string, parts: ReceivedParts): Promise<Accepted> {
  const { db, config, secrets, now } = portal;
  const request = { scope: 'deposit', key, hash: parts.hash };
  // An answer that was lost is given again whatever has changed since: another notice, a portal that closed.
  const before = await findAnswer<Omit<Accepted, 'token'>>(db, request);
  if (before) return { ...before, token: secrets.tokenOf(key) };
  if (config.isClosed) throw refuse('portal-closed', {}, 503);
  const deposit = await checkDeposit(portal, parts);
  if (deposit.id.toLowerCase() !== key) {
    throw refuse('invalid-field', { errors: [{ pointer: '#/id', detail: `not the ${headers.idempotencyKey}` }] });
  }
  const receivedAt = now();
  const expiresAt = expiryOf(portal, deposit, receivedAt);
  const accepted: Omit<Accepted, 'token'> = {
    id: key,
    statusUrl: `${config.origin}${paths.deposits}/${key}`,
    receivedAt: receivedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
  if (await storeDeposit(db, { request, deposit, files: parts.files, accepted, receivedAt, expiresAt })) {
    return { ...accepted, token: secrets.tokenOf(key) };
  }
  // Taken by a request that came at the same time, or known from before its key was forgotten, or erased since.
  const meanwhile = await findAnswer<Omit<Accepted, 'token'>>(db, request);
  if (!meanwhile) throw refuse('duplicate-deposit');
  return { ...meanwhile, token: secrets.tokenOf(key) };
}

/** The deposit, once it is right in every way that can be seen at once. @throws the first problem */
export async function checkDeposit(portal: Portal, { json, files }: ReceivedParts): Promise<Deposit> {
  const deposit = parse(depositSchema, json);
  const wrong = (pointer: string, detail: string) => refuse('invalid-field', { errors: [{ pointer, detail }] });
  if (deposit.portal !== portal.config.portal.id) throw wrong('#/portal', 'another portal');
  await checkConsent(portal, deposit);
  const listed = deposit.attachments ?? [];
  for (const part of files.keys()) {
    if (!listed.some((attachment) => attachment.part === part)) throw wrong('#/attachments', `"${part}" is not listed`);
  }
  for (const [index, { part, bytes, sha256 }] of listed.entries()) {
    const file = files.get(part);
    if (!file) throw wrong(`#/attachments/${index}`, 'the file is missing');
    checkPdf(file);
    if (file.content.length !== bytes) throw wrong(`#/attachments/${index}/bytes`, 'another length');
    if (file.sha256 !== sha256) throw wrong(`#/attachments/${index}/sha256`, 'another content');
  }
  const findings = findingsInProfile(deposit.profile, ownWordsOf(deposit.contact));
  if (findings.length > 0) {
    const errors = findings.slice(0, 100).map(({ where, kind }) => ({ pointer: where, detail: kind }));
    throw refuse('not-anonymous', { errors });
  }
  return deposit;
}

/** @throws `unsupported-media` for what is no PDF by its type and its first and last bytes */
export function checkPdf({ type, content }: ReceivedFile): void {
  const hasMagic = content.subarray(0, 5).toString('latin1') === '%PDF-';
  const hasEnd = content.subarray(-1_024).toString('latin1').includes('%%EOF');
  if (type !== 'application/pdf' || !hasMagic || !hasEnd) throw refuse('unsupported-media', { detail: 'PDF only.' });
}

async function checkConsent(portal: Portal, deposit: Deposit): Promise<void> {
  const { consent } = deposit;
  const notice = await readNotice(portal);
  const isCurrent = consent.noticeVersion === notice.version && consent.noticeSha256 === notice.sha256;
  if (!isCurrent || consent.notice !== `${portal.config.origin}${paths.notice}`) throw refuse('consent-outdated');
  const wrong = (field: string, detail: string) =>
    refuse('invalid-field', { errors: [{ pointer: `#/consent/${field}`, detail }] });
  if (!consent.purposes.includes('deposit')) throw wrong('purposes', '"deposit" is needed');
  const given = Date.parse(consent.givenAt);
  const now = portal.now().getTime();
  if (given > now + dayLength) throw wrong('givenAt', 'in the future');
  const end = endOf(consent.expiresAt);
  if (end <= now) throw wrong('expiresAt', 'in the past');
  if (end > given + (portal.config.retentionDays + 1) * dayLength) throw wrong('expiresAt', 'too late');
  const shown = createHash('sha256')
    .update(canonicalJson(previewOf(deposit)))
    .digest('hex');
  if (shown !== consent.shown) throw wrong('shown', 'not the hash of this content');
}

/** The end of a day, in milliseconds. */
function endOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) + dayLength;
}

/** Until the end of the consent, and never longer than the portal may keep anything. */
export function expiryOf({ config }: Pick<Portal, 'config'>, { consent }: Deposit, receivedAt: Date): Date {
  return new Date(Math.min(endOf(consent.expiresAt), receivedAt.getTime() + config.retentionDays * dayLength));
}
