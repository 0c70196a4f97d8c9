// Walks the strings of a profile and says which of them identify somebody.
import type { Profile } from '@/utils/portals/protocol/deposit';
import type { Finding } from '@/utils/portals/protocol/status';
import { findIdentity, type OwnWords } from './identity';
import { pointerTo } from './problem';

/** Every finding, with a pointer to its string inside the deposit. */
export function findingsInProfile(profile: Profile, own: OwnWords): Finding[] {
  return [...stringsOf(profile, ['profile'])].flatMap(({ path, text }) =>
    findIdentity(text, own).map((kind) => ({ where: pointerTo(path), kind })),
  );
}

interface Located {
  path: (string | number)[];
  text: string;
}

function* stringsOf(value: unknown, path: (string | number)[]): Generator<Located> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* stringsOf(item, [...path, index]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* stringsOf(item, [...path, key]);
  }
}
