// Approved deposits in a browser's outbox and a real portal behind a network that loses; the test is the clock.

import { sealDeposit } from '../../../portal/client/protocol-client';
import { makeDeposit } from '../../../portal/client/sample-deposit';
import { readConfig } from '../../../portal/config';
import { startPortal } from '../../../portal/start';
import type { OutboxRow, PortalRow } from '../../../utils/portals/outbox/types';
import type { Manifest } from '../../../utils/portals/protocol/manifest';
import { type BrowserName, type Page, pass } from '../kit';
import { openSite, readStore } from '../site';
import { seeded } from './figure';
import { openLossyProxy } from './lossy-proxy';

export type Depositing = Awaited<ReturnType<typeof openDepositing>>;

export async function openDepositing(browser: BrowserName) {
  const proxy = await openLossyProxy(seeded(7));
  const config = readConfig({ PORT: '0', PORTAL_DATA: 'memory', PORTAL_ORIGIN: proxy.address });
  config.rates = { depositsPerMinute: 1e6, depositsPerDay: 1e6, requestsPerMinute: 1e6, searchFactor: 1e6 };
  const portal = await startPortal(config, { log: () => undefined });
  proxy.target = portal.address;
  const site = await openSite(browser, { routes: { [`${proxy.address}/*`]: pass } });
  // A page of ours that follows nothing: one that draws a thousand deposits at each step is slower than sending them.
  const own = await site.session.openExtensionPage('manifest.json');
  return {
    site,
    own,
    proxy,
    portal,
    held: async () =>
      (await portal.portal.db.selectFrom('deposits').select('id').execute()).map(({ id }) => id.toLowerCase()),
    rows: () => readStore<OutboxRow>(own, 'outbox'),
    close: async () => {
      await site.close();
      await portal.stop();
      await proxy.close();
    },
  };
}

/** Writes down the portal as chosen, and so many deposits as approved, none of them due. */
export async function fillOutbox({ own, proxy }: Depositing, count: number): Promise<void> {
  const manifest = (await (await fetch(`${proxy.address}/.well-known/talent-portal.json`)).json()) as Manifest;
  const now = new Date();
  const portal: PortalRow = {
    key: proxy.address,
    addedAt: now.getTime(),
    manifest,
    readAt: now.getTime(),
    checkEvery: 0,
    checkedAt: 0,
    sendings: [],
  };
  const endpoint = manifest.methods.flatMap((method) => (method.kind === 'api' ? method.endpoint : []))[0] ?? '';
  const rows = Array.from({ length: count }, (_, index): OutboxRow => {
    const deposit = sealDeposit(
      makeDeposit(manifest, now, { kind: 'application', offer: { title: `Offre ${index}` } }),
    );
    return {
      key: deposit.id,
      step: 'approved',
      portal: proxy.address,
      endpoint,
      offer: `practice:${index}`,
      title: `Offre ${index}`,
      json: JSON.stringify(deposit),
      consent: deposit.consent,
      createdAt: now.getTime(),
      nextAt: Number.MAX_SAFE_INTEGER,
      tries: 0,
      isStopped: false,
      isNoted: false,
      answered: {},
      isErasing: false,
    };
  });
  await own.evaluate(putRows, { portals: [portal], outbox: rows });
}

/** Runs in one of our pages: rows put as they are, by table. */
export function putRows(tables: Record<string, readonly object[]>): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('cap-regions');
    opening.onerror = () => reject(new Error(opening.error?.message));
    opening.onsuccess = () => {
      const db = opening.result;
      const change = db.transaction(Object.keys(tables), 'readwrite');
      for (const [name, rows] of Object.entries(tables)) for (const row of rows) change.objectStore(name).put(row);
      change.oncomplete = () => {
        db.close();
        resolve();
      };
      change.onerror = () => reject(new Error(change.error?.message));
    };
  });
}

/** Runs in one of our pages. */
export function removeRow({ table, key }: { table: string; key: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('cap-regions');
    opening.onerror = () => reject(new Error(opening.error?.message));
    opening.onsuccess = () => {
      const db = opening.result;
      const change = db.transaction(table, 'readwrite');
      change.objectStore(table).delete(key);
      change.oncomplete = () => {
        db.close();
        resolve();
      };
      change.onerror = () => reject(new Error(change.error?.message));
    };
  });
}

/** A minute goes by: the portal's cap is free again, and so many of those that wait are due. Answers how many wait. */
export function passMinute(own: Page, due: number): Promise<number> {
  return own.evaluate(
    (most) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('cap-regions');
        opening.onerror = () => reject(new Error(opening.error?.message));
        opening.onsuccess = () => {
          const db = opening.result;
          const change = db.transaction(['portals', 'outbox'], 'readwrite');
          let waiting = 0;
          const portals = change.objectStore('portals');
          portals.getAll().onsuccess = ({ target }) => {
            for (const row of (target as IDBRequest).result) portals.put({ ...row, sendings: [] });
          };
          const outbox = change.objectStore('outbox');
          outbox.getAll().onsuccess = ({ target }) => {
            for (const row of (target as IDBRequest<{ step: string; isStopped: boolean; nextAt: number }[]>).result) {
              if (row.isStopped || !['approved', 'queued', 'unknown', 'sending'].includes(row.step)) continue;
              const nextAt = waiting < most ? 0 : Number.MAX_SAFE_INTEGER;
              if (row.nextAt !== nextAt) outbox.put({ ...row, nextAt });
              waiting += 1;
            }
          };
          change.oncomplete = () => {
            db.close();
            resolve(waiting);
          };
          change.onerror = () => reject(new Error(change.error?.message));
        };
      }),
    due,
  );
}

/** Asks the background to send what is due, and waits for nothing: a driver must be free to stop it meanwhile. */
export const beginRun = (own: Page): Promise<void> =>
  own.evaluate(() => {
    const running = chrome.runtime.sendMessage({ name: 'runOutbox', data: {} }).then(
      (reply: { answer?: { ok?: boolean } } | undefined) => reply?.answer?.ok === true,
      () => false,
    );
    // Firefox runs each of these in a sandbox of its own; the window is the same for all.
    Reflect.set(window, 'running', running);
  });

/** Whether the run that was begun ended well; one that is not heard of in so many milliseconds did not. */
export const endRun = (own: Page, patience: number): Promise<boolean> =>
  own.evaluate(
    (most) =>
      Promise.race([
        Reflect.get(window, 'running') as Promise<boolean>,
        new Promise<boolean>((resolve) => setTimeout(() => resolve(false), most)),
      ]),
    patience,
  );

/** Minute after minute, until nothing waits. */
export async function runUntilQuiet({ own }: Depositing): Promise<void> {
  while ((await passMinute(own, 10)) > 0) {
    await beginRun(own);
    await endRun(own, 25_000);
  }
}
