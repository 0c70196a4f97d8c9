// Skills are found where an offer names them, and nowhere else.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lackingSkills, namedSkills, readSkills } from '@/utils/trades/named-skills';

const skills = readSkills(readFileSync(new URL('../../data/trades/skills.txt', import.meta.url), 'utf8'));
const named = (text: string) => namedSkills(text, skills).map(([name]) => name);

describe('what a text names', () => {
  it.each([
    ['PostgreSQL, Node, beaucoup de tests et peu de réunions.', ['Node.js', 'PostgreSQL']],
    ['Vous maîtrisez le JavaScript (React).', ['JavaScript', 'React']],
    ['Java 21 et C++ ; du C# serait un plus', ['C#', 'C++', 'Java']],
    [
      'Chaudronnerie et soudage à l’arc, habilitations électriques.',
      ['chaudronnerie', 'habilitation électrique', 'soudage à l’arc'],
    ],
    ['CACES 3 exigé', ['CACES', 'CACES 3']],
    ['You excel at teamwork and react quickly', []],
    ['Une entreprise familiale, deux jours de télétravail', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(named(text).sort()).toEqual([...expected].sort());
  });
});

it('what the profile says, in whatever words of the list, is not lacking', () => {
  const found = namedSkills('PostgreSQL, Node.js, Docker', skills);
  expect(lackingSkills(found, ['API en NodeJS', 'postgresql 15'])).toEqual(['Docker']);
  expect(lackingSkills(found, [])).toHaveLength(3);
});

it('each name stands once', () => {
  const names = skills.flat();
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
