// The plan as events of a calendar: one whole day for each dated step still to be done, and one for the move.
import type { DayEvent } from '@/utils/calendar/calendar';
import type { Day } from './days';
import type { Plan, PlanItem } from './plan';

interface Words {
  /** Title of the move's own event. */
  move: string;
  /** A line that says the deadline. */
  limit: (deadline: Day) => string;
}

/**
 * Overdue steps stand on `today`: a calendar is for what comes. Done, hidden and undated ones are left out.
 * @param plan's key makes the uids this plan's own
 */
export function planEvents(plan: Plan, key: string, target: Day, today: Day, words: Words): DayEvent[] {
  const isOpen = ({ state }: PlanItem) => state === 'soon' || state === 'later' || state === 'overdue';
  const steps = plan.items.filter(isOpen).flatMap(({ id, title, day, deadline, words: said }): DayEvent[] => {
    if (day === undefined) return [];
    const note = [said?.why, deadline && words.limit(deadline), said?.doubt].filter(Boolean).join('\n\n');
    return [{ uid: `${key}-${id}`, title, day: day < today ? today : day, ...(note ? { note } : {}) }];
  });
  return [{ uid: `${key}-move`, title: words.move, day: target }, ...steps];
}
