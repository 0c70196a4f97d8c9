// The dates of a search in a calendar: read back by another parser, none doubled, and none of what is over.
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { writeCalendar } from '@/utils/calendar/calendar';
import { fr } from '@/utils/i18n/pages/fr';
import type { PageStrings } from '@/utils/i18n/pages/load';
import { type SavedOffer, untouched } from '@/utils/offers/types';
import { revisionOf, searchEvents } from '@/utils/pages/offer-events';

const strings = fr as PageStrings;
const at = (day: string, hour = '00:00') => new Date(`${day}T${hour}:00`).getTime();

const offer = (id: string, more: Partial<SavedOffer>): SavedOffer => ({
  ...untouched,
  key: `apec:${id}`,
  board: 'apec',
  url: '',
  title: `Luthière ${id}`,
  company: 'Atelier; du Ponant, fils',
  place: { kind: 'country', confidence: 'sure', why: { code: 'country' } },
  region: '',
  fingerprint: '',
  status: 'saved',
  history: [{ status: 'saved', at: 1 }],
  savedAt: 1,
  updatedAt: Date.UTC(2026, 10, 20),
  trashedAt: 0,
  ...more,
});

const offers = [
  offer('1', { status: 'interview', dates: { interviewAt: at('2026-12-01', '14:30'), answerDueAt: at('2026-12-10') } }),
  offer('2', { status: 'applied', dates: { interviewAt: at('2026-12-03'), followUpAt: at('2026-12-05') } }),
  offer('3', { closesOn: '2026-12-24' }),
  offer('4', { status: 'applied', closesOn: '2026-12-25' }),
  offer('5', { closesOn: 'bientôt' }),
  offer('6', { status: 'refused', dates: { interviewAt: at('2026-12-02') } }),
];

function read(given: readonly SavedOffer[]) {
  const events = searchEvents(given, strings);
  const text = writeCalendar({ name: 'x', language: 'fr', now: 0, revision: revisionOf(given), events });
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
}

describe('the calendar of a search', () => {
  it('holds every date of what one still goes after, hours and whole days', () => {
    expect(read(offers).map(({ uid, startDate }) => [uid, startDate.isDate])).toEqual([
      ['apec:1-interviewAt', false],
      ['apec:1-answerDueAt', true],
      ['apec:2-interviewAt', true],
      ['apec:2-followUpAt', true],
      ['apec:3-closesOn', true],
    ]);
  });

  it('says the day, the hour and the offer as they are', () => {
    const [interview, answer] = read(offers);
    expect(interview?.startDate.toJSDate().getTime()).toBe(at('2026-12-01', '14:30'));
    expect(interview?.summary).toBe(fr.edit.event(fr.edit.datesOf.interviewAt, 'Luthière 1, Atelier; du Ponant, fils'));
    expect(answer?.startDate.toString()).toBe('2026-12-10');
  });

  it('made again after a change has the same events, of a later revision', () => {
    const [first] = read(offers);
    const moved = offers.map((one, index) =>
      index === 0 ? { ...one, updatedAt: one.updatedAt + 60_000, dates: { interviewAt: at('2026-12-02') } } : one,
    );
    const [again] = read(moved);
    expect(again?.uid).toBe(first?.uid);
    expect(again?.sequence).toBeGreaterThan(first?.sequence ?? 0);
  });

  it('of offers without dates has no event', () => {
    expect(searchEvents([offer('7', {})], strings)).toEqual([]);
  });
});
