// How a portal says no: RFC 9457 problem details with a fixed list of types.
import { z } from './z';

/** The fixed types and the statuses each comes with. Any other type: act on the status class. */
export const problemTypes = {
  'invalid-field': [422],
  'not-anonymous': [422],
  'consent-outdated': [409],
  'duplicate-deposit': [409],
  'idempotency-conflict': [409, 422],
  'unsupported-media': [415],
  'too-large': [413],
  quota: [429],
  'portal-closed': [410, 503],
} as const;

export type ProblemType = keyof typeof problemTypes;

export const problemSchema = z.object({
  /** A URI whose last segment is one of the fixed types, or `about:blank`. */
  type: z.string().max(300),
  title: z.string().max(300),
  status: z.int().min(400).max(599),
  /** For a person; shown as text only. */
  detail: z.string().max(2_000).optional(),
  /** Where it is wrong: JSON pointers as URI fragments (`#/profile/title`), or a part's name. */
  errors: z
    .array(z.object({ pointer: z.string().max(300), detail: z.string().max(300) }))
    .max(100)
    .optional(),
});

export type Problem = z.infer<typeof problemSchema>;

/** Which of the fixed types a problem's `type` names; `undefined` when it is none of them. */
export function problemTypeOf(uri: string): ProblemType | undefined {
  const last = uri.split(/[/:#]/).at(-1) ?? '';
  return Object.hasOwn(problemTypes, last) ? (last as ProblemType) : undefined;
}
