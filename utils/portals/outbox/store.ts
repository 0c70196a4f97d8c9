// Writes portals and deposits down, each change in one transaction: a step is on the disk before anything follows it.
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import { write } from '@/utils/database/write';
import type { PortalFailure, Refusal } from '../portal-error';
import type { Manifest } from '../protocol/manifest';
import type { ErasureReceipt, Revealable, Status } from '../protocol/status';
import { timeToCancel } from './pace';
import type { Approval, CheckInterval, OutboxRow, PortalRow, Replacement } from './types';

export const listPortals = (db: CapRegionsDatabase = database()) => db.portals.toArray();
export const readPortal = (origin: string, db: CapRegionsDatabase = database()) => db.portals.get(origin);
export const listDeposits = (db: CapRegionsDatabase = database()) => db.outbox.orderBy('createdAt').reverse().toArray();

/** Approved, the seconds to cancel not yet over. */
export const listLeaving = (db: CapRegionsDatabase = database()) =>
  db.outbox.where('step').equals('approved').toArray();

/** Allows a portal, or takes its manifest anew; what was chosen and pinned before stays. @throws WriteError */
export async function choosePortal(
  origin: string,
  manifest: Manifest,
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<void> {
  await write(db, [db.portals], async () => {
    const before = await db.portals.get(origin);
    const fresh: PortalRow = {
      key: origin,
      addedAt: now,
      manifest,
      readAt: now,
      ...(manifest.feed ? { feedKey: manifest.feed.ed25519 } : {}),
      checkEvery: 0,
      checkedAt: 0,
      sendings: [],
    };
    await db.portals.put(before ? { ...fresh, ...before, manifest, readAt: now } : fresh);
  });
}

/** @returns false while a deposit is still held there: its token would be of no use without the portal. */
export async function forgetPortal(origin: string, db: CapRegionsDatabase = database()): Promise<boolean> {
  return write(db, [db.portals, db.outbox], async () => {
    const rows = await db.outbox.where('portal').equals(origin).toArray();
    if (rows.some(({ step }) => step !== 'settled')) return false;
    await db.portals.delete(origin);
    return true;
  });
}

export async function changePortal(
  origin: string,
  some: { checkedAt?: number; checkEvery?: CheckInterval },
  db: CapRegionsDatabase = database(),
): Promise<void> {
  await write(db, [db.portals], async () => void (await db.portals.update(origin, some)));
}

/** Remembers what a person read and agreed to at a portal; it holds the contact block, and is not kept beside a locked one. */
export async function keepApproval(
  origin: string,
  profile: string,
  approval: Approval,
  db: CapRegionsDatabase = database(),
): Promise<void> {
  await write(db, [db.portals, db.profiles], async () => {
    const portal = await db.portals.get(origin);
    const isLocked = (await db.profiles.get(profile))?.locked !== undefined;
    if (portal && !isLocked)
      await db.portals.put({ ...portal, approvals: { ...portal.approvals, [profile]: approval } });
  });
}

export interface DraftTarget {
  portal: string;
  endpoint: string;
  /** Key of the profile that was approved. */
  profile: string;
  offer: { key: string; title: string; url?: string };
}

/** A deposit of what was approved, for one offer. */
export function makeDraft(
  { content, cv }: Pick<Approval, 'content' | 'cv'>,
  { portal, endpoint, profile, offer }: DraftTarget,
  now: number,
): OutboxRow {
  const key = crypto.randomUUID();
  const about = { title: offer.title.slice(0, 200), ...(offer.url === undefined ? {} : { url: offer.url }) };
  return {
    key,
    step: 'draft',
    portal,
    endpoint,
    profile,
    offer: offer.key,
    title: offer.title,
    json: JSON.stringify({ ...content, id: key, createdAt: new Date(now).toISOString(), offer: about }),
    ...(cv ? { cv } : {}),
    consent: content.consent,
    createdAt: now,
    nextAt: 0,
    tries: 0,
    isStopped: false,
    isNoted: false,
    answered: {},
    isErasing: false,
  };
}

/**
 * Writes drafts down; an offer already on its way to that portal for the same person is left as it is, and a draft that
 * was never approved gives way to the new one. @returns the keys written
 */
export async function addDrafts(rows: readonly OutboxRow[], db: CapRegionsDatabase = database()): Promise<string[]> {
  return write(db, [db.outbox], async () => {
    const open = await db.outbox.filter(({ step }) => step !== 'settled').toArray();
    const sameAs = (row: OutboxRow) =>
      open.filter((one) => one.portal === row.portal && one.offer === row.offer && isOf(one, row.profile));
    const fresh = rows.filter((row) => sameAs(row).every(({ step }) => step === 'draft'));
    await db.outbox.bulkDelete(fresh.flatMap((row) => sameAs(row).map(({ key }) => key)));
    await db.outbox.bulkAdd(fresh);
    return fresh.map(({ key }) => key);
  });
}

/** Whether a deposit is of this profile; one of before there were two is of any. */
export function isOf(row: OutboxRow, profile: string | undefined): boolean {
  return row.profile === undefined || row.profile === profile;
}

/** Approves drafts: they leave once the seconds to cancel are over. */
export async function approveDrafts(
  keys: readonly string[],
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<void> {
  await write(db, [db.outbox], async () => {
    await db.outbox
      .where('key')
      .anyOf([...keys])
      .and(({ step }) => step === 'draft')
      .modify({ step: 'approved', nextAt: now + timeToCancel });
  });
}

/** Takes back deposits of which no byte has left. @returns how many were */
export async function cancelDeposits(keys: readonly string[], db: CapRegionsDatabase = database()): Promise<number> {
  return write(db, [db.outbox], async () =>
    db.outbox
      .where('key')
      .anyOf([...keys])
      .and(({ step, tries }) => tries === 0 && (step === 'draft' || step === 'approved' || step === 'queued'))
      .delete(),
  );
}

/** Starts again one that waited for the person, with its own key. */
export async function resumeDeposit(key: string, now: number, db: CapRegionsDatabase = database()): Promise<void> {
  await changeDeposit(db, key, (row) => {
    if (!row.isStopped) return;
    Object.assign(row, { isStopped: false, tries: 0, nextAt: now });
    delete row.firstTryAt;
  });
}

/**
 * What the portal says of a deposit; an end there is an end here.
 * @param etag the version it holds: another than the one being replaced means that the new one arrived
 */
export async function noteStatus(
  key: string,
  { status, etag }: { status: Status; etag: string | null },
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<void> {
  await changeDeposit(db, key, (row) => {
    if (row.step !== 'sent') return;
    row.seen = { status, at: now };
    delete row.failure;
    if (etag !== null && row.replacement && row.replacement.etag !== etag) replace(row);
    delete row.replacement;
    delete row.outcome;
    if (status.state !== 'erased' && status.state !== 'expired' && status.state !== 'rejected') return;
    row.outcome = status.state;
    // A rejected deposit is still held there, and can be erased; of the others nothing is left.
    if (status.state === 'rejected') return;
    Object.assign(row, { step: 'settled', json: '' });
    delete row.cv;
    delete row.sealed;
  });
}

/** Written before a new version leaves: a browser that dies in between shows that it is not confirmed. */
export async function startReplacing(
  key: string,
  replacement: Replacement,
  db: CapRegionsDatabase = database(),
): Promise<void> {
  await changeDeposit(db, key, (row) => void Object.assign(row, { replacement }));
}

/** The portal took the new version, and says where it stands. */
export async function noteReplaced(
  key: string,
  status: Status,
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<void> {
  await changeDeposit(db, key, (row) => {
    replace(row);
    delete row.replacement;
    delete row.failure;
    delete row.outcome;
    row.seen = { status, at: now };
  });
}

/** The portal did not take the new version: what it held before it still holds. */
export async function dropReplacement(key: string, db: CapRegionsDatabase = database()): Promise<void> {
  await changeDeposit(db, key, (row) => void delete row.replacement);
}

function replace(row: OutboxRow): void {
  if (!row.replacement) return;
  const { json, cv, consent } = row.replacement;
  Object.assign(row, { json, consent, earlierConsents: [...(row.earlierConsents ?? []), row.consent] });
  delete row.cv;
  if (cv) row.cv = cv;
}

/** A look at a deposit, or an answer to a request, did not succeed. */
export async function noteFailure(
  key: string,
  failure: { reason: PortalFailure; refusal?: Refusal; at: number },
  db: CapRegionsDatabase = database(),
): Promise<void> {
  await write(db, [db.outbox], async () => void (await db.outbox.update(key, { failure })));
}

export async function noteAnswer(
  key: string,
  request: string,
  answer: { answer: 'accept' | 'refuse'; fields: readonly Revealable[]; at: number },
  db: CapRegionsDatabase = database(),
): Promise<void> {
  await changeDeposit(db, key, (row) => {
    row.answered = { ...row.answered, [request]: answer };
  });
}

/** Written before erasure is asked for: a browser that dies in between shows that it is not confirmed. */
export async function startErasing(key: string, db: CapRegionsDatabase = database()): Promise<void> {
  await write(db, [db.outbox], async () => void (await db.outbox.update(key, { isErasing: true })));
}

/** The portal's proof; here too the profile and the CV go, and the consent stays. */
export async function noteErased(
  key: string,
  receipt: ErasureReceipt,
  db: CapRegionsDatabase = database(),
): Promise<void> {
  await changeDeposit(db, key, (row) => {
    Object.assign(row, { step: 'settled', outcome: 'erased', receipt, json: '', isErasing: false });
    delete row.cv;
    delete row.held;
    delete row.sealed;
    delete row.seen;
    delete row.failure;
    delete row.replacement;
  });
}

/** Reads and writes one deposit in the same transaction; one that is gone stays gone. */
async function changeDeposit(db: CapRegionsDatabase, key: string, change: (row: OutboxRow) => void): Promise<void> {
  await write(db, [db.outbox], async () => {
    await db.outbox.where('key').equals(key).modify(change);
  });
}
