// The invented offers are complete in both languages, and their truths are real places of the official list.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { offers } from '../../practice/offers.mjs';

interface Commune {
  code: string;
  nom: string;
  type: string;
  departement?: string;
  region?: string;
  codesPostaux?: string[];
}

const official = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json');
const communes = new Map(
  (JSON.parse(readFileSync(official, 'utf8')) as Commune[])
    .filter(({ type }) => type === 'commune-actuelle')
    .map((commune) => [commune.code, commune]),
);

it('there are about sixty, each with its own id', () => {
  expect(offers.length).toBeGreaterThanOrEqual(55);
  expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length);
});

it('every kind of place, pay and metadata is there to practise on', () => {
  const kinds = new Set(offers.map(({ truth }) => truth.kind));
  expect([...kinds].sort()).toEqual(
    ['ambiguous', 'commune', 'country', 'departement', 'foreign', 'metro', 'region', 'remote-fr'].sort(),
  );
  expect(new Set(offers.map(({ pay }) => pay?.period))).toEqual(new Set(['YEAR', 'MONTH', 'DAY', 'HOUR', undefined]));
  expect(new Set(offers.map(({ markup }) => markup))).toEqual(new Set(['json-ld', 'microdata', 'none']));
  expect(new Set(offers.map(({ work }) => work))).toEqual(new Set(['on-site', 'hybrid', 'remote']));
  expect(new Set(offers.flatMap(({ truth }) => truth.region ?? [])).size, 'all eighteen regions').toBe(18);
});

describe.each(offers)('$id, $company', ({ title, place, places, text, truth, pay }) => {
  it('says everything in French and English', () => {
    for (const language of ['fr', 'en'] as const) {
      expect(title[language].trim()).not.toBe('');
      expect(place[language].trim()).not.toBe('');
      expect(text[language]).toHaveLength(3);
      if (pay) expect(pay[language]).toMatch(/\d/);
    }
  });

  it('has a truth that the official list confirms', () => {
    const commune = truth.commune === undefined ? undefined : communes.get(truth.commune);
    if (truth.commune !== undefined) {
      expect(commune?.region).toBe(truth.region);
      expect(place.fr).toContain(commune?.nom);
    }
    if (truth.kind === 'commune') {
      expect(commune?.departement).toBe(truth.departement);
      const postcode = places[0]?.postalCode;
      if (postcode) expect(commune?.codesPostaux).toContain(postcode);
    }
    if (truth.kind === 'ambiguous' || truth.kind === 'foreign') expect(truth.region).toBeUndefined();
  });
});
