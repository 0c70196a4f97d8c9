// The packaged gazetteer: small enough, whole, and each hand-written row with its source.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCsv } from '@/scripts/places/read-csv';
import { createPlaceResolver } from '@/utils/places/resolve';
import { gazetteerFile, places } from './gazetteer-file';

const tables = new URL('../../data/places/', import.meta.url);

describe('the file', () => {
  test('weighs at most 900 kB', () => {
    expect(statSync(gazetteerFile).size).toBeLessThanOrEqual(900_000);
  });

  test('says where it comes from', () => {
    expect(readFileSync(gazetteerFile, 'utf8').split('\n')[1]).toBe(
      JSON.stringify(JSON.parse(readFileSync(new URL('SOURCES.json', tables), 'utf8'))),
    );
  });

  test('that is none is refused', () => {
    expect(() => createPlaceResolver('<!doctype html>')).toThrow('gazetteer');
  });

  test.each(readdirSync(tables).filter((file) => file.endsWith('.csv')))(
    '%s has a source and a date on each row',
    (file) => {
      expect(readCsv(new URL(file, tables)).length).toBeGreaterThan(0);
    },
  );
});

describe('autocompletion', () => {
  test('the most populous first, with the département', () => {
    const [first, second] = places.searchCommunes('saint-den', 5);
    expect([first, second].map((commune) => [commune?.name, commune?.departement.code]).sort()).toEqual([
      ['Saint-Denis', '93'],
      ['Saint-Denis', '974'],
    ]);
  });

  test.each([
    ['rochelle', 'La Rochelle'],
    ['la roch', 'La Rochelle'],
    ['EVRY', 'Évry-Courcouronnes'],
    ['st etienne', 'Saint-Étienne'],
    ["l'hay", "L'Haÿ-les-Roses"],
    ['Œu', 'Œuilly'],
  ])('%s finds %s', (query, name) => {
    expect(places.searchCommunes(query, 8).map((commune) => commune.name)).toContain(name);
  });

  test('nothing for nothing', () => {
    expect(places.searchCommunes(' ', 5)).toEqual([]);
    expect(places.searchCommunes('rennes', 0)).toEqual([]);
  });
});

describe('codes', () => {
  test.each([
    ['35238', 'Rennes', '35'],
    ['2A004', 'Ajaccio', '2A'],
    ['97411', 'Saint-Denis', '974'],
    ['01001', "L'Abergement-Clémenciat", '01'],
  ])('%s is %s', (code, name, departement) => {
    expect(places.communeByCode(code)).toMatchObject({ code, name, departement: { code: departement } });
  });

  test.each(['', '00000', '35999', 'abc', '__proto__', '97501'])('%j is none', (code) => {
    expect(places.communeByCode(code)).toBeUndefined();
  });

  test('eighteen regions', () => {
    expect(new Set(places.regions().map(({ code }) => code)).size).toBe(18);
  });
});
