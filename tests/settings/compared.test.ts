// What is compared is read row by row: one that somebody mangled does not take the others away.
import { describe, expect, it } from 'vitest';
import { readCompared } from '@/utils/settings/compared';

const rennes = { id: 'a', commune: '35238', name: 'Rennes' };

describe('readCompared', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'towns'],
    ['lists that are none', { towns: 3, leftAside: 'x' }],
  ])('of %s: no row', (_, stored) => {
    expect(readCompared(stored)).toEqual({ towns: [], leftAside: [] });
  });

  it.each<[string, unknown]>([
    ['no commune', { id: 'b', name: 'Brest' }],
    ['a commune that is no code', { ...rennes, commune: 'Rennes' }],
    ['a pay that is no number', { ...rennes, grossPerYear: '38000' }],
    ['six days a week at home', { ...rennes, daysAtHome: 6 }],
    ['nothing', null],
  ])('leaves out a row with %s, and keeps its neighbours', (_, row) => {
    const corsican = { id: 'c', commune: '2A004', name: 'Ajaccio', grossPerYear: 38_000, isCadre: true, daysAtHome: 2 };
    expect(readCompared({ towns: [rennes, row, corsican], leftAside: ['linkedin:1', 4] })).toEqual({
      towns: [rennes, corsican],
      leftAside: ['linkedin:1'],
    });
  });
});
