// The steps of the plan whose day has come, as reminders take them.
import type { Day } from './days';
import type { Plan } from './plan';

/** Open steps dated today or before. */
export function listPlanDue({ items }: Plan, today: Day): { id: string; title: string; day: Day }[] {
  return items.flatMap(({ id, title, day, state }) =>
    day !== undefined && day <= today && (state === 'soon' || state === 'overdue') ? [{ id, title, day }] : [],
  );
}
