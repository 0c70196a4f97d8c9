// Writes dates the way the person's language does.
import type { Language } from '@/utils/i18n/language';

/**
 * A day in words: `20 novembre 2026`, `20 November 2026`.
 * @param when epoch ms, or an ISO date (`2026-11-20`, read as that day everywhere)
 */
export function formatDay(when: number | string, language: Language): string {
  const date = new Date(when);
  if (Number.isNaN(date.getTime())) return String(when);
  const said = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    ...(typeof when === 'string' ? { timeZone: 'UTC' } : {}),
  }).format(date);
  return language === 'fr' ? withFirst(said) : said;
}

/** French says `1er mars`, which browsers do not. */
function withFirst(date: string): string {
  return date.replace(/(?<!\d)1 (?=\p{L})/u, '1er ');
}

/** A day of the calendar where there is little room: `mar. 9 mars`, `Tue, 9 Mar`. */
export function formatShortDay(day: string, language: Language): string {
  const said = inUtc(day, language, { weekday: 'short', day: 'numeric', month: 'short' });
  return language === 'fr' ? withFirst(said) : said;
}

/** `mars 2027`, `March 2027`. @param month `2027-03` */
export function formatMonth(month: string, language: Language): string {
  return inUtc(`${month}-01`, language, { month: 'long', year: 'numeric' });
}

/** A day in a table: `22 nov. 2026`, `22 Nov 2026`. @param at epoch ms */
export function formatTableDay(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'medium' }).format(at);
}

/** A moment in words: `22 novembre 2026 à 14:05`, `22 November 2026 at 14:05`. @param at epoch ms */
export function formatMoment(at: number, language: Language): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const said = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  return language === 'fr' ? withFirst(said) : said;
}

/** How far a day is from another, in the unit people would use: `dans 6 mois`, `in 3 days`, `hier`. */
export function formatDistance(day: string, from: string, language: Language): string {
  const days = Math.round((Date.parse(day) - Date.parse(from)) / 86_400_000);
  const say = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (Math.abs(days) < 14) return say.format(days, 'day');
  return Math.abs(days) < 60 ? say.format(Math.round(days / 7), 'week') : say.format(Math.round(days / 30.44), 'month');
}

function inUtc(day: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(day));
}

/** A date as precise as it is known: `2026`, `juin 2026`, `12 juin 2026`. @param date `2026`, `2026-06` or `2026-06-12` */
export function formatPartialDate(date: string, language: Language): string {
  if (date.length === 4) return date;
  if (date.length > 7) return formatDay(date, language);
  return formatMonth(date, language);
}
