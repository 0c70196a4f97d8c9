// The guides as they are: whole in both languages, as light as promised, and their table of hiring as its input says.
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import hiring from '@/data/guides/hiring.json';
import { compileHiring } from '@/scripts/guides/hiring';
import { packGuides } from '@/scripts/guides/pack';
import { compileGuidesHere } from '@/scripts/guides/read-files';
import { regions } from '@/utils/places/regions';

describe('the guides', () => {
  it('have no problem', () => {
    expect(compileGuidesHere().problems).toEqual([]);
  });

  it('weigh at most 250 kB in all, gzipped', () => {
    const weights = packGuides().map(([, text]) => gzipSync(text).length);
    expect(weights).toHaveLength(2);
    expect(weights.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(250_000);
  });
});

describe('the table of hiring', () => {
  it('holds the eighteen regions, each the sum of its families', () => {
    expect(Object.keys(hiring.regions).toSorted()).toEqual(regions.map(({ code }) => code).toSorted());
    for (const [code, { projects, difficult, families }] of Object.entries(hiring.regions)) {
      const sum = (read: (each: { projects: number; difficult: number }) => number) =>
        Object.values(families).reduce((total, each) => total + read(each), 0);
      expect([projects, difficult], code).toEqual([sum((each) => each.projects), sum((each) => each.difficult)]);
      expect(difficult, code).toBeLessThan(projects);
    }
  });

  it('is near the national total that France Travail published: 2.28 million, masked cells left out', () => {
    const all = Object.values(hiring.regions).reduce((sum, { projects }) => sum + projects, 0);
    expect(all).toBeLessThanOrEqual(2_285_000);
    expect(all / 2_280_000).toBeGreaterThan(0.97);
  });

  const facts = new URL('../../../shared/facts/', import.meta.url);
  it.runIf(existsSync(facts))('is what its input gives', () => {
    expect(compileHiring(facts)).toEqual(hiring);
  });
});
