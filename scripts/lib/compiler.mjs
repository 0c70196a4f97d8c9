// Finds a C compiler this machine already has: the tests' turned clock is one small library. Runs on the system's Node.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names on the PATH; the last is the smallest there is. */
const COMMANDS = ['cc', 'gcc', 'clang', 'tcc'];

/**
 * The compiler's program.
 * @returns {string | undefined} `undefined` when there is none
 */
export function findCompiler() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))).find((path) => existsSync(path));
}
