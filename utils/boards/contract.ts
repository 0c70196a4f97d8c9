// The contract every job board's adapter keeps, one file per board.
import type { BoardId, RawPosting } from '@/utils/posting/types';

/** A selector and the day it was last seen to work on a real page. */
export interface DatedSelector {
  css: string;
  /** `YYYY-MM-DD`, or `YYYY-MM`. */
  seen: string;
}

/**
 * Reads one job board. Adapters are pure: they take `(Element | Document, URL)`, never globals, and change nothing.
 * They answer `undefined` for "not a posting, or not filled yet", and throw for "this should have worked", which is
 * counted per board and shown.
 */
export interface BoardAdapter {
  id: BoardId;
  /** As the board writes it. */
  name: string;
  /** Registrable suffixes: `x.com` covers `www.x.com`, never `netflix.com`. */
  hosts: readonly string[];
  /** One plain sentence's key on what the board may notice exists in i18n for boards said to look for extensions. */
  watchesExtensions?: boolean;
  /** Cards of a list, newest layout first. */
  card: readonly DatedSelector[];
  readCard(card: Element, page: URL): RawPosting | undefined;
  /** The one posting of a detail page or pane. Default: embedded metadata that agrees with the page. */
  readPage?(doc: Document, page: URL): RawPosting | undefined;
  /** A same-origin frame that may hold the board's own page, an older layout inside a newer one: it has a session of its own. */
  frame?: DatedSelector;
  /** What a page at this URL should hold; none found there means that the board changed. */
  expects?(page: URL): 'list' | 'detail' | undefined;
  /** In a card: the element whose line the badge ends. Newest first. */
  badgeAnchor?: readonly DatedSelector[];
  /** In a detail page or pane: the element whose line the badge ends. */
  pageAnchor?: readonly DatedSelector[];
  /** URLs a person can open to check. */
  examples: readonly string[];
  /** `YYYY-MM-DD` of the newest real page read, or null when none was seen. */
  checkedOn: string | null;
}
