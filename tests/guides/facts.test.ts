// Dates, sources' numbers and the figures a guide is filled with: from the tables, or not said.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasCome, isOld } from '@/utils/guides/age';
import { hiringOf } from '@/utils/guides/hiring';
import { loadGuides } from '@/utils/guides/load';
import { marksOf } from '@/utils/guides/marks';
import { figuresOfTowns } from '@/utils/guides/towns';
import { CommuneTable } from '@/utils/living/commune-table';
import { compileSample } from './sample';

describe('age', () => {
  it.each([
    ['2025-05-22', '2026-11-22', false],
    ['2025-05-22', '2026-11-23', true],
    ['2025-06', '2026-12-01', false],
    ['2025-06', '2026-12-02', true],
    ['2025', '2026-07-02', true],
    ['2026', '2026-11-22', false],
  ])('a guide checked on %s is old on %s: %s', (checkedOn, today, old) => {
    expect(isOld(checkedOn, Date.parse(`${today}T12:00:00Z`))).toBe(old);
  });

  it('a change has come on its day', () => {
    expect(hasCome('2027-01-01', Date.parse('2026-12-31T23:59:59Z'))).toBe(false);
    expect(hasCome('2027-01-01', Date.parse('2027-01-01T00:00:00Z'))).toBe(true);
  });
});

it('sources are numbered as they are met, changes first as the page shows them', () => {
  const [guide] = compileSample().libraries.fr.guides;
  expect(guide && marksOf(guide)).toEqual(['rent-act', 'train']);
});

describe('hiring', () => {
  it('is the declared projects of a region, its largest family first, all of them shares of one whole', () => {
    const hiring = hiringOf('53');
    expect(hiring?.families[0]?.family).toBe('sales-tourism-services');
    expect(hiring?.families.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    for (const { difficult } of hiring?.families ?? []) expect(difficult).toBeLessThanOrEqual(1);
  });

  it.each(['99', 'constructor', ''])('is not known of %s', (region) => {
    expect(hiringOf(region)).toBeUndefined();
  });
});

describe('towns', () => {
  const table = new CommuneTable(readFileSync(new URL('../../public/living-core.txt', import.meta.url), 'utf8'));
  const town = (code: string, name: string) => ({ code, name, population: 1 });

  it('have the rents and prices an offer there is weighed with', () => {
    const [rennes] = figuresOfTowns([town('35238', 'Rennes')], table);
    const rent = table.figuresOf('35238')?.small?.central ?? 0;
    expect(rennes?.small?.central).toBeCloseTo(rent * (rennes?.small?.area ?? 0));
    expect(rennes?.salePrice).toBe(table.figuresOf('35238')?.salePrice);
    expect(rennes?.large?.central).toBeGreaterThan(rennes?.small?.central ?? 0);
  });

  it('have none where none is known: rents and sales in Mayotte, sales in Strasbourg', () => {
    const [mamoudzou, strasbourg] = figuresOfTowns([town('97611', 'Mamoudzou'), town('67482', 'Strasbourg')], table);
    expect(mamoudzou).toEqual(town('97611', 'Mamoudzou'));
    expect(strasbourg?.small).toBeDefined();
    expect(strasbourg?.salePrice).toBeUndefined();
  });
});

it('guides are read once, and again only after a failure', async () => {
  const library = JSON.stringify(compileSample().libraries.en);
  let calls = 0;
  const readFile = async (path: string) => {
    calls += 1;
    if (calls === 1) throw new Error('not now');
    return path === '/guides-en.json' ? library : '{}';
  };
  await expect(loadGuides('en', readFile)).rejects.toThrow('not now');
  const [first, second] = [await loadGuides('en', readFile), await loadGuides('en', readFile)];
  expect(first.guides[0]?.title).toBe('Brittany');
  expect(second).toBe(first);
  expect(calls).toBe(2);
});
