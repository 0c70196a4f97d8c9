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

export function writeDay(language: Language, day: Date | string): string {
  const date = typeof day === 'string' ? new Date(`${day.slice(0, 10)}T12:00:00Z`) : day;
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone }).format(date);
}

export function writeInstant(language: Language, instant: Date): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
    instant,
  );
}

export function writeMonth(language: Language, month: string): string {
  const date = new Date(`${month}-15T12:00:00Z`);
  return new Intl.DateTimeFormat(locales[language], { month: 'short', year: '2-digit', timeZone }).format(date);
}

export function writeCount(language: Language, count: number): string {
  return new Intl.NumberFormat(locales[language]).format(count);
}

/** A language's name, such as anglais for `en`; its code when it has none. */
export function writeLanguage(language: Language, code: string): string {
  try {
    return new Intl.DisplayNames(locales[language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
