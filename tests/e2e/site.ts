// What the end-to-end tests share: the practice board behind the proxy, and a look at what the extension stores.
import { startPracticeBoard } from '../../practice/server.mjs';
import type { SavedOffer } from '../../utils/offers/types';
import {
  type BrowserName,
  builtExtension,
  type LaunchOptions,
  launch,
  type Page,
  pass,
  type Routes,
  type Session,
  until,
} from './kit';

export interface Site {
  session: Session;
  /** Address of the practice board, without a final slash. */
  url: string;
  close(): Promise<void>;
}

/** Starts a browser with the built extension and the practice board in its web. */
export async function openSite(browser: BrowserName, options: Partial<LaunchOptions> = {}): Promise<Site> {
  const board = await startPracticeBoard();
  const routes: Routes = { [`${board.url}/*`]: pass, ...options.routes };
  const session = await launch(browser, {
    extension: builtExtension(browser),
    viewport: { width: 1100, height: 900 },
    language: 'fr-FR',
    ...options,
    routes,
  });
  await waitForOverlay(session);
  return {
    session,
    url: board.url,
    close: async () => {
      await session.close();
      await board.close();
    },
  };
}

/** Resolves once the background has registered its content script. */
export async function waitForOverlay(session: Session): Promise<void> {
  const page = await session.openExtensionPage('workspace.html');
  await until(
    () => page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0),
    () => 'the overlay is not registered',
  );
  await page.close();
}

/** Sets items of `storage.local` from one of the extension's own pages, as its settings do. */
export async function setSettings(session: Session, values: Record<string, unknown>): Promise<void> {
  const page = await session.openExtensionPage('workspace.html');
  await page.evaluate((items) => chrome.storage.local.set(items), values);
  await page.close();
}

/** Every kept offer, read straight from the extension's database. */
export async function storedOffers(session: Session): Promise<SavedOffer[]> {
  const page = await session.openExtensionPage('workspace.html');
  const offers = await readStore<SavedOffer>(page, 'offers');
  await page.close();
  return offers.filter(({ trashedAt }) => trashedAt === 0);
}

export function readStore<Row>(page: Page, table: string): Promise<Row[]> {
  return page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('cap-regions');
        opening.onerror = () => reject(new Error(opening.error?.message));
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains(name)) {
            db.close();
            resolve([]);
            return;
          }
          const reading = db.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(new Error(reading.error?.message));
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result);
          };
        };
      }),
    table,
  ) as Promise<Row[]>;
}

export const pill = { css: 'button.pill' };
export const chip = { css: '.badge .chip' };
export const keep = { css: 'button.keep' };
/** The way from a badge to the guide of its region. */
export const book = { css: 'button.guide' };

/** The popup as it stands after a click on the icon over `page`: in a tab, told which tab it is about. */
export async function popupOver(session: Session, page: Page): Promise<Page> {
  const address = await page.url();
  const finder = await session.openExtensionPage('welcome.html');
  // A tab's address is told once the click on the icon has granted it; a click on an open popup closes it: click again.
  const tab = await until(
    async () => {
      await page.focus();
      await session.pressToolbarButton(page);
      return finder.evaluate(
        async (wanted) => (await chrome.tabs.query({})).find(({ url }) => url === wanted)?.id,
        address,
      );
    },
    () => `the click on the icon did not grant ${address}`,
  );
  await finder.close();
  return session.openExtensionPage(`popup.html?tab=${tab}`);
}
