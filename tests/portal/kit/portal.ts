// A portal without a socket or a timer for tests: its clock and its jobs move when the test says so.
import { sql } from 'kysely';
import { makeVault } from '@/portal/accounts/vault';
import { createApp } from '@/portal/app';
import { makeClient, type Send, sealDeposit } from '@/portal/client/protocol-client';
import { makeDeposit } from '@/portal/client/sample-deposit';
import { type Config, readConfig } from '@/portal/config';
import type { Mail, Portal } from '@/portal/context';
import type { OpenDatabase } from '@/portal/db/open';
import { readSecrets } from '@/portal/db/secrets';
import { runDueJobs } from '@/portal/jobs/run';
import { makeManifest } from '@/portal/protocol/manifest';
import { publishNotice, readNotice } from '@/portal/protocol/notice';
import type { Viewer } from '@/portal/search/viewer';
import type { Deposit } from '@/utils/portals/protocol/deposit';
import { openTestDatabase } from './database';

export const origin = 'http://localhost:8790';
const start = Date.parse('2026-11-22T09:00:00Z');

/** An address as the portal's manifest says it, and everything a test may turn. */
export type TestPortal = Awaited<ReturnType<typeof openTestPortal>>;

/**
 * A portal on a database that is open already, or on one of its own.
 * @param changes to the configuration; rates are high unless they are what is tested
 */
export async function openTestPortal(options: { opened?: OpenDatabase; config?: Partial<Config> } = {}) {
  const opened = options.opened ?? (await openTestDatabase());
  const rates = { depositsPerMinute: 1e6, depositsPerDay: 1e6, requestsPerMinute: 1e6, searchFactor: 1e6 };
  let now = start;
  const mails: Mail[] = [];
  const lines: Record<string, string | number>[] = [];
  const portal: Portal = {
    db: opened.db,
    config: { ...readConfig({ PORTAL_ORIGIN: origin }), rates, ...options.config },
    secrets: await readSecrets(opened.db),
    vault: makeVault('a secret of the tests and of nobody else'),
    now: () => new Date(now),
    deliver: async (mail) => void mails.push(mail),
    log: (line) => void lines.push(line),
  };
  await publishNotice(portal);
  const app = createApp(portal);
  const send: Send = async (url, init) => app.request(url, init);
  return {
    portal,
    send,
    client: makeClient(send),
    mails,
    lines,
    manifest: async () => makeManifest(portal, await readNotice(portal)),
    /** Days pass. */
    wait: (days: number) => {
      now += days * 86_400_000;
    },
    work: () => runDueJobs(portal),
    close: () => opened.close(),
  };
}

/** A database emptied of everything but its keys and its notice. */
export async function empty({ portal }: TestPortal): Promise<void> {
  await sql`truncate deposits, submissions, feed_items, idempotency_keys, rate_limits, jobs, events, search_log cascade`.execute(
    portal.db,
  );
}

/** A sealed deposit for the portal's present notice. */
export async function draft(test: TestPortal, changes: Partial<Deposit> = {}, cv?: Uint8Array): Promise<Deposit> {
  return sealDeposit(makeDeposit(await test.manifest(), test.portal.now(), changes), cv);
}

/** Deposits and lets the jobs run. */
export async function publish(test: TestPortal, changes: Partial<Deposit> = {}, cv?: Uint8Array) {
  const deposit = await draft(test, changes, cv);
  const held = await test.client.deposit(`${origin}/api/v1/deposits`, deposit, cv);
  await test.work();
  return { deposit, held };
}

/** An invented recruiter. */
export function viewerOf(name = 'Ateliers du Sud', changes: Partial<Viewer> = {}): Viewer {
  return {
    accountId: `account-${name}`,
    organisationId: `organisation-${name}`,
    organisation: { name },
    mailDomains: ['ateliers-du-sud.example'],
    ...changes,
  };
}
