// Every reason has its sentence in both languages, and every answer's sentence is whole.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placeReasons, tellPlaceReason } from '@/utils/i18n/places';
import type { PlaceReasonCode } from '@/utils/places/reasons';
import { places } from './gazetteer-file';

/** Fails to compile when a code has no sentence. */
const codes: readonly PlaceReasonCode[] = Object.keys(placeReasons.fr) as (keyof typeof placeReasons.fr)[];

const texts = readFileSync(new URL('../accuracy/locations.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

test('both languages say the same reasons', () => {
  expect(Object.keys(placeReasons.en).sort()).toEqual([...codes].sort());
});

test.each(['fr', 'en'] as const)('sentences in %s are whole', (language) => {
  for (const { text, context } of texts) {
    const { why } = places.resolvePlace(text, context?.fields);
    const sentence = tellPlaceReason(why, language);
    expect(sentence, text).not.toMatch(/[{}]|undefined|« »|“”|\(\)| ,|\s\s/);
    expect(sentence, text).toMatch(/\.$/);
  }
});

test('a sentence names the country in words', () => {
  expect(tellPlaceReason(places.resolvePlace('Vienna, Austria').why, 'fr')).toBe(
    'Le texte nomme un autre pays : Autriche.',
  );
});
