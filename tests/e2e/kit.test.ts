// Proves the kit itself on a toy extension, in both browsers: what later tests take for granted is shown here first.
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type Page, type Session, until } from './kit';
import { writeToyExtension } from './kit/toy-extension';

const BOARD = 'https://www.linkedin.com/jobs/search/';

const ROUTES = {
  [BOARD]: '<!doctype html><title>Offers</title><body><h1>Offers</h1><a href="/jobs/view/7/">One offer</a></body>',
  'https://www.linkedin.com/jobs/view/*': '<!doctype html><title>Offer</title><body><h1>An offer</h1></body>',
};

describe.each(BROWSERS)('the kit in %s', (browser) => {
  let extension: string;
  let session: Session;
  let board: Page;

  beforeAll(async () => {
    extension = await writeToyExtension();
    session = await launch(browser, { extension, routes: ROUTES, viewport: { width: 900, height: 700 } });
    await registered();
    board = await session.open(BOARD);
  });

  afterAll(async () => {
    await session?.close();
    await rm(extension, { recursive: true, force: true });
  });

  /** Resolves once the toy's background has registered its content script. */
  async function registered(): Promise<void> {
    const popup = await session.openExtensionPage('popup.html');
    await until(
      () => popup.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0),
      () => 'the toy registers no content script',
    );
    await popup.close();
  }

  /** How many clicks the extension's database holds, read on its own page. */
  async function savedClicks(): Promise<number> {
    const popup = await session.openExtensionPage('popup.html');
    const count = await popup.find('#count');
    await popup.close();
    return Number(count.text);
  }

  it('serves the real host from a route, and runs a content script registered at run time', async () => {
    expect(await board.url()).toBe(BOARD);
    const badge = await board.find({ role: 'button', name: 'Save here' });
    expect(badge.root).toBe('closed');
    expect(await board.evaluate(() => document.querySelector('toy-host')?.shadowRoot)).toBeNull();
  });

  it('clicks inside a closed shadow root with trust, and the background stores it', async () => {
    await board.click({ role: 'button', name: 'Save here' });
    await board.find({ css: '.state', text: 'stored, trusted' });
    expect(await savedClicks()).toBe(1);
  });

  it('says what covers an element that cannot be clicked', async () => {
    await board.evaluate(() => {
      const cover = document.createElement('div');
      cover.className = 'cover';
      cover.style.cssText = 'position:fixed;inset:0;z-index:9';
      document.body.append(cover);
    });
    await expect(board.click({ role: 'button', name: 'Save here' })).rejects.toThrow(/Save here.*jobs\/search.*cover/);
    await board.evaluate(() => document.querySelector('.cover')?.remove());
  });

  it('follows a link, goes back, and types and presses keys', async () => {
    await board.click({ role: 'link', name: 'One offer' });
    await board.find({ text: 'An offer' });
    await board.back();
    await board.find({ role: 'link', name: 'One offer' });
    await board.evaluate(() => {
      const field = document.body.appendChild(document.createElement('input'));
      field.focus();
    });
    await board.type('Rennes');
    await board.press('Shift+Tab');
    expect(await board.evaluate(() => document.querySelector('input')?.value)).toBe('Rennes');
    expect(await board.evaluate(() => document.activeElement?.localName)).not.toBe('input');
  });

  it('cuts off and records what no route serves, from pages and from the extension', async () => {
    const before = session.requests().length;
    const outcome = await board.evaluate(() => fetch('https://www.hellowork.com/probe').then(String, () => 'cut off'));
    expect(outcome).toBe('cut off');
    const popup = await session.openExtensionPage('popup.html');
    await popup.evaluate(() => fetch('https://example.org/leak', { method: 'POST', body: 'secret' }).catch(() => 0));
    await popup.close();
    const seen = session.requests().slice(before);
    expect(seen).toContainEqual(expect.objectContaining({ url: 'https://www.hellowork.com/probe', served: false }));
    expect(seen).toContainEqual(
      expect.objectContaining({ url: 'https://example.org/leak', served: false, body: 'secret' }),
    );
  });

  it('emulates widths below a window’s own minimum, 200 % zoom and dark mode', async () => {
    await board.setViewport({ width: 320, height: 640 });
    expect(await board.evaluate(() => [innerWidth, innerHeight])).toEqual([320, 640]);
    await board.setViewport({ width: 800, height: 640, zoom: 2 });
    expect(await board.evaluate(() => [innerWidth, devicePixelRatio])).toEqual([400, 2]);
    await board.setViewport({ width: 900, height: 700 });
    await board.emulate({ dark: true });
    expect(await board.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    expect((await board.screenshot()).subarray(1, 4).toString()).toBe('PNG');
  });

  it('grants activeTab by the toolbar button', async () => {
    const elsewhere = 'https://jobs.example.org/one';
    session.route({ [elsewhere]: '<!doctype html><title>Elsewhere</title><h1>A job elsewhere</h1>' });
    const page = await session.open(elsewhere);
    await until(
      async () => {
        // In one press of seven Chromium's renderer learns of the grant after the script that needs it: press again.
        await session.pressToolbarButton(page);
        return page.evaluate(() => document.title === 'read by the toy');
      },
      async () =>
        `the toolbar button did not let the extension read the page: ${JSON.stringify(await session.problems())}`,
    );
    await page.close();
  });

  it('stops the background, which starts again on the next message', async () => {
    expect(await session.stopBackground()).toBe(true);
    await board.click({ role: 'button', name: 'Save here' });
    await until(
      async () => (await savedClicks()) === 2,
      () => 'the second click was not stored',
    );
  });

  it('hears errors of pages, content scripts and content security policies', async () => {
    const popup = await session.openExtensionPage('popup.html');
    await popup.evaluate(() => {
      console.error('spoken by the popup');
      setTimeout(() => {
        throw new Error('thrown by the popup');
      });
      document.body.append(Object.assign(document.createElement('script'), { src: 'https://example.org/evil.js' }));
    });
    await until(
      async () => new Set((await session.problems()).map(({ kind }) => kind)).size === 3,
      async () => `only ${JSON.stringify(await session.problems())} was heard`,
    );
    await popup.close();
  });

  it('keeps what was stored through kill -9, and the content script’s registration through the restart', async () => {
    await session.kill();
    await session.restart();
    expect(await savedClicks()).toBe(2);
    await registered();
    board = await session.open(BOARD);
    await board.click({ role: 'button', name: 'Save here' });
    await board.find({ css: '.state', text: 'stored, trusted' });
    expect(await savedClicks()).toBe(3);
  });

  it('grants optional hosts, and accepts the prompt for them', async () => {
    const popup = await session.openExtensionPage('popup.html');
    const has = (origin: string) => chrome.permissions.contains({ origins: [origin] });
    const granted = 'https://*.hellowork.com/*';
    expect(await popup.evaluate(has, granted)).toBe(false);
    await session.grant({ origins: [granted] });
    expect(await popup.evaluate(has, granted)).toBe(true);

    const asked = 'https://jobs.example.org/*';
    await session.acceptPrompts([asked]);
    expect(await popup.evaluate(has, asked)).toBe(false);
    await popup.click({ role: 'button', name: 'Ask' });
    await popup.find({ css: '#asked', text: 'true' });
    expect(await popup.evaluate(has, asked)).toBe(true);
  });
});
