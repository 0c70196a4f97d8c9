// The screens' words in the visitor's language, dates and numbers as that language writes them.
import { en } from './en';
import { fr, type Words } from './fr';

export type { Words } from './fr';
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** A narrow no-break space where French sets one: before high punctuation, inside guillemets. */
export function setFrench(text: string): string {
  return text.replace(/ (?=[:;!?»%€])/g, '\u202f').replace(/(?<=«) /g, '\u202f');
}

/** Every string of a tree of words, and what its functions answer, set as French is. */
function setAll<T>(words: T): T {
  if (typeof words === 'string') return setFrench(words) as T;
  if (typeof words === 'function') {
    const write = words as unknown as (...values: unknown[]) => string;
    return ((...values: unknown[]) => setFrench(write(...values))) as T;
  }
  if (Array.isArray(words)) return words.map(setAll) as T;
  if (typeof words === 'object' && words !== null)
    return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, setAll(value)])) as T;
  return words;
}

export const words: Record<Language, Words> = { fr: setAll(fr), en };

const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };
/** Where the region's days begin and end. */
const timeZone = 'Europe/Paris';

/** Made once: each takes longer to make than a page to draw. */
const inEach = <T>(make: (locale: string) => T): Record<Language, T> => ({
  fr: make(locales.fr),
  en: make(locales.en),
});
const formatIn = (options: Intl.DateTimeFormatOptions) =>
  inEach((locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone }));
const days = formatIn({ dateStyle: 'long' });
const instants = formatIn({ dateStyle: 'short', timeStyle: 'short' });
const months = formatIn({ month: 'short', year: '2-digit' });
const counts = inEach((locale) => new Intl.NumberFormat(locale));
const languageNames = inEach((locale) => new Intl.DisplayNames(locale, { type: 'language' }));

export function writeDay(language: Language, day: Date | string): string {
  const date = typeof day === 'string' ? new Date(`${day.slice(0, 10)}T12:00:00Z`) : day;
  return days[language].format(date);
}

export function writeInstant(language: Language, instant: Date): string {
  return instants[language].format(instant);
}

export function writeMonth(language: Language, month: string): string {
  const date = new Date(`${month}-15T12:00:00Z`);
  return months[language].format(date);
}

export function writeCount(language: Language, count: number): string {
  return counts[language].format(count);
}

/** A language's name, such as anglais for `en`; its code when it has none. */
export function writeLanguage(language: Language, code: string): string {
  try {
    return languageNames[language].of(code) ?? code;
  } catch {
    return code;
  }
}
