// Sets text as books do: writers type plain spaces and apostrophes, readers get the ones that do not break a line.

import type { GuideLanguage } from '../../utils/guides/types';

const narrow = '\u202f';

/** Apostrophes in both languages; in French, narrow no-break spaces where its typography wants them. */
export function typeset(text: string, language: GuideLanguage): string {
  const set = text.replaceAll("'", '’');
  if (language === 'en') return set;
  return (
    set
      .replace(/[ \u00a0](?=[:;!?»%€])/g, narrow)
      .replace(/(?<=«)[ \u00a0]/g, narrow)
      // `1 h 25`, `350 km`.
      .replace(/(?<=\d)[ \u00a0](h|min|km|m²)(?![\p{L}])(?:[ \u00a0](?=\d))?/gu, (whole, unit: string) =>
        whole.endsWith(unit) ? narrow + unit : narrow + unit + narrow,
      )
      // Thousands: `1 200`, but not a year before a number.
      .replace(/(?<=(?<!\d)\d{1,3})[ \u00a0](?=\d{3}(?!\d))/g, narrow)
  );
}
