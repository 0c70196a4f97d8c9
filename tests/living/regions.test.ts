// The same offer in each of the eighteen regions, overseas and by the borders: an amount, or honestly why there is none.

import { describe, expect, it } from 'vitest';
import { compareLiving, prepareCandidate } from '@/utils/living/compare';
import { communes, household, offerIn, yearly } from './communes';

const candidate = prepareCandidate(communes, household());
const compare = (code: string) => compareLiving(candidate, offerIn(code, yearly(38_000)));

const regions: [string, string][] = [
  ['Auvergne-Rhône-Alpes, Lyon', '69123'],
  ['Bourgogne-Franche-Comté, Dijon', '21231'],
  ['Bretagne, Rennes', '35238'],
  ['Centre-Val de Loire, Orléans', '45234'],
  ['Corse, Ajaccio', '2A004'],
  ['Grand Est, Strasbourg', '67482'],
  ['Hauts-de-France, Lille', '59350'],
  ['Île-de-France, Paris', '75056'],
  ['Normandie, Rouen', '76540'],
  ['Nouvelle-Aquitaine, Bordeaux', '33063'],
  ['Occitanie, Toulouse', '31555'],
  ['Pays de la Loire, Nantes', '44109'],
  ['Provence-Alpes-Côte d’Azur, Marseille', '13055'],
  ['Guadeloupe, Basse-Terre', '97105'],
  ['Martinique, Fort-de-France', '97209'],
  ['Guyane, Cayenne', '97302'],
  ['La Réunion, Saint-Denis', '97411'],
];

describe('every region but Mayotte has an amount, its doubt and its sources', () => {
  it.each(regions)('%s', (_, code) => {
    const { chip, difference, doubt, lines } = compare(code);
    expect(chip.kind).toBe('amount');
    expect(Math.abs(difference?.central ?? Number.NaN)).toBeLessThan(2500);
    expect(doubt?.low).toBeLessThanOrEqual(difference?.low ?? Number.NaN);
    expect(lines.filter(({ side }) => side === 'there').map(({ label }) => label)).toEqual(
      expect.arrayContaining(['net-after-tax', 'rent', 'price-level', 'left']),
    );
  });

  it('Mayotte, the eighteenth, has its net pay and no rents: no amount is claimed', () => {
    const { chip, difference, lines } = compare('97611');
    expect(chip).toEqual({ kind: 'none', why: { there: 'no-rents' } });
    expect(difference).toBeUndefined();
    expect(lines.some(({ label, side }) => label === 'net-after-tax' && side === 'there')).toBe(true);
  });
});

describe('what the place changes', () => {
  const net = (code: string) => compare(code).there?.net.central ?? Number.NaN;

  it('the same gross is taxed less on the islands, and least in Guyane (art. 197, I-3)', () => {
    expect(net('97411')).toBeGreaterThan(net('31555'));
    expect(net('97209')).toBe(net('97411'));
    expect(net('97302')).toBeGreaterThan(net('97411'));
  });

  it('by the borders the rents are the commune’s own, dearer by Geneva than by Basel or Irun', () => {
    const rent = (code: string) => compare(code).there?.rent.central ?? Number.NaN;
    const [annemasse, saintLouis, hendaye] = ['74012', '68297', '64260'].map(rent);
    for (const each of [annemasse, saintLouis, hendaye]) expect(each).toBeGreaterThan(300);
    expect(annemasse).toBeGreaterThan(saintLouis ?? Number.NaN);
  });

  it('prices follow INSEE’s urban unit: 105 in Paris, 107 in Corsica, 100 in Rennes, more overseas', () => {
    const level = (code: string) => compare(code).there?.price?.central;
    expect(['75056', '2A004', '35238'].map(level)).toEqual([1.05, 1.07, 1]);
    expect(level('97105')).toBeGreaterThan(1.1);
  });
});
