// The popup's one line on the plan: what is late, or what comes next. Nothing without a plan, or once all is done.
import { formatDistance } from '@/components/dates';
import { Icon } from '@/components/icon';
import { useStrings } from '@/components/strings';
import { usePlan } from '@/utils/pages/use-plan';
import { summarise } from '@/utils/plan/plan';

interface Props {
  /** Opens the plan at that step. */
  onOpen: (hash: string) => void;
}

export function PlanLine({ onOpen }: Props) {
  const { plan: words, language } = useStrings();
  const { plan, today } = usePlan(language);
  if (!plan) return null;
  const { overdue, next } = summarise(plan);
  if (!next?.day) return null;
  return (
    <button
      type="button"
      class={overdue > 0 ? 'plan-line late' : 'plan-line'}
      onClick={() => onOpen(`#plan=${encodeURIComponent(next.id)}`)}
    >
      <Icon name={overdue > 0 ? 'alert' : 'mark'} />
      <span class="plan-line-when">
        {overdue > 0 ? words.lineLate(overdue) : words.lineNext(formatDistance(next.day, today, language))}
      </span>
      <span class="plan-line-step">{next.title}</span>
    </button>
  );
}
