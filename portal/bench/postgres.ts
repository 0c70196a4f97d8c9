// A PostgreSQL of its own for a test or a measure, from the system's packages; gone with it.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres } from '../../scripts/lib/postgres.mjs';

/** Why tests on PostgreSQL do not run here; on a CI machine a missing server fails them instead. */
export const noPostgres =
  findPostgres() === undefined && !process.env.CI ? 'no PostgreSQL here (apt-get install postgresql)' : undefined;

export interface Cluster {
  databaseUrl: string;
  /** Stops it without a word to its disk, as a crash does, and starts it on what is there. */
  crash: () => void;
  stop: () => void;
}

/**
 * Starts a server that listens in its own folder only.
 * @param isDurable whether a commit waits for the disk, as it does in earnest
 */
export function startPostgres({ isDurable = false } = {}): Cluster {
  const bin = findPostgres();
  if (bin === undefined) throw new Error('no PostgreSQL here (apt-get install postgresql)');
  const folder = mkdtempSync(join(tmpdir(), 'portal-pg-'));
  const isRoot = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root.
  const run = (program: string, ...args: string[]) => {
    const command = [join(bin, program), ...args];
    const [file = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    execFileSync(file, rest, { stdio: 'ignore', cwd: '/' });
  };
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-U', 'portal', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync');
  const options = `-k ${folder} -c listen_addresses='' -c fsync=${isDurable ? 'on' : 'off'} -c max_connections=60`;
  const start = () => run('pg_ctl', '-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start');
  const halt = () => run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
  start();
  return {
    databaseUrl: `postgres://portal@localhost/postgres?host=${encodeURIComponent(folder)}`,
    crash: () => {
      halt();
      start();
    },
    stop: () => {
      halt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
