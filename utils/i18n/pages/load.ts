// Loads the words of our own pages, one language at a time.
import type { Language } from '@/utils/i18n/language';
import type { PageStrings } from './fr';

export type { PageStrings };

export async function loadPageStrings(language: Language): Promise<PageStrings> {
  return language === 'fr' ? (await import('./fr')).fr : (await import('./en')).en;
}
