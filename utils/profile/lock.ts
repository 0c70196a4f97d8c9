// Locks a text with a passphrase: AES-256-GCM, the key by PBKDF2. A passphrase that is lost cannot be found again.
import { fromBase64, toBase64 } from './base64';

/** Base64 throughout. */
export interface LockedText {
  kdf: 'PBKDF2-SHA-256';
  iterations: number;
  salt: string;
  iv: string;
  data: string;
}

/** OWASP's figure for PBKDF2 with HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). */
export const iterations = 600_000;

/** The passphrase was not the one; or somebody changed the text. Nothing tells the two apart. */
export class WrongPassphrase extends Error {}

/** @throws RangeError for an empty passphrase. */
export async function lockText(text: string, passphrase: string): Promise<LockedText> {
  return lockBytes(new TextEncoder().encode(text), passphrase);
}

/** @throws RangeError for an empty passphrase. */
export async function lockBytes(bytes: Uint8Array<ArrayBuffer>, passphrase: string): Promise<LockedText> {
  return (await makeLocker(passphrase))(bytes);
}

/** Locks one text after another behind a key that was made once, each with an iv of its own. */
export type Locker = (bytes: Uint8Array<ArrayBuffer>) => Promise<LockedText>;

/**
 * @param like locked before by this passphrase: with its salt again, one key opens all of them
 * @throws RangeError for an empty passphrase.
 */
export async function makeLocker(passphrase: string, like?: LockedText): Promise<Locker> {
  if (passphrase === '') throw new RangeError('An empty passphrase locks nothing');
  const salt = like ? fromBase64(like.salt) : crypto.getRandomValues(new Uint8Array(16));
  const rounds = like?.iterations ?? iterations;
  const key = await deriveKey(passphrase, salt, rounds, 'encrypt');
  return async (bytes) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes);
    return {
      kdf: 'PBKDF2-SHA-256',
      iterations: rounds,
      salt: toBase64(salt),
      iv: toBase64(iv),
      data: toBase64(new Uint8Array(data)),
    };
  };
}

/** @throws WrongPassphrase */
export async function unlockText(locked: LockedText, passphrase: string): Promise<string> {
  return new TextDecoder().decode(await unlockBytes(locked, passphrase));
}

/** @throws WrongPassphrase */
export async function unlockBytes(locked: LockedText, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  return makeOpener(passphrase)(locked);
}

/** Opens one locked thing after another; what has the same salt shares a key. Rejects with WrongPassphrase. */
export type Opener = (locked: LockedText) => Promise<Uint8Array<ArrayBuffer>>;

export function makeOpener(passphrase: string): Opener {
  const keys = new Map<string, Promise<CryptoKey>>();
  return async ({ salt, iterations: rounds, iv, data }) => {
    const name = `${rounds} ${salt}`;
    const key = keys.get(name) ?? deriveKey(passphrase, fromBase64(salt), rounds, 'decrypt');
    keys.set(name, key);
    const algorithm = { name: 'AES-GCM', iv: fromBase64(iv) };
    const bytes = await crypto.subtle.decrypt(algorithm, await key, fromBase64(data)).catch((cause: unknown) => {
      throw new WrongPassphrase('The passphrase does not open this', { cause });
    });
    return new Uint8Array(bytes);
  };
}

async function deriveKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  // The same accents typed on two keyboards are one passphrase.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [use]);
}
