// Holds the Firefox package to the store's own linter: no error, and no warning that is not allowed by name and reason.
import { readFileSync } from 'node:fs';
import { ROOT } from './lib/browsers.mjs';
import { run, tail } from './lib/run.mjs';

/**
 * @typedef {{ code: string, file?: string, line?: number, message: string }} Notice as addons-linter writes it
 * @typedef {{ code: string, file: string, library: string, why: string }} Allowed `file` may hold `*`
 */

/** @type {Allowed[]} */
const allowed = JSON.parse(readFileSync(new URL('addons-linter-allowed.json', import.meta.url), 'utf8'));

/** @param {Notice} notice */
function isAllowed({ code, file = '' }) {
  return allowed.some((entry) => entry.code === code && patternOf(entry.file).test(file));
}

/** @param {string} glob */
function patternOf(glob) {
  const parts = glob.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

const args = ['lint', '--source-dir', `${ROOT}.output/firefox-mv3`, '--output', 'json', '--no-config-discovery'];
const { output } = await run('web-ext', args);
const json = output.split('\n').find((line) => line.startsWith('{"'));
if (!json) throw new Error(`addons-linter gave no report:\n${tail(output)}`);

/** @type {{ errors: Notice[], warnings: Notice[] }} */
const { errors, warnings } = JSON.parse(json);
const unexpected = [...errors, ...warnings.filter((warning) => !isAllowed(warning))];
for (const { code, file, line, message } of unexpected)
  console.error(`${file ?? 'package'}:${line ?? 0} ${code}: ${message}`);
console.log(`addons-linter: ${errors.length} errors, ${warnings.length} warnings, ${unexpected.length} not allowed`);
process.exitCode = unexpected.length === 0 ? 0 : 1;
