// Two processes of the portal, each with a memory of its own, on one PostgreSQL: to whoever asks them they are one.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { noPostgres, startPostgres } from '@/portal/bench/postgres';
import { makeClient, type RefusedError, sealDeposit } from '@/portal/client/protocol-client';
import { makeDeposit } from '@/portal/client/sample-deposit';
import { makePdf } from '@/portal/client/sample-pdf';
import { type OpenDatabase, openDatabase } from '@/portal/db/open';
import { addSubscriber } from './kit/visitor';

const email = 'camille@ateliers.example';

interface Process {
  child: ChildProcess;
  address: string;
  /** What it wrote, mail among it. */
  lines: string[];
}

describe.skipIf(noPostgres)('two processes', () => {
  let cluster: ReturnType<typeof startPostgres>;
  let opened: OpenDatabase;
  let both: [Process, Process];
  const client = makeClient(fetch);

  beforeAll(async () => {
    cluster = startPostgres();
    const first = await startProcess();
    // Both are reached at one address in earnest; here the second says the first one's.
    both = [first, await startProcess(first.address)];
    opened = await openDatabase({ data: 'memory', databaseUrl: cluster.databaseUrl, pool: 2 });
    const portal = { db: opened.db, now: () => new Date() };
    await addSubscriber({ portal }, email, { startsOn: '2020-01-01', endsOn: '2099-12-31' });
  }, 120_000);
  afterAll(async () => {
    await opened?.close();
    for (const { child } of both ?? []) child.kill('SIGKILL');
    cluster?.stop();
  });

  async function startProcess(origin = ''): Promise<Process> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'portal/main.ts'], {
      cwd: join(import.meta.dirname, '../..'),
      env: {
        ...process.env,
        TSX_TSCONFIG_PATH: 'portal/tsconfig.json',
        DATABASE_URL: cluster.databaseUrl,
        PORTAL_DATA: 'memory',
        PORTAL_SECRET: 'one secret for every process of the portal',
        PORTAL_ORIGIN: origin,
        PORT: '0',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines: string[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
    const address = await vi.waitFor(() => {
      const [said] = lines.flatMap((line) => /^portal (http\S+)/.exec(line)?.[1] ?? []);
      if (said === undefined) throw new Error('not started yet');
      return said;
    }, 60_000);
    return { child, address, lines };
  }

  it('take one deposit once, check it once, and count one address together', async () => {
    const cv = await makePdf(['Technicienne de maintenance']);
    const manifest = await client.readManifest(both[0].address);
    const deposit = sealDeposit(makeDeposit(manifest, new Date()), cv);
    const send = (index: number) =>
      client.deposit(`${both[index % 2 === 0 ? 0 : 1].address}/api/v1/deposits`, deposit, cv);
    const results = await Promise.allSettled(Array.from({ length: 14 }, (_, index) => send(index)));
    const taken = results.flatMap((result) => (result.status === 'fulfilled' ? [JSON.stringify(result.value)] : []));
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as RefusedError] : []));
    expect(new Set(taken).size).toBe(1);
    expect(taken).toHaveLength(10);
    expect(refused.map(({ problem }) => problem.status)).toEqual([429, 429, 429, 429]);
    await vi.waitFor(async () => {
      const events = await opened.db.selectFrom('events').where('subject', '=', deposit.id).select('what').execute();
      expect(events.map(({ what }) => what).sort()).toEqual(['published', 'received', 'screening']);
    }, 30_000);
    expect(await opened.db.selectFrom('attachments').select('id').execute()).toHaveLength(1);
  }, 60_000);

  it('know one session: opened by a link of the other, ended everywhere, its link good for one of them', async () => {
    const ask = (index: 0 | 1, path: string, fields?: Record<string, string>, cookie = '') =>
      fetch(both[index].address + path, {
        method: fields ? 'POST' : 'GET',
        headers: { Origin: both[index].address, Cookie: cookie },
        body: fields && new URLSearchParams(fields),
        redirect: 'manual',
      });
    await ask(0, '/connexion', { email });
    const token = await vi.waitFor(() => {
      const link = both[0].lines.flatMap((line) => /jeton=([\w-]{43})/.exec(line)?.[1] ?? []).at(-1);
      if (link === undefined) throw new Error('no mail yet');
      return link;
    }, 15_000);
    const openings = await Promise.all(
      ([1, 0] as const).map((index) => ask(index, '/connexion/lien', { jeton: token })),
    );
    expect(openings.map(({ status }) => status).sort()).toEqual([303, 410]);
    const [cookie = ''] = openings.flatMap(({ headers }) => headers.getSetCookie())[0]?.split(';') ?? [];
    for (const index of [0, 1] as const) expect((await ask(index, '/recruteur', undefined, cookie)).status).toBe(200);
    expect((await ask(1, '/deconnexion', {}, cookie)).status).toBe(303);
    for (const index of [0, 1] as const) expect((await ask(index, '/recruteur', undefined, cookie)).status).toBe(303);
  }, 60_000);

  it('outlive a database that crashes and starts again in the middle of a transaction', async () => {
    const broken = opened.db.transaction().execute(async (tx) => {
      await tx.selectFrom('deposits').select('id').execute();
      cluster.crash();
      // The connection is in use, and nothing asks it anything while it breaks.
      await new Promise((resolve) => setTimeout(resolve, 300));
      await tx.selectFrom('deposits').select('id').execute();
    });
    await expect(broken).rejects.toThrow();
    expect(await opened.db.selectFrom('deposits').select('id').execute()).toBeDefined();
    for (const { child, address } of both) {
      expect(child.exitCode).toBeNull();
      expect((await fetch(address)).status).toBe(200);
    }
  });
});
