// Starts a portal of a configuration: database, keys, notice, jobs and the address it listens at.
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { sealPlainSecrets } from './accounts/second-factor';
import { makeVault, readVaultSecret } from './accounts/vault';
import { createApp } from './app';
import type { Config } from './config';
import type { Portal } from './context';
import { openDatabase } from './db/open';
import { readSecrets } from './db/secrets';
import { makeDelivery } from './jobs/mail';
import { startJobs } from './jobs/run';
import { publishNotice } from './protocol/notice';

export interface RunningPortal {
  portal: Portal;
  /** Where it answers, without a trailing slash. */
  address: string;
  database: 'postgresql' | 'embedded';
  /** Takes no more requests, finishes those in hand, and lets go of the database. */
  stop: () => Promise<void>;
}

/** @throws when the port is taken, or the database cannot be opened */
export async function startPortal(configured: Config, overrides: Partial<Portal> = {}): Promise<RunningPortal> {
  const config = { ...configured };
  const opened = await openDatabase(config);
  const portal: Portal = {
    db: opened.db,
    config,
    secrets: await readSecrets(opened.db),
    vault: makeVault(readVaultSecret(config)),
    now: () => new Date(),
    deliver: makeDelivery(config),
    log: (line) => process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`),
    ...overrides,
  };
  const app = createApp(portal);
  const { server, address } = await listen(app.fetch, config).catch(async (error) => {
    await opened.close();
    throw error;
  });
  // Links in answers need the port, which is known only now when any would do.
  config.origin ||= address;
  await publishNotice(portal);
  await sealPlainSecrets(portal);
  const stopJobs = startJobs(portal);
  const stop = async () => {
    await close(server);
    await stopJobs();
    await opened.close();
  };
  return { portal, address, database: opened.kind, stop };
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], { host, port }: Config) {
  return new Promise<{ server: ReturnType<typeof serve>; address: string }>((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, ({ port: taken }: AddressInfo) => {
      const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
      resolve({ server, address: `http://${name.includes(':') ? `[${name}]` : name}:${taken}` });
    });
    server.once('error', reject);
  });
}

/** Milliseconds for the requests in hand. */
const grace = 5_000;

/** A client that keeps its connection would keep the server: idle ones are cut as they fall idle, the rest in the end. */
async function close(server: ReturnType<typeof serve>): Promise<void> {
  if (!('closeIdleConnections' in server)) return;
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const end = setTimeout(() => server.closeAllConnections(), grace);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(sweep);
  clearTimeout(end);
}
