// Seals what the database must not give away by itself, with a key that is kept outside of it.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config';

/** What is sealed for one owner opens for no other. */
export interface Vault {
  seal: (text: string, owner: string) => string;
  /** @throws when it was sealed with another key, for another owner, or changed since */
  open: (sealed: string, owner: string) => string;
}

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;
export const sealedPrefix = 'v1.';

export function makeVault(secret: string): Vault {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'portal vault v1', 32));
  return {
    seal: (text, owner) => {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(owner));
      const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return sealedPrefix + Buffer.concat([iv, cipher.getAuthTag(), content]).toString('base64url');
    },
    open: (sealed, owner) => {
      const bytes = Buffer.from(sealed.slice(sealedPrefix.length), 'base64url');
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivLength)).setAAD(Buffer.from(owner));
      decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
      return decipher.update(bytes.subarray(ivLength + tagLength), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}

/** The secret of the configuration, else of a file beside the data, made the first time. */
export function readVaultSecret({ secret, data }: Pick<Config, 'secret' | 'data'>): string {
  if (secret !== undefined) return secret;
  const fresh = randomBytes(32).toString('base64url');
  if (data === 'memory') return fresh;
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const file = join(data, 'portal.key');
  try {
    writeFileSync(file, fresh, { flag: 'wx', mode: 0o600 });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFileSync(file, 'utf8');
  }
}
