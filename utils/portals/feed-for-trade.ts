// What of a portal's feed concerns a trade, and still holds today.
import type { Feed, FeedItem } from './protocol/feed';

export interface TradeNews {
  /** Named for the trade by its ROME code. */
  ofTrade: FeedItem[];
  /** For everyone in the region: of no trade in particular. */
  ofAll: FeedItem[];
}

/** Newest first; what is over, or shows a person longer than they agreed to, is left out. @param now epoch ms */
export function newsForTrade({ items }: Feed, rome: string, now: number): TradeNews {
  const isCurrent = ({ startsAt, endsAt, person }: FeedItem) =>
    !isPast(endsAt ?? startsAt, now) && !isPast(person?.consentedUntil, now);
  const current = items.filter(isCurrent).sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt));
  return {
    ofTrade: current.filter((item) => item.rome?.includes(rome)),
    ofAll: current.filter((item) => !item.rome?.length),
  };
}

const isPast = (instant: string | undefined, now: number) => instant !== undefined && Date.parse(instant) < now;
