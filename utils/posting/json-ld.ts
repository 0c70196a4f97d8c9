// Finds the JobPostings in a page's JSON-LD, however it is written, without trusting a byte of it.
import { decodeEntities } from './text';

/** A block longer than this is not read: postings take 2 to 20 kB. In UTF-16 units. */
export const MAX_BLOCK = 64 * 1024;
/** Deeper than this is a bomb, not a posting. */
export const MAX_DEPTH = 30;
/** Nodes visited in all blocks of a page. */
const MAX_NODES = 20_000;
/** JobPostings kept from a page. */
const MAX_POSTINGS = 100;

/** A value as JSON holds it. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
/** An object from a page: no prototype, so no key of it can reach one. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A script type that means JSON-LD: any case, with or without parameters, `+` written as an entity by careless servers. */
export function isJsonLdType(type: string): boolean {
  const [essence = ''] = type.toLowerCase().replace('&#x2b;', '+').split(';');
  return essence.trim() === 'application/ld+json';
}

const OPENERS = ['<!--', '<![CDATA[', '//', '/*', '*/'];
const CLOSERS = ['-->', ']]>', '//', '/*', '*/', ';'];

/** Without the HTML comments, CDATA marks and final semicolon some templates put around a block. */
function unwrap(block: string): string {
  let inner = block.trim();
  for (let turn = 0; turn < 8; turn += 1) {
    const opener = OPENERS.find((mark) => inner.startsWith(mark));
    if (opener) inner = inner.slice(opener.length).trimStart();
    const closer = CLOSERS.find((mark) => inner.endsWith(mark));
    if (closer) inner = inner.slice(0, -closer.length).trimEnd();
    if (!opener && !closer) break;
  }
  return inner;
}

/** Raw line breaks in strings, escapes JSON does not know (`\'`), a comma before a closing bracket: what many boards write. */
function repair(block: string): string {
  let isInString = false;
  let out = '';
  let from = 0;
  for (let index = 0; index < block.length; index += 1) {
    const unit = block.charCodeAt(index);
    let instead: string | undefined;
    if (isInString && unit === 92) {
      if ('"\\/bfnrtu'.includes(block.charAt(index + 1))) index += 1;
      else instead = '';
    } else if (unit === 34) isInString = !isInString;
    else if (isInString && unit < 32) instead = `\\u${unit.toString(16).padStart(4, '0')}`;
    else if (!isInString && unit === 44 && /^\s*[\]}]/.test(block.slice(index + 1, index + 100))) instead = '';
    if (instead === undefined) continue;
    out += block.slice(from, index) + instead;
    from = index + 1;
  }
  return out + block.slice(from);
}

/** `JSON.parse` whose objects have no prototype and no `__proto__` key. */
function parse(block: string): Json {
  return JSON.parse(block, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const bare: Record<string, unknown> = Object.create(null);
    for (const [key, inner] of Object.entries(value)) {
      if (key !== '__proto__' && key !== 'constructor' && key !== 'prototype') bare[key] = inner;
    }
    return bare;
  });
}

/** Whether the brackets go deeper than allowed; strings skipped. Asked before parsing: the parser itself recurses. */
function isTooDeep(block: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < block.length; index += 1) {
    const unit = block.charCodeAt(index);
    if (isInString && unit === 92) index += 1;
    else if (unit === 34) isInString = !isInString;
    else if (isInString) continue;
    else if (unit === 91 || unit === 123) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (unit === 93 || unit === 125) depth -= 1;
  }
  return false;
}

/** The block as it is, then mended, then with its quotes as characters again: `{&quot;@type&quot;:…`. */
const READINGS: readonly ((block: string) => string)[] = [
  (block) => block,
  repair,
  (block) => repair(decodeEntities(block)),
];

/** One block's value, or `undefined` when it is too long, too deep or not JSON even after the usual repairs. */
export function readBlock(block: string): Json | undefined {
  if (block.length > MAX_BLOCK) return undefined;
  const written = unwrap(block);
  for (const read of READINGS) {
    const candidate = read(written);
    if (isTooDeep(candidate)) return undefined;
    try {
      return parse(candidate);
    } catch {
      // Boards do write broken JSON: the next reading is tried, then the block counts as absent.
    }
  }
  return undefined;
}

/** Whether an object's `@type` says JobPosting: alone, in an array, prefixed or as a URL. */
export function isJobPosting(value: JsonObject): boolean {
  const types = Array.isArray(value['@type']) ? value['@type'] : [value['@type']];
  return types.some((type) => typeof type === 'string' && /(?:^|[/:#])JobPosting$/.test(type));
}

/** Every JobPosting in the blocks, at any place: `@graph`, arrays, `mainEntity`, list items. In the page's order. */
export function findJobPostings(blocks: Iterable<string>): JsonObject[] {
  const found: JsonObject[] = [];
  let nodes = 0;
  for (const block of blocks) {
    const root = readBlock(block);
    if (root === undefined) continue;
    const waiting: Json[] = [root];
    while (waiting.length > 0 && nodes < MAX_NODES && found.length < MAX_POSTINGS) {
      const value = waiting.pop();
      nodes += 1;
      if (Array.isArray(value)) waiting.push(...value.slice(0, MAX_NODES).reverse());
      else if (isObject(value)) {
        if (isJobPosting(value)) found.push(value);
        else
          waiting.push(
            ...Object.values(value)
              .filter((inner): inner is Json => typeof inner === 'object')
              .reverse(),
          );
      }
    }
  }
  return found;
}
