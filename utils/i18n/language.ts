// Which of the two languages the interface speaks.

export type Language = 'fr' | 'en';

/** The person's choice, else the browser's, else English. */
export function resolveLanguage(setting: 'auto' | Language, browserLanguage: string): Language {
  if (setting !== 'auto') return setting;
  return browserLanguage.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
