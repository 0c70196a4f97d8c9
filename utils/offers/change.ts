// Changes kept offers, one or many at once, and undoes it: the log tells what was added, and that alone is taken back.
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import { write } from '@/utils/database/write';
import type { Edit } from './edits';
import { putTogether, takeApart, writeValue } from './log';
import type { Change, SavedOffer } from './types';

/** What one change did to each offer: enough to take it back, and nothing that was done since. */
export interface Undo {
  readonly steps: readonly { key: string; added: readonly Change[]; replaced: readonly Change[] }[];
}

/** While one writes, the words of the same field become one entry of the log (ms). */
const oneSitting = 10 * 60_000;

/** Fields whose every step is kept, even taken in the same minute. */
const isStepwise = (field: string) => /^(status|trashedAt|mergedInto|absorbed:.*)$/.test(field);

/**
 * Makes the same edits in every offer named, in one transaction. Those that change nothing are left out, and so are
 * offers that are gone. Resolves to what `undoChange` needs; `steps` is empty when nothing changed.
 * @param edits made with `edits.ts`
 * @param now epoch ms; a clock that has gone back never makes a change older than the one it follows
 * @throws WriteError when nothing could be stored
 */
export async function changeOffers(
  keys: readonly string[],
  edits: readonly Edit[] | ((offer: SavedOffer) => readonly Edit[]),
  now: number,
  db: CapRegionsDatabase = database(),
): Promise<Undo> {
  return write(db, [db.offers], async () => {
    const rows = await db.offers.bulkGet([...keys]);
    const changed = rows.flatMap((offer) => {
      const made = offer && applyEdits(offer, typeof edits === 'function' ? edits(offer) : edits, now);
      return made ? [made] : [];
    });
    await db.offers.bulkPut(changed.map(({ offer }) => offer));
    return { steps: changed.map(({ step }) => step) };
  });
}

/** The offer with its edits, and what they did; undefined when they change nothing. */
export function applyEdits(
  before: SavedOffer,
  edits: readonly Edit[],
  now: number,
): { offer: SavedOffer; step: Undo['steps'][number] } | undefined {
  let changes = takeApart(before);
  const added: Change[] = [];
  const replaced: Change[] = [];
  for (const { field, value } of edits) {
    const last = lastOf(changes, field);
    if (writeValue(last?.value ?? null) === writeValue(value)) continue;
    const change = { field, value, at: last ? Math.max(now, last.at + 1) : now };
    if (last && last.at > 0 && !isStepwise(field) && Math.abs(now - last.at) < oneSitting) {
      replaced.push(last);
      changes = changes.filter((one) => one !== last);
    }
    added.push(change);
    changes.push(change);
  }
  if (added.length === 0) return undefined;
  const identity = { ...before, updatedAt: Math.max(now, before.updatedAt) };
  return { offer: putTogether(identity, changes), step: { key: before.key, added, replaced } };
}

function lastOf(changes: readonly Change[], field: string): Change | undefined {
  let last: Change | undefined;
  for (const change of changes) if (change.field === field && (!last || change.at >= last.at)) last = change;
  return last;
}

/**
 * Takes a change back, in one transaction; what was changed since, in the same field or another, stays.
 * Answers how many offers it brought back as they were.
 */
export async function undoChange({ steps }: Undo, now: number, db: CapRegionsDatabase = database()): Promise<number> {
  if (steps.length === 0) return 0;
  return write(db, [db.offers], async () => {
    const rows = await db.offers.bulkGet(steps.map(({ key }) => key));
    const undone = rows.flatMap((offer, at) => {
      const step = steps[at];
      if (!offer || !step) return [];
      const added = new Set(step.added.map(writeValue));
      const left = takeApart(offer).filter(
        ({ field, value, at: moment }) => !added.has(writeValue({ field, value, at: moment })),
      );
      return [putTogether({ ...offer, updatedAt: Math.max(now, offer.updatedAt) }, [...left, ...step.replaced])];
    });
    await db.offers.bulkPut(undone);
    return undone.length;
  });
}
