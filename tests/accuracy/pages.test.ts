// What `evaluate -- pages` answers: on the project's own pages always, on the shared captures where they are.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { boards } from '@/utils/boards/registry';
import evaluatePages from '../../scripts/evaluate/pages';
import { findFixtures } from '../boards/fixtures';
import { reportAccuracy } from './report';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pages-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function evaluate(path: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const value of evaluatePages(path)) lines.push(JSON.stringify(value));
  return lines;
}

it("answers the project's own pages by their file and address alone", async () => {
  // The practice board is known to trial builds only; a command-line reading is not one.
  const fixtures = findFixtures().filter(({ board }) => board !== 'practice');
  cpSync(FIXTURES, folder, { recursive: true });
  const cases = fixtures.map(({ name, url }) => ({ file: `${name}.html`, url: url.href }));
  writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases));
  const lines = await evaluate(folder);
  const expected = fixtures.map(({ name, expected }) => {
    const postings: { title: string; company?: string; location?: string }[] = JSON.parse(
      readFileSync(expected, 'utf8'),
    ).postings;
    return {
      file: `${name}.html`,
      postings: postings.map(({ title, company, location }) => ({ title, company, place: location })),
    };
  });
  const wanted = expected.map((value) => JSON.stringify(value));
  const whole = lines.filter((line, index) => line === wanted[index]).length / wanted.length;
  reportAccuracy({
    suite: 'pages',
    cases: "the project's cases",
    count: wanted.length,
    shares: { 'right as a whole': whole },
  });
  expect(lines).toEqual(wanted);
});

// The captures belong to the boards and are not in the repository: a clone alone has none.
describe.skipIf(!existsSync(join(SHARED, 'pages/cases.json')))('the shared captures', () => {
  it('are read without a miss on our boards, and nothing is claimed where nothing is', async () => {
    const results = join(folder, 'results.jsonl');
    writeFileSync(results, (await evaluate(join(SHARED, 'pages'))).join('\n'));
    const score = [join(SHARED, 'cases/score.mjs'), 'pages', join(SHARED, 'pages'), results, '--misses', '5000'];
    const { stdout } = spawnSync(process.execPath, score, { encoding: 'utf8' });
    const lines = stdout.trim().split('\n');
    const figures = lines.filter((line) => line.startsWith('pages '));
    console.log(figures.join('\n'));
    expect(figures).toHaveLength(2);
    for (const line of figures) {
      const [, group = '', fields, found] =
        /^pages (\w+): fields right ([\d.]+) %, postings found ([\d.]+) %/.exec(line) ?? [];
      reportAccuracy({
        suite: 'pages',
        cases: `shared ${group}`,
        count: Number(/pages=(\d+)/.exec(line)?.[1]),
        shares: { 'fields right': Number(fields) / 100, 'postings found': Number(found) / 100 },
      });
      expect(line).toContain('claimed in excess 0,');
      expect(line).toContain('stay silent and did not 0 ');
    }
    const ours = new RegExp(`^miss \\["(?:${boards.map(({ id }) => id).join('|')})/`);
    expect(lines.filter((line) => ours.test(line))).toEqual([]);
  });
});
