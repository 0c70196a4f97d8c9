// Erases for good what was kept: one offer of the trash, or everything.
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import { write } from '@/utils/database/write';

/** Erases an offer of the trash, its text with it. Answers false when it is not in the trash. */
export async function eraseOffer(key: string, db: CapRegionsDatabase = database()): Promise<boolean> {
  return write(db, [db.offers, db.texts], async () => {
    const offer = await db.offers.get(key);
    if (!offer || offer.trashedAt === 0) return false;
    await Promise.all([db.offers.delete(key), db.texts.delete(key)]);
    return true;
  });
}

/** Erases every offer, text and posting seen. */
export async function eraseOffers(db: CapRegionsDatabase = database()): Promise<void> {
  await write(db, [db.offers, db.texts, db.seen], async () => {
    await Promise.all([db.offers.clear(), db.texts.clear(), db.seen.clear()]);
  });
}
