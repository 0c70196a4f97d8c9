// The portal killed in the middle of deposits, and started again: every acknowledged one is there, once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type CrashFigures, killAmongDeposits } from '@/portal/bench/crash';
import { noPostgres, startPostgres } from '@/portal/bench/postgres';
import { openDatabase } from '@/portal/db/open';
import { readTemplate } from './kit/template';

const folder = mkdtempSync(join(tmpdir(), 'portal-crash-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As many as `npm test` has time for; `npm run bench:portal` does it in full. */
const reduced = { kills: 1, count: 40 };

function expectNoneLost({ acknowledged, ...figures }: CrashFigures): void {
  expect(acknowledged).toBeGreaterThanOrEqual(reduced.count / 2);
  expect(figures).toEqual({ kills: reduced.kills, deposits: reduced.count, lost: 0, changed: 0, doubled: 0 });
}

describe(`killed ${reduced.kills} times among ${reduced.count} deposits`, () => {
  it('none is lost or doubled of the embedded database', async () => {
    // A cluster to start from; what is tried is the portal in it.
    await (await openDatabase({ data, pool: 1, template: await readTemplate() })).close();
    expectNoneLost(await killAmongDeposits({ data, ...reduced }));
  }, 600_000);

  it.skipIf(noPostgres)(
    'none is lost or doubled of a PostgreSQL that crashes with it',
    async () => {
      const { databaseUrl, crash, stop } = startPostgres({ isDurable: true });
      try {
        expectNoneLost(await killAmongDeposits({ data, databaseUrl, crash, ...reduced }));
      } finally {
        stop();
      }
    },
    600_000,
  );
});
