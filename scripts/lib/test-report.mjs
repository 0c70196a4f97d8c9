// What one run of Vitest found, read from its JSON report.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from './browsers.mjs';

/**
 * @typedef {object} Failure
 * @property {string} file relative to the project
 * @property {string} test its full name; the file's own name when the file broke before its first test
 * @property {string} reason the first line of what was said
 * @property {boolean} isBroken the file broke before, or outside, its tests
 */

/**
 * @typedef {object} TestReport
 * @property {number} passed
 * @property {Failure[]} failures a file that broke before its first test counts as one
 */

/**
 * Reads a report; a missing or unreadable one is one failure.
 * @param {string} path
 * @returns {TestReport}
 */
export function readTestReport(path) {
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'));
    return { passed: numPassedTests, failures: testResults.flatMap(failuresOf) };
  } catch (error) {
    const reason = /** @type {Error} */ (error).message;
    return { passed: 0, failures: [{ file: '', test: 'no report of the tests', reason, isBroken: true }] };
  }
}

function failuresOf(/** @type {any} */ result) {
  const file = relative(ROOT, result.name);
  const failed = result.assertionResults.filter((/** @type {any} */ { status }) => status === 'failed');
  if (failed.length === 0 && result.status === 'failed') {
    return [{ file, test: file, reason: firstLine(result.message), isBroken: true }];
  }
  return failed.map((/** @type {any} */ { fullName, failureMessages }) => ({
    file,
    test: fullName,
    reason: firstLine(failureMessages[0]),
    isBroken: false,
  }));
}

function firstLine(/** @type {string | undefined} */ text) {
  return (text ?? '').split('\n', 1)[0].slice(0, 200);
}
