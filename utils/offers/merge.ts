// Makes one offer of two when the person says they are one, and two of it again: never on its own.
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import { write } from '@/utils/database/write';
import { applyEdits, type Undo } from './change';
import { setOtherUrl } from './edits';
import { putTogether, takeApart, writeValue } from './log';
import { type Change, offerDates, offerFacts, type SavedOffer } from './types';

const absorbed = 'absorbed:';

/** What `from` has that `into` lacks: its steps, people, notes, dates and addresses; facts only where none is known. */
function findMissing(into: SavedOffer, from: SavedOffer): Change[] {
  const known = new Set(takeApart(into).map(writeValue));
  const lacking = new Set<string>([
    ...offerFacts.filter((fact) => into[fact] === undefined),
    ...offerDates.filter((date) => into.dates[date] === undefined).map((date) => `date:${date}`),
  ]);
  return takeApart(from).filter((change) => {
    const isItem = /^(note|contact|document|tag|url|status$)/.test(change.field);
    return (isItem || lacking.has(change.field)) && !known.has(writeValue(change));
  });
}

/**
 * Merges `from` into `into`, which takes over what it lacks; `from` leaves every list, with its text, and is not lost.
 * The step reached is the one taken last. Resolves to what `undoChange` needs.
 * @throws WriteError when nothing could be stored
 */
export async function mergeOffers(
  into: string,
  from: string,
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<Undo> {
  return write(db, [db.offers], async () => {
    const [target, source] = await db.offers.bulkGet([into, from]);
    if (into === from || !target || !source || target.trashedAt !== 0 || source.mergedInto) return { steps: [] };
    const taken = findMissing(target, source);
    const filled = putTogether(target, [...takeApart(target), ...taken]);
    const noted = applyEdits(
      filled,
      [...setOtherUrl(source.url, true), { field: `${absorbed}${from}`, value: taken }],
      now,
    );
    const left = applyEdits(source, [{ field: 'mergedInto', value: into }], now);
    if (!noted || !left) return { steps: [] };
    await db.offers.bulkPut([noted.offer, left.offer]);
    return { steps: [{ ...noted.step, added: [...taken, ...noted.step.added] }, left.step] };
  });
}

/** Keys of the offers that were merged into this one. */
export function listMerged({ log }: SavedOffer): string[] {
  const last = new Map(log.filter(({ field }) => field.startsWith(absorbed)).map(({ field, value }) => [field, value]));
  return [...last].filter(([, value]) => value !== null).map(([field]) => field.slice(absorbed.length));
}

/**
 * Makes a merged offer one of its own again. What the other took over from it goes back, unless it was changed since.
 * Answers false when it was not merged.
 */
export async function separateOffer(key: string, now: number, db: CapRegionsDatabase = database()): Promise<boolean> {
  return write(db, [db.offers], async () => {
    const source = await db.offers.get(key);
    const back = source?.mergedInto && applyEdits(source, [{ field: 'mergedInto', value: null }], now);
    if (!back) return false;
    const target = await db.offers.get(source.mergedInto);
    const took = target?.log.findLast(({ field, value }) => field === `${absorbed}${key}` && value !== null);
    if (target && took) {
      const given = new Set((took.value as Change[]).map(writeValue));
      const kept = putTogether(
        { ...target, updatedAt: Math.max(now, target.updatedAt) },
        takeApart(target).filter((change) => !given.has(writeValue(change))),
      );
      const forgotten = [...setOtherUrl(source.url, false), { field: took.field, value: null }];
      await db.offers.put(applyEdits(kept, forgotten, now)?.offer ?? kept);
    }
    await db.offers.put(back.offer);
    return true;
  });
}
