// What a deposit says: the profile as typed fields and nothing else, the contact block for the operator, the consent.

import {
  availability,
  contractKind,
  day,
  departmentCode,
  educationLevel,
  employerSize,
  experienceBand,
  instant,
  languageLevel,
  limits,
  line,
  nafCode,
  purpose,
  remoteWork,
  romeCode,
  SPEC,
  sha256,
  siren,
  wireLevels,
  wireUrl,
} from './vocabulary';
import { z } from './z';

const level = z.enum(wireLevels);

const occupation = z.strictObject({ rome: romeCode.optional(), label: line(80) });

const job = z.strictObject({
  label: line(80),
  rome: romeCode.optional(),
  months: z.int().min(1).max(600).optional(),
  sector: nafCode.optional(),
  size: employerSize.optional(),
  /** Chosen from a list, or typed and confirmed line by line. */
  tasks: z.array(line(120)).max(8).optional(),
});

/** What recruiters read. Every field is bounded: nothing of a document passes but what stands here. */
export const profileSchema = z.strictObject({
  title: line(80).optional(),
  occupations: z.array(occupation).min(1).max(5),
  experience: z.strictObject({ band: experienceBand.optional(), jobs: z.array(job).max(15).optional() }).optional(),
  education: z
    .array(z.strictObject({ level: educationLevel, field: line(60).optional() }))
    .max(8)
    .optional(),
  skills: z.array(line(60)).max(40).optional(),
  languages: z
    .array(z.strictObject({ code: z.string().regex(/^[a-z]{2,3}$/), cefr: languageLevel.optional() }))
    .max(10)
    .optional(),
  licences: z.array(line(40)).max(20).optional(),
  mobility: z
    .strictObject({ departments: z.array(departmentCode).max(101).optional(), remote: remoteWork.optional() })
    .optional(),
  availability: availability.optional(),
  contracts: z.array(contractKind).max(6).optional(),
});

/** An organisation that must never see the profile, such as the present employer. */
const hiddenOrganisation = z
  .strictObject({ siren: siren.optional(), name: line(120).optional() })
  .refine(({ siren, name }) => siren !== undefined || name !== undefined, 'a SIREN or a name');

/** For the operator only: recruiters never see it before the person accepts. */
export const contactSchema = z.strictObject({
  audience: z.literal('operator-only'),
  email: z.email().max(254).optional(),
  tel: z
    .string()
    .regex(/^\+[1-9][0-9]{6,14}$/)
    .optional(),
  hideFrom: z.array(hiddenOrganisation).max(10).optional(),
});

/** A file of the same request, by the name of its part. */
const attachmentSchema = z.strictObject({
  part: z.enum(['cv', 'letter']),
  name: z
    .string()
    .regex(/^(profil|lettre)-[A-Z0-9]{6}\.pdf$/)
    .optional(),
  type: z.literal('application/pdf'),
  bytes: z.int().min(1).max(limits.attachmentBytes),
  sha256,
  level,
});

/** What the person agreed to, and what was on the screen when they did. */
const consentSchema = z.strictObject({
  notice: wireUrl,
  noticeSha256: sha256,
  noticeVersion: line(20),
  purposes: z.array(purpose).min(1).max(3),
  givenAt: instant,
  locale: line(35),
  expiresAt: day,
  /** SHA-256 of the canonical JSON of what was approved (see preview.ts). */
  shown: sha256,
});

const offer = z.strictObject({
  portalRef: line(120).optional(),
  title: line(200),
  /** Only when the person ticked it. */
  url: wireUrl.optional(),
});

/** The part `deposit` of a deposit's request, at most 64 KB of JSON. */
export const depositSchema = z
  .strictObject({
    spec: z.literal(SPEC),
    kind: z.enum(['deposit', 'application']),
    /** Made once by the client, and also its Idempotency-Key. */
    id: z.uuid(),
    createdAt: instant,
    /** The `portal.id` of the manifest it was made for. */
    portal: line(60),
    offer: offer.optional(),
    level,
    profile: profileSchema,
    contact: contactSchema.optional(),
    attachments: z.array(attachmentSchema).max(2).optional(),
    consent: consentSchema,
    client: z.strictObject({ name: line(40).optional(), version: line(20).optional() }).optional(),
  })
  .superRefine((deposit, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message, input: deposit });
    if (deposit.kind === 'deposit' && deposit.offer) refuse(['offer'], 'only with an application');
    const parts = deposit.attachments?.map(({ part }) => part) ?? [];
    if (new Set(parts).size < parts.length) refuse(['attachments'], 'one file for each part');
    if (deposit.level !== 'A3') return;
    if (deposit.profile.title !== undefined) refuse(['profile', 'title'], 'left out at A3');
    if (deposit.profile.experience?.jobs) refuse(['profile', 'experience', 'jobs'], 'left out at A3');
    if (parts.length > 0) refuse(['attachments'], 'left out at A3');
  });

export type Profile = z.infer<typeof profileSchema>;
export type Attachment = z.infer<typeof attachmentSchema>;
export type Deposit = z.infer<typeof depositSchema>;
