// Brings a backup, or a partner's search, into what is kept: looked at first, then put together, never in its place.
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import { write } from '@/utils/database/write';
import { mergeCopies, writeValue } from '@/utils/offers/log';
import { swapWhose } from '@/utils/offers/swap';
import { mergeTexts } from '@/utils/offers/texts';
import type { OfferText, SavedOffer, SeenOffer } from '@/utils/offers/types';
import { ownKinds, putOwn } from './put-own';
import { type BackupReading, type BackupRow, readBackup } from './read-backup';
import { applySettings, type CarriedSetting } from './settings-carried';

/** `own`: a backup of this search. `partner`: the offers and texts of the other person, and nothing else of theirs. */
export type Origin = 'own' | 'partner';

/** Rows handled at once: each batch is one write to the disk, some 8 MB of texts. */
const batch = 2_000;

export interface Choice extends Omit<BackupReading, 'onHead'> {
  origin: Origin;
}

/** Tells a row from every other of the file; undefined for a broken one. */
export const idOf = ({ kind, row }: BackupRow): string | undefined =>
  row && `${kind}/${'key' in row ? row.key : 'name' in row ? row.name : row.salt}`;

export interface Imported {
  offers: number;
}

/**
 * Does what the preview said, a batch at a time. Cancelled or failing half-way, everything is put back as it was; and
 * as nothing is lost by importing twice, a browser that died half-way is made whole by doing it again.
 * @param hasSettings also takes the file's settings, in the place of those there are
 * @throws ImportError, WriteError, or the signal's reason; then nothing has changed
 */
export async function importBackup(
  file: Blob,
  { origin, hasSettings, ...reading }: Choice & { hasSettings: boolean },
  db: CapRegionsDatabase = database(),
): Promise<Imported> {
  const before = new Map<string, SavedOffer | undefined>();
  const textsBefore = new Map<string, OfferText | undefined>();
  const keys = new Set<string>();
  const settings: CarriedSetting[] = [];
  const own: BackupRow[] = [];
  try {
    for await (const rows of inBatches(readBackup(file, reading))) {
      reading.signal?.throwIfAborted();
      const fresh = rows.filter((one) => {
        const id = idOf(one);
        if (id === undefined || keys.has(id)) return false;
        keys.add(id);
        return true;
      });
      const offers = fresh.flatMap((one) =>
        one.kind === 'offers' && one.row ? [asSeenFromHere(one.row, origin)] : [],
      );
      const texts = fresh.flatMap((one) => (one.kind === 'texts' && one.row ? [one.row] : []));
      const seen = fresh.flatMap((one) => (one.kind === 'seen' && one.row && origin === 'own' ? [one.row] : []));
      settings.push(...fresh.flatMap((one) => (one.kind === 'setting' && one.row ? [one.row] : [])));
      own.push(...fresh.filter(({ kind }) => ownKinds.has(kind)));
      if (offers.length + texts.length + seen.length === 0) continue;
      await write(db, [db.offers, db.texts, db.seen], async () => {
        await putOffers(db, offers, before);
        await putTexts(db, texts, textsBefore);
        await putSeen(db, seen);
      });
    }
    if (origin === 'own') await putOwn(db, own);
    if (origin === 'own' && hasSettings) await applySettings(settings);
    return { offers: before.size };
  } catch (error) {
    await putBack(db, before, textsBefore);
    throw error;
  }
}

export function asSeenFromHere(offer: SavedOffer, origin: Origin): SavedOffer {
  return origin === 'partner' ? swapWhose(offer) : offer;
}

/** What is kept with what a file adds to it; undefined when it adds nothing. */
export function complete(own: SavedOffer, brought: SavedOffer): SavedOffer | undefined {
  const after = mergeCopies(own, brought);
  return writeValue(after) === writeValue(mergeCopies(own, own)) ? undefined : after;
}

async function putOffers(
  db: CapRegionsDatabase,
  offers: readonly SavedOffer[],
  before: Map<string, SavedOffer | undefined>,
): Promise<void> {
  const kept = await db.offers.bulkGet(offers.map(({ key }) => key));
  const merged = offers.flatMap((offer, at) => {
    const own = kept[at];
    const after = own ? complete(own, offer) : offer;
    if (!after) return [];
    before.set(offer.key, own);
    return [after];
  });
  await db.offers.bulkPut(merged);
}

async function putTexts(
  db: CapRegionsDatabase,
  texts: readonly OfferText[],
  before: Map<string, OfferText | undefined>,
): Promise<void> {
  const [kept, offers] = await Promise.all([
    db.texts.bulkGet(texts.map(({ key }) => key)),
    db.offers.bulkGet(texts.map(({ key }) => key)),
  ]);
  const merged = texts.flatMap((text, at) => {
    const own = kept[at];
    // A text without its offer would stay for ever, seen by nobody.
    if (!offers[at]) return [];
    const after = own ? mergeTexts(own, text) : text;
    if (own && writeValue(after) === writeValue(own)) return [];
    before.set(text.key, own);
    return [after];
  });
  await db.texts.bulkPut(merged);
}

async function putSeen(db: CapRegionsDatabase, rows: readonly SeenOffer[]): Promise<void> {
  const kept = await db.seen.bulkGet(rows.map(({ key }) => key));
  await db.seen.bulkPut(rows.filter((row, at) => row.at > (kept[at]?.at ?? 0)));
}

async function putBack(
  db: CapRegionsDatabase,
  offers: ReadonlyMap<string, SavedOffer | undefined>,
  texts: ReadonlyMap<string, OfferText | undefined>,
): Promise<void> {
  if (offers.size === 0 && texts.size === 0) return;
  const split = <Row>(rows: ReadonlyMap<string, Row | undefined>) => ({
    gone: [...rows].filter(([, row]) => row === undefined).map(([key]) => key),
    were: [...rows].flatMap(([, row]) => (row === undefined ? [] : [row])),
  });
  const [offer, text] = [split(offers), split(texts)];
  await write(db, [db.offers, db.texts], async () => {
    await Promise.all([db.offers.bulkDelete(offer.gone), db.texts.bulkDelete(text.gone)]);
    await Promise.all([db.offers.bulkPut(offer.were), db.texts.bulkPut(text.were)]);
  });
}

export async function* inBatches(rows: AsyncIterable<BackupRow>): AsyncGenerator<BackupRow[]> {
  let gathered: BackupRow[] = [];
  for await (const row of rows) {
    gathered.push(row);
    if (gathered.length < batch) continue;
    yield gathered;
    gathered = [];
  }
  if (gathered.length > 0) yield gathered;
}
