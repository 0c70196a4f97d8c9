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

/** One row of `offers`; the text, which can be long, stands apart in `texts`. */
export interface SavedOffer extends Omit<Posting, 'description'> {
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
  /** Epoch ms of removal, 0 while kept: a removed offer can be brought back. */
  trashedAt: number;
}

/** The offer's whole text as the page had it: postings vanish. */
export interface OfferText {
  key: string;
  text: string;
  /** Epoch ms. */
  readAt: number;
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
