// Brings a backup, or a partner's search, into what is kept: looked at first, then put together, never in its place.
import type { EntityTable, IDType, InsertType } from 'dexie';
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

/** By key, what an import put, and what stood there before. */
type Put<Row> = Map<string, { was: Row | undefined; is: Row }>;

/**
 * Does what the preview said, a batch at a time. Cancelled or failing half-way, offers and texts are put back as they were,
 * but for those changed in another window meanwhile; and as nothing is lost by importing twice, a browser that died
 * half-way is made whole by doing it again. What is the person's alone comes last, in one write, and settings after it.
 * @param hasSettings also takes the file's settings, in the place of those there are
 * @throws ImportError, WriteError, or the signal's reason; then no offer has changed
 */
export async function importBackup(
  file: Blob,
  { origin, hasSettings, ...reading }: Choice & { hasSettings: boolean },
  db: CapRegionsDatabase = database(),
): Promise<Imported> {
  const offersPut: Put<SavedOffer> = new Map();
  const textsPut: Put<OfferText> = new Map();
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
        await putOffers(db, offers, offersPut);
        await putTexts(db, texts, textsPut);
        await putSeen(db, seen);
      });
    }
    if (origin === 'own') await putOwn(db, own);
    if (origin === 'own' && hasSettings) await applySettings(settings);
    return { offers: offersPut.size };
  } catch (error) {
    await putBack(db, offersPut, textsPut);
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

async function putOffers(db: CapRegionsDatabase, offers: readonly SavedOffer[], put: Put<SavedOffer>): Promise<void> {
  const kept = await db.offers.bulkGet(offers.map(({ key }) => key));
  const merged = offers.flatMap((offer, at) => {
    const own = kept[at];
    const after = own ? complete(own, offer) : offer;
    if (!after) return [];
    put.set(offer.key, { was: own, is: after });
    return [after];
  });
  await db.offers.bulkPut(merged);
}

async function putTexts(db: CapRegionsDatabase, texts: readonly OfferText[], put: Put<OfferText>): Promise<void> {
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
    put.set(text.key, { was: own, is: after });
    return [after];
  });
  await db.texts.bulkPut(merged);
}

async function putSeen(db: CapRegionsDatabase, rows: readonly SeenOffer[]): Promise<void> {
  const kept = await db.seen.bulkGet(rows.map(({ key }) => key));
  await db.seen.bulkPut(rows.filter((row, at) => row.at > (kept[at]?.at ?? 0)));
}

async function putBack(db: CapRegionsDatabase, offers: Put<SavedOffer>, texts: Put<OfferText>): Promise<void> {
  if (offers.size === 0 && texts.size === 0) return;
  await write(db, [db.offers, db.texts], async () => {
    await Promise.all([putRowsBack(db.offers, offers), putRowsBack(db.texts, texts)]);
  });
}

/** What the person has changed in another window since stays as they left it. */
async function putRowsBack<Row extends { key: string }>(table: EntityTable<Row, 'key'>, put: Put<Row>): Promise<void> {
  const keys = [...put.keys()] as IDType<Row, 'key'>[];
  const rows = await table.bulkGet(keys);
  const own = [...put.values()].filter(({ is }, at) => rows[at] && writeValue(rows[at]) === writeValue(is));
  await table.bulkDelete(own.flatMap(({ was, is }) => (was ? [] : [is.key as IDType<Row, 'key'>])));
  await table.bulkPut(own.flatMap(({ was }) => (was ? [was as InsertType<Row, 'key'>] : [])));
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
