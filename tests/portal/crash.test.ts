// The portal killed in the middle of deposits, and started again: every acknowledged one is there, once.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { type Held, makeClient, sealDeposit } from '@/portal/client/protocol-client';
import { makeDeposit } from '@/portal/client/sample-deposit';
import { openDatabase } from '@/portal/db/open';
import type { Deposit } from '@/utils/portals/protocol/deposit';
import { readTemplate } from './kit/template';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'portal-crash-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As many as `npm test` has time for; `PORTAL_KILLS=20 PORTAL_DEPOSITS=1000` for the full figure. */
const kills = Number(process.env.PORTAL_KILLS ?? 1);
const count = Number(process.env.PORTAL_DEPOSITS ?? 40);
const port = '8791';

/** A portal with a fixed port, so that its links stay right. */
async function start(): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'portal/bench/crash-server.ts'], {
    cwd: root,
    env: { ...process.env, TSX_TSCONFIG_PATH: 'portal/tsconfig.json', PORT: port, PORTAL_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: server.stdout as NodeJS.ReadableStream });
  for await (const line of lines) if (line.startsWith('portal ')) break;
  server.stdout?.resume();
  return server;
}

async function kill(server: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await gone;
}

describe(`killed ${kills} times among ${count} deposits`, () => {
  it('none is lost, none is doubled, and what was sent again is the same', async () => {
    const client = makeClient(fetch);
    const origin = `http://127.0.0.1:${port}`;
    const acknowledged = new Map<string, Held>();
    // A cluster to start from; what is tried is the portal in it.
    await (await openDatabase({ data, pool: 1, template: await readTemplate() })).close();
    let server = await start();
    const manifest = await client.readManifest(origin);
    const deposits = Array.from({ length: count }, (): Deposit => sealDeposit(makeDeposit(manifest, new Date())));
    const deposit = async (one: Deposit) => {
      const held = await client.deposit(`${origin}/api/v1/deposits`, one);
      const before = acknowledged.get(one.id);
      if (before) expect(held).toEqual(before);
      acknowledged.set(one.id, held);
    };
    for (let round = 0; round < kills; round++) {
      const goal = Math.floor((count * (round + 0.5)) / kills);
      const sending = Promise.allSettled(deposits.slice(0, Math.ceil((count * (round + 1)) / kills)).map(deposit));
      while (acknowledged.size < goal) await new Promise((resolve) => setTimeout(resolve, 2));
      await kill(server);
      await sending;
      server = await start();
      for (const held of acknowledged.values()) expect((await client.readStatus(held)).etag).toBe('"1"');
    }
    for (const one of deposits) await deposit(one);
    await kill(server);
    const { db, close } = await openDatabase({ data, pool: 1 });
    const rows = await db.selectFrom('deposits').select('id').execute();
    await close();
    expect(rows.map(({ id }) => id).sort()).toEqual(deposits.map(({ id }) => id).sort());
  }, 600_000);
});
