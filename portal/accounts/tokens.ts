// Tokens of links and sessions: long, random, and kept as a hash only, so that a stolen database opens nothing.
import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, for a URL or a cookie. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of it; a plain hash is enough for what nobody can guess. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
