// Tells whether node_modules is what package-lock.json asks for, without starting npm.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './browsers.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Locked
 * @typedef {Record<string, Locked>} Packages
 */

/** @returns {Packages} by path in node_modules; empty when the file is not there */
function readPackages(/** @type {string} */ file) {
  const path = join(ROOT, file);
  if (!existsSync(path)) return {};
  const { '': _project, ...packages } = JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  return packages;
}

/** True when every package the lock file requires is there in its version, and none in another. */
export function areDependenciesInstalled() {
  const wanted = readPackages('package-lock.json');
  const present = readPackages(join('node_modules', '.package-lock.json'));
  const isMissing = ([path, { version, optional, devOptional }]) =>
    !optional && !devOptional && present[path]?.version !== version;
  const isOther = ([path, { version }]) => wanted[path]?.version !== version;
  const hasPackages = Object.keys(present).length > 0;
  return hasPackages && !Object.entries(wanted).some(isMissing) && !Object.entries(present).some(isOther);
}
