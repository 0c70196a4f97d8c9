// The reasons a place answer can give; `utils/i18n/places.ts` has a sentence for each, in French and English.

import { placeName } from './regions';
import type { PlaceAnswer, PlaceReason } from './types';

/** Values in braces after each: what the sentence needs. */
export type PlaceReasonCode =
  /** {place} {departement} */
  | 'commune'
  /** {place} {departement}: others bear the name, the rest of the text tells which. */
  | 'commune-by-context'
  /** {place} {departement}: others bear the name, all far smaller. */
  | 'commune-by-size'
  /** {former} {place} {departement} */
  | 'former-name'
  /** {written} {place} {departement} */
  | 'short-name'
  /** {postcode} {place} {departement} */
  | 'postcode'
  /** {arrondissement} {place} */
  | 'arrondissement'
  /** {place} {region} */
  | 'departement'
  /** {written} {place} {region}: the town is not known, its département is. */
  | 'departement-of-unknown-town'
  /** {places} {place}: several towns of one département. */
  | 'several-in-departement'
  /** {place} */
  | 'region'
  /** {written} {place}: the town is not known, its region is. */
  | 'region-of-unknown-town'
  /** {places} {place}: several towns of one region. */
  | 'several-in-region'
  /** {place} {region} */
  | 'metro'
  | 'country'
  /** {place} */
  | 'overseas-collectivity'
  | 'remote-france'
  | 'remote-anywhere'
  /** {country} */
  | 'foreign-country'
  /** {written} {country} */
  | 'foreign-city'
  /** {places} */
  | 'several-abroad'
  /** {places} */
  | 'several-places'
  /** {places}: in France and abroad. */
  | 'several-countries'
  /** {written} {count} */
  | 'homonyms'
  /** {written} {country} */
  | 'homonym-abroad'
  /** {written} {place}: a place is named beside words that are not understood. */
  | 'unknown-part'
  /** {written}: the parts of the text name different places. */
  | 'conflict'
  /** {written} */
  | 'supranational'
  /** {written}: several regions at once. */
  | 'vague'
  /** {written} */
  | 'unknown'
  | 'nothing-written'
  /** {written} {place}: the text left it open, the fields of the offer settle it. */
  | 'settled-by-fields'
  /** {written} {place}: text and fields name different places. */
  | 'fields-disagree';

/** The reason of an answer with regions called as a language calls them: the answer itself holds official names. */
export function nameReason({ why, region, candidates = [] }: PlaceAnswer, language: 'fr' | 'en'): PlaceReason {
  // A name, or what stands in parentheses after it to tell it from another: `Saint-Denis (La Réunion)`.
  const named = (text: string, of: string | undefined) =>
    text.replace(/^[^()]+$|(?<=\()[^()]+(?=\)$)/, (name) => placeName({ name, region: of }, language) ?? name);
  const values = Object.entries(why.values ?? {}).map(([name, value]): [string, string] => {
    if (name === 'written') return [name, withoutGaps(value)];
    if (name !== 'places') return [name, named(value, region)];
    const listed = value.split(', ').map((place, at) => named(place, candidates[at]?.region));
    return [name, listed.join(', ')];
  });
  return why.values ? { ...why, values: Object.fromEntries(values) } : why;
}

/** "Aix-en-Provence, France, , ," as one would write it: fields that were empty leave their commas behind. */
function withoutGaps(written: string): string {
  return written
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .join(', ');
}
