// No figure without a source and a date, and none older than its stated life.

import { describe, expect, it } from 'vitest';
import { isSourceId, line, sourceOf } from '@/utils/living/lines';
import { exactly } from '@/utils/living/units';
import { monthsSince, readSources, readTables, sourcesIn } from '../../scripts/living/ages';

const sources = Object.entries(readSources());

describe.each(sources)('%s', (_, source) => {
  it('says publisher, title, licence and address', () => {
    const licences = typeof source.licence === 'string' ? [source.licence] : Object.values(source.licence);
    for (const text of [source.publisher, source.title, ...licences]) expect(text.trim()).not.toBe('');
    expect(new URL(source.url).protocol).toBe('https:');
  });

  it('is dated, and not older than its stated life: else look it up again', () => {
    expect(source.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(monthsSince(source.asOf, new Date())).toBeLessThanOrEqual(source.lifeMonths);
  });
});

describe('every table', () => {
  const tables = readTables();

  it.each(tables.map((table) => [table.file, table] as const))(
    '%s names the sources of all its figures',
    (_, table) => {
      expect(table.orphans).toEqual([]);
      expect(table.sources.length).toBeGreaterThan(0);
      for (const id of table.sources) expect(isSourceId(id), id).toBe(true);
    },
  );

  it('is why each source is listed', () => {
    const used = new Set(tables.flatMap((table) => table.sources));
    expect(sources.map(([id]) => id).filter((id) => !used.has(id))).toEqual([]);
  });
});

describe('what is refused', () => {
  it('an amount outside any source, however deep', () => {
    expect(sourcesIn({ rate: 0.1 }).orphans).toEqual(['.rate']);
    expect(sourcesIn({ a: { source: 'x', list: [{ rate: 1 }] }, b: { c: [2] } })).toEqual({
      sources: ['x'],
      orphans: ['.b.c.0'],
    });
  });

  it('a source past its life: a day more than its months', () => {
    expect(monthsSince('2026-07-01', new Date('2027-07-31T00:00:00Z'))).toBe(12);
    expect(monthsSince('2026-07-01', new Date('2027-08-01T00:00:00Z'))).toBe(13);
  });

  it('a French title without its meaning in English, and the other way round', () => {
    for (const [id, { language, title, gloss }] of Object.entries(readSources())) {
      expect(['fr', 'en'], id).toContain(language);
      expect(gloss.trim(), id).not.toBe('');
      expect(gloss, id).not.toBe(title);
    }
  });
});

describe('a line', () => {
  it('carries the date of its source', () => {
    const rent = line('rent', exactly(700), '€/month', 'rents-2025', { side: 'there' });
    expect(rent).toMatchObject({ source: 'rents-2025', asOf: sourceOf('rents-2025').asOf, notes: [] });
  });

  it('reckoned from others needs none', () => {
    expect(line('left', exactly(1), '€/month', 'reckoned')).not.toHaveProperty('asOf');
  });
});

it('months are whole ones', () => {
  expect(monthsSince('2026-01-31', new Date('2026-02-28T12:00:00Z'))).toBe(0);
  expect(monthsSince('2025-09-30', new Date('2026-11-22T00:00:00Z'))).toBe(13);
});
