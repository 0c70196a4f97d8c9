// The steps in the order of their days: what is late first, then month by month around the move, then what has no date.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { monthOf } from '@/utils/plan/days';
import type { Plan, PlanItem } from '@/utils/plan/plan';
import type { GivenAnchor, PlanTable } from '@/utils/plan/types';
import { DateField } from '../date-field';
import { formatDay, formatMonth } from '../dates';
import { Icon } from '../icon';
import { useStrings } from '../strings';
import { type StepActions, StepRow } from './step-row';

interface Props extends StepActions {
  plan: Plan;
  target: string;
  dates: Readonly<Partial<Record<GivenAnchor, string>>>;
  /** Days that steps of this plan count from. */
  anchors: readonly GivenAnchor[];
  sources: PlanTable['sources'];
  /** Id of the step that is open. */
  open?: string;
  /** Address of a guide, by `id` or `id/section`. */
  guideHref?: (guide: string) => string;
  onAnchor: (anchor: GivenAnchor, day: string | undefined) => void;
}

export function PlanList({ plan, target, dates, anchors, sources, open, guideHref, onAnchor, ...actions }: Props) {
  const { plan: words, language } = useStrings();
  const late = plan.items.filter(({ state }) => state === 'overdue');
  const dated = plan.items.filter(({ state, day }) => state !== 'overdue' && day !== undefined);
  const undated = plan.items.filter(({ state, day }) => state !== 'overdue' && day === undefined);
  const rows = (items: readonly PlanItem[]) => (
    <ul class="steps">
      {items.map((item) => (
        <StepRow
          key={item.id}
          item={item}
          sources={sources}
          isOpen={open === item.id}
          guideHref={item.step?.guide && guideHref?.(item.step.guide)}
          {...actions}
        />
      ))}
    </ul>
  );
  return (
    <>
      {late.length > 0 && (
        <Group title={words.late} lead={words.lateLead} tone="late">
          {rows(late)}
        </Group>
      )}
      {monthsOf(dated, target).map(({ month, before, after }) => (
        <Group key={month} title={formatMonth(month, language)}>
          {before.length > 0 && rows(before)}
          {monthOf(target) === month && (
            <p class="move-day">
              <Icon name="mark" />
              <strong>{words.moveDay}</strong> {formatDay(target, language)}
            </p>
          )}
          {after.length > 0 && rows(after)}
        </Group>
      ))}
      {(undated.length > 0 || anchors.length > 0) && (
        <Group title={words.undated} lead={anchors.length > 0 ? words.undatedLead : undefined}>
          {anchors.length > 0 && (
            <div class="anchors">
              {anchors.map((anchor) => (
                <DateField
                  key={anchor}
                  label={words.anchors[anchor]}
                  value={dates[anchor]}
                  onChange={(day) => onAnchor(anchor, day)}
                />
              ))}
            </div>
          )}
          {undated.length > 0 && rows(undated)}
        </Group>
      )}
    </>
  );
}

interface GroupProps {
  title: string;
  lead?: string;
  tone?: 'late';
  children: ComponentChildren;
}

function Group({ title, lead, tone, children }: GroupProps) {
  const id = useId();
  return (
    <section class={tone ? `step-group ${tone}` : 'step-group'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p class="soft">{lead}</p>}
      {children}
    </section>
  );
}

/** The steps by month, the month of the move among them, those of its month parted by the day itself. */
function monthsOf(items: readonly PlanItem[], target: string) {
  const months = [...new Set([...items.map(({ day }) => monthOf(day ?? '')), monthOf(target)])].sort();
  return months.map((month) => {
    const inMonth = items.filter(({ day }) => monthOf(day ?? '') === month);
    const isBefore = ({ day = '' }: PlanItem) => month !== monthOf(target) || day < target;
    return { month, before: inMonth.filter(isBefore), after: inMonth.filter((item) => !isBefore(item)) };
  });
}
