// Why a request to a portal did not succeed, in few words that every screen and the outbox act on.
import type { Problem, ProblemType } from './protocol/problem';

export type PortalFailure =
  /** Not HTTPS, or not the origin it was asked for; nothing was sent. */
  | 'elsewhere'
  /** The person has not chosen this portal, or took the browser's permission back; nothing was sent. */
  | 'not-chosen'
  | 'not-granted'
  /** No answer: offline, refused connection, broken off. What was sent may have arrived. */
  | 'network'
  | 'timeout'
  /** The portal sends to another address; it is never followed. */
  | 'redirect'
  | 'too-large'
  /** An answer that is no JSON, or not what the protocol says. */
  | 'not-json'
  | 'not-protocol'
  /** The portal said no: `status`, and `type` when it is one of the fixed ones. */
  | 'refused'
  /** How much the person chose to show is not what it takes; nothing was sent. */
  | 'level-not-taken'
  /** The notice is not the one that the portal says it is. */
  | 'notice-mismatch'
  /** The feed's digest or signature is wrong, or this browser cannot check Ed25519. */
  | 'bad-signature'
  | 'no-ed25519';

export interface Refusal {
  /** HTTP's, whatever the problem says. */
  status: number;
  /** Absent when unknown, or when it does not go with the status: then the status class is acted on. */
  type?: ProblemType;
  /** For a person, as text; the portal's own words. */
  detail?: string;
  errors?: Problem['errors'];
  /** Milliseconds to wait, when the portal said. */
  retryAfter?: number;
}

export class PortalError extends Error {
  constructor(
    readonly reason: PortalFailure,
    readonly refusal?: Refusal,
  ) {
    super(refusal ? `${reason} ${refusal.status} ${refusal.type ?? ''}`.trim() : reason);
  }
}

/** Whether the same request, with the same key, may succeed later. Of anything else a person must decide. */
export function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof PortalError)) return false;
  if (['network', 'timeout', 'not-json', 'not-protocol', 'too-large'].includes(error.reason)) return true;
  if (error.refusal === undefined) return false;
  const { status, type, retryAfter } = error.refusal;
  // The first request with this key is still at work there.
  if (type === 'idempotency-conflict' && status === 409) return retryAfter !== undefined;
  return status === 408 || status === 425 || status === 429 || status >= 500;
}
