// The benchmark's portal, in a process of its own: filled with invented profiles, then told what to do by messages.
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { readConfig } from '../config';
import { fillWithProfiles, departments as invented } from '../demo/profiles';
import { searchProfiles } from '../search/query';
import { startPortal } from '../start';
import { measure } from './load';

const data = mkdtempSync(join(tmpdir(), 'portal-bench-'));
const rates = { depositsPerMinute: 1e9, depositsPerDay: 1e9, requestsPerMinute: 1e9, searchFactor: 1e6 };
const config = { ...readConfig(process.env), data, rates };
const { portal, address, stop } = await startPortal(config, { log: () => undefined, deliver: async () => undefined });
const { db } = portal;

await fillWithProfiles(portal, Number(process.env.BENCH_PROFILES));
await sql`analyze`.execute(db);
const before = await count('deposits');
process.send?.({ origin: address });

process.on('message', async (message: 'settle' | { searches: number }) => {
  if (message === 'settle') {
    while ((await count('jobs')) > 0) await new Promise((resolve) => setTimeout(resolve, 100));
    const { rows } = await sql<{ doubled: string }>`
      select count(*) - count(distinct deposit_id) as doubled from attachments`.execute(db);
    const held = (await count('deposits')) - before;
    process.send?.({ held, published: (await count('search_profiles')) - before, doubled: Number(rows[0]?.doubled) });
    return;
  }
  process.send?.(await measure(message.searches, search));
});

async function end(): Promise<void> {
  await stop();
  rmSync(data, { recursive: true, force: true });
  process.exit(0);
}
process.once('SIGTERM', end);
// Whoever measured is gone.
process.once('disconnect', end);

async function count(table: 'deposits' | 'jobs' | 'search_profiles'): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) from ${sql.table(table)}`.execute(db);
  return Number(rows[0]?.count);
}

const trades = ['I1304', 'M1805', 'J1501', 'F1703', 'N1103', 'D1106', 'G1602', 'K1302'];
const words = ['maintenance', 'gestion', 'accueil', 'conduite', 'développement', 'soins', 'cuisine', 'vente'];

/** What fifty recruiters look for: a trade in a département, sometimes with a word. */
async function search(): Promise<void> {
  const recruiter = `recruiter-${randomInt(50)}`;
  const pick = (from: readonly string[]) => from[randomInt(from.length)] ?? '';
  const viewer = {
    accountId: recruiter,
    organisationId: recruiter,
    organisation: { name: `Entreprise ${recruiter}` },
    mailDomains: [`${recruiter}.example`],
  };
  const departments = [pick(invented)];
  const filters = randomInt(3) === 0 ? { text: pick(words), departments } : { rome: [pick(trades)], departments };
  await searchProfiles(portal, viewer, filters);
}
