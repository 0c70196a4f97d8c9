// What the page of a board offers, read once on the person's click: changes nothing.
import type { BoardId, RawPosting } from '@/utils/posting/types';
import type { BoardAdapter } from './contract';
import { adapterAmong } from './match';
import { countOfferLinks } from './outline';
import { inOrder, readList, readShownDetail } from './read';

interface BoardPage {
  postings: readonly RawPosting[];
  /** Where the page's own offer stands among them. */
  detail?: number;
  /** What tells whether the board has changed: how many were read, were none, threw, and links left when none was read. */
  health: {
    board: BoardId;
    read: number;
    skipped: number;
    failed: number;
    links?: number;
    expects?: 'list' | 'detail';
  };
}

/** The offers of a list that has no cards. */
type ReadLinked = (adapter: BoardAdapter, doc: Document, page: URL) => readonly RawPosting[];

/** The offers of the page and the board's health; `null` where the page belongs to none of the boards. Never throws. */
export function readBoardPage(
  boards: readonly BoardAdapter[],
  doc: Document,
  page: URL,
  readLinked: ReadLinked = () => [],
): BoardPage | null {
  const adapter = adapterAmong(boards, page);
  if (!adapter) return null;
  const detail = readShownDetail(adapter, doc, page);
  const list = readList(adapter, doc, page);
  const own = detail.outcome === 'read' ? detail.raw : undefined;
  // An offer's own page links to similar ones: they are not what was asked for.
  const linked = own || list.read > 0 ? [] : readLinked(adapter, doc, page);
  const read = list.read + linked.length + (own ? 1 : 0);
  return {
    ...inOrder(own, [...list.postings, ...linked]),
    health: {
      board: adapter.id,
      read,
      skipped: list.skipped,
      failed: list.failed + (detail.outcome === 'failed' ? 1 : 0),
      links: read > 0 ? undefined : countOfferLinks(adapter, doc, page),
      expects: adapter.expects?.(page), // undefined on pages that may hold anything
    },
  };
}
