// Nobody finds out: nothing a page can fetch, no trace in discreet mode, no request of ours.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, builtExtension, type Page } from './kit';
import { tell } from './robustness/figure';
import { keep, openSite, pill, type Site, setSettings } from './site';

/** Begins to note, in the page's own world, all that a page could notice. */
const startWatching = () => {
  const noticed: string[] = [];
  (window as unknown as { noticed: string[] }).noticed = noticed;
  new MutationObserver((records) => {
    for (const { type, target, attributeName } of records) {
      noticed.push(`${type} ${attributeName ?? ''} ${target.nodeName}`);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('message', (event) => noticed.push(`message ${JSON.stringify(event.data)}`), true);
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    noticed.push(`event ${event.type}`);
    return dispatch.call(this, event);
  };
};

const noticed = () => (window as unknown as { noticed: string[] }).noticed;

describe.each(BROWSERS)('discretion in %s', (browser) => {
  let site: Site;
  let page: Page;
  /** What the page could notice in discreet mode. */
  let marks: string[] | undefined;

  beforeAll(async () => {
    site = await openSite(browser);
  });

  afterAll(() => site?.close());

  it('leaves the page as it was in discreet mode, and still answers', async () => {
    await setSettings(site.session, { boards: { practice: { isOn: false, mode: 'discreet' } } });
    page = await site.session.open(`${site.url}/offres`);
    await page.evaluate(startWatching);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await setSettings(site.session, { boards: { practice: { isOn: true, mode: 'discreet' } } });
    const own = await site.session.openExtensionPage('workspace.html');
    const url = `${site.url}/offres`;
    let read = 0;
    for (let tries = 0; tries < 40 && read === 0; tries += 1) {
      read = await own.evaluate(async () => {
        for (const { id } of await chrome.tabs.query({})) {
          if (id === undefined) continue;
          const reply = await chrome.tabs.sendMessage(id, { name: 'readPage', data: {} }).catch(() => undefined);
          if (reply?.answer) return reply.answer.postings.length as number;
        }
        return 0;
      });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await own.close();
    expect(read).toBeGreaterThan(5);
    expect(await page.url()).toBe(url);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    marks = await page.evaluate(noticed);
    expect(marks).toEqual([]);
    expect(await page.findAll(pill)).toEqual([]);
  });

  it('shows a page that loads with it on nothing either', async () => {
    await page.goto(`${site.url}/offres`);
    const plain = await page.evaluate(() => fetch(location.href).then((reply) => reply.text()));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const [served, shown] = await page.evaluate(
      (html) => [
        new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*').length,
        document.querySelectorAll('*').length,
      ],
      plain,
    );
    expect(shown).toBe(served);
  });

  it('gives a page no packaged file, whatever it asks for', async () => {
    const folder = builtExtension(browser);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    expect(files).toContain('manifest.json');
    const urls = files.map((file) => site.session.extensionUrl(file));
    await site.session.route({ 'https://probe.example/': '<!doctype html><title>Probe</title>' });
    const probe = await site.session.open('https://probe.example/');
    const reached = await probe.evaluate(async (wanted) => {
      const found: string[] = [];
      for (const url of wanted) {
        const isFetched = await fetch(url).then(
          () => true,
          () => false,
        );
        const isShown = await new Promise<boolean>((resolve) => {
          const image = new Image();
          image.onload = () => resolve(true);
          image.onerror = () => resolve(false);
          image.src = url;
        });
        const isRun = await new Promise<boolean>((resolve) => {
          const script = document.createElement('script');
          script.onload = () => resolve(true);
          script.onerror = () => resolve(false);
          script.src = url;
          document.head.append(script);
        });
        if (isFetched || isShown || isRun) found.push(url);
      }
      return found;
    }, urls);
    tell({
      id: 'S4',
      browser,
      tried: `${files.length} packaged files, one list in discreet mode`,
      isAlwaysWhole: true,
      found: { 'files reached': reached.length, marks: marks?.length ?? 1 },
    });
    expect(reached).toEqual([]);
    expect(await probe.evaluate(() => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime)).toBe(
      'undefined',
    );
    await probe.close();
  });

  it('draws, saves and reads without a single request of its own', async () => {
    await setSettings(site.session, { boards: { practice: { isOn: true, mode: 'draw' } } });
    const asked = site.session.requests().length;
    await page.goto(`${site.url}/offres`);
    await page.click(keep);
    await page.find({ css: 'button.keep[aria-pressed="true"]' });
    for (const path of ['popup.html', 'sidepanel.html', 'workspace.html', 'welcome.html']) {
      const own = await site.session.openExtensionPage(path);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await own.close();
    }
    const since = site.session.requests().slice(asked);
    const strangers = since.filter(({ url }) => !url.startsWith(`${site.url}/`));
    expect(strangers).toEqual([]);
    const posted = since.filter(({ method }) => method !== 'GET');
    expect(posted).toEqual([]);
  });
});
