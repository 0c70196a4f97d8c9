// Hands the plan, or an offer's dates, over as a calendar file, in the person's own downloads; the writer is loaded when first asked for.
import { formatDay } from '@/components/dates';
import { hourOf } from '@/components/offer/days';
import type { PageStrings } from '@/utils/i18n/pages/load';
import type { SavedOffer } from '@/utils/offers/types';
import { type Day, dayAt } from '@/utils/plan/days';
import { planEvents } from '@/utils/plan/events';
import type { Plan } from '@/utils/plan/plan';
import type { PlanRow } from '@/utils/plan/types';
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

/** How long an interview is noted for, in ms: nobody knows, and a calendar wants an end. */
const interviewLength = 3_600_000;

/** The dates of an offer that are still to come or were: its interview, its answer, its follow-up. */
export async function saveOfferCalendar(offer: SavedOffer, { edit, language }: PageStrings): Promise<void> {
  const { writeCalendar } = await import('@/utils/calendar/calendar');
  const title = [offer.title, offer.company].filter(Boolean).join(', ');
  const events = (['interviewAt', 'answerDueAt', 'followUpAt'] as const).flatMap((date) => {
    const at = offer.dates[date];
    if (at === undefined) return [];
    const words = { uid: `${offer.key}-${date}`, title: edit.event(edit.datesOf[date], title) };
    const hasHour = date === 'interviewAt' && hourOf(at) !== '';
    return [hasHour ? { ...words, start: at, end: at + interviewLength } : { ...words, day: dayAt(new Date(at)) }];
  });
  // Seconds since 2020: it grows with each change, and stays under 2³¹.
  const revision = Math.max(0, Math.floor(offer.updatedAt / 1_000) - 1_577_836_800);
  const text = writeCalendar({ name: edit.calendarName, language, now: Date.now(), revision, events });
  saveFile(`${edit.calendarFile}.ics`, new Blob([text], { type: 'text/calendar;charset=utf-8' }));
}
