// The calendar file: read back by another parser, imported again, and byte by byte where programs are strict.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { type CalendarFile, writeCalendar } from '@/utils/calendar/calendar';

const file = (events: CalendarFile['events'], more: Partial<CalendarFile> = {}): string =>
  writeCalendar({ name: 'Déménagement', language: 'fr', now: Date.UTC(2026, 10, 22, 9), revision: 3, events, ...more });

const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

describe('a whole day', () => {
  it.each(['Europe/Paris', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Australia/Sydney'])(
    'is that day, written in %s',
    (where) => {
      process.env.TZ = where;
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(where);
      for (const day of ['2027-06-15', '2027-03-28', '2026-12-31', '2028-02-29']) {
        const [event] = read(file([{ uid: 'a', title: 'Titre', day }]));
        expect(event?.startDate.isDate).toBe(true);
        expect(event?.startDate.toString()).toBe(day);
        expect(event?.duration.toSeconds()).toBe(86_400);
      }
    },
  );

  it('leaves the person free, and Outlook knows it for a whole day', () => {
    const text = file([{ uid: 'a', title: 'Titre', day: '2027-06-15' }]);
    expect(text).toContain('DTSTART;VALUE=DATE:20270615\r\n');
    expect(text).toContain('DTEND;VALUE=DATE:20270616\r\n');
    expect(text).toContain('TRANSP:TRANSPARENT\r\n');
    expect(text).toContain('X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\n');
  });
});

it('an interview is the same moment everywhere, without a time zone to describe', () => {
  const start = Date.UTC(2027, 5, 15, 8, 30);
  const text = file([{ uid: 'a', title: 'Entretien', start, end: start + 3_600_000, place: 'Rennes' }]);
  const [event] = read(text);
  expect(event?.startDate.toJSDate().getTime()).toBe(start);
  expect(event?.endDate.toJSDate().getTime()).toBe(start + 3_600_000);
  expect(event?.location).toBe('Rennes');
  expect(text).not.toMatch(/VTIMEZONE|TZID/);
});

describe('what the programs ask for', () => {
  const text = file([
    {
      uid: 'plan-1',
      title: 'Donner congé du logement',
      note: `${'Prévenir, puis attendre ; ensuite… '.repeat(9)}\nfin`,
      day: '2027-03-12',
    },
  ]);

  it('ends every line with CRLF and folds them within 75 octets, without cutting a character', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\ufffd');
  });

  it('says version, product, method, stamp, uid and revision', () => {
    for (const line of ['VERSION:2.0', 'METHOD:PUBLISH', 'DTSTAMP:20261122T090000Z', 'UID:plan-1', 'SEQUENCE:3'])
      expect(text).toContain(`${line}\r\n`);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*PRODID:[\s\S]*END:VCALENDAR(\r\n)?$/);
  });

  it('names nothing that tells what wrote it', () => {
    expect(text).not.toMatch(/cap.?r[eé]gions|extension/i);
  });
});

it('imported again, each event takes the place of itself', () => {
  const kept = new Map<string, { day: string; revision: number }>();
  const take = (text: string) => {
    for (const event of read(text)) {
      const before = kept.get(event.uid);
      if (!before || event.sequence >= before.revision)
        kept.set(event.uid, { day: event.startDate.toString(), revision: event.sequence });
    }
  };
  take(
    file([
      { uid: 'a', title: 'Un', day: '2027-01-01' },
      { uid: 'b', title: 'Deux', day: '2027-01-02' },
    ]),
  );
  take(
    file(
      [
        { uid: 'a', title: 'Un', day: '2027-02-01' },
        { uid: 'b', title: 'Deux', day: '2027-01-02' },
      ],
      { revision: 4 },
    ),
  );
  expect(Object.fromEntries(kept)).toEqual({
    a: { day: '2027-02-01', revision: 4 },
    b: { day: '2027-01-02', revision: 4 },
  });
});

it('any text comes back as it was', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map((text) =>
    // Control characters have no place in a calendar (RFC 5545, 3.1); a parser may trim what it reads.
    text.replace(/\p{Cc}/gu, ' ').trim(),
  );
  fc.assert(
    fc.property(words, words, (title, note) => {
      fc.pre(title !== '' && note !== '');
      const [event] = read(file([{ uid: 'a', title, note, day: '2027-06-15' }]));
      expect(event?.summary).toBe(title);
      expect(event?.description).toBe(note);
    }),
  );
});
