// From a click to an approved deposit: the portal's manifest and notice as they stand, the CV made, the outbox row.

import type { Language } from '@/utils/i18n/language';
import type { Whose } from '@/utils/offers/types';
import { clientOf } from '@/utils/portals/outbox/check';
import { rectifyDeposit } from '@/utils/portals/outbox/rectify';
import {
  addDrafts,
  approveDrafts,
  choosePortal,
  keepApproval,
  makeDraft,
  readPortal,
} from '@/utils/portals/outbox/store';
import type { Approval, OutboxRow, PortalRow } from '@/utils/portals/outbox/types';
import { PortalError } from '@/utils/portals/portal-error';
import type { Deposit } from '@/utils/portals/protocol/deposit';
import type { Manifest } from '@/utils/portals/protocol/manifest';
import type { Purpose } from '@/utils/portals/protocol/vocabulary';
import type { OwnProfile } from './own-profile';
import { isStillApproved, type Prepared, prepare, seal } from './prepare';

const day = 86_400_000;

/** A kept offer, as far as applying to it goes. */
export interface ApplyOffer {
  key: string;
  title: string;
  company?: string;
  /** INSEE code; empty where no region is claimed. */
  region: string;
  whose: Whose;
}

/** Offers to apply to at one portal, with the same content. */
export interface ApplyTarget {
  offers: readonly ApplyOffer[];
  portal: PortalRow;
}

export interface Ready {
  manifest: Manifest;
  prepared: Prepared;
  noticeText: string;
  /** Of the file as it will leave; to be revoked. */
  pdfAddress: string;
  /** Epoch ms, end of the consent. */
  until: number;
  /** What was approved before, when it still says all of it. */
  approval?: Approval;
}

/**
 * Everything a person must see before a deposit. The manifest is read again at each click, and the notice whenever
 * something is to be approved: a changed one asks again.
 * @param isAnew whatever was approved before, it is to be read and agreed to
 * @throws PortalError
 */
export async function readyAt(origin: string, own: OwnProfile, language: Language, isAnew = false): Promise<Ready> {
  const now = Date.now();
  const portal = await readPortal(origin);
  if (!portal) throw new PortalError('not-chosen');
  const client = clientOf(origin);
  const manifest = await client.readManifest();
  await choosePortal(origin, manifest, now);
  const { level } = own;
  if (!levelsOf(manifest).includes(level)) throw new PortalError('level-not-taken');
  const prepared = await prepare(own, language, level);
  const approval = portal.approvals?.[own.key];
  const isSame = !isAnew && isStillApproved({ approval, manifest, own, version: prepared.version, now });
  const noticeText = isSame ? '' : readPageText(await client.readNotice(manifest));
  return {
    manifest,
    prepared,
    noticeText,
    pdfAddress: URL.createObjectURL(new Blob([prepared.pdf.bytes], { type: 'application/pdf' })),
    until: now + manifest.privacy.retentionDays * day,
    ...(isSame && approval ? { approval } : {}),
  };
}

/** Approves for the first time at this portal, or anew after something changed. @throws WriteError, ZodError */
export async function approveFirst(
  target: ApplyTarget,
  { manifest, prepared }: Ready,
  own: OwnProfile,
  purposes: readonly Purpose[],
  language: Language,
): Promise<void> {
  const approval = await seal({ manifest, prepared, own, purposes, now: Date.now(), language });
  await keepApproval(target.portal.key, own.key, approval);
  await send(target, manifest, own, approval);
}

/** The same content as approved before, for other offers. @throws WriteError */
export async function approveSame(target: ApplyTarget, { manifest, approval }: Ready, own: OwnProfile): Promise<void> {
  if (approval) await send(target, manifest, own, approval);
}

/**
 * Puts what was just read in the place of what a portal holds: the version it shows now, or none.
 * @throws PortalError, WriteError, ZodError
 */
export async function rectify(
  row: OutboxRow,
  { manifest, prepared }: Ready,
  own: OwnProfile,
  purposes: readonly Purpose[],
  language: Language,
): Promise<void> {
  const now = Date.now();
  const { content, cv } = await seal({ manifest, prepared, own, purposes, now, language });
  const { kind, offer } = JSON.parse(row.json) as Pick<Deposit, 'kind' | 'offer'>;
  const json = JSON.stringify({ ...content, kind, id: row.key, createdAt: new Date(now).toISOString(), offer });
  await rectifyDeposit(row, { json, consent: content.consent, ...(cv ? { cv } : {}) }, now);
}

async function send(
  { offers, portal }: ApplyTarget,
  manifest: Manifest,
  own: OwnProfile,
  approval: Approval,
): Promise<void> {
  const method = apiOf(manifest);
  if (!method) throw new PortalError('not-protocol');
  const now = Date.now();
  const target = { portal: portal.key, endpoint: method.endpoint, profile: own.key };
  const drafts = offers.map(({ key, title }) => makeDraft(approval, { ...target, offer: { key, title } }, now));
  await approveDrafts(await addDrafts(drafts), now);
}

const apiOf = ({ methods }: Manifest) => methods.find((method) => method.kind === 'api');
const levelsOf = (manifest: Manifest): readonly string[] => apiOf(manifest)?.levels ?? [];

/** The words of a page, from a document in which nothing runs or loads. */
function readPageText(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const hidden of page.querySelectorAll('script, style, title')) hidden.remove();
  return (page.body.textContent ?? '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
