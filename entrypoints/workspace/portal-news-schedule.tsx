// How often a chosen portal's news are read by themselves, and what came of the last time.
import { PortalProblem } from '@/components/apply/failure';
import { formatDay } from '@/components/dates';
import { Select } from '@/components/select';
import { useStrings } from '@/components/strings';
import { ask } from '@/utils/messaging/send';
import { useLive } from '@/utils/pages/use-live';
import { type FeedInterval, feedIntervals, readFeedRow, scheduleFeed } from '@/utils/portals/feeds';
import type { PortalRow } from '@/utils/portals/outbox/types';

/** Nothing for a portal that publishes none. */
export function PortalNewsSchedule({ portal: { key, manifest, feedKey } }: { portal: PortalRow }) {
  const { news, language } = useStrings();
  const { value: row } = useLive(() => readFeedRow(key), [key]);
  if (!manifest.feed || !feedKey) return null;
  const { name } = manifest.portal;

  async function choose(every: FeedInterval): Promise<void> {
    await scheduleFeed(key, every);
    await ask('runFeeds', {});
  }

  return (
    <div class="news-schedule">
      <span class="schedule">
        <span class="soft small" aria-hidden="true">
          {news.schedule}
        </span>
        <Select
          label={news.scheduleOf(name)}
          value={String(row?.every ?? 0)}
          options={feedIntervals.map((hours) => ({ value: String(hours), label: news.intervals[hours] }))}
          onChange={(value) => void choose(Number(value) as FeedInterval)}
        />
      </span>
      <p class="soft small" role="status">
        {row?.askedAt ? news.askedOn(formatDay(row.askedAt, language)) : news.neverAsked}{' '}
        {row?.read && news.from(name, formatDay(Date.parse(row.read.feed.publishedAt), language))}
      </p>
      {row?.failure && (
        <p class="small">
          <PortalProblem reason={row.failure.reason} refusal={row.failure.refusal} />
        </p>
      )}
    </div>
  );
}
