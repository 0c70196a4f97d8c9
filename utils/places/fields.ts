// Lets the structured fields of an offer settle what its text leaves open; where both speak, the text decides.

import type { PlaceFields } from '@/utils/posting/types';
import { unsure } from './answer';
import type { TextResolver } from './resolve';
import type { PlaceAnswer } from './types';

/** The answer to text and fields together. */
export function agree(texts: TextResolver, text: string | undefined, fields: readonly PlaceFields[]): PlaceAnswer {
  const written = text?.trim() ?? '';
  const byFields = fields.length > 0 ? resolveFields(texts, fields) : undefined;
  if (written === '') return byFields ?? unsure('nothing-written', {});
  const byText = texts.resolve(written);
  if (!byFields) return byText;
  return byText.region === undefined
    ? settle(texts, byText, byFields, written, fields)
    : refine(byText, byFields, written);
}

/** Sites of one offer that are read; the others are not. */
const mostSites = 20;

/** The fields alone, each site apart. */
function resolveFields(texts: TextResolver, fields: readonly PlaceFields[]): PlaceAnswer {
  return texts.resolveAll([...new Set(fields.slice(0, mostSites).map(asText))].filter(Boolean));
}

/** As a person would write them: town, postcode, region, country. */
function asText({ addressLocality, postalCode, addressRegion, addressCountry, area }: PlaceFields): string {
  const path = area ? [...area].reverse() : [];
  return [addressLocality, postalCode, addressRegion, ...path, addressCountry]
    .flatMap((part) => part?.replace(/[;|·•/+&\n]/g, ' ').trim() || [])
    .join(', ');
}

/** The text claims no region. */
function settle(
  texts: TextResolver,
  byText: PlaceAnswer,
  byFields: PlaceAnswer,
  written: string,
  fields: readonly PlaceFields[],
): PlaceAnswer {
  const isOpen = ['homonyms', 'homonym-abroad', 'unknown', 'unknown-part', 'remote-anywhere'].includes(byText.why.code);
  if (byText.kind === 'foreign' && byText.why.code === 'foreign-city' && byFields.region) {
    return unsure('fields-disagree', { written, place: byFields.name ?? '' });
  }
  if (!isOpen && byText.kind !== 'country' && byText.kind !== 'remote-fr') return byText;
  const together = fields.length === 1 && fields[0] ? texts.resolve(`${written}, ${contextOf(fields[0])}`) : byFields;
  const settled = together.region ? together : byFields;
  if (settled.region === undefined) return byFields.kind === 'foreign' ? byFields : byText;
  return {
    ...settled,
    ...(byText.remote ? { remote: true } : {}),
    confidence: 'likely',
    why: { code: 'settled-by-fields', values: { written, place: settled.name ?? '' } },
  };
}

/** What the fields say above the town: it tells homonyms of the text apart. */
function contextOf({ postalCode, addressRegion, addressCountry, area }: PlaceFields): string {
  return asText({
    ...(postalCode ? { postalCode } : {}),
    ...(addressRegion ? { addressRegion } : {}),
    ...(addressCountry ? { addressCountry } : {}),
    ...(area ? { area: area.slice(0, 3) } : {}),
  });
}

/** The text claims a region: the fields may only make it more precise, or cast doubt on a bare name. */
function refine(byText: PlaceAnswer, byFields: PlaceAnswer, written: string): PlaceAnswer {
  if (byFields.kind === 'foreign' && byText.confidence !== 'sure') {
    return unsure('fields-disagree', { written, place: byFields.country ?? '' });
  }
  if (byFields.region === undefined || byFields.region !== byText.region) return byText;
  const isFiner = !byText.commune && byFields.commune !== undefined && byText.kind !== 'metro' && !byText.candidates;
  const isInside = !byText.departement || byText.departement === byFields.departement;
  if (!isFiner || !isInside) return byText;
  return { ...byFields, ...(byText.remote ? { remote: true } : {}) };
}
