// Runs an adapter over a page, card by card: what one card breaks, the others do not feel.
import { all, property } from '@/utils/page/select';
import { postingKey } from '@/utils/posting/key';
import type { RawPosting } from '@/utils/posting/types';
import type { BoardAdapter } from './contract';
import { readEmbedded } from './embedded';

/** Cards read of a page at once: the longest real list has some hundreds. */
const MAX_CARDS = 500;

/** What became of one card, page or pane. `skipped`: not a posting, or not filled yet. */
export type Reading =
  | { outcome: 'read'; raw: RawPosting }
  | { outcome: 'skipped' }
  | { outcome: 'failed'; error: Error };

/** A card and what became of it; `isRepeated` when an earlier card of the page holds the posting of the same `key`. */
export type CardReading = Reading & { card: Element; key?: string; isRepeated?: boolean };

/** A whole list: every card in the page's order, its postings once each, and the counts for the board's health. */
export interface ListReading {
  cards: readonly CardReading[];
  postings: readonly RawPosting[];
  read: number;
  skipped: number;
  failed: number;
}

/** Longer than any message carries (messaging/schemas.ts): nothing honest is, and it would take its whole page along. */
function isUnbearable({ id, url, applyUrl }: RawPosting): boolean {
  return (id?.length ?? 0) > 200 || url.length > 4_000 || (applyUrl?.length ?? 0) > 4_000;
}

/** Runs one reading; a throw becomes a counted failure. */
function attempt(readRaw: () => RawPosting | undefined): Reading {
  try {
    const raw = readRaw();
    if (raw && isUnbearable(raw)) throw new Error(`${raw.board}: an id or an address too long to carry`);
    return raw ? { outcome: 'read', raw } : { outcome: 'skipped' };
  } catch (error) {
    return { outcome: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/**
 * The document and, within it, the board's own page in a frame (LinkedIn's "interop" frame): what a person sees as one
 * page. A frame of another origin, or not loaded yet, is not there.
 */
export function shownDocuments(adapter: BoardAdapter, doc: Document): Document[] {
  const frames = adapter.frame ? all(doc, adapter.frame.css) : [];
  return [
    doc,
    ...frames.flatMap(
      (frame) => property<HTMLIFrameElement, 'contentDocument'>(frame as HTMLIFrameElement, 'contentDocument') ?? [],
    ),
  ];
}

/** One selector for all layouts of the board's cards; empty for a board that reads no list. */
export function cardSelector(adapter: BoardAdapter): string {
  return adapter.card.map(({ css }) => css).join(', ');
}

/** Every card under `root`, in the page's order; those of the board's frames last. */
export function findCards(adapter: BoardAdapter, root: ParentNode): Element[] {
  const css = cardSelector(adapter);
  const isWhole = property<Node, 'nodeType'>(root, 'nodeType') === 9;
  const roots: ParentNode[] = isWhole ? shownDocuments(adapter, root as Document) : [root];
  return css ? roots.flatMap((part) => all(part, css)).slice(0, MAX_CARDS) : [];
}

/** Reads one card. Never throws. */
export function readCard(adapter: BoardAdapter, card: Element, page: URL): Reading {
  return attempt(() => adapter.readCard(card, page));
}

/** Reads every card under `root`. Never throws. */
export function readList(adapter: BoardAdapter, root: ParentNode, page: URL): ListReading {
  const seen = new Map<string, RawPosting>();
  const cards = findCards(adapter, root).map((card): CardReading => {
    const reading = readCard(adapter, card, page);
    if (reading.outcome !== 'read') return { ...reading, card };
    const key = postingKey(reading.raw);
    const isRepeated = seen.has(key);
    if (!isRepeated) seen.set(key, reading.raw);
    return { ...reading, card, key, isRepeated };
  });
  const count = (outcome: Reading['outcome']) => cards.filter((card) => card.outcome === outcome).length;
  return {
    cards,
    postings: [...seen.values()],
    read: count('read'),
    skipped: count('skipped'),
    failed: count('failed'),
  };
}

/**
 * Reads the one posting of a detail page or pane, by the adapter or by the page's metadata; what a frame of the board
 * shows is not looked at. Never throws.
 */
export function readDetail(adapter: BoardAdapter, doc: Document, page: URL): Reading {
  const read = adapter.readPage ?? ((shown: Document) => readEmbedded(shown, page, adapter.id)); // most boards' default
  return attempt(() => read(doc, page));
}

/** The same, of all a person sees: the document's posting, else that of the board's frame. Never throws. */
export function readShownDetail(adapter: BoardAdapter, doc: Document, page: URL): Reading {
  const readings = shownDocuments(adapter, doc).map((shown) => readDetail(adapter, shown, page));
  return (
    readings.find(({ outcome }) => outcome === 'read') ??
    readings.find(({ outcome }) => outcome === 'failed') ?? { outcome: 'skipped' } // nothing was read, nothing broke
  );
}

/**
 * The postings a page is about, for a reader who sees it: on a page of one posting that one (its similar jobs are not
 * it), on a list its cards, and where a list has none the open pane's. Where no address tells, a posting that the page
 * agrees on comes before cards.
 */
export function readPagePostings(adapter: BoardAdapter, doc: Document, page: URL): readonly RawPosting[] {
  const detail = () => {
    const reading = readShownDetail(adapter, doc, page);
    return reading.outcome === 'read' ? [reading.raw] : [];
  };
  if (adapter.expects?.(page) === 'detail') return detail(); // any site: no addresses are known
  const own = adapter.expects ? [] : detail();
  if (own.length > 0) return own;
  const { postings } = readList(adapter, doc, page);
  return postings.length > 0 ? postings : detail();
}

/** What a page shows with its own offer first, once: `detail` says where it stands among the postings. */
export function inOrder(
  own: RawPosting | undefined,
  others: readonly RawPosting[],
): { postings: readonly RawPosting[]; detail?: number } {
  if (!own) return { postings: others };
  const key = postingKey(own);
  return { postings: [own, ...others.filter((posting) => postingKey(posting) !== key)], detail: 0 };
}
