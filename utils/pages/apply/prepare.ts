// Makes what would leave: the discreet version, its PDF read again, and the consent, sealed with the hash of all that was shown.
import type { Language } from '@/utils/i18n/language';
import { sheetWords } from '@/utils/i18n/sheet-words';
import { sha256Of } from '@/utils/portals/hash';
import type { Approval } from '@/utils/portals/outbox/types';
import { type Attachment, type Deposit, depositSchema } from '@/utils/portals/protocol/deposit';
import type { Manifest } from '@/utils/portals/protocol/manifest';
import { canonicalJson, previewOf } from '@/utils/portals/protocol/preview';
import { type Purpose, SPEC } from '@/utils/portals/protocol/vocabulary';
import { checkPdf } from '@/utils/profile/check-pdf';
import { type DiscreetVersion, discreetVersion } from '@/utils/profile/discreet';
import type { DiscreetLevel } from '@/utils/profile/discreet-profile';
import type { MadePdf } from '@/utils/profile/make-pdf';
import { discreetSheet, type Sheet } from '@/utils/profile/sheet';
import { codeNames, loadProfileTables } from '../profile/tables';
import { hiddenNames, type OwnProfile } from './own-profile';

export interface Prepared {
  version: DiscreetVersion;
  sheet: Sheet;
  pdf: MadePdf;
  /** Nothing was found in the finished file that is not on the sheet. */
  isClean: boolean;
}

/** What of a profile decides what leaves. */
type Leaving = Pick<OwnProfile, 'key' | 'resume' | 'level' | 'takenOut' | 'hideFrom'>;

/** The discreet version at a level, and its finished file. Rejects when the file cannot be read again: then nothing may leave. */
export async function prepare(own: Leaving, language: Language, level: DiscreetLevel = 'A2'): Promise<Prepared> {
  const tables = await loadProfileTables();
  const version = discreetVersion(own.resume, level, own.takenOut, {
    ...tables,
    now: new Date(),
    hideFrom: hiddenNames(own),
  });
  const sheet = discreetSheet(version, sheetWords(language, codeNames(tables, language)));
  // Drawing PDFs takes 500 kB, which a page needs only here.
  const { makePdf } = await import('@/utils/profile/make-pdf');
  const pdf = await makePdf(sheet);
  const { problems } = await checkPdf(pdf, sheet, version.watch);
  return { version, sheet, pdf, isClean: problems.length === 0 };
}

type CvFile = NonNullable<Approval['cv']>;

interface Agreed {
  manifest: Manifest;
  prepared: Prepared;
  own: OwnProfile;
  purposes: readonly Purpose[];
  /** Epoch ms. */
  now: number;
  language: Language;
}

const day = 86_400_000;

/** What the person approves by pressing Send. @throws ZodError should it not be what the wire takes */
export async function seal({ manifest, prepared, own, purposes, now, language }: Agreed): Promise<Approval> {
  const { version, pdf } = prepared;
  const { portal, privacy } = manifest;
  const contact = contactOf(own);
  const cv = version.level === 'A2' ? { bytes: pdf.bytes, fileName: pdf.fileName } : undefined;
  const deposit: Deposit = {
    spec: SPEC,
    kind: 'application',
    id: crypto.randomUUID(),
    createdAt: new Date(now).toISOString(),
    portal: portal.id,
    level: version.level,
    profile: version.profile as Deposit['profile'],
    ...(contact ? { contact } : {}),
    ...(cv ? { attachments: [await describeCv(cv, version.level)] } : {}),
    consent: {
      notice: privacy.notice,
      noticeSha256: privacy.noticeSha256,
      noticeVersion: privacy.noticeVersion,
      purposes: [...purposes],
      givenAt: new Date(now).toISOString(),
      locale: language,
      expiresAt: new Date(now + privacy.retentionDays * day).toISOString().slice(0, 10),
      shown: '0'.repeat(64),
    },
  };
  deposit.consent.shown = await sha256Of(canonicalJson(previewOf(deposit)));
  const { id: _id, createdAt: _at, offer: _offer, ...content } = depositSchema.parse(deposit);
  return { content, ...(cv ? { cv } : {}), at: now, revision: own.revision };
}

async function describeCv({ bytes, fileName }: CvFile, level: DiscreetLevel): Promise<Attachment> {
  const sha256 = await sha256Of(bytes);
  return { part: 'cv', name: fileName, type: 'application/pdf', bytes: bytes.length, sha256, level };
}

/** For the operator only; absent when there is nothing to say. */
function contactOf({ resume, hideFrom }: OwnProfile): Deposit['contact'] {
  const { email } = resume.basics;
  if (!email && hideFrom.length === 0) return undefined;
  return {
    audience: 'operator-only',
    ...(email ? { email } : {}),
    ...(hideFrom.length > 0 ? { hideFrom: hideFrom.map((one) => ({ ...one })) } : {}),
  };
}

/** Whether what was approved at this portal still says all of it: the same profile, contact, notice, and in time. */
export function isStillApproved({
  approval,
  manifest,
  own,
  version,
  now,
}: {
  approval: Approval | undefined;
  manifest: Manifest;
  own: OwnProfile;
  version: DiscreetVersion;
  now: number;
}): boolean {
  if (!approval || !version.isReady) return false;
  const { content } = approval;
  const isSame = (one: unknown, other: unknown) => canonicalJson(one ?? null) === canonicalJson(other ?? null);
  return (
    content.level === version.level &&
    isSame(content.profile, version.profile) &&
    isSame(content.contact, contactOf(own)) &&
    content.consent.noticeSha256 === manifest.privacy.noticeSha256 &&
    content.consent.noticeVersion === manifest.privacy.noticeVersion &&
    Date.parse(content.consent.expiresAt) > now
  );
}
