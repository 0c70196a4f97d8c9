// How one exchange with a portal is bounded: its answer read up to a size and within a time, its refusal understood.
import type { z } from 'zod';
import { PortalError, type Refusal } from './portal-error';
import { problemSchema, problemTypeOf, problemTypes } from './protocol/problem';

/** Longest wait a portal can ask for, in ms: a try of today is not put off to next year. */
const longestWait = 24 * 3_600_000;
const problemBytes = 64 * 1024;

/** The body's bytes. @throws PortalError `too-large` as soon as there are more than `max`, `network` when cut off */
export async function readBody(answer: Response, max: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(answer.headers.get('content-length') ?? 0) > max) {
    await answer.body?.cancel().catch(() => undefined);
    throw new PortalError('too-large');
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = answer.body?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) break;
    size += piece.value.length;
    if (size > max) {
      await reader?.cancel().catch(() => undefined);
      throw new PortalError('too-large');
    }
    pieces.push(piece.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** @throws PortalError `not-json`, `not-protocol` */
export function parseAnswer<T>(bytes: Uint8Array, schema: z.ZodType<T>): T {
  const value = readJson(bytes);
  if (value === undefined) throw new PortalError('not-json');
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new PortalError('not-protocol');
  return parsed.data;
}

/** What a refusal says; whatever the body is, the status is understood. */
export async function readRefusal(answer: Response, now: number): Promise<Refusal> {
  const { status, headers } = answer;
  const retryAfter = readRetryAfter(headers.get('retry-after'), now);
  const refusal: Refusal = { status, ...(retryAfter === undefined ? {} : { retryAfter }) };
  if (!/^application\/(problem\+)?json\b/i.test(headers.get('content-type') ?? '')) return refusal;
  const body = await readBody(answer, problemBytes).catch(() => undefined);
  const problem = problemSchema.safeParse(body && readJson(body));
  if (!problem.success) return refusal;
  const { detail, errors } = problem.data;
  const type = problemTypeOf(problem.data.type);
  const isFitting = type !== undefined && (problemTypes[type] as readonly number[]).includes(status);
  return { ...refusal, ...(isFitting ? { type } : {}), ...(detail ? { detail } : {}), ...(errors ? { errors } : {}) };
}

/** `undefined`, which JSON has not, when it is none. */
function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Milliseconds; a number of seconds, or a date. */
function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const isDate = /^[a-z]{3},/i.test(header.trim());
  const wait = isDate ? Date.parse(header) - now : /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Number.NaN;
  return Number.isFinite(wait) ? Math.min(Math.max(0, wait), longestWait) : undefined;
}
