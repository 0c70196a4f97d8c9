// The register of regional portals: eighteen regions, nothing guessed.

import { iso31662 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import { regions } from '@/utils/places/regions';
import { isKnown, portalOf, register, registerRow } from '@/utils/portals/register';
import { registerSchema } from '@/utils/portals/register-schema';
import { compileRegister } from '../../scripts/portals/compile-register';

const portals = register.filter(isKnown);
const others = register.filter((row) => !isKnown(row));
const today = new Date().toISOString().slice(0, 10);

/** A name without accents, dashes and apostrophes, which the two official lists write differently. */
const letters = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\(.*\)|[^A-Za-z]/g, '')
    .toLowerCase();

describe('the register', () => {
  it('is what data/portals/portals.yaml says: else npm run build:portals', () => {
    expect(register).toEqual(compileRegister());
  });

  it('has the eighteen regions, once each', () => {
    expect(register.map(({ region }) => region)).toEqual(regions.map(({ code }) => code));
  });

  it.each(register.map((row) => [row.region, row.iso]))('%s is %s on the wire', (region, iso) => {
    const official = iso31662.find(({ code }) => code === iso);
    expect(official?.parent).toBe('FR');
    expect(letters(official?.name ?? '')).toBe(letters(regions.find(({ code }) => code === region)?.name ?? ''));
  });

  it('was checked on days that have come', () => {
    for (const { lastChecked } of register) expect(lastChecked <= today, lastChecked).toBe(true);
  });
});

describe('a portal', () => {
  it.each(portals.map((portal) => [portal.name, portal] as const))('%s has an exact https origin', (_, { origin }) => {
    const url = new URL(origin);
    expect(url.protocol).toBe('https:');
    expect(url.origin).toBe(origin);
  });

  it.each(portals.map((portal) => [portal.name, portal] as const))('%s is integrated with nobody yet', (_, portal) => {
    expect(portal.method).toBe('manual');
  });

  it('is found by its region', () => {
    for (const portal of portals) expect(portalOf(portal.region)).toBe(portal);
    expect(portalOf('76')?.name).toBe('Talents Occitanie');
  });
});

describe('a region without a known portal', () => {
  it('says nothing at all', () => {
    for (const { region, iso, lastChecked, ...said } of others) {
      expect([region, iso, lastChecked].every(Boolean)).toBe(true);
      expect(said).toEqual({
        name: null,
        origin: null,
        operator: null,
        method: null,
        levels: [],
        source: null,
        note: null,
      });
    }
  });

  it('has no portal, and a code that is no region has no row', () => {
    for (const { region } of others) expect(portalOf(region)).toBeUndefined();
    expect(registerRow('99')).toBeUndefined();
    expect(portalOf('99')).toBeUndefined();
  });
});

describe('a row is refused', () => {
  const [portal] = portals;
  const [other] = others;
  const refuses = (row: object) => expect(registerSchema.safeParse([row]).success).toBe(false);

  it.each([
    ['a path after the origin', { ...portal, origin: 'https://portail.example/cv' }],
    ['a plain http origin', { ...portal, origin: 'http://portail.example' }],
    ['no operator', { ...portal, operator: null }],
    ['no source', { ...portal, source: null }],
    ['a source on plain http', { ...portal, source: { publisher: 'X', url: 'http://x.example/', date: null } }],
    ['a date that is none', { ...portal, lastChecked: '2026-13-01' }],
    ['a method of its own', { ...portal, method: 'scrape' }],
    ['no level', { ...portal, levels: [] }],
    ['a guess beside no name', { ...other, origin: 'https://portail.example' }],
    ['a field nobody knows', { ...other, phone: '0' }],
  ])('with %s', (_, row) => refuses(row));

  it('and otherwise taken', () => {
    expect(registerSchema.safeParse([portal, other]).success).toBe(true);
  });
});
