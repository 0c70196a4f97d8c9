// Makes a fresh clone ready: packages, their Node 24, WXT's types, browsers. Runs on Node 20 with nothing installed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, hasBrowser, installPrefix, isDebianLike, ROOT } from './lib/browsers.mjs';
import { findCompiler } from './lib/compiler.mjs';
import { areDependenciesInstalled } from './lib/dependencies.mjs';
import { findPostgres } from './lib/postgres.mjs';
import { run, tail } from './lib/run.mjs';

/** @typedef {import('./lib/browsers.mjs').BrowserName} BrowserName */

/** Debian's packages. Ubuntu's of these names are snaps, which cannot be driven: they are never asked for. */
const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const NODE_MAJOR = 24;

/**
 * Sets up what is missing and says in one line each what it found.
 * @param {{ browsers?: BrowserName[], isPostgresWanted?: boolean }} [options] what to install where that is possible
 *   without asking: browsers, and the PostgreSQL the portal is tested on
 * @throws with what failed and what to do
 */
export async function setUp({ browsers = [], isPostgresWanted = false } = {}) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Node ${process.versions.node} is too old: install Node 20 or newer (https://nodejs.org)`);
  }
  await installPackages();
  await installNode();
  await prepareTypes();
  await installBrowsers(browsers);
  if (browsers.length > 0) await installCompiler();
  if (isPostgresWanted) await installPostgres();
}

async function installPackages() {
  if (areDependenciesInstalled()) return say('packages', 'as locked');
  say('packages', 'installing …');
  const clean = await npm('ci');
  if (clean.code === 0) return say('packages', 'installed');
  if (!/from lock file|in sync/.test(clean.output)) throw new Error(`npm ci failed:\n${tail(clean.output)}`);
  // A registry without some platform's builds leaves holes in a lock file that npm ci then refuses.
  const { code, output } = await npm('install', '--no-save');
  if (code !== 0) throw new Error(`npm install failed:\n${tail(output)}`);
  say('packages', 'installed, but npm ci refused package-lock.json: it does not match package.json');
}

/**
 * @param {string} command
 * @param {string[]} flags
 */
function npm(command, ...flags) {
  const args = [command, ...flags, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // Under NODE_ENV=production npm would leave out what the project is built with.
  return run('npm', args, { isSystem: true, env: { NODE_ENV: undefined } });
}

/** The package `node` fetches its program in an install script, which npm may be configured to skip. */
async function installNode() {
  let found = await nodeVersion();
  if (!found.startsWith(`v${NODE_MAJOR}.`)) {
    const folder = join(ROOT, 'node_modules', 'node');
    const { code, output } = await run('node', ['installArchSpecificPackage.js'], { isSystem: true, cwd: folder });
    found = await nodeVersion();
    if (code !== 0 || !found.startsWith(`v${NODE_MAJOR}.`)) {
      throw new Error(`Node ${NODE_MAJOR} could not be installed by the npm package "node":\n${tail(output)}`);
    }
  }
  say('node', found);
}

async function nodeVersion() {
  const path = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(path)) return '';
  const { code, output } = await run('node', ['-v']);
  return code === 0 ? output.trim() : '';
}

async function prepareTypes() {
  const { code, output } = await run('wxt', ['prepare']);
  if (code !== 0) throw new Error(`wxt prepare failed:\n${tail(output)}`);
  say('types', 'prepared');
}

/** @param {BrowserName[]} browsers */
async function installBrowsers(browsers) {
  const missing = browsers.filter((name) => !hasBrowser(name));
  const packages = missing.map((name) => DEBIAN_PACKAGES[name]);
  if (missing.length > 0 && isDebianLike()) await installFromDebian(packages);
  for (const name of browsers) say(name, describe(name));
}

/** The server alone, without a cluster of the machine's own: tests make theirs. */
async function installPostgres() {
  if (!findPostgres() && isDebianLike()) await installFromDebian(['postgresql']);
  say('postgres', findPostgres() ?? 'not found: the portal is tested on its embedded database only');
}

/** The smallest there is, where there is none: it makes the clock that tests of reminders turn. */
async function installCompiler() {
  if (!findCompiler() && isDebianLike()) await installFromDebian(['tcc']);
  say('compiler', findCompiler() ?? 'not found: no test can turn a browser’s clock');
}

/** @param {string[]} packages */
async function installFromDebian(packages) {
  const prefix = installPrefix();
  if (!prefix) return;
  say('apt-get', `installing ${packages.join(' and ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=120'];
  const steps = [
    ['apt-get', 'update', ...options],
    ['apt-get', 'install', '-y', '--no-install-recommends', ...options, ...packages],
  ];
  for (const step of steps) {
    const [command = '', ...args] = [...prefix, ...step];
    const { code, output } = await run(command, args, { isSystem: true, env });
    if (code !== 0) return say('apt-get', `failed: ${tail(output, 5)}`);
  }
}

/** @param {BrowserName} name */
function describe(name) {
  try {
    return findBrowser(name).path;
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
}

/**
 * @param {string} what
 * @param {string} how
 */
function say(what, how) {
  console.log(`setup  ${what.padEnd(9)} ${how}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await setUp({ browsers: ['chromium', 'firefox'], isPostgresWanted: true }).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
