// Finds the PostgreSQL server this machine already has. Runs on the system's Node, without dependencies.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian puts servers, one folder a version: their programs are not on the PATH. */
const VERSIONS = '/usr/lib/postgresql';

/**
 * The folder of the newest server's programs.
 * @returns {string | undefined} `undefined` when there is none
 */
export function findPostgres() {
  if (!existsSync(VERSIONS)) return undefined;
  const newest = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a));
  return newest.map((version) => join(VERSIONS, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}
