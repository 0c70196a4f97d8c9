// One guide in the list of all: its name, one sentence, and whether it is for this person.

import type { Guide } from '@/utils/guides/types';
import { Icon } from '../icon';
import { useStrings } from '../strings';

interface Props {
  guide: Guide;
  href: string;
  /** A region the person would consider. */
  isWanted: boolean;
  /** Why it is for the person, in words. */
  reason?: string;
}

export function GuideCard({ guide: { title, summary, group }, href, isWanted, reason }: Props) {
  const { wantedRegion } = useStrings();
  return (
    <article class={isWanted || reason ? 'guide-card mine' : 'guide-card'}>
      <h3>
        {group === 'regions' && <Icon name={isWanted ? 'mine' : 'mark'} />}
        <a href={href}>{title}</a>
      </h3>
      <p>{summary}</p>
      {reason && <p class="reason">{reason}</p>}
      {isWanted && <p class="reason">{wantedRegion}</p>}
    </article>
  );
}
