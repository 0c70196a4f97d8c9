// How often places are right, on the project's own cases and on the shared ones where they are.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PlaceAnswer } from '@/utils/places/types';
import type { PlaceFields } from '@/utils/posting/types';
import { places } from '../places/gazetteer-file';
import { reportAccuracy } from './report';

interface Truth {
  kind: string;
  region?: string;
  departement?: string;
  commune?: string;
  accept?: Truth | Truth[] | string;
}

interface LocationCase {
  text: string;
  context?: { fields?: PlaceFields };
  truth: Truth;
}

interface Figures {
  region: number;
  commune: number;
  wrong: number;
  misses: string[];
}

/** A right region is the truth's or an accepted reading's; a wrong claim is a region the text does not say. */
function score(cases: readonly LocationCase[], withFields: boolean): Figures {
  let [regions, regionsRight, communes, communesRight, wrong] = [0, 0, 0, 0, 0];
  const misses: string[] = [];
  for (const { text, context, truth } of cases) {
    const answer: PlaceAnswer = places.resolvePlace(text, withFields || text === '' ? context?.fields : undefined);
    const accepted = [truth.accept ?? []].flat().filter((each): each is Truth => typeof each === 'object');
    const mayBeSilent = accepted.some(({ kind }) => kind === 'ambiguous' || kind === 'foreign');
    const isSilent = answer.region === undefined;
    const isRight = [truth, ...accepted].some(({ region }) => region !== undefined && region === answer.region);
    if (truth.region) {
      regions++;
      if (isRight || (isSilent && mayBeSilent)) regionsRight++;
    }
    if (truth.commune) {
      communes++;
      const codes = [truth, ...accepted].flatMap(({ commune }) => commune ?? []);
      if (codes.includes(answer.commune ?? '') || (!answer.commune && mayBeSilent)) communesRight++;
    }
    if (!isSilent && !isRight) wrong++;
    if (!(isRight || isSilent) || (truth.region && isSilent && !mayBeSilent)) misses.push(text);
  }
  return { region: regionsRight / regions, commune: communesRight / communes, wrong: wrong / cases.length, misses };
}

const files: [string, URL][] = [
  ["the project's cases", new URL('./locations.jsonl', import.meta.url)],
  ['the shared cases', new URL('../../../shared/cases/locations.jsonl', import.meta.url)],
];

describe.each(files.filter(([, file]) => existsSync(file)))('%s', (name, file) => {
  const cases: LocationCase[] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  // Where only the fields tell, the text alone cannot.
  const tellingAlone = cases.filter(
    ({ context, truth }) => !context?.fields || !truth.region || name !== files[0]?.[0],
  );

  test.each([
    ['with fields', cases, true],
    ['text alone', tellingAlone, false],
  ] as const)('%s', (how, asked, withFields) => {
    const { region, commune, wrong, misses } = score(asked, withFields);
    const shares = { 'region right': region, 'commune right': commune, 'wrong claims': wrong };
    reportAccuracy({ suite: `places, ${how}`, cases: name, count: asked.length, shares });
    const list = misses.join(' | ');
    expect(region, list).toBeGreaterThanOrEqual(0.99);
    expect(commune, list).toBeGreaterThanOrEqual(0.98);
    expect(wrong, list).toBeLessThanOrEqual(0.003);
  });
});
