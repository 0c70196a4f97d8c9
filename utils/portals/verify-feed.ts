// Whether a feed's bytes are those the portal signed: RFC 9530's digest, and an Ed25519 signature by the pinned key.
import { PortalError } from './portal-error';

interface Signed {
  bytes: Uint8Array<ArrayBuffer>;
  /** `Content-Digest`, such as `sha-256=:…:`. */
  digest: string | null;
  /** `Feed-Signature`, a byte sequence of structured fields. */
  signature: string | null;
}

/**
 * @param key the pinned raw public key, base64url
 * @throws PortalError `bad-signature`; `no-ed25519` in browsers that cannot check it (Chrome before 137)
 */
export async function verifyFeed({ bytes, digest, signature }: Signed, key: string): Promise<void> {
  const said = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]+):/.exec(digest ?? '')?.[1];
  const signed = /^:([A-Za-z0-9+/=]+):$/.exec(signature?.trim() ?? '')?.[1];
  if (said === undefined || signed === undefined) throw new PortalError('bad-signature');
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if (!isSame(readBase64(said), hash)) throw new PortalError('bad-signature');
  const isRight = await crypto.subtle.verify('Ed25519', await importKey(key), readBase64(signed), bytes);
  if (!isRight) throw new PortalError('bad-signature');
}

async function importKey(key: string): Promise<CryptoKey> {
  const raw = readBase64(key.replaceAll('-', '+').replaceAll('_', '/'));
  try {
    return await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  } catch (error) {
    const isMissing = error instanceof Error && error.name === 'NotSupportedError';
    throw new PortalError(isMissing ? 'no-ed25519' : 'bad-signature');
  }
}

/** Empty, which no signature or digest is, when it cannot be read. */
function readBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
