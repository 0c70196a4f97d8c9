// Keeps the index of every word kept, in a thread of its own: reading 10,000 texts there never holds up a letter typed.
import { database } from '@/utils/database/database';
import { followTable } from '@/utils/offers/follow';
import { textsOf } from '@/utils/offers/narrow';
import type { OfferText, SavedOffer } from '@/utils/offers/types';
import { type WordAnswer, WordIndex } from '@/utils/offers/word-index';

/** A question and its number; a later one makes an earlier one idle. */
export interface Question {
  number: number;
  typed: string;
}

export type FromWorker =
  | ({ kind: 'answer'; number: number } & WordAnswer)
  /** How far the texts are read, 0 to 1; at 1 the index is whole. */
  | { kind: 'read'; share: number }
  /** Offers or their texts could not be read: what was before is searched. */
  | { kind: 'broken' };

const index = new WordIndex();
const db = database();
const offers = new Map<string, SavedOffer>();
const tell = (message: FromWorker) => postMessage(message);

/** An offer's words, and those of its text where it is read already. */
function putIn(offer: SavedOffer, text: string): void {
  const { head, added } = textsOf(offer);
  index.put(offer.key, head, `${added} ${text}`);
}

async function textOf(key: string): Promise<string> {
  return textIn(await db.texts.get(key));
}

function textIn(row: OfferText | undefined): string {
  return row ? [row.text, ...(row.others ?? []).map(({ text }) => text)].join(' ') : '';
}

/** Texts read at once: a question waits no longer than they take, some tens of milliseconds. */
const textSlice = 40;

let isTextsRead = false;
let textCount = 0;
let readCount = 0;

followTable(db, db.offers, {
  onRows: (rows, gone, isWhole) => {
    if (gone === 'all') for (const key of offers.keys()) drop(key);
    else for (const key of gone) drop(key);
    for (const offer of rows) {
      if (offer.trashedAt !== 0) drop(offer.key);
      else take(offer);
    }
    if (isWhole && !isTextsRead) void startTexts().catch(fail);
  },
  onBroken: fail,
});

function fail(error: unknown): void {
  console.warn('Not everything can be searched', error);
  tell({ kind: 'broken' });
}

function drop(key: string): void {
  offers.delete(key);
  index.drop(key);
}

/** Its own words at once; those of its text, which stays in the store, once it is read again. */
function take(offer: SavedOffer): void {
  offers.set(offer.key, offer);
  putIn(offer, '');
  if (isTextsRead) {
    void textOf(offer.key).then((text) => {
      if (text && offers.get(offer.key) === offer) putIn(offer, text);
    });
  }
}

/** Titles answer by now; the texts come after, and are not kept in memory. */
async function startTexts(): Promise<void> {
  isTextsRead = true;
  textCount = await db.texts.count();
  followTable(db, db.texts, {
    onRows: (rows, _, isWhole) => {
      for (const row of rows) {
        const offer = offers.get(row.key);
        if (offer) putIn(offer, textIn(row));
      }
      readCount += rows.length;
      tell({ kind: 'read', share: isWhole ? 1 : Math.min(0.99, readCount / Math.max(1, textCount)) });
    },
    onBroken: fail,
    slice: textSlice,
  });
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  tell({ kind: 'answer', number: data.number, ...index.search(data.typed) });
});
