// Writes calendar files that Apple, Google and Outlook open: RFC 5545, whole days or instants, the same event known again.
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

interface EventWords {
  /** The same word for the same event in every export: importing again then changes it instead of doubling it. */
  uid: string;
  title: string;
  note?: string;
  url?: string;
  place?: string;
}

/** A whole day (`2027-06-15`), the same wherever it is opened; it leaves the person free in shared calendars. */
export interface DayEvent extends EventWords {
  day: string;
}

/** From one moment to another (epoch ms), as an interview; written in UTC, so no time zone has to be described. */
export interface TimedEvent extends EventWords {
  start: number;
  end: number;
}

export interface CalendarFile {
  /** Name of the calendar where the program shows one. */
  name: string;
  language: 'fr' | 'en';
  /** Moment of writing (epoch ms). */
  now: number;
  /** Grows with each change: programs keep the event with the higher number. A whole number below 2³¹. */
  revision: number;
  events: readonly (DayEvent | TimedEvent)[];
}

/** The text of an `.ics` file (UTF-8). Nothing in it names what wrote it, since calendars are often shared. */
export function writeCalendar({ name, language, now, revision, events }: CalendarFile): string {
  const calendar = ical({
    name,
    prodId: { company: 'calendar', product: 'plan', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const event of events) {
    const { uid, title, note, url, place } = event;
    calendar.createEvent({
      id: uid,
      sequence: revision,
      stamp: new Date(now),
      summary: title,
      description: note,
      url,
      location: place,
      ...('day' in event
        ? { ...wholeDay(event.day), allDay: true, transparency: ICalEventTransparency.TRANSPARENT }
        : { start: new Date(event.start), end: new Date(event.end) }),
    });
  }
  return calendar.toString();
}

/** The package writes the UTC day of an instant; the end of a whole day is the next one (RFC 5545, 3.6.1). */
function wholeDay(day: string): { start: Date; end: Date } {
  const start = new Date(`${day}T00:00:00Z`);
  return { start, end: new Date(start.getTime() + 86_400_000) };
}
