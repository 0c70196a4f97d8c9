// Every reason has its sentence in both languages, and every answer's sentence is whole.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placeReasons, tellPlaceReason } from '@/utils/i18n/places';
import { nameReason, type PlaceReasonCode } from '@/utils/places/reasons';
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
    const answer = places.resolvePlace(text, context?.fields);
    const sentence = tellPlaceReason(nameReason(answer, language), language);
    expect(sentence, text).not.toMatch(/[{}]|undefined|« »|“”|\(\)| ,|\s\s/);
    expect(sentence, text).toMatch(/\.$/);
  }
});

test('a sentence names the country in words', () => {
  expect(tellPlaceReason(places.resolvePlace('Vienna, Austria').why, 'fr')).toBe(
    'Le texte désigne un autre pays\u202f: Autriche.',
  );
});

test.each([
  ['75 - PARIS 01', 'fr', 'Le texte nomme Paris, 1er arrondissement.'],
  ['Lyon 3e Arrondissement', 'fr', 'Le texte nomme Lyon, 3e arrondissement.'],
  ['75 - PARIS 01', 'en', 'The text names Paris, 1st arrondissement.'],
  ['13 - MARSEILLE 12', 'en', 'The text names Marseille, 12th arrondissement.'],
  ['Greater Le Havre Area', 'fr', 'Le texte nomme un secteur, Le Havre et ses environs, en région Normandie.'],
  ['Dinan (22)', 'fr', '«\u202fDinan (22)\u202f» nomme Dinan (Côtes-d’Armor).'],
  ['Paris, France', 'en', '“Paris, France” names Paris.'],
  [
    '98800 Nouméa',
    'fr',
    'Le texte nomme une collectivité d’outre-mer, hors de toute région\u202f: Nouvelle-Calédonie.',
  ],
  ['98800 Nouméa', 'en', 'The text names an overseas collectivity, which belongs to no region: New Caledonia.'],
  ['Greater Le Havre Area', 'en', 'The text names the area around Le Havre, in the Normandy region.'],
  ['Bretagne, France', 'en', 'The text names the region: Brittany.'],
  ['Brittany, France', 'fr', 'Le texte nomme la région\u202f: Bretagne.'],
  ['Finistère', 'en', 'The text names the département: Finistère.'],
  ['97300 Cayenne', 'en', '“97300 Cayenne” names Cayenne (French Guiana).'],
  ['Bretagne (36)', 'en', 'Several towns bear this name; the rest of the text points to Bretagne (Indre).'],
  [
    'Corse / Normandie / Rennes',
    'en',
    'The text names several places, in different regions: Corsica, Normandy, Rennes.',
  ],
] as const)('%s, in %s', (text, language, sentence) => {
  expect(tellPlaceReason(nameReason(places.resolvePlace(text), language), language)).toBe(sentence);
});

test('French marks stand after a narrow no-break space', () => {
  for (const { text, context } of texts) {
    const { code, values } = places.resolvePlace(text, context?.fields).why;
    const sentence = tellPlaceReason({ code, values: { ...values, written: 'x', places: 'x' } }, 'fr');
    expect(sentence, text).not.toMatch(/[^\u202f][;:»]|«[^\u202f]|'/);
  }
});
