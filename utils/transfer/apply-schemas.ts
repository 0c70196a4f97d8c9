// The shapes that a file's profiles, portals and deposits must have before they are believed.
import { z } from 'zod';
import { portalOrigin } from '@/utils/portals/origin';
import { checkIntervals, type OutboxRow, type PortalRow } from '@/utils/portals/outbox/types';
import { depositSchema } from '@/utils/portals/protocol/deposit';
import { manifestSchema, offOriginUrls } from '@/utils/portals/protocol/manifest';
import { erasureReceiptSchema, revealable, statusSchema } from '@/utils/portals/protocol/status';
import { limits, wireUrl } from '@/utils/portals/protocol/vocabulary';
import { fromBase64 } from '@/utils/profile/base64';
import { largestCvFile } from '@/utils/profile/cv-file';
import type { LockedText } from '@/utils/profile/lock';
import { resumeSchema } from '@/utils/profile/resume';
import type { CvFileRow, ProfileRow } from '@/utils/profile/row';

z.config({ jitless: true });

const isTrial = import.meta.env.MODE === 'e2e';
const moment = z.int().min(0).max(7_258_118_400_000);
const count = z.int().min(0).max(1_000_000);
const origin = z.string().refine((written) => portalOrigin(written, isTrial) === written);
/** Each encoding of so many bytes, with its padding. */
const base64 = (bytes: number) => z.base64().max(Math.ceil(bytes / 3) * 4);

const lockedText = z.strictObject({
  kdf: z.literal('PBKDF2-SHA-256'),
  // More would only keep the browser busy.
  iterations: z.int().min(100_000).max(2_000_000),
  salt: base64(64),
  iv: base64(64),
  data: base64(4_500_000),
});

const profile = z.strictObject({
  key: z.uuid(),
  label: z.string().max(200),
  resume: resumeSchema,
  locked: lockedText.optional(),
  hideFrom: z
    .array(z.strictObject({ siren: z.string().max(20).optional(), name: z.string().max(200).optional() }))
    .max(100),
  level: z.enum(['A2', 'A3']),
  takenOut: z.array(z.string().max(300)).max(1_000),
  createdAt: moment,
  updatedAt: moment,
  revision: count,
});

const cvFile = z
  .strictObject({
    key: z.uuid(),
    fileName: z.string().regex(/^[^\p{C}/\\:*?"<>|]{1,80}\.(?:pdf|docx)$/u),
    type: z.enum(['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']),
    base64: base64(largestCvFile).optional(),
    locked: lockedText.optional(),
    size: z.int().min(1).max(largestCvFile),
    addedAt: moment,
  })
  .refine(({ base64: open, locked }) => (open === undefined) !== (locked === undefined));

const portal = z
  .strictObject({
    key: origin,
    addedAt: moment,
    manifest: manifestSchema,
    readAt: moment,
    feedKey: z
      .string()
      .regex(/^[A-Za-z0-9_-]{43}$/)
      .optional(),
    checkEvery: z.literal(checkIntervals),
    checkedAt: moment,
    sendings: z.array(moment).max(1_000),
  })
  .refine(({ key, manifest }) => offOriginUrls(manifest, key).length === 0);

const sentFile = z.strictObject({
  base64: base64(limits.attachmentBytes),
  fileName: z.string().regex(/^[\w-]{1,60}\.pdf$/),
});

const deposit = z
  .strictObject({
    key: z.uuid(),
    step: z.enum(['approved', 'queued', 'sending', 'sent', 'unknown', 'settled']),
    portal: origin,
    endpoint: wireUrl,
    profile: z.uuid().optional(),
    offer: z.string().max(300),
    title: z.string().max(2_000),
    json: z.string().max(limits.depositBytes),
    cv: sentFile.optional(),
    consent: depositSchema.shape.consent,
    earlierConsents: z.array(depositSchema.shape.consent).max(1_000).optional(),
    createdAt: moment,
    nextAt: moment,
    tries: count,
    firstTryAt: moment.optional(),
    isStopped: z.boolean(),
    held: z.strictObject({ statusUrl: wireUrl, token: z.string().regex(/^[A-Za-z0-9_-]{32,128}$/) }).optional(),
    sealed: lockedText.optional(),
    sentAt: moment.optional(),
    isNoted: z.boolean(),
    seen: z.strictObject({ status: statusSchema, at: moment }).optional(),
    answered: z.record(
      z.uuid(),
      z.strictObject({ answer: z.enum(['accept', 'refuse']), fields: z.array(revealable).max(10), at: moment }),
    ),
    isErasing: z.boolean(),
    receipt: erasureReceiptSchema.optional(),
    outcome: z.enum(['refused', 'erased', 'expired', 'rejected']).optional(),
  })
  .refine(({ portal: of, endpoint, held }) =>
    [endpoint, held?.statusUrl ?? endpoint].every((url) => new URL(url).origin === of),
  )
  .refine(({ step, json, key }) => (json === '' ? step === 'sent' || step === 'settled' : isDepositOf(json, key)));

/** Nothing may wait in an outbox that the person could not have approved. */
function isDepositOf(json: string, key: string): boolean {
  try {
    return depositSchema.safeParse(JSON.parse(json)).data?.id === key;
  } catch {
    return false;
  }
}

export function readLockedText(row: unknown): LockedText | undefined {
  return lockedText.safeParse(row).data;
}

export function readProfileRow(row: unknown): ProfileRow | undefined {
  return profile.safeParse(row).data;
}

export function readCvFileRow(row: unknown): CvFileRow | undefined {
  const { data } = cvFile.safeParse(row);
  if (!data) return undefined;
  const { base64: written, ...file } = data;
  return written === undefined ? file : { ...file, bytes: fromBase64(written) };
}

/** Without what was approved there: it is read again before anything leaves. */
export function readPortalRow(row: unknown): PortalRow | undefined {
  return portal.safeParse(row).data;
}

export function readDeposit(row: unknown): OutboxRow | undefined {
  const { data } = deposit.safeParse(row);
  if (!data) return undefined;
  const { cv, ...others } = data;
  return cv ? { ...others, cv: { fileName: cv.fileName, bytes: fromBase64(cv.base64) } } : others;
}
