// How the portal says no: an error that carries a problem, and the answer made of it.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import { type Problem, type ProblemType, problemTypes } from '@/utils/portals/protocol/problem';

interface Details {
  detail?: string;
  errors?: Problem['errors'];
  /** Seconds. */
  retryAfter?: number;
}

const titles: Record<ProblemType, string> = {
  'invalid-field': 'A field is not as it must be',
  'not-anonymous': 'A discreet deposit holds something that identifies a person',
  'consent-outdated': 'The notice has changed since the person agreed',
  'duplicate-deposit': 'This deposit has been made before',
  'idempotency-conflict': 'This key belongs to another request',
  'unsupported-media': 'This kind of content is not taken',
  'too-large': 'The content is larger than is taken',
  quota: 'Too many requests for now',
  'portal-closed': 'The portal takes no deposits at present',
};

/** Thrown by a handler that refuses; the application turns it into the answer. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly kind: ProblemType | undefined,
    readonly details: Details = {},
  ) {
    super(kind ?? `status ${status}`);
  }
}

/** A refusal of one of the fixed types, at its first status or the one given. */
export function refuse(kind: ProblemType, details: Details = {}, status: number = problemTypes[kind][0]): ProblemError {
  return new ProblemError(status, kind, details);
}

/** A refusal that its status says in full. */
export function refuseStatus(status: number, detail?: string): ProblemError {
  return new ProblemError(status, undefined, { detail });
}

const plainTitles: Record<number, string> = {
  400: 'Bad request',
  401: 'A token is needed',
  404: 'There is nothing here',
  405: 'Not in this way',
  410: 'Gone',
  412: 'It has changed since it was read',
  428: 'Say which version is meant (If-Match)',
  500: 'The portal failed',
  503: 'Not available for now',
};

/** The answer to a refusal, in RFC 9457's form. */
export function answerProblem(c: Context, origin: string, error: ProblemError): Response {
  const { detail, errors, retryAfter } = error.details;
  const problem: Problem = {
    type: error.kind === undefined ? 'about:blank' : `${origin}/problems/${error.kind}`,
    title: error.kind === undefined ? (plainTitles[error.status] ?? 'Refused') : titles[error.kind],
    status: error.status,
    detail,
    errors,
  };
  if (retryAfter !== undefined) c.header('Retry-After', String(Math.max(1, Math.ceil(retryAfter))));
  return c.body(JSON.stringify(problem), error.status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json',
  });
}

/** The value, once it has the schema's form. @throws `invalid-field` with a pointer to each place that has not */
export function parse<T>(schema: z.ZodType<T>, value: unknown, root = ''): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.slice(0, 100).map(({ path, message }) => ({
    pointer: pointerTo([root, ...path.map(String)].filter((part) => part !== '')),
    detail: message.slice(0, 300),
  }));
  throw refuse('invalid-field', { errors });
}

/** A JSON pointer as a URI fragment; what was sent is never quoted but for the names of fields. */
export function pointerTo(path: readonly (string | number)[]): string {
  const steps = path.map(
    (step) => `/${encodeURIComponent(String(step).replace(/~/g, '~0').replace(/\//g, '~1').toWellFormed())}`,
  );
  return `#${steps.join('')}`.slice(0, 300);
}
