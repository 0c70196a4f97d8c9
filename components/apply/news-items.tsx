// Items of a portal's feed: each dated, with its source, its text as plain text.
import type { FeedItem } from '@/utils/portals/protocol/feed';
import { formatDay } from '../dates';
import { OutLink } from '../out-link';
import { useStrings } from '../strings';

interface Props {
  title: string;
  items: readonly FeedItem[];
}

export function NewsItems({ title, items }: Props) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <ul class="news-items">
        {items.map((item) => (
          <NewsItem key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function NewsItem({ item }: { item: FeedItem }) {
  const { news, language } = useStrings();
  const day = (instant: string) => formatDay(Date.parse(instant), language);
  const { kind, title, text, url, place, startsAt, endsAt, person, source, updatedAt } = item;
  const when = startsAt && news.when(day(startsAt), endsAt && day(endsAt));
  return (
    <li>
      <p>
        <span class="tag">{news.kinds[kind]}</span> <strong>{title}</strong>
      </p>
      {(when || place || person) && (
        <p class="small">{[person?.displayName, when, place].filter(Boolean).join(' · ')}</p>
      )}
      <p class="news-text">{text}</p>
      <p class="soft small">
        {[source, day(updatedAt)].join(' · ')}{' '}
        {url && (
          <OutLink address={url} label={`${news.more}: ${title}`}>
            {news.more}
          </OutLink>
        )}
      </p>
    </li>
  );
}
