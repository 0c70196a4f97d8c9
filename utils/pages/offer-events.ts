// An offer's dates as events of a calendar: its interview, its answer, its follow-up, and the last day to apply.
import { hourOf } from '@/components/offer/days';
import type { CalendarFile, DayEvent, TimedEvent } from '@/utils/calendar/calendar';
import { offerFactLabels } from '@/utils/i18n/offer-facts';
import type { PageStrings } from '@/utils/i18n/pages/load';
import type { SavedOffer } from '@/utils/offers/types';
import { dayAt, isDay } from '@/utils/plan/days';

/** How long an interview is noted for, in ms: nobody knows, and a calendar wants an end. */
const interviewLength = 3_600_000;

/** The last day to apply is said while the person has not. */
export function offerEvents(offer: SavedOffer, { edit, language }: PageStrings): (DayEvent | TimedEvent)[] {
  const title = [offer.title, offer.company].filter(Boolean).join(', ');
  const event = (id: string, what: string) => ({ uid: `${offer.key}-${id}`, title: edit.event(what, title) });
  const dated = (['interviewAt', 'answerDueAt', 'followUpAt'] as const).flatMap((date) => {
    const at = offer.dates[date];
    if (at === undefined) return [];
    const words = event(date, edit.datesOf[date]);
    const hasHour = date === 'interviewAt' && hourOf(at) !== '';
    return [hasHour ? { ...words, start: at, end: at + interviewLength } : { ...words, day: dayAt(new Date(at)) }];
  });
  const { closesOn, status } = offer;
  const isOpen = status === 'saved' && closesOn !== undefined && isDay(closesOn);
  return isOpen ? [...dated, { ...event('closesOn', offerFactLabels(language).closes), day: closesOn }] : dated;
}

/** Of all offers one still goes after. */
export function searchEvents(offers: readonly SavedOffer[], strings: PageStrings): CalendarFile['events'] {
  const isOver = ({ status }: SavedOffer) => status === 'refused' || status === 'closed';
  return offers.filter((offer) => !isOver(offer)).flatMap((offer) => offerEvents(offer, strings));
}

/** Seconds since 2020 of the last change: it grows with each, and stays under 2³¹. */
export function revisionOf(offers: readonly SavedOffer[]): number {
  const last = offers.reduce((latest, { updatedAt }) => Math.max(latest, updatedAt), 0);
  return Math.max(0, Math.floor(last / 1_000) - 1_577_836_800);
}
