// Every kept offer, in memory and followed row by row; the first ones at once, before the others are read.
import { useEffect, useRef, useState } from 'preact/hooks';
import { database } from '@/utils/database/database';
import { followTable } from '@/utils/offers/follow';
import { countOffers, readFirstOffers } from '@/utils/offers/search';
import type { SavedOffer } from '@/utils/offers/types';

export interface OfferRows {
  /** Newest first; the first ones alone until `isWhole`. Undefined until they are read. */
  rows?: readonly SavedOffer[];
  /** How many are kept in all; undefined until counted. */
  total?: number;
  isWhole: boolean;
  isBroken: boolean;
}

/** What a tall screen shows. */
const firstRows = 30;

/** Wait before a store that could not be read is tried again, in ms: a full disk may have found room. */
const retryAfter = 2_000;

export function useOfferRows(): OfferRows {
  const [known, setKnown] = useState<OfferRows>({ isWhole: false, isBroken: false });
  const [attempt, setAttempt] = useState(0);
  const all = useRef(new Map<string, SavedOffer>());

  useEffect(() => {
    let isHere = true;
    let stop: (() => void) | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const fail = (error: unknown) => {
      console.warn('The kept offers could not be read', error);
      if (!isHere) return;
      setKnown((before) => ({ ...before, isBroken: true }));
      clearTimeout(retry);
      retry = setTimeout(() => setAttempt(attempt + 1), retryAfter);
    };
    const db = database();
    readFirstOffers(firstRows, db)
      .then(async ({ offers }) => {
        if (!isHere) return;
        setKnown((before) => (before.isWhole ? before : { rows: offers, isWhole: false, isBroken: false }));
        const total = await countOffers(db);
        if (!isHere) return;
        setKnown((before) => (before.isWhole ? before : { ...before, total }));
        stop = followTable(db, db.offers, { onRows: take, onBroken: fail });
      })
      .catch(fail);

    function take(rows: readonly SavedOffer[], gone: readonly string[] | 'all', isWhole: boolean): void {
      if (gone === 'all') all.current.clear();
      else for (const key of gone) all.current.delete(key);
      for (const offer of rows) {
        if (offer.trashedAt === 0) all.current.set(offer.key, offer);
        else all.current.delete(offer.key);
      }
      if (!isWhole || !isHere) return;
      const sorted = [...all.current.values()].sort((one, other) => other.savedAt - one.savedAt);
      setKnown({ rows: sorted, total: sorted.length, isWhole: true, isBroken: false });
    }
    return () => {
      isHere = false;
      clearTimeout(retry);
      stop?.();
      all.current = new Map();
    };
  }, [attempt]);
  return known;
}
