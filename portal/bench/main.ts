// `npm run bench:portal`: what the portal carries here on both databases, and what kills cost; each figure with its target.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { crashRows, killAmongDeposits } from './crash';
import { clients, loadRows, measureLoad, type Targets } from './load';
import { noPostgres, startPostgres } from './postgres';
import { isMet, printRows, type Row, say } from './rows';

const seconds = Number(process.env.BENCH_SECONDS ?? 60);
const kills = Number(process.env.BENCH_KILLS ?? 20);
const count = Number(process.env.BENCH_DEPOSITS ?? 1_000);

const measured: Row[] = [];
const show = (title: string, rows: Row[]) => {
  printRows(title, rows);
  measured.push(...rows);
};

async function measure(databaseUrl: string | undefined, profiles: number, targets: Targets) {
  const where = databaseUrl === undefined ? 'Embedded' : 'PostgreSQL';
  const figures = await measureLoad({ databaseUrl, seconds, profiles });
  show(
    `${where}: ${clients} clients in a closed loop, ${seconds} s each, ${profiles} profiles`,
    loadRows(figures, targets),
  );
}

async function measureEmbedded(): Promise<void> {
  await measure(undefined, 5_000, { deposits: 10, searches: 30 });
  const folder = mkdtempSync(join(tmpdir(), 'portal-bench-'));
  const figures = await killAmongDeposits({ data: folder, kills, count });
  rmSync(folder, { recursive: true, force: true });
  show('Embedded: the portal killed (SIGKILL) among deposits', crashRows(figures));
}

async function measurePostgres(): Promise<void> {
  const cluster = startPostgres({ isDurable: true });
  try {
    await measure(cluster.databaseUrl, 50_000, { deposits: 50, searches: 200, p95: 150 });
  } finally {
    cluster.stop();
  }
  const fresh = startPostgres({ isDurable: true });
  try {
    const { databaseUrl, crash } = fresh;
    const figures = await killAmongDeposits({ data: 'memory', databaseUrl, crash, kills, count });
    show('PostgreSQL: the portal killed among deposits, and the server crashed with it', crashRows(figures));
  } finally {
    fresh.stop();
  }
}

const [load = 0] = loadavg();
say(`${availableParallelism()} processors, load ${load.toFixed(1)} before; clients, portal and database share them`);
await measureEmbedded();
if (noPostgres === undefined) await measurePostgres();
else say(noPostgres);

const over = measured.filter((row) => !isMet(row));
say(over.length === 0 ? '\nEvery target is met.' : `\nMissed: ${over.map(({ name }) => name).join(', ')}.`);
process.exitCode = over.length === 0 ? 0 : 1;
