// Runs other programs for the project's commands: with its own Node, quietly or in full, never through a shell's quoting.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from './browsers.mjs';

const BIN = join(ROOT, 'node_modules', '.bin');
const isWindows = process.platform === 'win32';

/** The system's own programs: `npm ci` must not run on the Node it is about to replace. */
const systemPath = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => folder !== BIN)
  .join(delimiter);

/**
 * @typedef {object} RunOptions
 * @property {boolean} [isShown] its output is passed on as it comes, instead of kept
 * @property {boolean} [isSystem] found among the system's programs only, not the project's
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] added to this process's
 */

/**
 * Runs a program to its end; a program of the project's packages is found by its bare name.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} 127 when it cannot be started
 */
export function run(command, args, { isShown = false, isSystem = false, cwd = ROOT, env = {} } = {}) {
  const path = isSystem ? systemPath : [BIN, systemPath].join(delimiter);
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env, PATH: path },
      stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
      // Windows starts npm and package commands through their .cmd files.
      shell: isWindows,
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        output += data;
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * The end of a program's output: what went wrong stands last.
 * @param {string} output
 * @param {number} [lines]
 */
export function tail(output, lines = 40) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
