// Reads an object of unknown make by any of the names a field goes by, and remembers what nobody asked for.

/** One thing of a file that the profile does not keep: where it stood, and why. */
export interface LeftOut {
  /** `references`, `work[0].startDate`: a path in the file as it was; of a plain text, the line itself. */
  path: string;
  why: 'not-kept' | 'not-understood' | 'not-placed' | 'too-long' | 'too-many';
}

export interface OpenObject {
  path: string;
  /** The first of the names that holds something; case, `_` and `-` do not matter. */
  take: (...names: string[]) => unknown;
  /** The same as text on one line or several, trimmed and cut to `max`; `undefined` when there is none. */
  text: (max: number, ...names: string[]) => string | undefined;
  /** Reports every field not taken yet. */
  close: () => void;
  keys: () => string[];
}

const plain = (name: string) => name.toLowerCase().replace(/[_\s-]/g, '');

export function openObject(value: Record<string, unknown>, path: string, leftOut: LeftOut[]): OpenObject {
  const left = new Map(Object.entries(value).map(([key, held]) => [plain(key), { key, held }]));
  const at = (key: string) => (path === '' ? key : `${path}.${key}`);
  const take = (...names: string[]) => {
    for (const name of names) {
      const found = left.get(plain(name));
      if (!found) continue;
      left.delete(plain(name));
      if (!isEmpty(found.held)) return found.held;
    }
    return undefined;
  };
  return {
    path,
    take,
    text(max, ...names) {
      const [name = ''] = names;
      const held = take(...names);
      if (held === undefined) return undefined;
      const text = asText(held);
      if (text === undefined) leftOut.push({ path: at(name), why: 'not-understood' });
      else if (text.length > max) leftOut.push({ path: at(name), why: 'too-long' });
      return text?.slice(0, max).trim() || undefined;
    },
    close() {
      for (const { key, held } of left.values()) if (!isEmpty(held)) leftOut.push({ path: at(key), why: 'not-kept' });
    },
    keys: () => [...left.values()].map(({ key }) => key),
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmpty);
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** Text without control characters; a list of texts one below the other, a number as it is written. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return asText(value.join('\n'));
  if (typeof value !== 'string') return undefined;
  const clean = value
    .normalize('NFC')
    // Marks of direction and control can hide text from the eye that a search then misses.
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  return clean === '' ? undefined : clean;
}
