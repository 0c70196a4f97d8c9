// Erases for good what was kept: one offer of the trash, or everything.
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import { write } from '@/utils/database/write';

/** Erases an offer of the trash, its text and what was merged into it. Answers false when it is not in the trash. */
export async function eraseOffer(key: string, db: CapRegionsDatabase = database()): Promise<boolean> {
  return write(db, [db.offers, db.texts], async () => {
    const offer = await db.offers.get(key);
    if (!offer || offer.trashedAt <= 0) return false; // kept, or merged into one that is
    await eraseRows([key], db);
    return true;
  });
}

/** Erases offers, their texts, and those that were made one with them. Within a write of both tables. */
export async function eraseRows(keys: readonly string[], db: CapRegionsDatabase): Promise<void> {
  const merged = await db.offers
    .where('[trashedAt+savedAt]')
    .between([-1, Number.NEGATIVE_INFINITY], [-1, Number.POSITIVE_INFINITY])
    .toArray();
  const gone = new Set(keys);
  for (let before = 0; before !== gone.size; ) {
    before = gone.size;
    for (const { key, mergedInto } of merged) if (gone.has(mergedInto)) gone.add(key);
  }
  await Promise.all([db.offers.bulkDelete([...gone]), db.texts.bulkDelete([...gone])]);
}

/** Erases every offer, text, posting seen, the plan, the profiles and CV files, and what is known of portals and deposits. */
export async function eraseKept(db: CapRegionsDatabase = database()): Promise<void> {
  const tables = [
    ...[db.offers, db.texts, db.seen, db.plans, db.planSteps],
    ...[db.profiles, db.cvFiles, db.portals, db.feeds, db.outbox],
  ];
  await write(db, tables, async () => {
    await Promise.all(tables.map((table) => table.clear()));
  });
}
