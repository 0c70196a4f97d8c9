// I1: bad files brought into the workspace: each ends in a sentence that says what is wrong, and nothing has changed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../../utils/i18n/pages/en';
import { fr } from '../../../utils/i18n/pages/fr';
import { badFiles } from '../../transfer/bad-files';
import { BROWSERS, type Page, until } from '../kit';
import { openSite, type Site, setSettings } from '../site';
import { isFull, sample, tell } from './figure';
import { allProblems } from './our-problems';
import { saveOffers } from './saving';

/** Files tried in each language. */
const reduced = 24;

/** All that is stored, as one text. Serialised into the page, as the next two. */
async function readAll(): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('cap-regions');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const names = [...db.objectStoreNames];
  const rows = await Promise.all(
    names.map(
      (name) =>
        new Promise<unknown[]>((resolve, reject) => {
          const reading = db.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        }),
    ),
  );
  db.close();
  return JSON.stringify([names, rows, await chrome.storage.local.get()]);
}

/** A backup of what is kept, as the button makes it. */
async function takeBackup(): Promise<string> {
  const make = URL.createObjectURL;
  const taken = new Promise<Blob>((resolve) => {
    URL.createObjectURL = (file) => {
      resolve(file as Blob);
      return make(file);
    };
  });
  document.querySelector<HTMLButtonElement>('.take-away .button.primary')?.click();
  return (await taken).text();
}

/** Chooses a file, given packed and in base64, and answers what the page says once it has looked at it. */
async function chooseFile(packed: string): Promise<{ said: string; offered: boolean }> {
  const input = document.querySelector<HTMLInputElement>('.bring-in input[type=file]');
  if (!input) throw new Error('nowhere to choose a file');
  for (const old of document.querySelectorAll('.bring-in [role=alert], .import-preview')) old.classList.add('old');
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  const file = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
  const data = new DataTransfer();
  data.items.add(new File([await file.arrayBuffer()], 'file'));
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const end = Date.now() + 12_000;
  for (;;) {
    const shown = document.querySelector<HTMLElement>('.bring-in [role=alert]:not(.old), .import-preview:not(.old)');
    if (shown) {
      const go = shown.querySelector<HTMLButtonElement>('.button.primary');
      const said = shown.textContent ?? '';
      const leave = [...shown.querySelectorAll<HTMLButtonElement>('.actions .button')].at(-1);
      leave?.click();
      return { said, offered: go !== null && !go.disabled };
    }
    if (Date.now() > end) return { said: 'nothing', offered: false };
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

describe.each(BROWSERS)('bad files in %s', (browser) => {
  let site: Site;
  let page: Page;
  let sound: string;

  beforeAll(async () => {
    site = await openSite(browser);
    await setSettings(site.session, { language: 'en' });
    page = await site.session.openExtensionPage('workspace.html#privacy');
    await saveOffers(page, { count: 12, length: 400 });
    await page.find('.take-away .button.primary');
    sound = await page.evaluate(takeBackup);
    // The day of the file taken is kept once it is made.
    await until(
      async () => (await page.evaluate(readAll)).includes('lastTaken'),
      () => 'the file taken is not noted',
    );
  });

  afterAll(() => site?.close());

  it(
    'each end in a sentence in French and English, and change nothing',
    async () => {
      const { gzipSync } = await import('node:zlib');
      const all = badFiles(sound);
      const files = isFull ? all : sample(all, reduced);
      const wrong: string[] = [];
      const changed: string[] = [];
      for (const [language, words] of [
        ['fr', fr],
        ['en', en],
      ] as const) {
        await page.evaluate((chosen) => chrome.storage.local.set({ language: chosen }), language);
        await page.find({ css: '.bring-in h2', text: words.transfer.import.title });
        const before = await page.evaluate(readAll);
        for (const { what, file, problems } of files) {
          const { said, offered } = await page.evaluate(chooseFile, gzipSync(file()).toString('base64'));
          const isClear = problems.some((problem) => said.includes(words.transfer.import.problem[problem]));
          if (!isClear || offered) wrong.push(`${language}, ${what}: ${said}`);
          if ((await page.evaluate(readAll)) !== before) changed.push(`${language}, ${what}`);
        }
      }
      const problems = await allProblems(site.session);
      tell({
        id: 'I1',
        browser,
        tried: `${files.length} bad files brought in × 2 languages`,
        found: {
          'without a clear message': wrong.length,
          'that changed what is kept': changed.length,
          'uncaught errors': problems.length,
        },
      });
      expect({ wrong, changed, problems }).toEqual({ wrong: [], changed: [], problems: [] });
    },
    isFull ? 600_000 : 120_000,
  );
});
