// Keeps, finds, removes and brings back offers: the only room that knows how an offer changes.

import type { Collection, InsertType } from 'dexie';
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import { write } from '@/utils/database/write';
import { regionNames } from '@/utils/places/regions';
import type { PlaceAnswer } from '@/utils/places/types';
import { fingerprint } from '@/utils/posting/fingerprint';
import { flatWords } from '@/utils/posting/fold';
import type { Posting } from '@/utils/posting/types';
import { applyEdits, changeOffers } from './change';
import { type Edit, setStep, setTrashed } from './edits';
import { eraseRows } from './erase';
import { type OfferMark, type OfferStatus, type OfferText, type SavedOffer, untouched } from './types';

/**
 * Keeps an offer. One already kept stays as it is, but takes a text it did not have; one in the trash comes back. One that
 * was merged is kept where it went, and by itself where that was erased.
 * @param now epoch ms
 * @throws WriteError when nothing could be stored
 */
export async function saveOffer(
  posting: Posting,
  place: PlaceAnswer,
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<{ offer: SavedOffer; wasKept: boolean }> {
  return write(db, [db.offers, db.texts], async () => {
    const { description, ...said } = posting;
    const own = await db.offers.get(posting.key);
    const before = own && (await findStanding(own, db));
    const offer: SavedOffer = own
      ? bringBack(before ?? own, now)
      : {
          ...said,
          ...untouched,
          place,
          region: place.region ?? '',
          fingerprint: fingerprint(posting, place.commune) ?? '',
          status: 'saved',
          history: [{ status: 'saved', at: now }],
          savedAt: now,
          updatedAt: now,
          trashedAt: 0,
        };
    const wasKept = before?.trashedAt === 0;
    if (!wasKept) await db.offers.put(offer);
    await keepText(db, posting.key, description, now);
    return { offer, wasKept };
  });
}

/** In the lists again: out of the trash, and by itself where what it was merged into is gone. */
function bringBack(offer: SavedOffer, now: number): SavedOffer {
  const edits = [...setTrashed(0), ...(offer.mergedInto ? [{ field: 'mergedInto', value: null }] : [])];
  return applyEdits(offer, edits, now)?.offer ?? offer;
}

/** Where an offer stands: itself, or the one it was merged into, or that one was. Undefined once that was erased. */
async function findStanding(offer: SavedOffer, db: CapRegionsDatabase): Promise<SavedOffer | undefined> {
  const passed = new Set<string>();
  let at: SavedOffer | undefined = offer;
  while (at?.mergedInto && !passed.has(at.key)) {
    passed.add(at.key);
    at = await db.offers.get(at.mergedInto);
  }
  return at;
}

/**
 * Keeps the text of an offer that was saved from its card, once its page has been opened. Every write tells open pages
 * to look again, and they would come back here: nothing is written unless a text is really missing.
 */
export async function completeText(posting: Posting, now: number, db: CapRegionsDatabase = database()): Promise<void> {
  if (posting.description === undefined) return;
  const [offer, text] = await Promise.all([db.offers.get(posting.key), db.texts.get(posting.key)]);
  if (!offer || text) return;
  await write(db, [db.offers, db.texts], async () => {
    if (await db.offers.get(posting.key)) await keepText(db, posting.key, posting.description, now);
  });
}

async function keepText(db: CapRegionsDatabase, key: string, text: string | undefined, now: number): Promise<void> {
  if (text === undefined || (await db.texts.get(key))) return;
  await db.texts.put({ key, text, readAt: now });
}

/** Moves an offer to the trash, or the one it was merged into. Answers false when it was not kept. */
export async function removeOffer(key: string, now: number, db: CapRegionsDatabase = database()): Promise<boolean> {
  return changeOne(db, key, now, ({ trashedAt }) => (trashedAt === 0 ? setTrashed(now) : []));
}

/** Brings a removed offer back as it was. Answers false when it is gone for good or was not removed. */
export async function restoreOffer(key: string, now: number, db: CapRegionsDatabase = database()): Promise<boolean> {
  return changeOne(db, key, now, () => setTrashed(0));
}

/** How long a removed offer can be brought back, in ms. */
export const trashLife = 30 * 86_400_000;

/** Deletes for good, with their texts, the offers removed more than thirty days before `now`. Answers how many. */
export async function emptyTrash(now: number, db: CapRegionsDatabase = database()): Promise<number> {
  const isDue = () =>
    db.offers
      .where('[trashedAt+savedAt]')
      .between([1, Number.NEGATIVE_INFINITY], [now - trashLife, Number.POSITIVE_INFINITY]);
  if ((await isDue().count()) === 0) return 0;
  return write(db, [db.offers, db.texts], async () => {
    const keys = await isDue().primaryKeys();
    await eraseRows(keys, db);
    return keys.length;
  });
}

/** Moves an offer along the pipeline and notes when. Answers false when nothing changed. */
export async function setStatus(
  key: string,
  status: OfferStatus,
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<boolean> {
  return changeOne(db, key, now, ({ trashedAt }) => (trashedAt === 0 ? setStep(status) : []));
}

async function changeOne(
  db: CapRegionsDatabase,
  key: string,
  now: number,
  edits: (offer: SavedOffer) => readonly Edit[],
): Promise<boolean> {
  const own = await db.offers.get(key);
  const standing = own && (await findStanding(own, db));
  return standing !== undefined && (await changeOffers([standing.key], edits, now, db)).steps.length > 0;
}

/** Kept offers, newest first. */
export function listOffers(
  db: CapRegionsDatabase = database(),
): Collection<SavedOffer, string, InsertType<SavedOffer, 'key'>> {
  return db.offers
    .where('[trashedAt+savedAt]')
    .between([0, Number.NEGATIVE_INFINITY], [0, Number.POSITIVE_INFINITY])
    .reverse();
}

export async function getOffer(key: string, db: CapRegionsDatabase = database()): Promise<SavedOffer | undefined> {
  return db.offers.get(key);
}

/** The text kept with an offer, when its page was ever open. */
export async function getText(key: string, db: CapRegionsDatabase = database()): Promise<OfferText | undefined> {
  return db.texts.get(key);
}

/** Notes that the person has opened this offer's page. Kept for 180 days. */
export async function markSeen(
  posting: Posting,
  place: PlaceAnswer,
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<void> {
  const { key, board } = posting;
  const lately = await db.seen.get(key);
  if (lately && now - lately.at < dayMs) return;
  await write(db, [db.seen], async () => {
    await db.seen.put({ key, board, fingerprint: fingerprint(posting, place.commune) ?? '', at: now });
    await db.seen
      .where('at')
      .below(now - 180 * dayMs)
      .delete();
  });
}

const dayMs = 86_400_000;

/** What the person's own history says of each offer, in the order of `keys`. */
export async function readMarks(
  keys: readonly string[],
  db: CapRegionsDatabase = database(),
): Promise<(OfferMark | undefined)[]> {
  const [offers, seen] = await db.transaction('r', [db.offers, db.seen], () =>
    Promise.all([db.offers.bulkGet([...keys]), db.seen.bulkGet([...keys])]),
  );
  const standing = await Promise.all(offers.map((offer) => offer && findStanding(offer, db)));
  return keys.map((_, index) => {
    const offer = standing[index];
    if (offer?.trashedAt === 0) return offer.status;
    return seen[index] ? 'seen' : undefined;
  });
}

/** Whether an offer answers a search: every word of it stands somewhere in title, company, place, region, accents aside. */
export function matchesSearch(offer: SavedOffer, search: string): boolean {
  const words = fold(search).split(' ').filter(Boolean);
  if (words.length === 0) return true;
  let text = foldedTexts.get(offer);
  if (text === undefined) {
    const { title, company, location, place, region } = offer;
    text = fold([title, company, location, place.name, ...regionNames(region)].filter(Boolean).join(' '));
    foldedTexts.set(offer, text);
  }
  return words.every((word) => text.includes(word));
}

/** Searching goes letter by letter over the same rows: each is folded once. */
const foldedTexts = new WeakMap<SavedOffer, string>();

const fold = (text: string) => flatWords(text).join(' ');
