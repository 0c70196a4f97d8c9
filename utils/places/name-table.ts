// Finds names in a list of fifty thousand without making fifty thousand strings: folded bytes and a table of hashes,
// filled with the names that begin alike when the first of them is asked for.

// By its path: the build reads this file before aliases are known.
import { flatten } from '../posting/fold';

const space = 32;
const newline = 10;
/** The packed names hold no character beyond; `œ` is packed as a piece. */
const latin1 = 256;

const [letterA, letterE, letterL, letterS] = [97, 101, 108, 115];

/** An article is four letters at most (`les `), and names are told apart by the three that follow. */
const longestBeginning = 7;

/** A name of the list, found as it is or without its article. */
export interface FoundName {
  name: number;
  withoutArticle: boolean;
}

const none: readonly FoundName[] = [];

/** Keys remembered: as many as a text has parts, mostly. */
const fewKeys = 4;

export class NameTable {
  /** The names folded so far, one after the other. */
  private readonly bytes: Uint8Array;
  private end = 0;
  /** Where each folded name begins and ends in `bytes`. */
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  /** Where each name begins in the text as packed. */
  private readonly textStarts: Int32Array;
  /**
   * Open addressing: position of the name × 2 + 1 for a name without its article, + 1; 0 is free.
   * Above it stand the bits of the hash that the place in the table leaves out: other names are passed over unread.
   */
  private readonly slots: Int32Array;
  /** What each packed character stands for. */
  private readonly meanings: readonly string[];
  private readonly letters: Uint8Array;
  private readonly lettersOf: Uint16Array;
  /** Names that begin with the same three letters, article aside: the last of them, and the one before each. */
  private readonly lastAlike: Int32Array;
  private readonly beforeAlike: Int32Array;
  /** By those three letters: whether the names are folded and entered. */
  private readonly isEntered: Uint8Array;
  /** The last keys asked for, and what was found for each; the oldest gives way. */
  private readonly lastKeys: string[] = Array(fewKeys).fill('');
  private readonly lastFound: (readonly FoundName[])[] = Array(fewKeys).fill(none);
  private next = 0;

