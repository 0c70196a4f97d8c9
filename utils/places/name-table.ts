// Finds names in a list of fifty thousand without making fifty thousand strings: folded bytes and a table of hashes.

import { flatten } from './fold';

const space = 32;
const newline = 10;

/** Two letters for each Latin-1 and Latin Extended-A character, folded; 0 where there is none. */
const folded = foldTable();

/** Articles a name is also found without, folded. */
const articles = ['le ', 'la ', 'les ', 'l '].map((article) => [...article].map((letter) => letter.charCodeAt(0)));

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
  /** Names by the hash of their first word, article aside: last of them, and the one before each. */
  private readonly lastWithWord: Int32Array;
  private readonly beforeWithWord: Int32Array;

  /** `packed`: names between newlines; `pieces`: a spare character and what it stands for, each. */
  constructor(
    private readonly packed: string,
    pieces: readonly string[],
    count: number,
  ) {
    for (const piece of pieces) this.pieces[piece.charCodeAt(0)] = piece.slice(1);
    const foldedPieces = this.pieces.map((piece) => Uint8Array.from([...piece].flatMap(foldLetter)));
    this.bytes = new Uint8Array(packed.length * 2);
    this.starts = new Int32Array(count + 1);
    this.textStarts = new Int32Array(count + 1);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(count * 2.2)));
    this.lastWithWord = new Int32Array(2 ** 14);
    this.beforeWithWord = new Int32Array(count);
    this.fold(foldedPieces);
    for (let name = 0; name < count; name++) this.enter(name);
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

  /** Names that go on after `key`, which holds at least one whole word; article aside. */
  longer(key: string, limit: number, accept: (name: number) => boolean): number[] {
    const found: number[] = [];
    const start = articleLengthOf(key);
    const wanted = key.slice(start);
    const end = wanted.indexOf(' ');
    const word = end < 0 ? wanted : wanted.slice(0, end);
    const bucket = hashOf(word) & (this.lastWithWord.length - 1);
    for (let next = this.lastWithWord[bucket] ?? 0; next > 0; next = this.beforeWithWord[next - 1] ?? 0) {
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

  private fold(foldedPieces: readonly (Uint8Array | undefined)[]): void {
    const { packed, bytes, starts, textStarts } = this;
    let at = 0;
    let name = 1;
    for (let i = 0; i < packed.length; i++) {
      const code = packed.charCodeAt(i);
      if (code === newline) {
        if (bytes[at - 1] === space) at--;
        textStarts[name] = i + 1;
        starts[name++] = at;
        continue;
      }
      const piece = foldedPieces[code];
      if (piece) {
        for (let j = 0; j < piece.length; j++) {
          const letter = piece[j] ?? space;
          if (letter !== space || (at > (starts[name - 1] ?? 0) && bytes[at - 1] !== space)) bytes[at++] = letter;
        }
        continue;
      }
      const letter = folded[code * 2] ?? space;
      if (letter !== space || (at > (starts[name - 1] ?? 0) && bytes[at - 1] !== space)) bytes[at++] = letter;
      const second = folded[code * 2 + 1] ?? 0;
      if (second > 0) bytes[at++] = second;
    }
    starts[name] = at;
  }

  private enter(name: number): void {
    const start = this.starts[name] ?? 0;
    const end = this.starts[name + 1] ?? 0;
    this.place(this.hash(start, end), name * 2);
    const article = this.articleLength(name);
    if (article > 0) this.place(this.hash(start + article, end), name * 2 + 1);
    let endOfWord = start + article;
    while (endOfWord < end && this.bytes[endOfWord] !== space) endOfWord++;
    const bucket = this.hash(start + article, endOfWord) & (this.lastWithWord.length - 1);
    this.beforeWithWord[name] = this.lastWithWord[bucket] ?? 0;
    this.lastWithWord[bucket] = name + 1;
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
    return hash ^ (hash >>> 15);
  }

  private isAt(key: string, start: number): boolean {
    for (let i = 0; i < key.length; i++) if (this.bytes[start + i] !== key.charCodeAt(i)) return false;
    return true;
  }

  private articleLength(name: number): number {
    const start = this.starts[name] ?? 0;
    if (this.bytes[start] !== articles[0]?.[0]) return 0;
    const article = articles.find((letters) => letters.every((letter, i) => this.bytes[start + i] === letter));
    return article?.length ?? 0;
  }
}

const seed = 0x811c9dc5;
const prime = 0x01000193;

/** The same as `NameTable.hash`, for a key that is asked for. */
function hashOf(key: string): number {
  let hash = seed;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), prime);
  return hash ^ (hash >>> 15);
}

function articleLengthOf(key: string): number {
  return /^(?:les?|la|l) /.exec(key)?.[0].length ?? 0;
}

function foldLetter(letter: string): number[] {
  const flat = flatten(letter).replace(/[^a-z0-9]/g, ' ');
  return [...(flat || ' ')].map((each) => each.charCodeAt(0));
}

function foldTable(): Uint8Array {
  const table = new Uint8Array(0x180 * 2);
  for (let code = 0; code < 0x180; code++) {
    const [first = space, second = 0] = foldLetter(String.fromCharCode(code));
    table[code * 2] = first;
    table[code * 2 + 1] = second === space ? 0 : second;
  }
  return table;
}
