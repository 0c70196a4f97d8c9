// The portal's own keys, made once and kept with the data: what deposits' tokens come from, and what signs the feed.
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  timingSafeEqual,
} from 'node:crypto';
import type { Database } from './tables';

export interface Secrets {
  /** The bearer token of a thing by its id: always the same, so that a repeated answer is the same answer. */
  tokenOf: (id: string) => string;
  isTokenOf: (id: string, token: string) => boolean;
  /** A pseudonym that cannot be undone without the key, for what must be counted and not known. */
  pseudonym: (value: string) => string;
  /** Raw Ed25519 public key, base64url. */
  feedKey: string;
  signFeed: (bytes: Uint8Array) => Buffer;
}

/** Reads the keys, making them the first time; processes that start at once end with the same ones. */
export async function readSecrets(db: Database): Promise<Secrets> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const fresh = [
    { name: 'tokens', value: randomBytes(32).toString('base64url') },
    { name: 'feed', value: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() },
  ];
  await db
    .insertInto('portal_secrets')
    .values(fresh)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const rows = await db.selectFrom('portal_secrets').selectAll().execute();
  const readKey = (name: string) => {
    const row = rows.find((candidate) => candidate.name === name);
    if (!row) throw new Error(`the key "${name}" is missing from portal_secrets`);
    return row.value;
  };
  return secretsFrom(Buffer.from(readKey('tokens'), 'base64url'), createPrivateKey(readKey('feed')));
}

function secretsFrom(tokenKey: Buffer, feedKey: KeyObject): Secrets {
  const mac = (text: string) => createHmac('sha256', tokenKey).update(text).digest();
  const tokenOf = (id: string) => mac(`token ${id}`).toString('base64url');
  return {
    tokenOf,
    isTokenOf: (id, token) => timingSafeEqual(mac(`same ${tokenOf(id)}`), mac(`same ${token}`)),
    pseudonym: (value) => mac(`pseudonym ${value}`).toString('base64url').slice(0, 22),
    feedKey: createPublicKey(feedKey).export({ format: 'jwk' }).x ?? '',
    signFeed: (bytes) => sign(null, bytes, feedKey),
  };
}
