// The load figures: sixteen clients in a closed loop against a portal in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { makeClient, sealDeposit } from '../client/protocol-client';
import { makeDeposit } from '../client/sample-deposit';
import { makePdf } from '../client/sample-pdf';

interface Load {
  databaseUrl: string | undefined;
  seconds: number;
  profiles: number;
}

const clients = 16;

interface Figures {
  perSecond: number;
  p50: number;
  p95: number;
  failed: number;
}

/** Runs the whole of it. @returns one line a figure */
export async function measureLoad({ databaseUrl, seconds, profiles }: Load): Promise<string> {
  const child = startServer(databaseUrl, profiles);
  try {
    const { origin } = await nextMessage<{ origin: string }>(child);
    const deposits = await measureDeposits(origin, seconds);
    const waited = performance.now();
    child.send?.('settle');
    const settled = await nextMessage<{ held: number; published: number; doubled: number }>(child);
    const drain = (performance.now() - waited) / 1_000;
    child.send?.({ searches: seconds });
    const searches = await nextMessage<Figures>(child);
    const where = databaseUrl === undefined ? 'embedded' : 'PostgreSQL';
    return [
      `${where}, ${clients} clients, ${seconds} s each, ${profiles} profiles indexed before`,
      `deposits with a 50 kB PDF  ${show(deposits)}`,
      `acknowledged ${deposits.ids.length}, held ${settled.held}, doubled ${settled.doubled}, published ${settled.published}; queue empty after ${drain.toFixed(1)} s`,
      `searches, pages of 20      ${show(searches)}`,
    ].join('\n');
  } finally {
    child.kill();
  }
}

function show({ perSecond, p50, p95, failed }: Figures): string {
  return `${perSecond.toFixed(1)}/s  p50 ${p50.toFixed(0)} ms  p95 ${p95.toFixed(0)} ms  failed ${failed}`;
}

function startServer(databaseUrl: string | undefined, profiles: number): ChildProcess {
  return spawn(process.execPath, [...process.execArgv, new URL('./server.ts', import.meta.url).pathname], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl ?? '',
      PORTAL_DATA: '',
      PORT: '0',
      BENCH_PROFILES: String(profiles),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

function nextMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`the portal ended with ${code}`)));
  });
}

async function measureDeposits(origin: string, seconds: number): Promise<Figures & { ids: string[] }> {
  const client = makeClient(fetch);
  const manifest = await client.readManifest(origin);
  const endpoint = `${origin}/api/v1/deposits`;
  const cv = await makePdf(['Technicienne de maintenance', 'GMAO, hydraulique'], 49_000);
  const ids: string[] = [];
  const figures = await measure(seconds, async () => {
    const deposit = sealDeposit(makeDeposit(manifest, new Date(), { id: randomUUID() }), cv);
    ids.push((await client.deposit(endpoint, deposit, cv)).id);
  });
  return { ...figures, ids };
}

/** Each client does it again as soon as it is done, for so many seconds. */
export async function measure(seconds: number, act: () => Promise<void>): Promise<Figures> {
  const times: number[] = [];
  let failed = 0;
  const started = performance.now();
  const until = started + seconds * 1_000;
  const loop = async () => {
    while (performance.now() < until) {
      const before = performance.now();
      await act().then(
        () => times.push(performance.now() - before),
        () => failed++,
      );
    }
  };
  await Promise.all(Array.from({ length: clients }, loop));
  const elapsed = (performance.now() - started) / 1_000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { perSecond: times.length / elapsed, p50: at(0.5), p95: at(0.95), failed };
}
