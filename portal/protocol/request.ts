// Reads what a request carries: its parts, its idempotency key, its token; each refused in the protocol's own words.
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { z } from 'zod';
import { headers, limits } from '@/utils/portals/protocol/vocabulary';
import { refuse, refuseStatus } from './problem';

/** A file as it was received. */
export interface ReceivedFile {
  type: string;
  sha256: string;
  content: Buffer;
}

export interface ReceivedParts {
  json: unknown;
  files: Map<string, ReceivedFile>;
  /** The same for the same content, whatever the boundary or the spelling of the multipart body. */
  hash: string;
}

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/**
 * The JSON part and the files of a multipart/form-data request.
 * @throws `unsupported-media`, `too-large` or 400
 */
export async function readParts(c: Context, jsonPart: string, filePart: readonly string[]): Promise<ReceivedParts> {
  if (!/^multipart\/form-data\s*;/i.test(c.req.header('content-type') ?? '')) throw refuse('unsupported-media');
  const form = await c.req.raw.formData().catch(() => {
    throw refuseStatus(400, 'The multipart body cannot be read.');
  });
  const files = new Map<string, ReceivedFile>();
  for (const name of new Set(form.keys())) {
    if (name === jsonPart) continue;
    const [value, ...others] = form.getAll(name);
    if (!filePart.includes(name) || others.length > 0 || !(value instanceof File)) {
      throw refuse('invalid-field', { errors: [{ pointer: '#', detail: 'A part that is not expected' }] });
    }
    if (value.size > limits.attachmentBytes)
      throw refuse('too-large', { detail: `At most ${limits.attachmentBytes} bytes.` });
    const content = Buffer.from(await value.arrayBuffer());
    files.set(name, { type: value.type, sha256: hashOf(content), content });
  }
  const text = await jsonTextOf(form, jsonPart);
  const parts = [...files].map(([name, file]) => `${name} ${file.sha256}`).sort();
  return { json: readJson(text), files, hash: hashOf([hashOf(text), ...parts].join('\n')) };
}

async function jsonTextOf(form: FormData, name: string): Promise<string> {
  const [value, ...others] = form.getAll(name);
  if (value === undefined || others.length > 0) {
    throw refuse('invalid-field', { errors: [{ pointer: '#', detail: `One part "${name}" is needed` }] });
  }
  if (value instanceof File && value.type !== '' && !/^application\/json\b/.test(value.type)) {
    throw refuse('unsupported-media');
  }
  const bytes = typeof value === 'string' ? Buffer.byteLength(value) : value.size;
  if (bytes > limits.depositBytes)
    throw refuse('too-large', { detail: `At most ${limits.depositBytes} bytes of JSON.` });
  return typeof value === 'string' ? value : value.text();
}

/** A JSON body of a request that has one part only. */
export async function readJsonBody(c: Context): Promise<{ json: unknown; hash: string }> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw refuse('unsupported-media');
  const text = await c.req.text();
  if (Buffer.byteLength(text) > limits.depositBytes) throw refuse('too-large');
  return { json: readJson(text), hash: hashOf(text) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuseStatus(400, 'The JSON cannot be read.');
  }
}

/** The key of a request that must not take effect twice: a UUID, quoted as structured fields quote strings, or bare. */
export function readIdempotencyKey(c: Context): string {
  const header = c.req.header(headers.idempotencyKey);
  if (header === undefined) throw refuseStatus(400, `The header ${headers.idempotencyKey} is needed.`);
  const key = z.uuid().safeParse(header.trim().replace(/^"(.*)"$/, '$1'));
  if (!key.success) throw refuseStatus(400, `The header ${headers.idempotencyKey} is a UUID.`);
  return key.data.toLowerCase();
}

/** The bearer token. A missing one is 401; a wrong one is as if there were nothing there. */
export function readToken(c: Context): string {
  const token = /^Bearer ([A-Za-z0-9_-]{32,128})$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (token === undefined) throw refuseStatus(401);
  return token;
}

/** The version a change is meant for. @throws 428 without If-Match, 412 when it names another */
export function requireVersion(c: Context, version: number): void {
  const header = c.req.header('if-match');
  if (header === undefined) throw refuseStatus(428);
  const named = header.split(',').map((tag) => tag.trim());
  if (!named.includes(etagOf(version)) && !named.includes('*')) throw refuseStatus(412);
}

export function etagOf(version: number): string {
  return `"${version}"`;
}
