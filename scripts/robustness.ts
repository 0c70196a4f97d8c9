// `npm run robustness -- [ids]`: tries every figure of robustness in full in both browsers, then prints one table.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasBrowser, ROOT } from './lib/browsers.mjs';
import { run } from './lib/run.mjs';

/** Which tests try which figure. */
const tests: Readonly<Record<string, string>> = {
  S1: 'tests/e2e/robustness/s1-strings.test.ts',
  S2: 'tests/e2e/robustness/s2-pages.test.ts',
  S3: 'tests/e2e/robustness/s3-messages.test.ts',
  S4: 'tests/e2e/discretion.test.ts',
  S5: 'tests/e2e/robustness/s5-requests.test.ts',
  S6: 'tests/e2e/robustness/s6-forms.test.ts',
  S7: 'tests/e2e/robustness/s6-forms.test.ts',
  I1: 'tests/e2e/robustness/i1-imports.test.ts',
  M1: 'tests/e2e/robustness/m1-memory.test.ts',
  R1: 'tests/e2e/durability.test.ts',
  R2: 'tests/e2e/robustness/r2-worker.test.ts',
  R2D: 'tests/e2e/robustness/r3-deposits.test.ts',
  R3: 'tests/e2e/robustness/r3-deposits.test.ts',
  R5: 'tests/e2e/robustness/r5-store.test.ts',
  R6: 'tests/e2e/robustness/r6-tabs.test.ts',
  R7: 'tests/e2e/robustness/r7-migrations.test.ts',
  R8: 'tests/e2e/robustness/r8-circumstances.test.ts',
};

/** What `tests/e2e/robustness/figure.ts` writes. */
interface Told {
  id: string;
  browser: string;
  tried: string;
  found: Record<string, number>;
  at: string;
}

const folder = join(ROOT, '.output', 'reports', 'robustness');
const browsers = (['chromium', 'firefox'] as const).filter(hasBrowser);

/** The figures asked for by id, or all. Throws with the known ids for one that does not exist. */
function chosen(words: readonly string[]): string[] {
  const ids = words.map((word) => word.toUpperCase());
  const unknown = ids.find((id) => !Object.hasOwn(tests, id));
  if (unknown) throw new Error(`There is no figure ${unknown}; those there are: ${Object.keys(tests).join(', ')}`);
  return ids.length > 0 ? ids : Object.keys(tests);
}

/** Both builds that the tests take: the stores' packages and those with the boards switched on. */
async function build(): Promise<void> {
  for (const script of ['build', 'build:e2e']) {
    const { code, output } = await run('npm', ['run', '--silent', script]);
    if (code !== 0) throw new Error(`npm run ${script} failed:\n${output}`);
  }
}

function readTold(id: string, browser: string): Told | undefined {
  const file = join(folder, `${id}-${browser}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Told) : undefined;
}

/** One line a figure and browser; answers whether each was tried and found nothing. */
function printTable(ids: readonly string[]): boolean {
  let isGood = true;
  console.log('');
  for (const id of ids) {
    for (const browser of browsers) {
      const told = readTold(id, browser);
      const isClean = told !== undefined && Object.values(told.found).every((count) => count === 0);
      isGood &&= isClean;
      const found = Object.entries(told?.found ?? {}).map(([what, count]) => `${count} ${what}`);
      const said = told ? `${told.tried}: ${found.join(', ')}` : 'not told';
      console.log(`${isClean ? 'ok    ' : 'FAILED'} ${id} ${browser.padEnd(8)} ${said}`);
    }
  }
  return isGood;
}

async function main(): Promise<void> {
  const ids = chosen(process.argv.slice(2));
  await build();
  mkdirSync(folder, { recursive: true });
  const stale = readdirSync(folder).filter((file) => ids.includes(file.split('-')[0] ?? ''));
  for (const file of stale) rmSync(join(folder, file));
  const env = { ROBUSTNESS: 'full', E2E_BROWSERS: browsers.join() };
  const files = ids.flatMap((id) => tests[id] ?? []);
  const { code } = await run('vitest', ['run', '--project', 'e2e', ...files], { isShown: true, env });
  process.exitCode = printTable(ids) && code === 0 ? 0 : 1;
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
