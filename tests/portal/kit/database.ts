// The databases tests run on: the embedded one in memory, or one of its own in a PostgreSQL that the test file starts.
import pg from 'pg';
import { afterAll } from 'vitest';
import { type Cluster, startPostgres } from '@/portal/bench/postgres';
import { type OpenDatabase, openDatabase } from '@/portal/db/open';
import { readTemplate } from './template';

let cluster: Cluster | undefined;
let made = 0;

/** From here on, what this test file opens is on PostgreSQL; tests/portal/on-postgresql.test.ts has it so. */
export function usePostgres(): void {
  cluster = startPostgres();
  afterAll(() => cluster?.stop());
}

/** An empty database with the schema of this version. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  if (cluster === undefined) return openDatabase({ data: 'memory', pool: 1, template: await readTemplate() });
  const url = new URL(cluster.databaseUrl);
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const name = `test_${made++}`;
  await client.query(`create database ${name} template template0`);
  await client.end();
  url.pathname = `/${name}`;
  return openDatabase({ data: 'memory', databaseUrl: url.href, pool: 4 });
}
