// A search goes out of one browser and comes into another, in real browsers: looked at first, joined, and readable by all.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../utils/i18n/pages/en';
import { findViolations } from './axe';
import { BROWSERS, type Page, until } from './kit';
import { saveOffers } from './robustness/saving';
import { openSite, readStore, type Site, setSettings } from './site';

/** The newest backup kept in the browser, unpacked. Serialised into the page. */
async function readNewest(): Promise<string> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  const file = await (await folder.getFileHandle(names.sort().at(-1) ?? '')).getFile();
  return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

/** Serialised into the page. */
function choose(text: string): void {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no field for a file');
  const data = new DataTransfer();
  data.items.add(new File([text], 'file'));
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

describe.each(BROWSERS)('a search that travels, in %s', (browser) => {
  let site: Site;
  let page: Page;
  const words = en.transfer;

  beforeAll(async () => {
    site = await openSite(browser);
    await setSettings(site.session, { language: 'en' });
    page = await site.session.openExtensionPage('workspace.html#privacy');
    await page.find({ css: '.take-away .button', text: words.export.button });
    await saveOffers(page, { count: 12 });
  });

  afterAll(() => site?.close());

  it('goes out as a backup and comes back into an emptied browser with every offer and text; bad files change nothing', async () => {
    const before = [await readStore(page, 'offers'), await readStore(page, 'texts')];
    await page.click('.take-away .button.primary');
    await page.find({ css: '.settings-section p[role=status]', text: words.export.done });
    await page.click({ css: '.settings-section .button', text: words.backups.make });
    await page.find('.backups li');
    const file = await page.evaluate(readNewest);
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('cap-regions');
          opening.onsuccess = () => {
            const change = opening.result.transaction(['offers', 'texts'], 'readwrite');
            change.objectStore('offers').clear();
            change.objectStore('texts').clear();
            change.oncomplete = () => {
              opening.result.close();
              resolve();
            };
            change.onabort = () => reject(change.error);
          };
        }),
    );
    await page.evaluate(choose, file.slice(0, 3_000));
    await page.find({ css: '.bring-in [role=alert]', text: words.import.problem.truncated });
    expect(await readStore(page, 'offers')).toEqual([]);
    await page.evaluate(choose, file);
    await page.find({ css: '.import-added', text: '12' });
    await page.click('.import-preview .button.primary');
    await page.find({ css: '.bring-in p[role=status]', text: words.import.done(12) });
    expect([await readStore(page, 'offers'), await readStore(page, 'texts')]).toEqual(before);
  });

  it('a table comes in by its columns; a backup made since holds it, and is told to be the same', async () => {
    await page.evaluate(choose, 'Poste;Entreprise;Lieu;Statut\nLuthière;Atelier;Brest (29);Entretien');
    await page.find({ css: '.column-mapping select' });
    await page.click('.import-preview .button.primary');
    await page.find({ css: '.bring-in p[role=status]', text: words.import.done(1) });
    const offers = await readStore<{ board: string; region: string; status: string }>(page, 'offers');
    expect(offers.find(({ board }) => board === 'manual')).toMatchObject({ region: '53', status: 'interview' });
    await page.click({ css: '.settings-section .button', text: words.backups.make });
    await page.find('.backups li + li');
    await page.click('.backups li .button');
    await page.find({ css: '.import-same', text: '13' });
  });

  it('a store that the browser opened empty is filled again from its last backup, and the warning goes', async () => {
    const before = await readStore(page, 'offers');
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('cap-regions');
          opening.onsuccess = () => {
            const names = [...opening.result.objectStoreNames];
            const change = opening.result.transaction(names, 'readwrite');
            for (const name of names) change.objectStore(name).clear();
            change.oncomplete = () => {
              opening.result.close();
              resolve();
            };
            change.onabort = () => reject(change.error);
          };
        }),
    );
    const opened = await site.session.openExtensionPage('workspace.html');
    await opened.find({ css: '[role=alert]', text: en.store.emptiedTitle });
    await opened.click('[role=alert] .button.primary');
    await opened.find({ css: '.import-added', text: String(before.length) });
    await opened.click('.import-preview .button.primary');
    await opened.find({ css: '.bring-in p[role=status]', text: words.import.done(before.length) });
    expect(await readStore(opened, 'offers')).toEqual(before);
    await opened.close();
    const again = await site.session.openExtensionPage('workspace.html');
    await again.find('.offers article');
    expect(await again.findAll('[role=alert]')).toHaveLength(0);
    await again.close();
  });

  it('what is secret leaves behind a passphrase, and comes back by it alone', async () => {
    await setSettings(site.session, { language: 'en', formAnswers: { email: 'lea@courriel.example' } });
    const own = await site.session.openExtensionPage('workspace.html#privacy');
    await own.click('.passphrase input[type=checkbox]');
    await own.find('.take-away .button.primary:disabled');
    for (const field of ['label:nth-child(1)', 'label:nth-child(2)']) {
      await own.click(`.passphrase-fields ${field} input`);
      await own.type('quatre mots bien à moi');
    }
    await own.evaluate(() => {
      const kept = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        void (file as Blob).text().then((text) => {
          document.body.dataset.taken = text;
        });
        return kept(file);
      };
    });
    await own.click('.take-away .button.primary');
    await own.find({ css: '.settings-section p[role=status]', text: words.export.done });
    const file = await until(
      () => own.evaluate(() => document.body.dataset.taken ?? ''),
      () => 'no file was made',
    );
    expect(file).not.toContain('courriel.example');
    await setSettings(site.session, { formAnswers: {} });
    await own.evaluate(choose, file);
    for (const typed of ['une autre phrase', 'quatre mots bien à moi']) {
      await own.click('.import-preview input[type=password]');
      await own.evaluate(() =>
        document.querySelector<HTMLInputElement>('.import-preview input[type=password]')?.select(),
      );
      await own.type(typed);
      await own.click({ css: '.import-preview .passphrase .button', text: words.import.open });
      if (typed.startsWith('une'))
        await own.find({ css: '.import-preview [role=alert]', text: words.import.passphraseWrong });
    }
    await own.find('.import-preview:not(:has(.passphrase))');
    await own.click('.import-preview input[type=checkbox]');
    await own.click('.import-preview .button.primary');
    await own.find({ css: '.bring-in p[role=status]', text: words.import.done(0) });
    expect(await own.evaluate(() => chrome.storage.local.get('formAnswers'))).toEqual({
      formAnswers: { email: 'lea@courriel.example' },
    });
    await own.close();
  });

  it('is seen, heard and read by all: no violation in light or dark, wide or narrow', async () => {
    for (const path of ['workspace.html#privacy', 'workspace.html#proof']) {
      const screen = await site.session.openExtensionPage(path);
      await screen.find('h1');
      for (const dark of [false, true]) {
        await screen.emulate({ dark });
        await screen.setViewport({ width: dark ? 380 : 1100, height: 800 });
        expect(await findViolations(screen), `${path} ${dark ? 'dark' : 'light'}`).toEqual([]);
      }
      await screen.close();
    }
  });
});
