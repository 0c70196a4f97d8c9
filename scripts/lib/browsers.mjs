// Finds the browsers this machine already has; never downloads one. Runs on the system's Node, without dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** The variable with which a person names the browser to use. */
const OVERRIDES = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/** Names on the PATH, best first. Branded Chrome is absent: since version 137 it ignores `--load-extension`. */
const COMMANDS = {
  chromium: ['chromium', 'chromium-browser', 'chrome-for-testing', 'ungoogled-chromium'],
  firefox: ['firefox-esr', 'firefox-developer-edition', 'firefox-nightly', 'firefox'],
};

const USUAL_PLACES = {
  chromium: [
    '/usr/lib/chromium/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  ],
  firefox: [
    '/usr/lib/firefox-esr/firefox-esr',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** How a person gets the browser, by platform. */
const ADVICE = {
  linux: { chromium: 'sudo apt-get install chromium', firefox: 'sudo apt-get install firefox-esr' },
  darwin: { chromium: 'brew install --cask chromium', firefox: 'brew install --cask firefox' },
  win32: { chromium: 'winget install Hibbiki.Chromium', firefox: 'winget install Mozilla.Firefox' },
};

/**
 * The executable of a browser.
 * @param {BrowserName} name
 * @returns {{ path: string }}
 * @throws when there is none, with the command to get one
 */
export function findBrowser(name) {
  const override = process.env[OVERRIDES[name]];
  if (override) {
    if (!existsSync(override)) throw new Error(`${OVERRIDES[name]} names ${override}, which does not exist`);
    return { path: override };
  }
  const path = candidates(name).find((place) => isUsable(place));
  if (path) return { path };
  throw new Error(`No ${name} found. ${adviceFor(name)}`);
}

/** @param {BrowserName} name */
export function hasBrowser(name) {
  try {
    return Boolean(findBrowser(name));
  } catch {
    return false;
  }
}

/** @param {BrowserName} name */
function candidates(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
  return [...onPath, ...USUAL_PLACES[name]];
}

/** A file that is there and is no snap: snaps cannot read a profile or an extension outside their own folders. */
function isUsable(/** @type {string} */ place) {
  if (!existsSync(place) || place.startsWith('/snap/')) return false;
  const size = statSync(place).size;
  return size > 20_000 || !/\/snap\//.test(readFileSync(place, 'utf8'));
}

/** @param {BrowserName} name */
function adviceFor(name) {
  const command = isUbuntu()
    ? `This is Ubuntu, whose ${name} package is a snap that tests cannot drive; install a build of your choice`
    : `Install it with: ${(ADVICE[/** @type {keyof typeof ADVICE} */ (process.platform)] ?? ADVICE.linux)[name]}`;
  return `${command} — or name one: ${OVERRIDES[name]}=/path/to/${name}`;
}

/** Debian and its close relatives package both browsers as ordinary programs. */
export function isDebianLike() {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get') && !isUbuntu();
}

function isUbuntu() {
  return existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Whether this process may install packages: as root, or by a sudo that asks no password. */
export function installPrefix() {
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n'] : undefined;
}

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