  /** `packed`: names between newlines; `pieces`: a spare character and what it stands for, each. */
  constructor(
    private readonly packed: string,
    pieces: readonly string[],
    count: number,
  ) {
    const meanings = Array.from({ length: latin1 }, (_, code) => String.fromCharCode(code));
    for (const piece of pieces) meanings[piece.charCodeAt(0)] = piece.slice(1);
    this.meanings = meanings;
    this.bytes = new Uint8Array(packed.length * 2);
    this.starts = new Int32Array(count);
    this.ends = new Int32Array(count);
    this.textStarts = new Int32Array(count + 1);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(count * 2.2)));
    this.lastAlike = new Int32Array(2 ** 15);
    this.beforeAlike = new Int32Array(count);
    this.isEntered = new Uint8Array(2 ** 15);
    ({ letters: this.letters, lettersOf: this.lettersOf } = foldTable(meanings));
    const beginning = new Uint8Array(longestBeginning);
    for (let name = 0; name < count; name++) this.sort(name, beginning);
  }

  /** Every name equal to `key`; asked twice, for whether it is one as a text is cut and then for what it is. */
  find(key: string): readonly FoundName[] {
    const known = this.lastKeys.indexOf(key);
    if (known >= 0) return this.lastFound[known] ?? none;
    const found = this.lookUp(key);
    this.lastKeys[this.next] = key;
    this.lastFound[this.next] = found;
    this.next = (this.next + 1) % fewKeys;
    return found;
  }

  private lookUp(key: string): readonly FoundName[] {
    let found: readonly FoundName[] = none;
    this.enterAlike(bucketOfKey(key));
    const hash = hashOf(key);
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot] ?? 0;
      if (entry === 0) return found;
      if (((entry ^ hash) & ~mask) !== 0) continue;
      const held = entry & mask;
      const name = (held - 1) >> 1;
      const withoutArticle = ((held - 1) & 1) === 1;
      const start = (this.starts[name] ?? 0) + (withoutArticle ? this.articleLength(name) : 0);
      if ((this.ends[name] ?? 0) - start !== key.length || !this.isAt(key, start)) continue;
      const next = { name, withoutArticle };
      found = found.length === 0 ? [next] : [...found, next];
    }
  }

  /** Names that go on after `key`, which has three letters at least; article aside. */
  longer(key: string, limit: number, accept: (name: number) => boolean): number[] {
    const found: number[] = [];
    const wanted = key.slice(articleLengthOf(key));
    const bucket = bucketOfKey(key);
    this.enterAlike(bucket);
    for (let next = this.lastAlike[bucket] ?? 0; next > 0; next = this.beforeAlike[next - 1] ?? 0) {
      const name = next - 1;
      const at = (this.starts[name] ?? 0) + this.articleLength(name);
      const isLonger = (this.ends[name] ?? 0) - at > wanted.length;
      if (isLonger && this.isAt(wanted, at) && accept(name) && found.push(name) >= limit) break;
    }
    return found;
  }

  /** Among the first `count` names, those that begin with `key`, with or without their article. */
  beginning(key: string, count: number): number[] {
    const found: number[] = [];
    if (key === '') return found;
    for (let bucket = 0; bucket < this.isEntered.length; bucket++) this.enterAlike(bucket);
    for (let name = 0; name < count; name++) {
      const start = this.starts[name] ?? 0;
      if (this.isAt(key, start) || this.isAt(key, start + this.articleLength(name))) found.push(name);
    }
    return found;
  }

  written(name: number): string {
    const end = (this.textStarts[name + 1] ?? 0) - 1;
    let text = '';
    for (let i = this.textStarts[name] ?? end; i < end; i++) text += this.meanings[this.packed.charCodeAt(i)] ?? '';
    return text;
  }

  /**
   * Notes where one name is written and which names begin as it does.
   * A call a name, not one loop over all: the engine then compiles it after the first thousands.
   */
  private sort(name: number, beginning: Uint8Array): void {
    const { packed, letters, lettersOf } = this;
    const start = this.textStarts[name] ?? 0;
    const stop = packed.indexOf('\n', start);
    const end = stop < 0 ? packed.length : stop;
    let length = 0;
    let isAfterSpace = false;
    for (let i = start; i < end && length < longestBeginning; i++) {
      const code = packed.charCodeAt(i);
      const last = lettersOf[code + 1] ?? 0;
      for (let j = lettersOf[code] ?? 0; j < last && length < longestBeginning; j++) {
        const letter = letters[j] ?? space;
        if (letter === space) isAfterSpace = length > 0;
        else {
          if (isAfterSpace) beginning[length++] = space;
          isAfterSpace = false;
          if (length < longestBeginning) beginning[length++] = letter;
        }
      }
      // Only an article makes the letters after the third matter.
      if (length > 2 && beginning[0] !== letterL) break;
    }
    beginning.fill(0, length);
    const at = articleAt(beginning, 0);
    const bucket = bucketOf(beginning[at], beginning[at + 1], beginning[at + 2]);
    this.beforeAlike[name] = this.lastAlike[bucket] ?? 0;
    this.lastAlike[bucket] = name + 1;
    this.textStarts[name + 1] = end + 1;
  }

  /** Folds and enters the names that begin alike, once. */
  private enterAlike(bucket: number): void {
    if (this.isEntered[bucket] === 1) return;
    this.isEntered[bucket] = 1;
    for (let next = this.lastAlike[bucket] ?? 0; next > 0; next = this.beforeAlike[next - 1] ?? 0) this.enter(next - 1);
  }

  /** Writes one name folded at the end of `bytes`, one space between words and none around, and enters it by its hash. */
  private enter(name: number): void {
    const { packed, bytes, letters, lettersOf } = this;
    const start = this.end;
    let at = start;
    let isAfterSpace = false;
    for (let i = this.textStarts[name] ?? 0; i < packed.length; i++) {
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
        if (isAfterSpace) bytes[at++] = space;
        isAfterSpace = false;
        bytes[at++] = letter;
      }
    }
    this.starts[name] = start;
    this.ends[name] = at;
    this.end = at;
    this.place(this.hash(start, at), name * 2);
    const article = this.articleLength(name);
    if (article > 0) this.place(this.hash(start + article, at), name * 2 + 1);
  }

  private place(hash: number, held: number): void {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = (held + 1) | (hash & ~mask);
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

  /** Length of the article a name is also found without. */
  private articleLength(name: number): number {
    return articleAt(this.bytes, this.starts[name] ?? 0);
  }
}

/** Length of the article (`le `, `la `, `les `, `l `) that stands at `start`; 0 for none. */
function articleAt(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== letterL) return 0;
  const second = bytes[start + 1];
  if (second === space) return 2;
  if (second !== letterA && second !== letterE) return 0;
  if (bytes[start + 2] === space) return 3;
  return second === letterE && bytes[start + 2] === letterS && bytes[start + 3] === space ? 4 : 0;
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

function bucketOfKey(key: string): number {
  const at = articleLengthOf(key);
  // Past its end a key holds NaN, which counts as 0 here as a missing byte does.
  return bucketOf(key.charCodeAt(at), key.charCodeAt(at + 1), key.charCodeAt(at + 2));
}

function articleLengthOf(key: string): number {
  if (key.charCodeAt(0) !== letterL) return 0;
  return /^(?:les?|la|l) /.exec(key)?.[0].length ?? 0;
}

/** The folded letters of each Latin-1 character, or of the piece it stands for: those from its entry to the next one. */
function foldTable(meanings: readonly string[]): { letters: Uint8Array; lettersOf: Uint16Array } {
  const letters: number[] = [];
  const lettersOf = new Uint16Array(latin1 + 1);
  for (const [code, written] of meanings.entries()) {
    for (const letter of flatten(written).replace(/[^a-z0-9]/g, ' ')) letters.push(letter.charCodeAt(0));
    lettersOf[code + 1] = letters.length;
  }
  return { letters: Uint8Array.from(letters), lettersOf };
}
