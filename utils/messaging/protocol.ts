// Every message the extension's parts send each other, typed: what is asked, and what is answered.
import type { OfferMark } from '@/utils/offers/types';
import type { PlaceKind } from '@/utils/places/types';
import type { BoardId, RawPosting, Workplace } from '@/utils/posting/types';

/** What is left each month there against here, in the person's words. */
export interface ChipView {
  /** `≈ +860 €/mois`. */
  text: string;
  tone: 'gain' | 'loss' | 'neutral';
  /** One sentence: what it is, between which places. */
  title: string;
  /** Where there is an amount: how it is come by, and its sources with their years. */
  basis?: string;
}

/** A badge's words, in the person's language. */
export interface BadgeWords {
  /** What the pill says: the region, or that the whole country will do. */
  pill: string;
  /** Everything the badge says, for screen readers and the tooltip. */
  sentence: string;
  /** Nothing where the work is on site: that is what one expects. */
  workplace?: string;
  mark?: string;
  /** What the star does: keep the offer, or no longer. */
  keep: string;
  /** What the book opens, where a region is claimed. */
  guide?: string;
}

/** What a badge or a line of the side panel says of one posting. Small: it crosses for every card. */
export interface PostingView {
  key: string;
  kind: PlaceKind;
  /** INSEE code, only when a region is claimed. */
  region?: string;
  /** What the pill says: the region, or for several sites in France their regions, in the person's language. */
  label?: string;
  /** The most precise place claimed, e.g. `Rennes`. */
  place?: string;
  /** The region is one the person would consider. */
  isWanted: boolean;
  workplace?: Workplace;
  /** Regions (names) of the several sites the offer names, when it does. */
  sites?: readonly string[];
  /** Why the place was understood so, in the person's language. */
  why: string;
  mark?: OfferMark;
  /** One sentence, in the person's language, when what is probably the same offer was met on another board. */
  twin?: string;
  /** Only once the person has spoken of the household, and where an amount can be said. */
  chip?: ChipView;
  /** None when there is nothing sure enough to say beside an offer. */
  badge?: BadgeWords;
}

/** How a board's reading went on one page: counts only, no text. */
export interface BoardHealth {
  board: BoardId;
  read: number;
  skipped: number;
  failed: number;
  /** Links to offers' pages found where no offer was read: a list that holds some should have been read. */
  links?: number;
  /** What a page at this URL should hold, when the board's adapter says. */
  expects?: 'list' | 'detail';
}

/** What a page holds, as read just now. */
export interface PageReading {
  /** In the page's order, the offer of the open page or pane first. Texts only with `detail`. */
  postings: readonly RawPosting[];
  /** Position in `postings` of the page's own offer. */
  detail?: number;
  health?: BoardHealth;
}

export type SaveAnswer =
  | { ok: true; key: string; view: PostingView; wasKept: boolean }
  /** `full`: no room; `store`: the database failed otherwise; `invalid`: not an offer. What was typed is kept by the asker. */
  | { ok: false; reason: 'full' | 'store' | 'invalid' };

/** Messages to the background: by name, what is asked and what is answered. */
export interface BackgroundMessages {
  /** Understand the offers a page shows. `opened`: position of the one the person is looking at, marked seen. */
  describePostings: {
    ask: { postings: readonly RawPosting[]; opened?: number };
    answer: readonly (PostingView | null)[];
  };
  /** How reading this page goes, for the toolbar: how many offers stand in a French region, and the board's health. */
  reportPage: { ask: { flagged: number; health: BoardHealth }; answer: { ok: boolean } };
  savePosting: { ask: { posting: RawPosting }; answer: SaveAnswer };
  /** Moves the offer to the trash, from where it can be brought back. */
  removeOffer: { ask: { key: string }; answer: { ok: boolean } };
  /** Opens the side panel where the browser allows it, else the workspace, on this offer. */
  showOffer: { ask: { key: string }; answer: { ok: boolean } };
  /** Opens the guide of a region (INSEE code) in the workspace. */
  showGuide: { ask: { region: string }; answer: { ok: boolean } };
  /** Sends deposits that are due, and sets the alarm for the next one. Our own pages only. */
  runOutbox: { ask: Record<string, never>; answer: { ok: boolean } };
  /** Reads the portals' news that are due, as chosen, and sets the alarm for the next. Our own pages only. */
  runFeeds: { ask: Record<string, never>; answer: { ok: boolean } };
  /**
   * Applies to a kept offer with what was agreed to before, ten seconds from now; false where something is to be read
   * first.
   */
  applyAgain: { ask: { key: string }; answer: { isLeaving: boolean } };
  /** Takes back an application to this offer of which nothing has left. */
  cancelApplying: { ask: { key: string }; answer: { ok: boolean } };
  /** Brings the small panel's script into the page that asks. */
  bringPanel: { ask: Record<string, never>; answer: { ok: boolean } };
}

/** Messages to a page's overlay, asked by our own pages. */
export interface OverlayMessages {
  readPage: { ask: Record<string, never>; answer: PageReading };
}

export type BackgroundMessage = keyof BackgroundMessages;
