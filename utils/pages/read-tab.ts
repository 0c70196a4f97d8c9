// Reads the offers of a tab for our own pages: asks its overlay, else runs the reader there once.
import { browser } from 'wxt/browser';
import { hasBoardChanged } from '@/utils/messaging/health';
import type { PageReading, PostingView } from '@/utils/messaging/protocol';
import { runReader } from '@/utils/messaging/run-reader';
import { pageReading } from '@/utils/messaging/schemas';
import { ask, askPage } from '@/utils/messaging/send';
import type { RawPosting } from '@/utils/posting/types';
import { type BoardFacts, boardAt, findBoard } from './boards';

/** One offer of the page, and what was understood of it. */
export interface PageLine {
  posting: RawPosting;
  view: PostingView;
}

/** What one look at a tab gave. */
export type TabState =
  | { kind: 'read'; board?: BoardFacts; lines: readonly PageLine[]; detail?: PageLine }
  | { kind: 'nothing'; board?: BoardFacts }
  /** The page should hold offers and none could be read. */
  | { kind: 'changed'; board: BoardFacts }
  /** We may not read it without a click on the icon. */
  | { kind: 'closed'; board?: BoardFacts }
  /** No extension may read it. */
  | { kind: 'unreadable' }
  | { kind: 'failed'; board?: BoardFacts };

/** Longest wait for an overlay before reading the page ourselves, in ms. */
const patience = 800;

/** As many as one message carries. */
const longestList = 500;

async function askOverlay(tabId: number): Promise<unknown> {
  return Promise.race([askPage(tabId), new Promise<undefined>((resolve) => setTimeout(resolve, patience))]);
}

/**
 * What the page holds, believed only in the shape it must have. An overlay that holds nothing (its page was never in
 * front, or it is an old one) does not have the last word.
 */
async function readPage(tabId: number): Promise<PageReading | 'refused' | 'garbled'> {
  const told = pageReading.safeParse(await askOverlay(tabId));
  if (told.success && told.data.postings.length > 0) return told.data;
  // The grant of a click on the icon may reach the page's process a moment after the popup is open.
  for (const wait of [0, 120, 300]) {
    try {
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const read = pageReading.safeParse(await runReader(tabId));
      return read.success ? read.data : 'garbled';
    } catch {
      if (told.success) return told.data;
    }
  }
  return 'refused';
}

async function addressOf(tabId: number): Promise<string | undefined> {
  return (await browser.tabs.get(tabId).catch(() => undefined))?.url;
}

function isWebPage(address: string): boolean {
  return /^https?:/.test(address) && !/^https:\/\/(chromewebstore\.google\.com|addons\.mozilla\.org)\//.test(address);
}

/** Reads a tab and has its offers understood. Never throws: whatever goes wrong is a state to show. */
export async function readTab(tabId: number): Promise<TabState> {
  const [address, reading] = await Promise.all([addressOf(tabId), readPage(tabId)]);
  const board = boardAt(address);
  if (reading === 'refused') {
    return address !== undefined && !isWebPage(address) ? { kind: 'unreadable' } : { kind: 'closed', board };
  }
  if (reading === 'garbled') return { kind: 'failed', board };
  return describe(reading, board ?? findBoard(reading.health?.board ?? reading.postings[0]?.board));
}

async function describe(reading: PageReading, board: BoardFacts | undefined): Promise<TabState> {
  const postings = reading.postings.slice(0, longestList);
  const { detail, health } = reading;
  const isChanged = health !== undefined && hasBoardChanged(health);
  if (postings.length === 0) return isChanged && board ? { kind: 'changed', board } : { kind: 'nothing', board };
  try {
    const opened = detail !== undefined && detail < postings.length ? detail : undefined;
    const views = await ask('describePostings', { postings, opened });
    const lineAt = (index: number): PageLine | undefined => {
      const posting = postings[index];
      const view = views[index];
      return posting && view ? { posting, view } : undefined;
    };
    const detailLine = opened === undefined ? undefined : lineAt(opened);
    const byKey = new Map<string, PageLine>(detailLine && [[detailLine.view.key, detailLine]]);
    for (const index of postings.keys()) {
      const line = lineAt(index);
      // A page may show an offer twice: in its list and in its pane.
      if (line && !byKey.has(line.view.key)) byKey.set(line.view.key, line);
    }
    if (byKey.size === 0) return { kind: 'nothing', board };
    return { kind: 'read', board, lines: [...byKey.values()], detail: detailLine };
  } catch (error) {
    console.warn('The offers of the page could not be understood', error);
    return { kind: 'failed', board };
  }
}
