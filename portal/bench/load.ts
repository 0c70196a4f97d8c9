// The load figures: sixteen clients in a closed loop against a portal in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { makeClient, sealDeposit } from '../client/protocol-client';
import { makeDeposit } from '../client/sample-deposit';
import { makePdf } from '../client/sample-pdf';
import type { Row } from './rows';

interface Load {
  databaseUrl: string | undefined;
  seconds: number;
  profiles: number;
}

export const clients = 16;

interface Figures {
  perSecond: number;
  p50: number;
  p95: number;
  failed: number;
}

/** What of it was held when the queue was empty again. */
interface Settled {
  held: number;
  published: number;
  doubled: number;
}

export interface LoadFigures {
  deposits: Figures & { acknowledged: number };
  settled: Settled;
  /** Seconds from the last deposit until the last check. */
  drain: number;
  searches: Figures;
}

/** What must be reached a second, and the milliseconds within which 95 of 100 are answered. */
export interface Targets {
  deposits: number;
  searches: number;
  p95?: number;
}

export async function measureLoad({ databaseUrl, seconds, profiles }: Load): Promise<LoadFigures> {
  const child = startServer(databaseUrl, profiles);
  try {
    const { origin } = await nextMessage<{ origin: string }>(child);
    // First, over as many profiles as it is said to be.
    child.send?.({ searches: seconds });
    const searches = await nextMessage<Figures>(child);
    const deposits = await measureDeposits(origin, seconds);
    const waited = performance.now();
    child.send?.('settle');
    const settled = await nextMessage<Settled>(child);
    const drain = (performance.now() - waited) / 1_000;
    return { deposits, settled, drain, searches };
  } finally {
    child.kill();
  }
}

export function loadRows({ deposits, settled, drain, searches }: LoadFigures, targets: Targets): Row[] {
  const rows = (name: string, { perSecond, p50, p95, failed }: Figures, atLeast: number): Row[] => [
    { name, value: perSecond, unit: '/s', atLeast },
    { name: '  half of them within', value: p50, unit: 'ms' },
    { name: '  95 of 100 within', value: p95, unit: 'ms', atMost: targets.p95 },
    { name: '  failed', value: failed, unit: '', atMost: 0 },
  ];
  return [
    ...rows('deposits with a 50 kB PDF, until the 202', deposits, targets.deposits),
    { name: '  acknowledged and not held', value: deposits.acknowledged - settled.held, unit: '', atMost: 0 },
    { name: '  held twice', value: settled.doubled, unit: '', atMost: 0 },
    { name: '  checked and published', value: settled.published, unit: '', atLeast: deposits.acknowledged },
    { name: '  queue empty after the last one', value: drain, unit: 's' },
    ...rows('searches, first pages of 20', searches, targets.searches),
  ];
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

async function measureDeposits(origin: string, seconds: number): Promise<LoadFigures['deposits']> {
  const client = makeClient(fetch);
  const manifest = await client.readManifest(origin);
  const endpoint = `${origin}/api/v1/deposits`;
  const cv = await makePdf(['Technicienne de maintenance', 'GMAO, hydraulique'], 49_000);
  let acknowledged = 0;
  const figures = await measure(seconds, async () => {
    const deposit = sealDeposit(makeDeposit(manifest, new Date(), { id: randomUUID() }), cv);
    await client.deposit(endpoint, deposit, cv);
    acknowledged++;
  });
  return { ...figures, acknowledged };
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
