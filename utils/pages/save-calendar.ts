// Hands the plan, or the dates of offers, over as a calendar file, in the person's own downloads; the writer is loaded when first asked for.
import { formatDay } from '@/components/dates';
import type { PageStrings } from '@/utils/i18n/pages/load';
import type { SavedOffer } from '@/utils/offers/types';
import type { Day } from '@/utils/plan/days';
import { planEvents } from '@/utils/plan/events';
import type { Plan } from '@/utils/plan/plan';
import type { PlanRow } from '@/utils/plan/types';
import { revisionOf, searchEvents } from './offer-events';
import { saveFile } from './save-file';

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
  saveFile(`${words.calendarFile}.ics`, new Blob([text], { type: 'text/calendar;charset=utf-8' }));
}

/** The dates of some offers, in one file. Answers false when they have none: then there is no file. */
export async function saveOffersCalendar(offers: readonly SavedOffer[], strings: PageStrings): Promise<boolean> {
  const events = searchEvents(offers, strings);
  if (events.length === 0) return false;
  const { edit, language } = strings;
  const { writeCalendar } = await import('@/utils/calendar/calendar');
  const revision = revisionOf(offers);
  const text = writeCalendar({ name: edit.calendarName, language, now: Date.now(), revision, events });
  saveFile(`${edit.calendarFile}.ics`, new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  return true;
}
