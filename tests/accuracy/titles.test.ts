// Job titles of offers and CVs, labelled by hand: the trade recognised is right, or none is.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { trades } from '@/scripts/lib/reference';
import { recogniseTrade } from '@/utils/trades/recognise';
import { reportAccuracy } from './report';

/** `title;codes that are right`: none when no single trade is named. 130 from captured pages, the others invented. */
const cases = readFileSync(new URL('./titles.csv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [title = '', codes = ''] = line.split(';');
    return { title, codes: codes.split(' ').filter(Boolean) };
  });

it('names the right trade of 600 titles or none, and seven in ten of those that name one', () => {
  const answers = cases.map(({ title, codes }) => ({ title, codes, found: recogniseTrade(trades, title)?.code }));
  const wrong = answers.filter(({ codes, found }) => found !== undefined && !codes.includes(found));
  const named = answers.filter(({ codes }) => codes.length > 0);
  const right = named.filter(({ codes, found }) => found !== undefined && codes.includes(found));
  const shares = { right: right.length / named.length, 'wrong claims': wrong.length / cases.length };
  reportAccuracy({ suite: 'trades of titles', cases: "the project's cases", count: cases.length, shares });
  if (process.env.MISSES)
    console.log(
      named
        .filter(({ found }) => !found)
        .map(({ title }) => title)
        .join('\n'),
    );
  expect(cases.length).toBeGreaterThanOrEqual(600);
  expect(wrong).toEqual([]);
  expect(right.length / named.length).toBeGreaterThan(0.7);
});
