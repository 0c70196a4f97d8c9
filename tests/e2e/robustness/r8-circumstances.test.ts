// R8: a host taken back, a private window, no network, a clock set wrong, two profiles: a message where one is due, never a crash.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '@/utils/i18n/pages/en';
import { findFixtures } from '../../boards/fixtures';
import { BROWSERS, launch, type Page, type Session, until } from '../kit';
import { keep, openSite, pill, readStore, type Site, storedOffers, waitForOverlay } from '../site';
import { tell } from './figure';
import { ourProblems } from './our-problems';
import { saveOffers } from './saving';

const list = findFixtures().find(({ name }) => name === 'hellowork/2026--list--results');
const hellowork = 'https://*.hellowork.com/*';

/** Which tab shows an address, asked from one of our own pages. */
async function tabOf(own: Page, address: string): Promise<number> {
  return until(
    () => own.evaluate(async (wanted) => (await chrome.tabs.query({})).find(({ url }) => url === wanted)?.id, address),
    () => `no tab shows ${address}`,
  );
}

describe.each(BROWSERS)('circumstances in %s', (browser) => {
  let site: Site;
  const held: string[] = [];
  let crashes = 0;
  /** Errors of ours, counted where a circumstance ends. */
  const expectNoCrash = async (session: Session) => {
    const problems = await ourProblems(session);
    crashes += problems.length;
    expect(problems).toEqual([]);
  };

  beforeAll(async () => {
    site = await openSite(browser, { language: 'en-US' });
  });

  afterAll(async () => {
    const tried = `${held.length} of 5 circumstances held (${held.join('; ')})`;
    tell({ id: 'R8', browser, tried, isAlwaysWhole: true, found: { crashes } });
    await site?.close();
  });

  it('a host taken back: its badges go, the popup says what to do, the rest goes on', async () => {
    if (!list) throw new Error('no fixture');
    const session = await launch(browser, {
      extension: join('.output', browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'),
      routes: { [list.url.href]: list.html },
      language: 'en-US',
    });
    try {
      await session.grant({ origins: [hellowork] });
      const own = await session.openExtensionPage('workspace.html');
      await own.evaluate(() => chrome.storage.local.set({ boards: { hellowork: { isOn: true, mode: 'draw' } } }));
      await waitForOverlay(session);
      const page = await session.open(list.url.href);
      await page.find(pill);
      const tab = await tabOf(own, list.url.href);
      await own.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), hellowork);
      await page.focus();
      await page.gone(pill);
      for (const path of ['popup.html', 'sidepanel.html']) {
        const screen = await session.openExtensionPage(`${path}?tab=${tab}`);
        await screen.find('.empty, .notice');
        expect(await screen.findAll('.posting')).toEqual([]);
        await screen.close();
      }
      await expectNoCrash(session);
      held.push('host taken back');
    } finally {
      await session.close();
    }
  });

  it('a private window: offers are flagged, a visit leaves nothing, a click keeps', async () => {
    const private_ = await openSite(browser, { language: 'en-US' });
    const { session } = private_;
    try {
      await session.allowPrivateWindows();
      await waitForOverlay(session);
      const own = await session.openExtensionPage('workspace.html');
      const address = `${private_.url}/offres/4101`;
      await own.evaluate((url) => chrome.windows.create({ incognito: true, url }).then(() => undefined), address);
      const page = await session.page('/offres/4101');
      await page.find(pill);
      // A visit is noted with the badge's own answer.
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await readStore(own, 'seen')).toEqual([]);
      await page.click(keep);
      await until(
        async () => (await readStore(own, 'offers')).length === 1,
        () => 'the click kept nothing',
      );
      if (browser === 'firefox') {
        const tab = await tabOf(own, address);
        await own.evaluate(
          (url) => chrome.windows.create({ incognito: true, url }).then(() => undefined),
          session.extensionUrl(`popup.html?tab=${tab}`),
        );
        const popup = await session.page('popup.html');
        await popup.find({ css: '.kept .notice', text: en.store.private });
        await popup.find('.here .posting');
      }
      await expectNoCrash(session);
      held.push('private window');
    } finally {
      await private_.close();
    }
  });

  it('no network: what is open is read and kept, our pages open', async () => {
    const { session, url } = site;
    const page = await session.open(`${url}/offres`);
    await page.find(pill);
    session.route({ [`${url}/*`]: () => undefined });
    const asked = session.requests().length;
    await page.click(keep);
    await page.find({ css: 'button.keep[aria-pressed="true"]' });
    const popup = await session.openExtensionPage('popup.html');
    await popup.find('.offers .offer');
    const workspace = await session.openExtensionPage('workspace.html#settings');
    await workspace.find('.board');
    expect(session.requests().length).toBe(asked);
    expect(await storedOffers(session)).toHaveLength(1);
    await popup.close();
    await workspace.close();
    await page.close();
    await expectNoCrash(session);
    held.push('offline');
  });

  it('a clock set wrong: offers of other centuries are shown, changed and kept', async () => {
    const { session } = site;
    const own = await session.openExtensionPage('welcome.html');
    await saveOffers(own, { first: 10, count: 4 });
    const times = [-1, Date.UTC(1969, 0, 1), Date.UTC(2199, 0, 1), 8_640_000_000_000_000];
    await own.evaluate(
      (moments) =>
        new Promise<void>((resolve, reject) => {
          const asked = indexedDB.open('cap-regions');
          asked.onsuccess = () => {
            const change = asked.result.transaction(['offers', 'seen'], 'readwrite');
            const offers = change.objectStore('offers');
            moments.forEach((at, index) => {
              const reading = offers.get(`practice:${10 + index}`);
              reading.onsuccess = () => {
                const history = [{ status: 'saved', at }];
                offers.put({ ...reading.result, savedAt: at, updatedAt: at, history });
              };
              change.objectStore('seen').put({ key: `practice:seen-${index}`, board: 'practice', fingerprint: '', at });
            });
            change.oncomplete = () => {
              asked.result.close();
              resolve();
            };
            change.onabort = () => reject(change.error);
          };
        }),
      times,
    );
    const workspace = await session.openExtensionPage('workspace.html#offers');
    await until(
      async () => (await workspace.findAll('.offers .offer')).length === 5,
      async () => `${(await workspace.findAll('.offers .offer')).length} of 5 offers are shown`,
    );
    for (const index of times.keys()) {
      await workspace.evaluate(
        (key) => {
          location.hash = `#offer=${encodeURIComponent(key)}`;
        },
        `practice:${10 + index}`,
      );
      await workspace.find({ css: '.detail h2', text: `Offre ${10 + index}` });
    }
    expect((await saveOffers(own, { first: 20, count: 1 }))[0]).toEqual({ ok: true });
    expect(await storedOffers(session)).toHaveLength(6);
    await workspace.close();
    await own.close();
    await expectNoCrash(session);
    held.push('clock set wrong');
  });

  it('two profiles: each keeps its own offers', async () => {
    const other = await openSite(browser, { language: 'en-US' });
    try {
      const own = await other.session.openExtensionPage('workspace.html');
      expect(await storedOffers(other.session)).toEqual([]);
      expect((await saveOffers(own, { first: 77, count: 1 }))[0]).toEqual({ ok: true });
      const here = await storedOffers(site.session);
      expect(here.map(({ key }) => key)).not.toContain('practice:77');
      expect((await storedOffers(other.session)).map(({ key }) => key)).toEqual(['practice:77']);
      await expectNoCrash(other.session);
      held.push('two profiles');
    } finally {
      await other.close();
    }
  });
});
