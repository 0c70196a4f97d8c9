// Finds words in everything kept: accents aside, by their beginnings, and a typo forgiven where nothing else answers.
// The vocabulary is MiniSearch's radix map; its full index over 10,000 offers of 8 kB took 49 s, 600 MB and 1.5 s a letter.
import SearchableMap from 'minisearch/SearchableMap';
import { flatten } from '@/utils/posting/fold';

export interface WordHit {
  key: string;
  /** The higher, the closer: a word of the title, company or place counts more than one of the text. */
  score: number;
}

export interface WordAnswer {
  /** In no order. */
  hits: readonly WordHit[];
  /** Words that stand nowhere, and the ones they were read as. */
  readAs: readonly { typed: string; read: readonly string[] }[];
}

/** Longer words are cut: nobody types more, and a page can hold anything. */
const longestWord = 40;

/** Typed words that count; more narrow nothing further. */
const mostWords = 12;

/** How many words a typo may stand for. */
const mostReadings = 3;

const inText = 1;
const startsHead = 3;
const isHead = 4;

/** The words of a text, once each: lower case, without accents, signs left out but for `c++` and `c#`. */
export function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const word of flatten(text).match(/[\p{L}\p{N}]+[+#]*/gu) ?? []) {
    words.add(word.length > longestWord ? word.slice(0, longestWord) : word);
  }
  return words;
}

export class WordIndex {
  /** A word and its place in `postings`. */
  private readonly vocabulary = new SearchableMap<number>();
  /** The same for words known already: ten times faster than walking the radix map. */
  private readonly places = new Map<string, number>();
  /** For each word the documents that hold it: twice their number, and one more when it stands in their head. */
  private postings: number[][] = [];
  /** Keys by number; undefined where the offer was changed or is gone. */
  private documents: (string | undefined)[] = [];
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.numbers.size;
  }

  /**
   * Puts an offer in, or anew.
   * @param head title, company, place: what counts more
   */
  put(key: string, head: string, text: string): void {
    this.drop(key);
    const number = this.documents.push(key) - 1;
    this.numbers.set(key, number);
    const heads = wordsOf(head);
    for (const word of heads) this.note(word, 2 * number + 1);
    for (const word of wordsOf(text)) if (!heads.has(word)) this.note(word, 2 * number);
  }

  drop(key: string): void {
    const number = this.numbers.get(key);
    if (number === undefined) return;
    this.numbers.delete(key);
    this.documents[number] = undefined;
    if (this.documents.length > 1_000 && this.documents.length > 2 * this.numbers.size) this.tidy();
  }

  /** The offers that hold every word typed. No word: no hit. */
  search(typed: string): WordAnswer {
    let scores: Uint8Array | undefined;
    const readAs: { typed: string; read: readonly string[] }[] = [];
    for (const word of [...wordsOf(typed)].slice(0, mostWords)) {
      const levels = new Uint8Array(this.documents.length);
      const isKnown = this.markStarting(word, levels);
      if (!isKnown) {
        const read = this.markNearest(word, levels);
        if (read.length > 0) readAs.push({ typed: word, read });
      }
      scores = scores ? addWhereBoth(scores, levels) : levels;
    }
    const hits: WordHit[] = [];
    scores?.forEach((score, number) => {
      const key = this.documents[number];
      if (score > 0 && key !== undefined) hits.push({ key, score });
    });
    return { hits, readAs };
  }

  private note(word: string, entry: number): void {
    let place = this.places.get(word);
    if (place === undefined) {
      place = this.postings.push([]) - 1;
      // A copy: a word cut out of a text keeps the whole text in memory.
      const own = [...word].join('');
      this.places.set(own, place);
      this.vocabulary.set(own, place);
    }
    this.postings[place]?.push(entry);
  }

  /** Answers whether any offer that is still there holds a word that starts so. */
  private markStarting(start: string, levels: Uint8Array): boolean {
    let isKnown = false;
    for (const [word, place] of this.vocabulary.atPrefix(start)) {
      isKnown = this.mark(place, levels, word === start ? isHead : startsHead) || isKnown;
    }
    return isKnown;
  }

  /** Marks the words that differ least; answers them. One letter may differ from the fourth on, two from the seventh. */
  private markNearest(word: string, levels: Uint8Array): string[] {
    if (word.length < 4) return [];
    const near = [...this.vocabulary.fuzzyGet(word, word.length < 7 ? 1 : 2)].sort(
      ([, [, one]], [, [, other]]) => one - other,
    );
    const read: string[] = [];
    let least = Number.POSITIVE_INFINITY;
    for (const [found, [place, distance]] of near) {
      if (distance > least || read.length >= mostReadings) break;
      if (!this.mark(place, levels, startsHead)) continue;
      least = distance;
      read.push(found);
    }
    return read;
  }

  private mark(place: number, levels: Uint8Array, head: number): boolean {
    let isKnown = false;
    for (const entry of this.postings[place] ?? []) {
      const number = entry >> 1;
      if (this.documents[number] === undefined) continue;
      isKnown = true;
      const level = entry & 1 ? head : inText;
      if (level > (levels[number] ?? 0)) levels[number] = level;
    }
    return isKnown;
  }

  /** Forgets what was changed or taken away since. */
  private tidy(): void {
    const fresh = new Map<number, number>();
    const documents: (string | undefined)[] = [];
    for (const [number, key] of this.documents.entries()) {
      if (key === undefined) continue;
      const next = documents.push(key) - 1;
      fresh.set(number, next);
      this.numbers.set(key, next);
    }
    this.documents = documents;
    this.postings = this.postings.map((entries) =>
      entries.flatMap((entry) => {
        const number = fresh.get(entry >> 1);
        return number === undefined ? [] : [2 * number + (entry & 1)];
      }),
    );
  }
}

function addWhereBoth(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((score, number) => {
    const level = other[number] ?? 0;
    return score > 0 && level > 0 ? Math.min(score + level, 255) : 0;
  });
}
