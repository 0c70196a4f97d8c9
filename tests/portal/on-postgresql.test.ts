// The same tests on PostgreSQL: every test file of the portal that opens a database is run again here, a new one by itself.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noPostgres } from '@/portal/bench/postgres';
import { usePostgres } from './kit/database';

const folder = import.meta.dirname;
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const names = readdirSync(folder).filter((name) => name.endsWith('.test.ts') && name !== 'on-postgresql.test.ts');
/** These start a PostgreSQL themselves, beside the embedded database. */
const onBoth = names.filter((name) => read(name).includes('startPostgres'));
const onOne = names.filter((name) => !onBoth.includes(name) && /kit\/(portal|database)'/.test(read(name)));

if (noPostgres !== undefined) it.skip(noPostgres, () => undefined);
else {
  usePostgres();
  describe.each(onOne)('%s', async (name) => {
    await import(join(folder, name));
  });
}

it('leaves out only what opens no database', () => {
  const withDatabase = names.filter((name) => /openTestPortal|openTestDatabase|startPostgres/.test(read(name)));
  expect([...onOne, ...onBoth].sort()).toEqual(withDatabase.sort());
  expect(withDatabase.length).toBeGreaterThan(8);
});
