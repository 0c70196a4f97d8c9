// A portal's news for a trade, as last read: asked of it when the person asks, or as often as they chose.
import { useState } from 'preact/hooks';
import { PortalProblem } from '@/components/apply/failure';
import { NewsItems } from '@/components/apply/news-items';
import { formatDay } from '@/components/dates';
import { Notice } from '@/components/notice';
import { useStrings } from '@/components/strings';
import { newsForTrade } from '@/utils/portals/feed-for-trade';
import { askFeed, type FeedRow, readFeedRow } from '@/utils/portals/feeds';
import type { PortalRow } from '@/utils/portals/outbox/types';
import type { Trade } from '@/utils/trades/table';
import { useLive } from './use-live';

export function PortalNews({ portal, trade }: { portal: PortalRow; trade: Trade }) {
  const { news } = useStrings();
  const { value: row } = useLive(() => readFeedRow(portal.key), [portal.key]);
  const [isAsking, setAsking] = useState(false);
  const { name } = portal.manifest.portal;

  async function ask(): Promise<void> {
    setAsking(true);
    await askFeed(portal, Date.now()).finally(() => setAsking(false));
  }

  return (
    <div class="news-of-portal">
      {row?.failure && !isAsking && (
        <Notice tone="doubt" isAlert>
          <PortalProblem reason={row.failure.reason} refusal={row.failure.refusal} />
        </Notice>
      )}
      {row?.read && <Read {...row.read} name={name} trade={trade} />}
      <div class="actions">
        <button type="button" class="button small" aria-disabled={isAsking} onClick={() => !isAsking && void ask()}>
          {isAsking ? news.asking : row?.read ? news.askAgain(name) : news.ask(name)}
        </button>
      </div>
    </div>
  );
}

function Read({ feed, at, name, trade }: NonNullable<FeedRow['read']> & { name: string; trade: Trade }) {
  const { news, language } = useStrings();
  // What is over since it was read, or shows a person longer than they agreed to, is not shown.
  const { ofTrade, ofAll } = newsForTrade(feed, trade.code, Date.now());
  return (
    <div class="portal-news">
      <p class="soft small" role="status">
        {news.from(name, formatDay(Date.parse(feed.publishedAt), language))} {news.readOn(formatDay(at, language))}
      </p>
      {ofTrade.length === 0 && <p>{news.none}</p>}
      <NewsItems title={news.ofTrade} items={ofTrade} />
      <NewsItems title={news.ofAll} items={ofAll} />
    </div>
  );
}
