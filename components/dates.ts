// Writes dates the way the person's language does.
import type { Language } from '@/utils/i18n/language';

/**
 * A day in words: `20 novembre 2026`, `20 November 2026`.
 * @param when epoch ms, or an ISO date (`2026-11-20`, read as that day everywhere)
 */
export function formatDay(when: number | string, language: Language): string {
  const date = new Date(when);
  if (Number.isNaN(date.getTime())) return String(when);
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    ...(typeof when === 'string' ? { timeZone: 'UTC' } : {}),
  }).format(date);
}
