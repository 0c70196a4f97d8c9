// `npm test`: everything that must hold, from a fresh clone to both browsers; with words after `--`, only those unit tests.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasBrowser, ROOT } from './lib/browsers.mjs';
import { run, tail } from './lib/run.mjs';
import { setUp } from './setup.mjs';

/**
 * @typedef {object} Outcome
 * @property {string} step
 * @property {number} passed
 * @property {number} failed
 * @property {number} seconds
 */

const REPORTS = join(ROOT, '.output', 'reports');
/** @type {import('./lib/browsers.mjs').BrowserName[]} */
const BROWSERS = ['chromium', 'firefox'];

/**
 * Runs a program as one test, showing what it said when it fails.
 * @param {string} step
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<Outcome>}
 */
async function check(step, command, args) {
  const started = Date.now();
  const { code, output } = await run(command, args);
  if (code !== 0) console.log(`\n${tail(output, 120)}\n`);
  return report({ step, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds: since(started) });
}

/**
 * Runs one of Vitest's projects; a file that fails before its first test counts as one failure.
 * @param {string} project
 * @param {Record<string, string>} [env]
 * @returns {Promise<Outcome>}
 */
async function testProject(project, env = {}) {
  const started = Date.now();
  const file = join(REPORTS, `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run('vitest', ['run', '--project', project, ...reporters], { isShown: true, env });
  const { passed, failed } = countTests(file);
  const unexplained = code !== 0 && failed === 0 ? 1 : 0;
  return report({ step: `${project} tests`, passed, failed: failed + unexplained, seconds: since(started) });
}

/** @param {string} file */
function countTests(file) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    const isBroken = ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0;
    return { passed: numPassedTests, failed: numFailedTests + testResults.filter(isBroken).length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** The browsers to test in. On a CI machine a missing one is a failure, for a person a line with the way to get it. */
function presentBrowsers() {
  return process.env.CI ? BROWSERS : BROWSERS.filter(hasBrowser);
}

/** @returns {Promise<Outcome[]>} */
async function testEverything() {
  const outcomes = [await check('format, lint, types, unused code', 'npm', ['run', '--silent', 'check'])];
  outcomes.push(await testProject('unit'));
  const builds = [
    await check('store packages', 'npm', ['run', '--silent', 'build']),
    await check('builds for end-to-end tests', 'npm', ['run', '--silent', 'build:e2e']),
  ];
  outcomes.push(...builds);
  if (builds.every(({ failed }) => failed === 0)) {
    outcomes.push(await check('addons-linter', 'npm', ['run', '--silent', 'lint:addon']));
    outcomes.push(await testProject('e2e', { E2E_BROWSERS: presentBrowsers().join() }));
  }
  return outcomes;
}

/** @param {Outcome} outcome */
function report(outcome) {
  const { step, passed, failed, seconds } = outcome;
  console.log(`test   ${step}: ${failed === 0 ? 'ok' : 'FAILED'} (${passed} passed, ${failed} failed, ${seconds} s)`);
  return outcome;
}

function since(/** @type {number} */ started) {
  return Math.round((Date.now() - started) / 1000);
}

/** @param {Outcome[]} outcomes */
function summarise(outcomes) {
  const total = (/** @type {'passed' | 'failed'} */ kind) => outcomes.reduce((sum, outcome) => sum + outcome[kind], 0);
  console.log('');
  for (const { step, passed, failed, seconds } of outcomes) {
    console.log(
      `${failed === 0 ? 'ok    ' : 'FAILED'} ${`${seconds} s`.padStart(6)}  ${step} (${passed} / ${passed + failed})`,
    );
  }
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') === 0 ? 0 : 1;
}

const words = process.argv.slice(2);
mkdirSync(REPORTS, { recursive: true });
try {
  if (words.length > 0) {
    await setUp();
    const { code } = await run('vitest', ['run', '--project', 'unit', ...words], { isShown: true });
    process.exitCode = code;
  } else {
    await setUp({ browsers: BROWSERS });
    summarise(await testEverything());
  }
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  summarise([{ step: 'setup', passed: 0, failed: 1, seconds: 0 }]);
}
