// An offer the person keeps, and the steps it has gone through.
import type { PlaceAnswer } from '@/utils/places/types';
import type { BoardId, Posting } from '@/utils/posting/types';

export const offerStatuses = ['saved', 'applied', 'interview', 'offer', 'refused', 'closed'] as const;
export type OfferStatus = (typeof offerStatuses)[number];

export interface StatusChange {
  status: OfferStatus;
  /** Epoch ms. */
  at: number;
}

/** Whose search an offer belongs to, as the person at this browser says it; `both` once two searches hold it. */
export type Whose = 'mine' | 'partner' | 'both';

export interface Note {
  id: string;
  text: string;
  /** Epoch ms, when it was first written. */
  at: number;
}

/** Someone spoken to about an offer. */
export interface Contact {
  id: string;
  name: string;
  role?: string;
  email?: string;
  phone?: string;
  note?: string;
  /** Epoch ms, the day they were spoken to or written to: a proof of steps counts it. */
  at: number;
}

/** A document sent: its name only, never the file. */
export interface SentDocument {
  id: string;
  title: string;
  /** Epoch ms, when it was sent. */
  at: number;
}

export const offerDates = ['appliedAt', 'interviewAt', 'answerDueAt', 'followUpAt'] as const;
export type OfferDate = (typeof offerDates)[number];

/** What a page said, or the person corrected: each can be edited, and what the page said stays in `log`. */
export const offerFacts = [
  'url',
  'title',
  'company',
  'location',
  'places',
  'place',
  'workplace',
  'remoteShare',
  'contract',
  'contractKinds',
  'workingTime',
  'salary',
  'pay',
  'postedOn',
  'startsOn',
  'closesOn',
  'applyUrl',
] as const satisfies readonly (keyof SavedOffer)[];
export type OfferFact = (typeof offerFacts)[number];

/**
 * One thing that was written or decided, and when. An offer is the last word on each of its fields; two copies of it
 * become one by putting their changes together (see `log.ts`, which names the fields).
 */
export interface Change {
  /** `title`, `date:interviewAt`, `note:<id>`, `tag:<tag>`… */
  field: string;
  /** `null` where it was taken away. */
  value: unknown;
  /** Epoch ms; 0 for what a page said. */
  at: number;
}

/** What the person adds to an offer; everything of it is made from `log`. */
export interface OfferKeeping {
  whose: Whose;
  dates: Readonly<Partial<Record<OfferDate, number>>>;
  /** Oldest first, as the three below. */
  notes: readonly Note[];
  contacts: readonly Contact[];
  documents: readonly SentDocument[];
  tags: readonly string[];
  /** Where else the same offer stands: absolute https URLs. */
  otherUrls: readonly string[];
  /** Keys of offers the person said are not this one. */
  notTwins: readonly string[];
  /** Key of the offer this one was merged into; it then stands in no list, and `trashedAt` is -1. */
  mergedInto: string;
  /** What was changed by hand, oldest first, the steps of `history` and of merges left out. */
  log: readonly Change[];
}

/**
 * One row of `offers`; the text, which can be long, stands apart in `texts`.
 * An offer typed by hand has the board `manual`, and an empty `url` when it stands nowhere.
 */
export interface SavedOffer extends Omit<Posting, 'description'>, OfferKeeping {
  place: PlaceAnswer;
  /** `place.region`, or the empty string: IndexedDB does not index an absent value. */
  region: string;
  /** Two offers with the same one are probably one offer published twice; the empty string when nothing can be said. */
  fingerprint: string;
  status: OfferStatus;
  /** Oldest first; the last one is `status`. */
  history: readonly StatusChange[];
  /** Epoch ms. */
  savedAt: number;
  updatedAt: number;
  /** Epoch ms of removal, 0 while kept: a removed offer can be brought back. -1 while merged into another. */
  trashedAt: number;
}

/** An offer to which the person has added nothing. */
export const untouched: OfferKeeping = {
  whose: 'mine',
  dates: {},
  notes: [],
  contacts: [],
  documents: [],
  tags: [],
  otherUrls: [],
  notTwins: [],
  mergedInto: '',
  log: [],
};

/** The offer's whole text as the page had it: postings vanish. */
export interface OfferText {
  key: string;
  text: string;
  /** Epoch ms. */
  readAt: number;
  /** The same offer's text as another copy of the search had read it: nothing is lost when two become one. */
  others?: readonly { text: string; readAt: number }[];
}

/** The person has opened this offer's page before. */
export interface SeenOffer {
  key: string;
  board: BoardId;
  /** As in `SavedOffer`. */
  fingerprint: string;
  /** Epoch ms, last time. */
  at: number;
}

/** What a badge says of the person's own history with an offer. */
export type OfferMark = OfferStatus | 'seen';
