// Rents, prices of homes and zones: every region, overseas, border towns, the three cities, and honest fallbacks.

import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CommuneTable } from '@/utils/living/commune-table';
import type { Home } from '@/utils/living/household';
import { loadCommuneTable, loadEveryCommune } from '@/utils/living/load';
import { type Figures, pack, recordWidth, unpack } from '@/utils/living/packed-communes';
import { monthlyPayment, type Rent, rentOf, salePriceOf } from '@/utils/living/rents';
import { packCommunes } from '../../scripts/living/communes';
import { communes, core, coreText, restText } from './communes';

const small: Home = { kind: 'apartment', rooms: 2 };
const large: Home = { kind: 'apartment', rooms: 3 };

function rent(commune: string, home: Home = small, table: CommuneTable = communes): Rent {
  const answer = rentOf(table, commune, home);
  if (typeof answer === 'string') throw new Error(`${commune}: ${answer}`);
  return answer;
}

describe('rents of the Carte des loyers 2025', () => {
  it.each([
    ['Rennes', '35238', 17.2, 13.9],
    ['Nantes', '44109', 16.6, 13.6],
    ['Bordeaux', '33063', 18.5, 14.6],
    ['Lille', '59350', 18.1, 14.6],
    ['Saint-Étienne', '42218', 11.4, 9.1],
    ['Paris', '75056', 33.6, 30.3],
    ['Lyon', '69123', 19.0, 15.2],
    ['Marseille', '13055', 18.6, 14.8],
  ])('%s', (_, code, t2, t3) => {
    expect(rent(code, small).perSquareMetre.central).toBeCloseTo(t2, 0);
    expect(rent(code, large).perSquareMetre.central).toBeCloseTo(t3, 0);
  });

  it('give the 95 % interval of the publisher within 0.5 %: Paris 1er, small apartments, 23.87 to 60.85', () => {
    const { low, high } = rent('75101').perSquareMetre;
    expect(low / 23.87).toBeCloseTo(1, 2);
    expect(high / 60.85).toBeCloseTo(1, 2);
  });

  it.each([
    ['Auvergne-Rhône-Alpes', '38185'],
    ['Bourgogne-Franche-Comté', '21231'],
    ['Bretagne', '29019'],
    ['Centre-Val de Loire', '45234'],
    ['Corse', '2A004'],
    ['Grand Est', '67482'],
    ['Hauts-de-France', '80021'],
    ['Île-de-France', '93066'],
    ['Normandie', '76540'],
    ['Nouvelle-Aquitaine', '87085'],
    ['Occitanie', '31555'],
    ['Pays de la Loire', '49007'],
    ["Provence-Alpes-Côte d'Azur", '83137'],
    ['Guadeloupe', '97101'],
    ['Martinique', '97209'],
    ['Guyane', '97302'],
    ['La Réunion', '97411'],
    ['Annemasse, by Geneva', '74012'],
    ['Thionville, by Luxembourg', '57672'],
    ['Saint-Louis, by Basel', '68297'],
    ['Menton, by Monaco', '06083'],
    ['Hendaye, by Irun', '64260'],
  ])('are known in %s', (_, code) => {
    const { low, central, high } = rent(code, large);
    expect(low).toBeLessThan(central);
    expect(central).toBeLessThan(high);
    expect(central).toBeGreaterThan(72 * 6);
    expect(central).toBeLessThan(72 * 45);
    expect(rentOf(core, code, large)).toEqual(rentOf(communes, code, large));
  });

  it('do not exist in Mayotte, region by region the only one without', () => {
    expect(rentOf(communes, '97608', small)).toBe('unknown');
  });

  it('are never claimed for houses in Paris', () => {
    expect(rentOf(communes, '75056', { kind: 'house', area: 92 })).toBe('unknown');
    expect(rentOf(communes, '75102', { kind: 'house', area: 92 })).toBe('unknown');
  });

  it('of a village wait for the second file rather than borrow its département’s', () => {
    const village = '35002';
    expect(rentOf(core, village, small)).toBe('rest-needed');
    expect(rent(village).notes).toEqual([]);
  });

  it('of an unknown commune are its département’s mean, and say so', () => {
    const { notes, perSquareMetre } = rent('35999');
    expect(notes).toContain('departement-mean');
    expect(perSquareMetre.low).toBeLessThan(rent('35238').perSquareMetre.central);
    expect(perSquareMetre.high).toBeGreaterThan(rent('35238').perSquareMetre.central);
  });

  it('say when a city is the mean of its arrondissements, and a home is not of the reference surface', () => {
    expect(rent('69123').notes).toEqual(['arrondissements-mean']);
    expect(rent('69383').notes).toEqual([]);
    expect(rent('35238', { kind: 'apartment', area: 50 }).notes).toEqual(['another-surface']);
  });

  it.each<[Home, number]>([
    [{ kind: 'apartment', rooms: 1 }, 37],
    [{ kind: 'apartment', rooms: 4 }, 72],
    [{ kind: 'house', rooms: 2 }, 92],
    [{ kind: 'apartment', rooms: 2, area: 60 }, 60],
    [{ kind: 'apartment', area: 54 }, 54],
  ])('are for the surface asked, or the reference home’s: %o', (home, area) => {
    const { central, perSquareMetre } = rent('35238', home);
    expect(central).toBeCloseTo(perSquareMetre.central * area, 6);
  });

  it.each(['', '75', '99999', 'abcde', '75056x', '2A', '__proto__', '3523８'])(
    'of « %s » are not claimed as a commune’s',
    (code) => {
      const answer = rentOf(communes, code, small);
      if (typeof answer !== 'string') expect(answer.notes).toContain('departement-mean');
    },
  );
});

