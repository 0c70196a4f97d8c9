// Loads the packaged guides of a language once; nothing comes from the network.
import type { GuideLanguage, GuideLibrary } from './types';

/** Paths inside the package, for `browser.runtime.getURL`; the files are compiled from data/guides by the build. */
export const guidePaths = { fr: '/guides-fr.json', en: '/guides-en.json' } as const;
export type GuidePath = (typeof guidePaths)[GuideLanguage];

const libraries = new Map<GuideLanguage, Promise<GuideLibrary>>();

/** `readFile` is called the first time only, and again after a failure. Rejects when the file cannot be read. */
export function loadGuides(
  language: GuideLanguage,
  readFile: (path: GuidePath) => Promise<string>,
): Promise<GuideLibrary> {
  const known = libraries.get(language);
  if (known) return known;
  const loading = readFile(guidePaths[language])
    .then((text): GuideLibrary => JSON.parse(text))
    .catch((error: unknown) => {
      libraries.delete(language);
      throw error;
    });
  libraries.set(language, loading);
  return loading;
}
