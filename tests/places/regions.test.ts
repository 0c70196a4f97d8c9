// One name a region and language, wherever it is read; and each is understood when an offer writes it.
import { describe, expect, it } from 'vitest';
import { listRegions, placeName, regionName, regionNames, regions } from '@/utils/places/regions';
import { places } from './gazetteer-file';

describe('what a region is called', () => {
  it.each([
    ['53', 'Bretagne', 'Brittany'],
    ['94', 'Corse', 'Corsica'],
    ['28', 'Normandie', 'Normandy'],
    ['03', 'Guyane', 'French Guiana'],
    ['04', 'La Réunion', 'Réunion'],
  ])('%s has a name in each language', (code, fr, en) => {
    expect([regionName(code, 'fr'), regionName(code, 'en')]).toEqual([fr, en]);
    expect(regionNames(code)).toEqual([fr, en]);
  });

  it('is the French name in English for the thirteen others', () => {
    const same = regions.filter(({ code }) => regionName(code, 'en') === regionName(code, 'fr'));
    expect(same).toHaveLength(13);
    expect(regionName('27', 'en')).toBe('Bourgogne-Franche-Comté');
  });

  it('is nothing for a code that is none', () => {
    expect([regionName('99', 'en'), regionName(undefined, 'fr'), ...regionNames('')]).toEqual([undefined, undefined]);
  });

  it('is understood when it is written', () => {
    for (const { code } of regions) {
      for (const name of regionNames(code)) expect(places.resolvePlace(`${name}, France`).region, name).toBe(code);
    }
  });

  it('puts the eighteen in alphabetical order in each language, the overseas ones last', () => {
    const overseas = (language: 'fr' | 'en') =>
      listRegions(language)
        .slice(13)
        .map(({ name }) => name);
    expect(listRegions('fr').map(({ code }) => code)).toEqual(regions.map(({ code }) => code));
    expect(overseas('fr')).toEqual(['Guadeloupe', 'Guyane', 'La Réunion', 'Martinique', 'Mayotte']);
    expect(overseas('en')).toEqual(['French Guiana', 'Guadeloupe', 'Martinique', 'Mayotte', 'Réunion']);
  });
});

describe('what a place understood is called in English', () => {
  it.each([
    ['Normandie', 'Normandy'],
    ['Guyane', 'French Guiana'],
    ['974', 'Réunion'],
    ['Finistère', 'Finistère'],
    ['Corse-du-Sud', 'Corse-du-Sud'],
    ['Rennes, Bretagne', 'Rennes'],
    ['La Réunion (47)', 'La Réunion'],
    ['98800 Nouméa', 'New Caledonia'],
    ['Vienna, Austria', undefined],
  ])('%s is %s', (written, name) => {
    expect(placeName(places.resolvePlace(written), 'en')).toBe(name);
  });

  it('is its official name in French', () => {
    for (const written of ['Brittany', 'French Guiana', 'Réunion Island', 'New Caledonia', 'Rennes']) {
      const answer = places.resolvePlace(written);
      expect(placeName(answer, 'fr'), written).toBe(answer.name);
    }
  });
});
