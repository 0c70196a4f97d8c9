// The popup's list of today: interviews, answers awaited, words worth sending, steps of the plan. Nothing when nothing is due.
import { formatDistance } from '@/components/dates';
import { Icon } from '@/components/icon';
import { useStrings } from '@/components/strings';
import type { Due } from '@/utils/offers/reminders';
import { useCraftPage } from '@/utils/pages/use-craft-page';
import { useDue } from '@/utils/pages/use-due';
import { useItem } from '@/utils/pages/use-item';
import { useToday } from '@/utils/pages/use-today';
import { dayAt } from '@/utils/plan/days';
import { reminders } from '@/utils/settings/reminders';

interface Props {
  onOpen: (hash: string) => void;
}

/** Rows shown; the popup is small. */
const most = 3;

export function TodayList({ onOpen }: Props) {
  const { today: words, language } = useStrings();
  // The plan's own line stands right below.
  const known = useDue(language);
  const due = known?.due.filter(({ kind }) => kind !== 'plan');
  const today = useToday();
  const [settings] = useItem(reminders);
  const isNudged = settings?.isNudged === true && Date.now() >= settings.pausedUntil;
  const page = useCraftPage(isNudged ? language : undefined, today);
  const next = isNudged ? known?.next : undefined;
  if (!due || (due.length === 0 && !page && !next)) return null;
  const hashOf = (offer: string) => `#offer=${encodeURIComponent(offer)}`;
  const when = ({ at }: Due) => formatDistance(dayAt(new Date(at)), today, language);
  return (
    <section class="today" aria-labelledby="today-title">
      <h2 id="today-title">
        {words.title}
        {due.length > 0 && <span class="today-count">{due.length}</span>}
      </h2>
      <ul>
        {due.slice(0, most).map((one) => (
          <li key={one.id}>
            <button
              type="button"
              class={one.isLate ? 'today-line late' : 'today-line'}
              onClick={() => onOpen(hashOf(one.subject))}
            >
              <Icon name={one.isLate ? 'alert' : 'mark'} />
              <span class="today-kind">{words.kind[one.kind](when(one))}</span>
              <span class="today-title">{[one.title, one.company].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
        {next && (
          <li>
            <button type="button" class="today-line" onClick={() => onOpen(hashOf(next.key))}>
              <Icon name="mark" />
              <span class="today-kind">{words.next}</span>
              <span class="today-title">{[next.title, next.company].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        )}
        {page && (
          <li>
            <button type="button" class="today-line" onClick={() => onOpen(`#guide=${page.id}`)}>
              <Icon name="guide" />
              <span class="today-title">{words.read(page.title)}</span>
            </button>
          </li>
        )}
      </ul>
      {due.length > most && <p class="soft small">{words.more(due.length - most)}</p>}
    </section>
  );
}
