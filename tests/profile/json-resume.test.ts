// JSON Resumes as they are met: every strange shape is read, or what was left out is said.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonResume } from '@/utils/profile/readers/json-resume';
import { resumeSchema, writeJsonResume } from '@/utils/profile/resume';
import { inventResumes } from '../accuracy/invented-resumes';
import { startClock } from '../processor-clock';

const basics = { name: 'Léa Roy' };
const read = (value: object) => readJsonResume({ basics, ...value }).resume;

describe('a JSON Resume', () => {
  it('of version 0 is read by its old names', () => {
    const resume = readJsonResume({
      basics: { name: 'Léa Roy', website: 'lea.example.org', picture: 'x.jpg' },
      work: [{ company: 'ACME', position: 'Dev', website: 'http://acme.example', startDate: '2019-01-01' }],
      education: [{ institution: 'IUT', area: 'Info', studyType: 'DUT', endDate: '2018' }],
    }).resume;
    expect(resume.basics.url).toBe('https://lea.example.org');
    expect(resume.work).toEqual([
      { name: 'ACME', position: 'Dev', url: 'http://acme.example', startDate: '2019-01-01' },
    ]);
  });

  it.each([
    ['an object by group', { Web: ['HTML', 'CSS'], Langages: 'C, C++' }, ['Web: HTML+CSS', 'Langages: C+C++']],
    ['a list of words', ['Soudage', 'Lecture de plans, cotes'], ['Soudage', 'Lecture de plans, cotes']],
    ['one line', 'Soudage, Excel; Paie', ['Soudage', 'Excel', 'Paie']],
    ['groups with a typo', [{ Name: 'Web', keyword: ['HTML'] }], ['Web: HTML']],
    ['keywords without a name', [{ keywords: ['HTML', 'CSS'] }], ['HTML', 'CSS']],
    ['levels by name', { java: 5 }, ['java']],
    ['nulls among them', [null, { name: null }, { name: 'Paie' }], ['Paie']],
    ['levels by name in a group', { Langages: { Python: 'expert', Go: 'bon' } }, ['Langages: Python+Go']],
    [
      'groups by their only key',
      [{ Web: ['HTML'] }, { Métier: 'Soudage, Traçage' }],
      ['Web: HTML', 'Métier: Soudage+Traçage'],
    ],
    ['lists in a list', [['HTML', 'CSS'], ['Go']], ['HTML', 'CSS', 'Go']],
    ['a list by its numbers', { 0: 'HTML', 1: 'CSS' }, ['HTML', 'CSS']],
    ['one line with brackets', 'SQL (MySQL, Oracle), Excel', ['SQL (MySQL, Oracle)', 'Excel']],
  ])('has skills as %s', (_, skills, expected) => {
    const found = read({ skills }).skills?.map(({ name, keywords }) =>
      keywords ? `${name}: ${keywords.join('+')}` : name,
    );
    expect(found).toEqual(expected);
  });

  it.each([
    ['March 2019', '2019-03'],
    ['mars 2019', '2019-03'],
    ['03/2019', '2019-03'],
    ['1er août 2019', '2019-08-01'],
    ['2019-03-01T00:00:00Z', '2019-03-01'],
    ['2019', '2019'],
    [2019, '2019'],
    [201903, '2019-03'],
    [{ year: 2019, month: 3 }, '2019-03'],
    ['2019-3', '2019-03'],
    ['2019 - 2021', '2019'],
  ])('has the date %s', (startDate, expected) => {
    expect(read({ work: [{ name: 'ACME', start_date: startDate }] }).work?.[0]?.startDate).toBe(expected);
  });

  it.each([
    ['a list', [{ name: 'Léa Roy' }]],
    ['a word', 'Léa Roy'],
    ['a name in parts', { name: { first: 'Léa', last: 'Roy' } }],
    ['a name in a list', { name: ['Léa', 'Roy'] }],
  ])('has a person as %s', (_, person) => {
    expect(readJsonResume({ basics: person }).resume.basics.name).toBe('Léa Roy');
  });

  it.each([
    ['by network', { github: 'learoy', site: 'lea.example.org/cv' }],
    ['as addresses', ['learoy', 'https://lea.example.org/cv']],
  ])('has profiles %s, whose names are looked for in what leaves', (_, profiles) => {
    const { profiles: kept } = readJsonResume({ basics: { ...basics, profiles } }).resume.basics;
    expect(kept?.map(({ username, url }) => username ?? url)).toEqual(['learoy', 'https://lea.example.org/cv']);
  });

  it.each([
    ['pairs', [['French', 'B2']]],
    ['text with its level', ['French (B2)']],
    ['an object in a list', [{ French: 'B2' }]],
    ['an object in an object', { French: { level: 'B2' } }],
    ['other names', [{ lang: 'French', niveau: 'B2' }]],
  ])('has languages as %s', (_, languages) => {
    expect(read({ languages }).languages).toEqual([{ language: 'French', fluency: 'B2' }]);
  });

  it('has highlights as objects', () => {
    expect(
      read({ work: [{ name: 'ACME', highlights: [{ text: 'Souder' }, 'Tracer', null] }] }).work?.[0]?.highlights,
    ).toEqual(['Souder', 'Tracer']);
  });

  it('is the first of several, or deep in what a tool wrapped it in', () => {
    const { resume, leftOut } = readJsonResume([{ data: { attributes: { basics } } }, { basics: { name: 'Zoé' } }]);
    expect(resume.basics.name).toBe('Léa Roy');
    expect(leftOut).toEqual([{ path: '[1]', why: 'too-many' }]);
  });

  it('is read fast when it is huge, and says what was cut', () => {
    const spent = startClock();
    const { leftOut } = readJsonResume({
      basics: { ...basics, summary: 'x'.repeat(5_000_000) },
      skills: [{ name: 'Web', keywords: Array(100_000).fill('a,b') }],
      work: Array(20_000).fill({ name: 'ACME' }),
    });
    expect(leftOut.map(({ path }) => path)).toEqual(['basics.summary', 'work[60]', 'skills[0].keywords[60]']);
    expect(spent()).toBeLessThan(4_000);
  });

  it('says what it left out and why', () => {
    const { leftOut } = readJsonResume({
      basics: { ...basics, email: 'nulle part', image: 'x' },
      work: [{ name: 'ACME', startDate: 'jadis', colour: 'blue' }, 'un emploi'],
      volunteer: [{ organization: 'x' }],
      references: [{ name: 'Sophie Durand' }],
    });
    expect(leftOut).toEqual(
      expect.arrayContaining([
        { path: 'basics.email', why: 'not-understood' },
        { path: 'basics.image', why: 'not-kept' },
        { path: 'work[0].startDate', why: 'not-understood' },
        { path: 'work[0].colour', why: 'not-kept' },
        { path: 'work[1]', why: 'not-understood' },
        { path: 'volunteer', why: 'not-kept' },
        { path: 'references', why: 'not-kept' },
      ]),
    );
  });

  it('keeps projects, under the names other tools give their fields', () => {
    expect(
      read({ projects: [{ title: 'Banc d’essai', summary: 'Mesure de couple', start: '2020', link: 'banc.example' }] })
        .projects,
    ).toEqual([
      { name: 'Banc d’essai', description: 'Mesure de couple', startDate: '2020', url: 'https://banc.example' },
    ]);
  });

  it('keeps the names of others only to look for them', () => {
    const { meta } = read({
      references: [{ name: 'Sophie Durand' }],
      awards: [{ title: 'Prix Villepreux', awarder: 'Ville de Brest' }],
      publications: [{ name: 'Des marées', authors: ['L. Roy', 'Y. Gall'] }],
    });
    expect(meta?.capRegions.othersNames).toEqual([
      'Sophie Durand',
      'Prix Villepreux',
      'Ville de Brest',
      'Des marées',
      'L. Roy',
      'Y. Gall',
    ]);
  });

  it('drops what another tool left where ours stands', () => {
    expect(read({ meta: { capRegions: { trades: 'x', licences: ['Permis B'] } } }).meta?.capRegions).toEqual({
      licences: ['Permis B'],
    });
  });

  it.each([[null], [[]], [{}], ['texte'], [42], [{ basics: {} }], [{ hello: 'world' }]])('refuses %j', (value) => {
    expect(() => readJsonResume(value)).toThrow(/no-resume/);
  });
});

it('is written and read again without a loss', () => {
  for (const { value } of inventResumes(40, 3)) {
    const { resume } = readJsonResume(value);
    const again = readJsonResume(JSON.parse(writeJsonResume(resume)));
    expect(again).toEqual({ resume, leftOut: [] });
  }
});

it('is always a profile, or a refusal, whatever the file says', () => {
  const names = fc.constantFrom(
    'basics',
    'work',
    'skills',
    'education',
    'languages',
    'meta',
    'name',
    'capRegions',
    'keywords',
    'email',
    '__proto__',
    'url',
    'startDate',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.constant(null),
      fc.integer(),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(names, tie('tree'), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      try {
        const { resume } = readJsonResume({ basics, ...(value as object) });
        expect(resumeSchema.parse(JSON.parse(writeJsonResume(resume).replace(/\s*"\$schema": "[^"]*",/, '')))).toEqual(
          resume,
        );
      } catch (error) {
        expect(String(error)).toMatch(/no-resume/);
      }
    }),
    { numRuns: 300 },
  );
});
