// Words are found in everything kept, as people type them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordIndex, wordsOf } from '@/utils/offers/word-index';

function indexOf(rows: readonly (readonly [key: string, head: string, text: string])[]): WordIndex {
  const index = new WordIndex();
  for (const [key, head, text] of rows) index.put(key, head, text);
  return index;
}

const keysOf = (index: WordIndex, typed: string) =>
  index
    .search(typed)
    .hits.toSorted((one, other) => other.score - one.score || (one.key < other.key ? -1 : 1))
    .map(({ key }) => key);

const offers = indexOf([
  ['a', 'Ingénieure logiciel C++ Atelier Garonne Toulouse', 'Vous écrivez du code pour la métrologie.'],
  ['b', 'Soudeuse Chantiers de l’Odet Quimper', 'Aciers, inox ; œuvre à plusieurs. Un cœur d’équipe.'],
  ['c', 'Cartographe Toulouse', 'Vous dessinez des cartes avec une ingénieure.'],
]);

describe('a search', () => {
  it.each([
    ['ingenieure', ['a', 'c']],
    ['INGÉNIEURE toulouse', ['a', 'c']],
    ['ingé tou', ['a', 'c']],
    ['métro', ['a']],
    ['c++', ['a']],
    ['oeuvre', ['b']],
    ['cœur', ['b']],
    ['l’odet', ['b']],
    ['soudeuze', ['b']],
    ['quinper', ['b']],
    ['toulouse soudeuse', []],
    ['zzzz', []],
    ['', []],
    [' ', []],
  ] as const)('%s', (typed, keys) => {
    expect(keysOf(offers, typed)).toEqual(keys);
  });

  it('says what a mistyped word was read as, and guesses nothing where a word stands as it is', () => {
    expect(offers.search('soudeuze').readAs).toEqual([{ typed: 'soudeuze', read: ['soudeuse'] }]);
    expect(offers.search('carte').readAs).toEqual([]);
  });

  it('puts the title before the text', () => {
    expect(keysOf(offers, 'cartographe')).toEqual(['c']);
    expect(offers.search('ingenieure').hits.find(({ key }) => key === 'a')?.score).toBeGreaterThan(
      offers.search('ingenieure').hits.find(({ key }) => key === 'c')?.score ?? 0,
    );
  });

  it('follows an offer that changes, and forgets one that goes, its typos too', () => {
    const index = indexOf([['a', 'Luthier', '']]);
    index.put('a', 'Archetière', '');
    expect(keysOf(index, 'luthier')).toEqual([]);
    expect(keysOf(index, 'luthiee')).toEqual([]);
    expect(keysOf(index, 'archetiere')).toEqual(['a']);
    index.drop('a');
    expect(keysOf(index, 'archetiere')).toEqual([]);
    expect(index.size).toBe(0);
  });

  it('after thousands of changes answers as one built anew', () => {
    const changed = new WordIndex();
    for (let turn = 0; turn < 30; turn += 1)
      for (let at = 0; at < 100; at += 1) changed.put(`k${at}`, `mot${turn} titre${at}`, `texte ${at}`);
    const fresh = new WordIndex();
    for (let at = 0; at < 100; at += 1) fresh.put(`k${at}`, `mot29 titre${at}`, `texte ${at}`);
    for (const typed of ['mot29', 'mot3', 'titre7', 'texte 42']) {
      expect(keysOf(changed, typed)).toEqual(keysOf(fresh, typed));
    }
  });

  it('every word of an offer finds it, whatever it is written in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (head, text) => {
        const index = indexOf([
          ['x', head, text],
          ['y', 'autre', ''],
        ]);
        for (const word of wordsOf(`${head} ${text}`)) {
          expect(index.search(word).hits.map(({ key }) => key)).toContain('x');
        }
      }),
    );
  });
});
