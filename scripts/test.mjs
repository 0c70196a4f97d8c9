// `npm test`: everything that must hold, from a fresh clone to both browsers; with words after `--`, only those unit tests.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasBrowser, ROOT } from './lib/browsers.mjs';
import { run, tail } from './lib/run.mjs';
import { readTestReport } from './lib/test-report.mjs';
import { setUp } from './setup.mjs';

/**
 * @typedef {object} Outcome
 * @property {string} step
 * @property {number} passed
 * @property {number} failed
 * @property {number} seconds
 * @property {import('./lib/test-report.mjs').Failure[]} [failures] by name, where it knows them
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
 * Runs one of Vitest's projects, or some of its files.
 * @param {string} project
 * @param {{ env?: Record<string, string>, files?: string[], name?: string }} [options]
 */
async function runProject(project, { env = {}, files = [], name = project } = {}) {
  const file = join(REPORTS, `${name}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run('vitest', ['run', '--project', project, ...reporters, ...files], { isShown: true, env });
  const found = readTestReport(file);
  if (code !== 0 && found.failures.length === 0) {
    found.failures.push({ file: '', test: `${project} tests`, reason: `ended with code ${code}`, isBroken: true });
  }
  return found;
}

/** @returns {Promise<Outcome>} */
async function testUnits() {
  const started = Date.now();
  const { passed, failures } = await runProject('unit');
  return report({ step: 'unit tests', passed, failures, failed: failures.length, seconds: since(started) });
}

/**
 * Runs the tests in real browsers. A browser on a busy machine sometimes misses a beat, so a file that failed is run
 * once more, whole and in fresh browsers, and both results are printed; a file that fails twice has failed. What must
 * never happen even once, an offer lost or a request made, is not asked twice.
 * @returns {Promise<Outcome>}
 */
async function testBrowsers() {
  const started = Date.now();
  const env = { E2E_BROWSERS: presentBrowsers().join() };
  const first = await runProject('e2e', { env });
  const failing = [...new Set(first.failures.map(({ file }) => file))];
  const mayTryAgain = failing.length > 0 && failing.length <= 3 && !first.failures.some(isFinal);
  if (!mayTryAgain) {
    const { passed, failures } = first;
    return report({ step: 'e2e tests', passed, failures, failed: failures.length, seconds: since(started) });
  }
  for (const failure of first.failures) console.log(`again  ${describe(failure)}`);
  const second = await runProject('e2e', { env, files: failing, name: 'e2e-again' });
  const failures = second.failures;
  const tests = first.passed + first.failures.filter(({ isBroken }) => !isBroken).length;
  const broken = failures.filter(({ isBroken }) => isBroken).length;
  const passed = Math.max(tests, second.passed) - (failures.length - broken);
  const step = `e2e tests (${first.failures.length} tried twice)`;
  return report({ step, passed, failures, failed: failures.length, seconds: since(started) });
}

/** What is not asked twice: an expectation of what must never happen, as against a browser that could not be driven. */
function isFinal(/** @type {import('./lib/test-report.mjs').Failure} */ { file, reason }) {
  return file === '' || (/(durability|discretion|r[1-7]-|s[1-5]-)/.test(file) && reason.startsWith('AssertionError'));
}

function describe(/** @type {import('./lib/test-report.mjs').Failure} */ { file, test, reason }) {
  return `${file}: ${test}: ${reason}`;
}

/** The browsers to test in. On a CI machine a missing one is a failure, for a person a line with the way to get it. */
function presentBrowsers() {
  return process.env.CI ? BROWSERS : BROWSERS.filter(hasBrowser);
}

/** @returns {Promise<Outcome[]>} */
async function testEverything() {
  const outcomes = [await check('format, lint, types, unused code', 'npm', ['run', '--silent', 'check'])];
  outcomes.push(await testUnits());
  const builds = [
    await check('store packages', 'npm', ['run', '--silent', 'build']),
    await check('builds for end-to-end tests', 'npm', ['run', '--silent', 'build:e2e']),
  ];
  outcomes.push(...builds);
  if (builds.every(({ failed }) => failed === 0)) {
    outcomes.push(await check('addons-linter', 'npm', ['run', '--silent', 'lint:addon']));
    outcomes.push(await testBrowsers());
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
  // Named last: the end of a long log is what is kept of it.
  for (const failure of outcomes.flatMap(({ failures }) => failures ?? [])) console.log(`failed ${describe(failure)}`);
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
    await setUp({ browsers: BROWSERS, isPostgresWanted: true });
    summarise(await testEverything());
  }
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  summarise([{ step: 'setup', passed: 0, failed: 1, seconds: 0 }]);
}
