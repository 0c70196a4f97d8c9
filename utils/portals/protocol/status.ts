// What a portal answers about a deposit: its receipt, its state, contact requests, the export and the proof of erasure.

import { depositSchema } from './deposit';
import { day, instant, limits, line, organisation, paragraphs, sha256, wireUrl } from './vocabulary';
import { z } from './z';

/**
 * `withdrawn`: held, and offered to nobody because the person does not, or no longer, agree to that. `expired` and
 * `erased`: nothing of the profile is left.
 */
export const depositStates = [
  'received',
  'screening',
  'published',
  'contact-requested',
  'withdrawn',
  'expired',
  'rejected',
  'erased',
] as const;

/** The answer to a deposit, 202. The token is said here only, and never in a URL. */
export const acceptedSchema = z.object({
  id: z.uuid(),
  statusUrl: wireUrl,
  token: z.string().regex(/^[A-Za-z0-9_-]{32,128}$/),
  receivedAt: instant,
  expiresAt: instant,
});

/** What a person may reveal, each on its own. */
export const revealable = z.enum(['familyName', 'givenName', 'email', 'phone', 'cv']);

/** A recruiter's wish to talk; `state` is absent in portals that list open requests only. */
export const contactRequestSchema = z.object({
  id: z.uuid(),
  organisation: z.object(organisation.shape),
  recruiter: z.object({ displayName: line(80) }),
  message: paragraphs(2_000),
  offer: z.object({ title: line(200), url: wireUrl.optional() }).optional(),
  asked: z.array(revealable).min(1),
  createdAt: instant,
  expiresAt: instant,
  state: z.enum(['open', 'accepted', 'refused', 'expired']).optional(),
});

/** What a check found that a discreet deposit must not hold: where (a JSON pointer, or the part's name) and which kind. */
export const findingSchema = z.object({ where: z.string().max(200), kind: z.string().max(40) });

/** GET statusUrl. `reason` is a short code for a program; `findings` say what to mend. */
export const statusSchema = z.object({
  state: z.enum(depositStates),
  since: instant,
  reason: z.string().max(200).optional(),
  findings: z.array(findingSchema).max(50).optional(),
  expiresAt: instant.optional(),
  /** How many recruiters opened the profile, and the day of the last. */
  views: z.object({ recruiters: z.int().min(0), last: day.optional() }).optional(),
  contactRequests: z.array(contactRequestSchema).optional(),
});

const revealedCv = z.strictObject({
  part: z.literal('cv'),
  type: z.literal('application/pdf'),
  bytes: z.int().min(1).max(limits.attachmentBytes),
  sha256,
});

/** What the person reveals: only fields that were asked and that they ticked. */
const revealSchema = z.strictObject({
  familyName: line(50).optional(),
  givenName: line(50).optional(),
  email: z.email().max(254).optional(),
  phone: z
    .string()
    .regex(/^\+[1-9][0-9]{6,14}$/)
    .optional(),
  cv: revealedCv.optional(),
});

/**
 * POST statusUrl/contact-requests/{id}: this as JSON, or in a part `answer` of multipart/form-data beside a part `cv`.
 * Nothing is revealed with a refusal.
 */
export const contactAnswerSchema = z
  .strictObject({ answer: z.enum(['accept', 'refuse']), reveal: revealSchema.optional() })
  .refine(({ answer, reveal }) => answer === 'accept' || reveal === undefined, 'nothing is revealed with a refusal');

/** What a portal says of an answered request. */
export const answeredSchema = z.object({ id: z.uuid(), state: z.enum(['accepted', 'refused']), answeredAt: instant });

/** DELETE: what is gone, and what is kept, why and until when. Asked again, the same. */
export const erasureReceiptSchema = z.object({
  erasedAt: instant,
  what: z.array(line(200)),
  kept: z.array(z.object({ what: line(200), why: line(300), until: instant })),
});

/** GET statusUrl/export: all that is held about the person. */
export const exportSchema = z.object({
  exportedAt: instant,
  deposit: depositSchema,
  status: statusSchema,
  attachments: z.array(
    z.object({
      part: z.string(),
      name: z.string().optional(),
      type: z.literal('application/pdf'),
      sha256,
      /** The file's bytes. */
      base64: z.base64(),
    }),
  ),
  /** Each consent in the order given, as it was sent. */
  consents: z.array(z.record(z.string(), z.unknown())),
  /** What happened to the deposit, by whom: the person, the portal, a recruiter's organisation. */
  events: z.array(z.object({ at: instant, what: line(200), who: line(200).optional() })),
  /** What was revealed, by contact request. */
  answers: z.array(
    z.object({ contactRequest: z.uuid(), answeredAt: instant, reveal: z.record(z.string(), z.unknown()) }),
  ),
});

export type DepositState = (typeof depositStates)[number];
export type Accepted = z.infer<typeof acceptedSchema>;
export type ContactRequest = z.infer<typeof contactRequestSchema>;
export type ContactAnswer = z.infer<typeof contactAnswerSchema>;
export type Revealable = z.infer<typeof revealable>;
export type Finding = z.infer<typeof findingSchema>;
export type Status = z.infer<typeof statusSchema>;
export type ErasureReceipt = z.infer<typeof erasureReceiptSchema>;
export type Export = z.infer<typeof exportSchema>;
