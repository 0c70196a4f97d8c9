// How often pay is read right, on the project's own cases and on the shared ones where they are.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSalary } from '@/utils/posting/salary/read';
import type { PayPeriod, Salary } from '@/utils/posting/types';
import { reportAccuracy } from './report';

interface Truth {
  none?: boolean;
  min?: number | null;
  max?: number | null;
  period?: PayPeriod | null;
  currency?: string | null;
  likely_period?: PayPeriod;
  likely_currency?: string;
  /** The sign has several readings: saying none is right too. */
  currency_ambiguous?: boolean;
  likely?: Truth;
  accept?: Truth | Truth[];
}

interface SalaryCase {
  text: string;
  truth: Truth;
}

const near = (one: number | null = null, other: number | null = null) =>
  one === other || (one !== null && other !== null && Math.abs(one - other) <= 0.005 * Math.abs(one));

function fits(truth: Truth, answer: Salary): boolean {
  const currencies = [truth.currency ?? null, truth.likely_currency, ...(truth.currency_ambiguous ? [null] : [])];
  const periods = [truth.period ?? null, ...(truth.period ? [] : [truth.likely_period])];
  return (
    near(truth.min, answer.min) &&
    near(truth.max, answer.max) &&
    currencies.includes(answer.currency) &&
    periods.includes(answer.period)
  );
}

function isRight(truth: Truth, answer: Salary | undefined): boolean {
  if (truth.none || (truth.min == null && truth.max == null)) return answer === undefined;
  if (!answer) return false;
  const readings = [truth, truth.likely, truth.accept].flat().filter((reading) => reading !== undefined);
  return readings.some((reading) => fits({ ...truth, ...reading }, answer));
}

const files: [string, URL][] = [
  ["the project's cases", new URL('./salaries.jsonl', import.meta.url)],
  ['the shared cases', new URL('../../../shared/cases/salaries.jsonl', import.meta.url)],
];

describe.each(files.filter(([, file]) => existsSync(file)))('%s', (name, file) => {
  const cases: SalaryCase[] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

  it('are right in 97 %, with at most 1 % of wrong claims', () => {
    const misses = cases.filter(({ text, truth }) => !isRight(truth, readSalary(text)));
    const wrong = misses.filter(({ text }) => readSalary(text) !== undefined);
    const list = misses.map(({ text }) => text).join(' | ');
    const shares = { right: 1 - misses.length / cases.length, 'wrong claims': wrong.length / cases.length };
    reportAccuracy({ suite: 'pay texts', cases: name, count: cases.length, shares });
    expect(1 - misses.length / cases.length, list).toBeGreaterThanOrEqual(0.97);
    expect(wrong.length / cases.length, list).toBeLessThanOrEqual(0.01);
  });
});

it("reads months, gross or net and doubt as the project's cases say them", () => {
  const [[, file] = ['', new URL(import.meta.url)]] = files;
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { text, truth }: { text: string; truth: Truth & Partial<Salary> & { doubtful?: boolean } } = JSON.parse(line);
    const answer = readSalary(text);
    const said = { months: answer?.months, basis: answer?.basis, isDoubtful: answer?.isDoubtful ?? false };
    expect({ text, ...said }).toEqual({
      text,
      months: truth.months,
      basis: truth.basis,
      isDoubtful: truth.doubtful ?? false,
    });
  }
});
