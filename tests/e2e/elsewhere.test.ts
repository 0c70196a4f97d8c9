// On any other site, a click on the toolbar icon reads what the page says of itself, and keeps it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFixtures } from '../boards/fixtures';
import { BROWSERS, type Routes, until } from './kit';
import { openSite, popupOver, type Site, setSettings, storedOffers } from './site';

const fixtures = findFixtures().filter(({ board }) => board === 'generic');
const details = fixtures.filter(({ kind, regions }) => kind === 'detail' && regions.length > 0);
const silent = fixtures.filter(({ kind }) => kind === 'none');

describe.each(BROWSERS)('any other site in %s', (browser) => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite(browser);
    await setSettings(site.session, { language: 'fr' });
  });

  afterAll(() => site?.close());

  it('is not read without a click', async () => {
    const [first] = details;
    if (!first) throw new Error('no fixture');
    site.session.route({ [first.url.href]: first.html } satisfies Routes);
    const page = await site.session.open(first.url.href);
    const finder = await site.session.openExtensionPage('welcome.html');
    const answers = await finder.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      const tries = tabs.map(({ id }) =>
        chrome.scripting.executeScript({ target: { tabId: id ?? -1 }, files: ['/reader-any-site.js'] }).then(
          ([frame]) => (frame?.result as { postings?: unknown[] } | undefined)?.postings?.length ?? 0,
          () => 'refused',
        ),
      );
      return Promise.all(tries);
    });
    expect(answers).not.toContain(1);
    await finder.close();
    await page.close();
  });

  it.each(details)('is read and kept: $name', async (fixture) => {
    site.session.route({ [fixture.url.href]: fixture.html } satisfies Routes);
    const page = await site.session.open(fixture.url.href);
    const popup = await popupOver(site.session, page);
    await popup.click({ role: 'button', name: 'Garder' });
    await until(
      async () => (await storedOffers(site.session)).some(({ url }) => url.startsWith(fixture.url.origin)),
      () => 'the offer was not kept',
    );
    const kept = (await storedOffers(site.session)).find(({ url }) => url.startsWith(fixture.url.origin));
    expect(kept).toMatchObject({ board: 'generic', region: fixture.regions[0]?.[1] });
    await popup.close();
    await page.close();
  });

  it.each(silent)('gives nothing where nothing is certain: $name', async (fixture) => {
    site.session.route({ [fixture.url.href]: fixture.html } satisfies Routes);
    const page = await site.session.open(fixture.url.href);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const popup = await popupOver(site.session, page);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(await popup.findAll({ role: 'button', name: 'Garder' })).toEqual([]);
    await popup.close();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });
});
