// One kept offer with its text and the one that may be the same, followed live.
import { getOffer, getText } from '@/utils/offers/offers';
import { findTwins } from '@/utils/offers/twins';
import type { OfferText, SavedOffer } from '@/utils/offers/types';
import { useLive } from '../use-live';

export interface OfferInDepth {
  offer?: SavedOffer;
  text?: OfferText;
  /** Another kept offer that looks like it, and was not said to be another. */
  twin?: SavedOffer;
}

/** Undefined until read. */
export function useOffer(key: string): OfferInDepth | undefined {
  const { value } = useLive(async (): Promise<OfferInDepth> => {
    const [offer, text] = await Promise.all([getOffer(key), getText(key)]);
    if (offer?.trashedAt !== 0) return { offer, text };
    const [found] = await findTwins([offer]);
    return { offer, text, twin: found?.isKept ? await getOffer(found.key) : undefined };
  }, [key]);
  return value;
}
