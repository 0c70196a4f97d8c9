// Finds names in a list of fifty thousand without making fifty thousand strings: folded bytes and a table of hashes.

import { flatten } from './fold';

const space = 32;
const newline = 10;
/** The packed names hold no character beyond; `œ` is packed as a piece. */
const latin1 = 256;

const [letterA, letterE, letterL, letterS] = [97, 101, 108, 115];

export class NameTable {
  /** All names folded, one after the other. */
  private readonly bytes: Uint8Array;
  /** Where each folded name begins in `bytes`; one more entry for the end. */
  private readonly starts: Int32Array;
  /** Where each name begins in the text as packed. */
  private readonly textStarts: Int32Array;
  /** Open addressing: position of the name × 2 + 1 for a name without its article, + 1; 0 is free. */
  private readonly slots: Int32Array;
  private readonly pieces: string[] = [];
  /** Names that begin with the same three letters, article aside: the last of them, and the one before each. */
  private readonly lastAlike: Int32Array;
  private readonly beforeAlike: Int32Array;

  /** `packed`: names between newlines; `pieces`: a spare character and what it stands for, each. */
  constructor(
    private readonly packed: string,
    pieces: readonly string[],
    count: number,
  ) {
    for (const piece of pieces) this.pieces[piece.charCodeAt(0)] = piece.slice(1);
    this.bytes = new Uint8Array(packed.length * 2);
    this.starts = new Int32Array(count + 1);
    this.textStarts = new Int32Array(count + 1);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(count * 2.2)));
    this.lastAlike = new Int32Array(2 ** 15);
    this.beforeAlike = new Int32Array(count);
    const { letters, lettersOf } = foldTable(this.pieces);
    for (let name = 0; name < count; name++) this.fold(name, letters, lettersOf);
  }

  /** Calls `found` for every name equal to `key`. */
  each(key: string, found: (name: number, withoutArticle: boolean) => void): void {
    const mask = this.slots.length - 1;
    for (let slot = hashOf(key) & mask; ; slot = (slot + 1) & mask) {
      const held = this.slots[slot] ?? 0;
      if (held === 0) return;
      const name = (held - 1) >> 1;
      const withoutArticle = ((held - 1) & 1) === 1;
      const start = (this.starts[name] ?? 0) + (withoutArticle ? this.articleLength(name) : 0);
      if ((this.starts[name + 1] ?? 0) - start === key.length && this.isAt(key, start)) found(name, withoutArticle);
    }
  }

  /** Names that go on after `key`, which has three letters at least; article aside. */
  longer(key: string, limit: number, accept: (name: number) => boolean): number[] {
    const found: number[] = [];
    const wanted = key.slice(articleLengthOf(key));
    const bucket = bucketOf(wanted.charCodeAt(0), wanted.charCodeAt(1), wanted.charCodeAt(2));
    for (let next = this.lastAlike[bucket] ?? 0; next > 0; next = this.beforeAlike[next - 1] ?? 0) {
      const name = next - 1;
      const at = (this.starts[name] ?? 0) + this.articleLength(name);
      const isLonger = (this.starts[name + 1] ?? 0) - at > wanted.length;
      if (isLonger && this.isAt(wanted, at) && accept(name) && found.push(name) >= limit) break;
    }
    return found;
  }

  /** Among the first `count` names, those that begin with `key`, with or without their article. */
  beginning(key: string, count: number): number[] {
    const found: number[] = [];
    if (key === '') return found;
    for (let name = 0; name < count; name++) {
      const start = this.starts[name] ?? 0;
      if (this.isAt(key, start) || this.isAt(key, start + this.articleLength(name))) found.push(name);
    }
    return found;
  }

  written(name: number): string {
    const start = this.textStarts[name] ?? 0;
    const end = this.packed.indexOf('\n', start);
    let written = '';
    for (const character of this.packed.slice(start, end < 0 ? undefined : end)) {
      written += this.pieces[character.charCodeAt(0)] ?? character;
    }
    return written;
  }

  /**
   * Writes one name folded at the end of `bytes`, one space between words and none around, and enters it by its hash.
   * A call a name, not one loop over all: the engine then compiles it after the first thousands.
   */
  private fold(name: number, letters: Uint8Array, lettersOf: Uint16Array): void {
    const { packed, bytes } = this;
    const start = this.starts[name] ?? 0;
    let at = start;
    let isAfterSpace = false;
    let hash = seed;
    let i = this.textStarts[name] ?? 0;
    for (; i < packed.length; i++) {
      const code = packed.charCodeAt(i);
      if (code === newline) break;
      const end = lettersOf[code + 1] ?? 0;
      for (let j = lettersOf[code] ?? 0; j < end; j++) {
        const letter = letters[j] ?? space;
        if (letter === space) {
          isAfterSpace = at > start;
          continue;
        }
        // A space is written only before the next letter, so that none ends a name.
        if (isAfterSpace) {
          bytes[at++] = space;
          hash = Math.imul(hash ^ space, prime);
          isAfterSpace = false;
        }
        bytes[at++] = letter;
        hash = Math.imul(hash ^ letter, prime);
      }
    }
    this.starts[name + 1] = at;
    this.textStarts[name + 1] = i + 1;
    this.enter(name, hash);
  }

  private enter(name: number, hash: number): void {
    const start = this.starts[name] ?? 0;
    this.place(mix(hash), name * 2);
    const article = this.articleLength(name);
    if (article > 0) this.place(this.hash(start + article, this.starts[name + 1] ?? 0), name * 2 + 1);
    const at = start + article;
    const bucket = bucketOf(this.bytes[at], this.bytes[at + 1], this.bytes[at + 2]);
    this.beforeAlike[name] = this.lastAlike[bucket] ?? 0;
    this.lastAlike[bucket] = name + 1;
  }

  private place(hash: number, held: number): void {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = held + 1;
  }

  private hash(start: number, end: number): number {
    let hash = seed;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (this.bytes[i] ?? 0), prime);
    return mix(hash);
  }

  private isAt(key: string, start: number): boolean {
    for (let i = 0; i < key.length; i++) if (this.bytes[start + i] !== key.charCodeAt(i)) return false;
    return true;
  }

  /** Length of the article (`le `, `la `, `les `, `l `) a name is also found without. */
  private articleLength(name: number): number {
    const { bytes } = this;
    const start = this.starts[name] ?? 0;
    if (bytes[start] !== letterL) return 0;
    const second = bytes[start + 1];
    if (second === space) return 2;
    if (second !== letterA && second !== letterE) return 0;
    if (bytes[start + 2] === space) return 3;
    return second === letterE && bytes[start + 2] === letterS && bytes[start + 3] === space ? 4 : 0;
  }
}

const seed = 0x811c9dc5;
const prime = 0x01000193;

/** The same as `NameTable.hash`, for a key that is asked for. */
function hashOf(key: string): number {
  let hash = seed;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), prime);
  return mix(hash);
}

/** Brings the high bits down to where the table looks. */
function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** The names that begin alike, by their first three letters. */
function bucketOf(first = 0, second = 0, third = 0): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

function articleLengthOf(key: string): number {
  return /^(?:les?|la|l) /.exec(key)?.[0].length ?? 0;
}

/** The folded letters of each Latin-1 character, or of the piece it stands for: those from its entry to the next one. */
function foldTable(pieces: readonly (string | undefined)[]): { letters: Uint8Array; lettersOf: Uint16Array } {
  const letters: number[] = [];
  const lettersOf = new Uint16Array(latin1 + 1);
  for (let code = 0; code < latin1; code++) {
    const written = pieces[code] ?? String.fromCharCode(code);
    for (const letter of flatten(written).replace(/[^a-z0-9]/g, ' ')) letters.push(letter.charCodeAt(0));
    lettersOf[code + 1] = letters.length;
  }
  return { letters: Uint8Array.from(letters), lettersOf };
}