const facts = new URL('../../../shared/facts/', import.meta.url);

describe('a packed record', () => {
  it.each<[string, string, Figures]>([
    ['35238', '35', { small: { low: 12.5, central: 17.21, high: 23.69 }, salePrice: 3776, zone: 'A' }],
    [
      '97411',
      '974',
      { large: { low: 9.1, central: 13.33, high: 19.53 }, house: { low: 9, central: 12, high: 16 }, zone: 'Abis' },
    ],
    ['2A004', '2A', {}],
  ])('says again what was packed, its bounds within 0.5 %%: %s', (code, departement, figures) => {
    const record = pack(code, departement, figures);
    expect(record).toHaveLength(recordWidth);
    const { small: t2, large: t3, house, salePrice, zone } = unpack(record);
    for (const [read, packed] of [
      [t2, figures.small],
      [t3, figures.large],
      [house, figures.house],
    ] as const) {
      expect(read === undefined).toBe(packed === undefined);
      if (!read || !packed) continue;
      expect(read.central).toBe(packed.central);
      expect(Math.abs(read.low / packed.low - 1)).toBeLessThan(0.005);
      expect(Math.abs(read.high / packed.high - 1)).toBeLessThan(0.005);
    }
    expect({ salePrice, zone }).toEqual({ salePrice: figures.salePrice, zone: figures.zone });
  });

  it('leaves out a rent whose interval says nothing', () => {
    expect(unpack(pack('75101', '75', { house: { low: 13, central: 26, high: 46 } })).house).toBeUndefined();
  });
});

describe('the packaged files', () => {
  // Only where the facts lie beside the project: a clone has the files, not what they were compiled from.
  it.skipIf(!existsSync(facts))('are what the facts compile to today', () => {
    const { core: packed, full } = packCommunes(facts);
    expect(packed === coreText && full === restText).toBe(true);
  });

  it('hold more than 34,900 communes and arrondissements, the core those of 2,000 inhabitants and more', () => {
    const count = (text: string) =>
      text
        .slice(text.indexOf('@@communes'))
        .split('\n')
        .slice(1)
        .reduce((sum, each) => sum + Math.max(0, each.length - each.indexOf(';') - 1) / 21, 0);
    expect(count(coreText)).toBeGreaterThan(5500);
    expect(count(coreText) + count(restText)).toBeGreaterThan(34_900);
    expect(coreText.length + restText.length).toBeLessThan(800_000);
  });

  it('are refused when they are something else', () => {
    expect(() => new CommuneTable('')).toThrow();
    expect(() => new CommuneTable(restText)).toThrow();
    expect(() => new CommuneTable(coreText).addRest('<!doctype html>')).toThrow();
  });

  it('are read once, and again after a failure', async () => {
    const asked: string[] = [];
    let isBroken = true;
    const readFile = async (path: string) => {
      asked.push(path);
      if (isBroken) throw new Error('unreadable');
      return path === '/living-core.txt' ? coreText : restText;
    };
    await expect(loadCommuneTable(readFile)).rejects.toThrow('unreadable');
    isBroken = false;
    const [table, again] = await Promise.all([loadCommuneTable(readFile), loadCommuneTable(readFile)]);
    expect(again).toBe(table);
    expect(table.hasRest).toBe(false);
    expect(await loadEveryCommune(readFile)).toBe(table);
    expect(table.hasRest).toBe(true);
    expect(asked).toEqual(['/living-core.txt', '/living-core.txt', '/living-full.txt']);
  });
});

describe('buying', () => {
  it.each([
    ['Nantes', '44109', 3611, 'A'],
    ['Grenoble', '38185', 2603, 'B1'],
    ['Paris', '75056', 9549, 'Abis'],
    ['Lyon', '69123', 4577, 'A'],
  ])('in %s', (_, code, price, zone) => {
    const { perSquareMetre, zone: known } = salePriceOf(communes, code);
    expect(Math.abs((perSquareMetre ?? 0) / price - 1)).toBeLessThan(0.005);
    expect(known).toBe(zone);
  });

  it.each(['57463', '67482', '68066', '97608'])('is not covered in Alsace-Moselle and Mayotte: %s', (code) => {
    expect(salePriceOf(communes, code)).toMatchObject({ missing: 'not-covered' });
  });

  it('200,000 € over 20 years at 3.5 % cost 1,159.92 € a month; at no interest, the 240th part', () => {
    expect(monthlyPayment(200_000, 0.035, 20)).toBeCloseTo(1159.92, 2);
    expect(monthlyPayment(240_000, 0, 20)).toBe(1000);
  });
});
