// What a portal says about itself at /.well-known/talent-portal.json; read strictly, since it decides where data goes.

import { day, line, purpose, retentionDaysAtMost, SPEC, sha256, siren, wireLevels, wireUrl } from './vocabulary';
import { z } from './z';

const anyLevels = z.array(z.enum(['A0', 'A1', 'A2', 'A3'])).min(1);
const reachable = z
  .string()
  .max(300)
  .regex(/^(mailto:|https:\/\/)/);

const apiMethod = z.strictObject({
  kind: z.literal('api'),
  endpoint: wireUrl,
  openapi: wireUrl.optional(),
  levels: z.array(z.enum(wireLevels)).min(1),
  attachments: z
    .strictObject({
      types: z.array(z.literal('application/pdf')).optional(),
      maxBytes: z.int().max(3_000_000).optional(),
      required: z.boolean().optional(),
    })
    .optional(),
  rate: z.strictObject({ perMinute: z.int().optional(), perDay: z.int().optional() }).optional(),
  status: z.boolean().optional(),
  withdraw: z.boolean().optional(),
  auth: z.enum(['none', 'deposit-token']).optional(),
});

const formMethod = z.strictObject({
  kind: z.literal('form'),
  url: wireUrl,
  levels: anyLevels,
  fields: z
    .array(z.strictObject({ name: z.string().max(120), token: z.string().max(60) }))
    .max(60)
    .optional(),
});

const mailMethod = z.strictObject({
  kind: z.literal('mail'),
  to: z.email(),
  levels: anyLevels,
  subject: z.string().max(120).optional(),
});

const manualMethod = z.strictObject({ kind: z.literal('manual'), url: wireUrl, levels: anyLevels });

export const manifestSchema = z.strictObject({
  spec: z.literal(SPEC),
  portal: z.strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{2,40}$/),
    name: line(120),
    url: wireUrl,
    languages: z
      .array(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/))
      .max(10)
      .optional(),
  }),
  operator: z.strictObject({
    name: line(200),
    siren: siren.optional(),
    contact: reachable,
    dpo: reachable.optional(),
  }),
  /** ISO 3166-2, such as FR-OCC. */
  regions: z
    .array(z.string().regex(/^FR-[A-Z0-9]{2,3}$/))
    .min(1)
    .max(20),
  methods: z
    .array(z.discriminatedUnion('kind', [apiMethod, formMethod, mailMethod, manualMethod]))
    .min(1)
    .max(8),
  privacy: z.strictObject({
    notice: wireUrl,
    noticeSha256: sha256,
    noticeVersion: line(20),
    retentionDays: z.int().min(1).max(retentionDaysAtMost),
    recipients: line(300),
    purposes: z.array(purpose).optional(),
  }),
  validUntil: day.optional(),
  /** Where the region's feed is, and the raw Ed25519 public key in base64url. */
  feed: z.strictObject({ url: wireUrl, ed25519: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }).optional(),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** Whether deposits can be sent to it, rather than by its form, by mail or by hand. */
export function takesDeposits({ methods }: Manifest): boolean {
  return methods.some(({ kind }) => kind === 'api');
}

/** The addresses of a manifest that are not on the origin it was read from; a manifest with any is refused whole. */
export function offOriginUrls(manifest: Manifest, origin: string): string[] {
  const urls = [manifest.portal.url, manifest.privacy.notice, manifest.feed?.url];
  for (const method of manifest.methods) {
    if (method.kind === 'api') urls.push(method.endpoint, method.openapi);
    if (method.kind === 'form' || method.kind === 'manual') urls.push(method.url);
  }
  return urls.filter((url) => url !== undefined).filter((url) => new URL(url).origin !== origin);
}
