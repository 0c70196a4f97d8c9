// The table of steps: compiled from what people edit, every deadline with where it was read, nothing that leads nowhere.
import { describe, expect, it } from 'vitest';
import { readSituations, setSituation, situationIds, situationWords } from '@/utils/plan/situations';
import { compileGuidesHere } from '../../scripts/guides/read-files';
import { compilePlan } from '../../scripts/plan/compile';
import { compilePlanHere } from '../../scripts/plan/pack';
import { readOffset } from '../../scripts/plan/read-offset';

const { fr, en } = compilePlanHere();

it('has a source for each deadline, and carries no source that is not cited', () => {
  expect(fr.steps.filter(({ deadline, sources }) => deadline && !sources)).toEqual([]);
  const cited = new Set(fr.steps.flatMap(({ sources = [] }) => sources));
  expect(new Set(Object.keys(fr.sources))).toEqual(cited);
});

it('says so where a deadline was only read at second hand', () => {
  const secondHand = fr.steps.filter(
    ({ deadline, sources = [] }) => deadline && sources.every((id) => fr.sources[id]?.mark === 'S'),
  );
  for (const { id, see } of secondHand) expect(fr.words[id]?.doubt ?? see, id).toBeDefined();
});

it('has the same steps in both languages', () => {
  expect(Object.keys(en.words)).toEqual(fr.steps.map(({ id }) => id));
  expect(en.steps).toEqual(fr.steps);
});

it('sends to guides, and sections of them, that are there in both languages', () => {
  const { libraries } = compileGuidesHere();
  for (const library of Object.values(libraries)) {
    const known = library.guides.flatMap(({ id, sections }) => [
      id,
      ...sections.map((section) => `${id}/${section.id}`),
    ]);
    expect(fr.steps.flatMap(({ guide }) => guide ?? []).filter((guide) => !known.includes(guide))).toEqual([]);
  }
});

describe('words', () => {
  it.each(Object.entries(fr.words))('%s, in French typography', (_id, words) => {
    for (const text of Object.values(words)) {
      expect(text).not.toMatch(/[ \u00a0][:;!?»€%]|[^\s\u202f:/][:;?»](?!\/\/)|«[^\u202f]|\w'\w|"|!|\.\.\./);
      expect(text).not.toMatch(/ {2}|^ | $/);
    }
  });

  it.each(Object.entries(en.words))('%s, in English', (_id, words) => {
    for (const text of Object.values(words)) expect(text).not.toMatch(/!|\.\.\.|\w'\w| {2}|\u202f/);
  });
});

describe('a distance', () => {
  it.each([
    ['3 months before move', { anchor: 'move', months: -3 }],
    ['on move', { anchor: 'move' }],
    ['2 weeks after job-start', { anchor: 'job-start', days: 14 }],
    ['1 day after contract-end', { anchor: 'contract-end', days: 1 }],
  ])('%s', (text, offset) => {
    expect(readOffset(text)).toEqual(offset);
  });

  it.each(['soon', '3 months', '3 months before lunch', '-2 days after move', ''])('is not “%s”', (text) => {
    expect(() => readOffset(text)).toThrow(text);
  });
});

describe('a wrong table is refused by name', () => {
  const words = '{ title: Un titre assez long, why: Une raison assez longue pour être lue. }';
  const row = (more: string) => `- { id: a-step, do: on move, ${more} fr: ${words}, en: ${words} }`;
  it.each([
    ['a deadline without a source', row('deadline: on move,'), 'a deadline needs a source'],
    ['a source that is not there', row('sources: [nobody],'), 'no source "nobody"'],
    ['a step to wait for that is not there', row('after: [nothing],'), 'no step "nothing"'],
    ['a taken id', `${row('')}\n${row('')}`, 'its id is taken'],
    ['an unknown situation', row('when: { situations: [elsewhere] },'), 'elsewhere'],
    ['a word of one language only', row('').replace(' }, en', ', doubt: Peut-être pas. }, en'), 'different things'],
  ])('%s', (_name, text, said) => {
    let message = '';
    try {
      compilePlan(text, new Map());
    } catch (error) {
      message = String(error);
    }
    expect(message).toMatch(said === 'elsewhere' ? /situations/ : said);
  });
});

describe('the situations of the setting', () => {
  it('keeps the words of others, each of its own once', () => {
    const said = setSituation(['student', 'from-paris'], 'after-redundancy', true);
    expect(setSituation(said, 'after-redundancy', true)).toEqual(['student', 'from-paris', 'redundancy']);
    expect(readSituations(said)).toEqual(['leaving-paris', 'after-redundancy']);
    expect(setSituation(said, 'leaving-paris', false)).toEqual(['student', 'redundancy']);
  });

  it('has one word for each', () => {
    expect(new Set(Object.values(situationWords)).size).toBe(situationIds.length);
  });
});
