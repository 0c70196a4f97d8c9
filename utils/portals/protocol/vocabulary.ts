// The words and sizes of the deposit protocol that everything else is made of; pure, shared by the extension and the portal.
import { z } from './z';

/** The only version spoken. */
export const SPEC = '1.0';

/** How much of a profile leaves through the protocol; A0 and A1 go by PDF, form or mail only. */
export const wireLevels = ['A2', 'A3'] as const;
export const retentionDaysAtMost = 730;

/** Sizes in bytes; rates are what one client may send to one portal. */
export const limits = {
  depositBytes: 64 * 1024,
  attachmentBytes: 3_000_000,
  manifestBytes: 64 * 1024,
  feedBytes: 2 * 1024 * 1024,
  depositsPerMinute: 10,
  depositsPerDay: 100,
} as const;

/** Header fields the protocol adds to HTTP's own. */
export const headers = {
  idempotencyKey: 'Idempotency-Key',
  contentDigest: 'Content-Digest',
  /** A detached Ed25519 signature over the body's bytes, written `:base64:` as structured fields write bytes. */
  feedSignature: 'Feed-Signature',
} as const;

export const manifestPath = '/.well-known/talent-portal.json';

/** One line, of at most `max` UTF-16 units: no control character and no half of a character, which no database keeps. */
export function line(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);
}

/** Several lines, of at most `max` UTF-16 units. */
export function paragraphs(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\r\n])*$/u);
}

/** An instant, with its offset. */
export const instant = z.iso.datetime({ offset: true });
/** A calendar day. */
export const day = z.iso.date();
/** SHA-256 in lower-case hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** An address the protocol may send to: HTTPS, or plain HTTP on this machine for demonstrations. */
export const wireUrl = z
  .string()
  .max(2_000)
  .regex(/^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?\/)[^\s\p{Cc}\p{Cs}]*$/u)
  .refine((value) => URL.canParse(value), 'not a URL');

/** An organisation's number in SIRENE, whose last digit checks the others: one mistyped would hide nothing from anyone. */
export const siren = z
  .string()
  .regex(/^[0-9]{9}$/)
  .refine(hasLuhnSum, 'not a SIREN');

function hasLuhnSum(digits: string): boolean {
  let sum = 0;
  for (const [index, character] of [...digits].reverse().entries()) {
    const value = Number(character) * (index % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** A job of the ROME, France Travail's directory of jobs. */
export const romeCode = z.string().regex(/^[A-N][0-9]{4}$/);
/** An activity of the NAF, at the level of its division or finer. */
export const nafCode = z.string().regex(/^[0-9]{2}(\.[0-9]{1,2}[A-Z]?)?$/);
/** A French département by its INSEE code. */
export const departmentCode = z.string().regex(/^(0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-6])$/);

export const experienceBand = z.enum(['0-2', '3-5', '6-10', '11-20', '20+']);
export const employerSize = z.enum(['1-9', '10-49', '50-249', '250+']);
export const educationLevel = z.enum(['none', 'cap-bep', 'bac', 'bac+2', 'bac+3', 'bac+5', 'doctorate']);
export const languageLevel = z.enum(['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native']);
export const remoteWork = z.enum(['no', 'some', 'full']);
export const availability = z.enum(['now', '1m', '3m', '6m']);
export const contractKind = z.enum(['cdi', 'cdd', 'interim', 'alternance', 'stage', 'freelance']);
export const purpose = z.enum(['deposit', 'offer-to-recruiters', 'statistics']);

/** Why someone moves or asks for support. */
export const situation = z.enum([
  'leaving-paris',
  'back-from-abroad',
  'newcomer',
  'after-redundancy',
  'partner',
  'founder',
  'training',
  'graduate',
  'other',
]);

/** An organisation as a person names it. */
export const organisation = z.strictObject({ name: line(120), siren: siren.optional() });

export type Organisation = z.infer<typeof organisation>;
export type Purpose = z.infer<typeof purpose>;
