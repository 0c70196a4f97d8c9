// Finds sections of guides by words, letter by letter: accents and case do not matter, a slip of the finger may be there.
import MiniSearch from 'minisearch';
import { flatten } from '@/utils/posting/fold';
import { textOf } from './text';
import type { Guide } from './types';

/** A piece of a section's text around what was found. */
export interface Piece {
  text: string;
  isHit: boolean;
}

export interface Found {
  guide: string;
  /** Absent for a guide's opening. */
  section?: string;
  excerpt: readonly Piece[];
}

export interface GuideSearch {
  /** Sections that hold every word of the query, the last as a beginning; the best first, at most `limit` of them. */
  find(query: string, limit: number): readonly Found[];
}

interface Document {
  id: number;
  guide: string;
  section?: string;
  title: string;
  heading: string;
  text: string;
}

const words = /[\p{L}\p{N}]+/gu;

/** Letters on each side of what was found. */
const around = 70;

/** Reads every word once, some tens of ms: call it when the person comes to the search box, not on each letter. */
export function indexGuides(guides: readonly Guide[]): GuideSearch {
  const documents = guides
    .flatMap(({ id: guide, title, summary, intro, sections }): Omit<Document, 'id'>[] => [
      { guide, title, heading: '', text: `${summary} ${textOf(intro)}` },
      ...sections.map((section) => ({
        guide,
        section: section.id,
        title,
        heading: section.title,
        text: textOf(section.blocks),
      })),
    ])
    .map((document, id) => ({ ...document, id }));
  const index = new MiniSearch<Document>({
    fields: ['title', 'heading', 'text'],
    tokenize: (text) => text.match(words) ?? [],
    processTerm: flatten,
    searchOptions: {
      boost: { title: 4, heading: 3 },
      combineWith: 'AND',
      prefix: true,
      // A short word changed by one letter is another word.
      fuzzy: (term) => (term.length < 5 ? false : 0.2),
      weights: { prefix: 0.5, fuzzy: 0.1 },
    },
  });
  index.addAll(documents);
  return {
    find: (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .flatMap((result): Found[] => {
          const document = documents[result.id];
          if (!document) return [];
          const { guide, section, text } = document;
          return [
            { guide, ...(section === undefined ? {} : { section }), excerpt: excerptOf(text, new Set(result.terms)) },
          ];
        }),
  };
}

/** The text around the first word found, all words found in it told apart; its beginning when none stands in the text. */
function excerptOf(text: string, terms: ReadonlySet<string>): readonly Piece[] {
  const hits = [...text.matchAll(words)].filter(([word]) => terms.has(flatten(word)));
  const first = hits[0]?.index ?? 0;
  const from = first <= around ? 0 : text.indexOf(' ', first - around) + 1;
  const cut = text.indexOf(' ', first + around);
  const to = cut < 0 ? text.length : cut;
  const pieces: Piece[] = from > 0 ? [{ text: '… ', isHit: false }] : [];
  let at = from;
  for (const { index, 0: word } of hits) {
    if (index < at || index >= to) continue;
    if (index > at) pieces.push({ text: text.slice(at, index), isHit: false });
    pieces.push({ text: word, isHit: true });
    at = index + word.length;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), isHit: false });
  if (to < text.length) pieces.push({ text: ' …', isHit: false });
  return pieces;
}
