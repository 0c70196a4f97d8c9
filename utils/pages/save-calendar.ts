// Hands the plan over as a calendar file, in the person's own downloads; the writer is loaded when first asked for.
import { formatDay } from '@/components/dates';
import type { PageStrings } from '@/utils/i18n/pages/load';
import type { Day } from '@/utils/plan/days';
import { planEvents } from '@/utils/plan/events';
import type { Plan } from '@/utils/plan/plan';
import type { PlanRow } from '@/utils/plan/types';

export async function savePlanCalendar(
  plan: Plan,
  { key, target, revision }: PlanRow,
  today: Day,
  { plan: words, language }: PageStrings,
): Promise<void> {
  const { writeCalendar } = await import('@/utils/calendar/calendar');
  const events = planEvents(plan, key, target, today, {
    move: words.moveDay,
    limit: (deadline) => words.lastDay(formatDay(deadline, language)),
  });
  const text = writeCalendar({ name: words.calendarName, language, now: Date.now(), revision, events });
  saveText(`${words.calendarFile}.ics`, 'text/calendar;charset=utf-8', text);
}

/** Saves a text as a file, as a link to it would. */
function saveText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Once the browser has had time to take it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
