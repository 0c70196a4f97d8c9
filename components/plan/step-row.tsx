// One step of the plan: ticked from its line, and opened for why, until when, and where that was read.
import { useId } from 'preact/hooks';
import type { PlanItem } from '@/utils/plan/plan';
import type { PlanTable } from '@/utils/plan/types';
import { formatShortDay } from '../dates';
import { Icon } from '../icon';
import { useStrings } from '../strings';
import { StepDetail, type StepDetailActions } from './step-detail';

export interface StepActions extends StepDetailActions {
  onTick: (item: PlanItem, isDone: boolean) => void;
  onOpen: (item: PlanItem, isOpen: boolean) => void;
}

interface Props extends StepActions {
  item: PlanItem;
  sources: PlanTable['sources'];
  isOpen: boolean;
  /** Address of a situation's guide; undefined when there is none to go to. */
  guideHref?: string;
}

export function StepRow({ item, sources, isOpen, guideHref, onTick, onOpen, ...actions }: Props) {
  const { plan, language } = useStrings();
  const id = useId();
  const isDone = item.state === 'done';
  return (
    <li class={`step ${item.state}`} id={`step-${item.id}`}>
      <div class="step-line">
        <input
          type="checkbox"
          class="tick"
          checked={isDone}
          aria-label={plan.done(item.title)}
          onChange={(event) => onTick(item, event.currentTarget.checked)}
        />
        <button
          type="button"
          class="step-head"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => onOpen(item, !isOpen)}
        >
          <span class="step-title">{item.title}</span>
          <span class="step-when">
            {item.day && !isDone && <span class="step-day">{formatShortDay(item.day, language)}</span>}
            <StepMeta item={item} />
          </span>
          <Icon name="back" />
        </button>
      </div>
      {isOpen && (
        <div class="step-detail" id={id}>
          <StepDetail item={item} sources={sources} guideHref={guideHref} {...actions} />
        </div>
      )}
    </li>
  );
}

/** What the date is worth: a limit somebody set, or advice. */
function StepMeta({ item }: { item: PlanItem }) {
  const { plan, language } = useStrings();
  if (item.doneOn) return <span class="step-meta">{plan.doneOn(formatShortDay(item.doneOn, language))}</span>;
  if (item.deadline) {
    const isDay = item.day === item.deadline;
    return <span class="step-meta">{isDay ? plan.limitDay : plan.limit(formatShortDay(item.deadline, language))}</span>;
  }
  return item.kind === 'table' && item.day ? <span class="step-meta">{plan.advice}</span> : null;
}
