// Search in guides: accents and case aside, the best first, and within a frame on a library as large as ours will be.
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { indexGuides } from '@/utils/guides/search';
import type { Guide } from '@/utils/guides/types';

const guide = (id: string, title: string, sections: readonly [id: string, title: string, text: string][]): Guide => ({
  id,
  group: 'situations',
  title,
  summary: `Pour ${title.toLowerCase()}.`,
  for: [],
  checkedOn: '2026-06',
  reviewedOn: null,
  changes: [],
  intro: [{ type: 'paragraph', children: ['Quelques mots pour commencer.'] }],
  sections: sections.map(([section, heading, text]) => ({
    id: section,
    title: heading,
    for: [],
    blocks: [{ type: 'paragraph', children: [text, { type: 'source', id: 'act' }] }],
  })),
});

const search = indexGuides([
  guide('leaving', 'Quitter Paris', [
    [
      'notice',
      'Le préavis',
      `${'Avant tout, regardez votre bail. '.repeat(10)}Le préavis d’un locataire est d’un mois en zone tendue.`,
    ],
    ['school', 'L’école', 'La mairie inscrit les enfants ; le congé scolaire dépend de la zone.'],
  ]),
  guide('redundancy', 'Après un licenciement', [
    ['leave', 'Congé de reclassement', 'Le préavis court pendant ce congé. Œuvrez tôt.'],
  ]),
]);
const find = (query: string) => search.find(query, 10).map(({ guide: id, section }) => `${id}#${section ?? ''}`);

describe('search in guides', () => {
  it.each([
    ['preavis', ['leaving#notice', 'redundancy#leave']],
    ['PRÉAVIS locataire', ['leaving#notice']],
    ['préav', ['leaving#notice', 'redundancy#leave']],
    ['conge', ['redundancy#leave', 'leaving#school']],
    ['oeuvrez', ['redundancy#leave']],
    ['ecole', ['leaving#school']],
    ['reclasement', ['redundancy#leave']],
    ['locataire licenciement', []],
    ['', []],
    ['« ; »', []],
  ])('finds “%s”', (query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  it('finds a guide by its title', () => {
    expect(find('quitter')[0]).toBe('leaving#');
  });

  it('shows the words around what was found, and which they are', () => {
    const [found] = search.find('locataire', 1);
    expect(found?.excerpt[0]).toEqual({ text: '… ', isHit: false });
    expect(found?.excerpt.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['locataire']);
    expect(found?.excerpt.map(({ text }) => text).join('')).toContain('d’un locataire est d’un mois');
  });

  it('shows the beginning of a text when only its title was found', () => {
    const [found] = search.find('reclassement', 1);
    expect(found?.excerpt.map(({ text }) => text).join('')).toMatch(/^Le préavis court/);
  });
});

describe('on forty guides of 1,150 words', () => {
  // Words as unlike each other as French ones are: a vocabulary of some thousand, used unevenly.
  const syllables = 'ba che di fou gro je la mon né pri que ru si tra vou zé lier tion ment eau'.split(' ');
  const word = (seed: number) =>
    Array.from({ length: 2 + (seed % 3) }, (_, at) => syllables[(seed * (at + 3) + at * at) % syllables.length]).join(
      '',
    );
  const text = (seed: number, count: number) =>
    Array.from({ length: count }, (_, at) =>
      word(Math.floor(((seed * 7919 + at * 104_729) % 9973) ** 1.2) % 6000),
    ).join(' ');
  const many = Array.from({ length: 40 }, (_, id) =>
    guide(
      `g${id}`,
      word(id),
      Array.from({ length: 9 }, (_, at) => [`s${at}`, text(id * 10 + at, 4), text(id + at, 128)]),
    ),
  );
  const large = indexGuides(many);

  it('answers each keystroke within a frame: 16 ms', () => {
    const typed = ['logement', 'bachedi', 'montra la', 'prique fougro'].flatMap((query) =>
      Array.from(query, (_, at) => query.slice(0, at + 1)),
    );
    const times = typed.map((query) => {
      const started = performance.now();
      large.find(query, 20);
      return performance.now() - started;
    });
    const median = times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
    console.log(
      `search in 40 guides: median ${median.toFixed(2)} ms, slowest ${Math.max(...times).toFixed(2)} ms a keystroke`,
    );
    expect(median).toBeLessThanOrEqual(16);
  });
});
