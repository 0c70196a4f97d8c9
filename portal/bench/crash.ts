// The portal killed in the middle of deposits and started again: what was acknowledged and is gone, or is there twice.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Held, makeClient, sealDeposit } from '../client/protocol-client';
import { makeDeposit } from '../client/sample-deposit';
import { makePdf } from '../client/sample-pdf';
import { openDatabase } from '../db/open';
import type { Row } from './rows';

interface Plan {
  /** The embedded database's folder; not used when there is an address. */
  data: string;
  databaseUrl?: string;
  kills: number;
  count: number;
  /** What else crashes with each kill. */
  crash?: () => void;
}

export interface CrashFigures {
  kills: number;
  deposits: number;
  /** Acknowledged at the moment of a kill, over all of them. */
  acknowledged: number;
  /** Of those, not there after the start. */
  lost: number;
  /** Answered otherwise when sent again with the same key. */
  changed: number;
  /** Files or deposits more than were sent, in the end. */
  doubled: number;
}

export function crashRows({ kills, deposits, acknowledged, lost, changed, doubled }: CrashFigures): Row[] {
  return [
    { name: 'kills', value: kills, unit: '' },
    { name: 'deposits', value: deposits, unit: '' },
    { name: '  acknowledged before the last kill', value: acknowledged, unit: '', atLeast: deposits / 2 },
    { name: '  acknowledged and lost', value: lost, unit: '', atMost: 0 },
    { name: '  answered otherwise when sent again', value: changed, unit: '', atMost: 0 },
    { name: '  there twice, or not at all', value: doubled, unit: '', atMost: 0 },
  ];
}

const root = join(import.meta.dirname, '../..');

/** Sends `count` deposits with a file, all at once between two kills, and counts what each kill cost. */
export async function killAmongDeposits({ data, databaseUrl, kills, count, crash }: Plan): Promise<CrashFigures> {
  const client = makeClient(fetch);
  const held = new Map<string, Held>();
  const figures = { kills, deposits: count, acknowledged: 0, lost: 0, changed: 0, doubled: 0 };
  const start = (port: string) => startServer({ PORTAL_DATA: data, DATABASE_URL: databaseUrl ?? '', PORT: port });
  let { server, origin } = await start('0');
  // A free one the first time, then the same: links given before a kill lead to the portal after it.
  const { port } = new URL(origin);
  const manifest = await client.readManifest(origin);
  const cv = await makePdf(['Technicienne de maintenance']);
  const deposits = Array.from({ length: count }, () => sealDeposit(makeDeposit(manifest, new Date()), cv));
  const send = async (deposit: (typeof deposits)[number]) => {
    const answer = await client.deposit(`${origin}/api/v1/deposits`, deposit, cv);
    const before = held.get(deposit.id);
    if (before && (before.token !== answer.token || before.statusUrl !== answer.statusUrl)) figures.changed++;
    held.set(deposit.id, answer);
  };
  for (let round = 0; round < kills; round++) {
    const until = Math.ceil((count * (round + 1)) / kills);
    const goal = Math.floor((count * (round + 0.5)) / kills);
    const sending = Promise.allSettled(deposits.slice(0, until).map(send));
    while (held.size < goal) await new Promise((resolve) => setTimeout(resolve, 2));
    await killServer(server);
    crash?.();
    await sending;
    figures.acknowledged = held.size;
    ({ server, origin } = await start(port));
    for (const one of held.values()) await client.readStatus(one).catch(() => figures.lost++);
  }
  for (const deposit of deposits) await send(deposit);
  await killServer(server);
  return { ...figures, doubled: await countDoubled({ data, databaseUrl }, count) };
}

async function startServer(variables: Record<string, string>): Promise<{ server: ChildProcess; origin: string }> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'portal/bench/crash-server.ts'], {
    cwd: root,
    env: { ...process.env, TSX_TSCONFIG_PATH: 'portal/tsconfig.json', ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let origin = '';
  for await (const line of createInterface({ input: server.stdout })) {
    origin = /^portal (\S+)/.exec(line)?.[1] ?? '';
    if (origin !== '') break;
  }
  server.stdout.resume();
  return { server, origin };
}

async function killServer(server: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await gone;
}

async function countDoubled(place: { data: string; databaseUrl?: string }, count: number): Promise<number> {
  const { db, close } = await openDatabase({ ...place, pool: 1 });
  const deposits = await db.selectFrom('deposits').select('id').execute();
  const files = await db.selectFrom('attachments').select('id').execute();
  await close();
  return Math.abs(deposits.length - count) + Math.abs(files.length - count);
}
