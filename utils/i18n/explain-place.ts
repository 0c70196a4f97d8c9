// Puts the reason of a place answer into words.
import type { Language } from './language';
import { placeReasons } from './places';

type ReasonCode = keyof (typeof placeReasons)['fr'];

/** One sentence on why a place was understood so, its values filled in as text. */
export function explainPlace(
  place: { why: { code: ReasonCode; values?: Readonly<Record<string, string>> } },
  language: Language,
): string {
  const { code, values = {} } = place.why;
  return placeReasons[language][code].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
