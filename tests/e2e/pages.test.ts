// The extension's own pages in real browsers: what they show, keep and undo, by mouse, keyboard and screen reader.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fr } from '../../utils/i18n/pages/fr';
import { findViolations } from './axe';
import { BROWSERS, type Page, until } from './kit';
import { allProblems } from './robustness/our-problems';
import { openSite, type Site, setSettings, storedOffers } from './site';

const offerId = '4101';
/** An offer's page on a real board, which its makers have just rebuilt. */
const boardPage = 'https://www.linkedin.com/jobs/view/4286083821/';
const rebuiltPage = '<!doctype html><title>Job</title><main><p>…</p></main>';

/** Browser's id of the tab whose address ends so: a page of ours can then be told to look at it. */
async function findTab(site: Site, end: string): Promise<number> {
  const page = await site.session.openExtensionPage('welcome.html');
  const tab = await page.evaluate(
    async (address) => (await chrome.tabs.query({})).find(({ url }) => url?.endsWith(address))?.id,
    end,
  );
  await page.close();
  if (tab === undefined) throw new Error(`No tab at …${end}`);
  return tab;
}

/** Takes away the store's own name, as damage does: the browser then opens an empty store. */
const emptyMeta = () =>
  new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('cap-regions');
    opening.onerror = () => reject(new Error(opening.error?.message));
    opening.onsuccess = () => {
      const change = opening.result.transaction('meta', 'readwrite');
      change.objectStore('meta').clear();
      change.onerror = () => reject(new Error(change.error?.message));
      change.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });

/** Every stop of the Tab key from the start of the page, as its place among the elements a person can act on. */
async function walkWithTab(page: Page): Promise<{ stops: number[]; count: number }> {
  const count = await page.evaluate(() => {
    const focusable = 'a[href], button, input, select, summary';
    const shown = [...document.querySelectorAll<HTMLElement>(focusable)].filter((element) => element.checkVisibility());
    for (const [index, element] of shown.entries()) element.dataset.stop = String(index);
    return shown.length;
  });
  const stops: number[] = [];
  for (let step = 0; step < count + 4 && stops.at(-1) !== count - 1; step += 1) {
    await page.press('Tab');
    const { stop, ring } = await page.evaluate(() => {
      const active = document.activeElement as HTMLElement | null;
      return {
        stop: Number(active?.dataset.stop ?? -1),
        ring: active ? getComputedStyle(active).outlineStyle : 'none',
      };
    });
    // Firefox also stops at scrolling boxes, which are no controls.
    if (stop === -1) continue;
    stops.push(stop);
    expect(ring, `a focus ring on stop ${stop}`).not.toBe('none');
  }
  return { stops, count };
}

describe.each(BROWSERS)('our own pages in %s', (browser) => {
  let site: Site;
  let offerTab: number;
  let listTab: number;
  let boardTab: number;
  const open = (path: string) => site.session.openExtensionPage(path);
  const popup = async (tab: number) => {
    const page = await open(`popup.html?tab=${tab}`);
    await page.setViewport({ width: 380, height: 560 });
    return page;
  };

  beforeAll(async () => {
    site = await openSite(browser, { routes: { 'https://www.linkedin.com/*': rebuiltPage } });
    await setSettings(site.session, { language: 'fr', wantedRegions: ['76', '53'] });
    await site.session.open(`${site.url}/offres`);
    await site.session.open(`${site.url}/offres/${offerId}`);
    await site.session.open(boardPage);
    boardTab = await findTab(site, boardPage);
    offerTab = await findTab(site, `/offres/${offerId}`);
    listTab = await findTab(site, '/offres');
  });

  afterAll(() => site?.close());

  it('a store the browser opened empty is told of, with what it held, until accepted', async () => {
    const page = await popup(offerTab);
    // Behind the lock of every write: a visit being noted meanwhile would put back the sentinel it has read.
    await page.evaluate(() =>
      navigator.locks.request('cap-regions:write', () =>
        chrome.storage.local.set({
          sentinel: { epoch: 'an earlier life', count: 12, lastKey: 'a:1', revision: 9 },
        }),
      ),
    );
    await page.evaluate(emptyMeta);
    await page.reload();
    expect((await page.find('.kept [role=alert]')).text).toContain('12 offres');
    await page.click('.kept [role=alert] button');
    await page.find({ text: fr.list.emptyTitle });
    await page.close();
  });

  it('a board that is off can be switched on from the popup, and says when it is discreet', async () => {
    await setSettings(site.session, { boards: { linkedin: { isOn: false, mode: 'discreet' } } });
    const page = await popup(boardTab);
    await page.click({ css: '.here button', text: fr.page.switchOn('LinkedIn') });
    await page.find({ text: fr.page.discreet('LinkedIn') });
    await page.close();
  });

  it('a page that should hold an offer and gives none is told of in ochre', async () => {
    const page = await popup(boardTab);
    expect((await page.find('.here .notice.doubt')).text).toContain(fr.page.changed('LinkedIn'));
    await page.click({ role: 'button', name: fr.report.make });
    const report = await page.inspect('.board-report textarea', (area) => (area as HTMLTextAreaElement).value);
    expect(JSON.parse(report).page).toMatchObject({ board: 'linkedin', host: 'linkedin.com', path: '/jobs/*/#/' });
    expect(report).not.toContain('4286083821');
    await page.close();
  });

  it('and turns the toolbar icon’s sign to a question, with a sentence', async () => {
    const page = await open('workspace.html');
    const said = await until(
      () =>
        page.evaluate(async (tabId) => {
          const sign = await chrome.action.getBadgeText({ tabId });
          return sign === '?' && { sign, title: await chrome.action.getTitle({ tabId }) };
        }, boardTab),
      () => 'the icon does not tell of the changed board',
    );
    expect(said.title).toContain('LinkedIn');
    await page.close();
  });

  it('the popup shows the page’s offer, keeps it, moves it along, removes it and brings it back', async () => {
    const page = await popup(offerTab);
    expect((await page.find('.posting.full .pill')).text).toContain('Occitanie');
    expect((await page.find('.empty .empty-title')).text).toBe(fr.list.emptyTitle);
    await page.click('.posting.full .button.primary');
    await page.find('.offers .offer');
    expect((await storedOffers(site.session)).map(({ status }) => status)).toEqual(['saved']);

    await page.inspect('.offers select', (element) => {
      const select = element as HTMLSelectElement;
      select.value = 'applied';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until(
      async () => (await storedOffers(site.session))[0]?.status === 'applied',
      () => 'the status was not stored',
    );

    await page.click(`.offers .icon-button[title="${fr.act.remove}"]`);
    await page.gone('.offers .offer');
    expect(await storedOffers(site.session)).toEqual([]);
    await page.press('Enter'); // the focus is on undoing
    await page.find('.offers .offer');
    expect((await storedOffers(site.session)).map(({ status }) => status)).toEqual(['applied']);
    const height = await page.evaluate(() => document.querySelector('.popup')?.getBoundingClientRect().height ?? 0);
    if (browser === 'chromium')
      expect(height, 'a part of a pixel makes Chrome scroll its popup').toBe(Math.round(height));
    expect(height).toBeLessThanOrEqual(560);
    await page.close();
  });

  it('the popup counts a list’s offers, and searches those kept', async () => {
    const page = await popup(listTab);
    expect((await page.find('.here-list strong')).text).toMatch(/^\d+ offres en région$/);
    await page.click('input[type=search]');
    await page.type('garonne');
    await page.find({ css: '.found', text: fr.list.found(1) });
    await page.type(' zzz');
    await page.find({ text: fr.list.noneTitle });
    await page.click('.empty .button');
    await page.find('.offers .offer');
    await page.close();
  });

  it('the side panel lists the page’s offers in its order, and keeps one', async () => {
    const page = await open(`sidepanel.html?tab=${listTab}`);
    await page.setViewport({ width: 320, height: 800 });
    await page.find('.postings .posting');
    const titles = (await page.findAll('.postings .offer-title')).map(({ text }) => text);
    expect(titles.length).toBeGreaterThan(5);
    await page.click('.postings li:nth-child(2) .button');
    await page.find('.postings li:nth-child(2) select');
    expect(await storedOffers(site.session)).toHaveLength(2);
    await page.click('.only-mine');
    const others = async () => {
      const pills = await page.findAll('.postings .pill');
      return pills.filter(({ text }) => !text.includes(fr.wantedRegion)).map(({ text }) => text);
    };
    await until(
      async () => (await page.findAll('.postings .pill')).length > 0 && (await others()).length === 0,
      async () => `listed: ${(await page.findAll('.postings .pill')).length}, though not wanted: ${await others()}`,
    );
    await page.close();
  });

  it('the welcome page keeps what is chosen, as one goes', async () => {
    const page = await open('welcome.html');
    await page.click('input[role=combobox]');
    await page.type('Quimp');
    await page.find({ css: '.proposal span', text: 'Quimper' });
    await page.press('ArrowDown');
    await page.press('Enter');
    await page.find({ text: fr.home.kept('Quimper') });
    await page.click({ css: '.region-chip', text: 'Corse' });
    const stored = () => page.evaluate(() => chrome.storage.local.get(['home', 'wantedRegions']));
    await until(
      async () => JSON.stringify((await stored()).wantedRegions) === '["76","53","94"]',
      async () => `stored ${JSON.stringify(await stored())}`,
    );
    expect((await stored()).home).toEqual({ kind: 'commune', code: '29232', name: 'Quimper' });
    await page.close();
  });

  it('the workspace shows an offer in depth with its text, and the trash gives back', async () => {
    const [offer] = (await storedOffers(site.session)).filter(({ url }) => url.endsWith(offerId));
    const page = await open(`workspace.html#offer=${encodeURIComponent(offer?.key ?? '')}`);
    expect((await page.find('.detail h2')).text).toBe(offer?.title);
    expect((await page.find('.offer-text')).text.length).toBeGreaterThan(100);
    await page.click({ css: '.detail .actions button' });
    await page.find({ text: fr.workspace.inTrash });
    await page.click({ css: 'nav summary', text: fr.workspace.moreSections });
    await page.click({ css: 'nav a', text: fr.workspace.sections.trash });
    await page.click({ css: '.trash button', text: fr.act.restore });
    await page.find({ text: fr.workspace.trashEmptyTitle });
    expect(await storedOffers(site.session)).toHaveLength(2);
    await page.close();
  });

  const screens = [
    ['popup.html?tab=OFFER', '.posting.full', 380],
    ['popup.html?tab=LIST', '.here-list', 380],
    ['sidepanel.html?tab=OFFER', '.posting.full', 320],
    ['sidepanel.html?tab=LIST', '.postings .posting', 320],
    ['welcome.html', '.board', 360],
    ['workspace.html#offers', '.offers .offer', 360],
    ['workspace.html#offers', '.offers .offer', 1200],
    ['workspace.html#trash', '.column', 360],
    ['workspace.html#settings', '.board', 360],
    ['workspace.html#privacy', 'table', 360],
  ] as const;
  const address = (path: string) => path.replace('OFFER', String(offerTab)).replace('LIST', String(listTab));

  it.each(screens)(
    '%s (%s, %i px) has no fault for axe in light and dark, and scrolls one way only',
    async (path, ready, width) => {
      const page = await open(address(path));
      await page.setViewport({ width, height: 700 });
      await page.find(ready);
      for (const dark of [false, true]) {
        await page.emulate({ dark });
        expect(await findViolations(page), dark ? 'dark' : 'light').toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.close();
    },
  );

  it.each([screens[0], screens[3], screens[5]])(
    '%s (%s) is walked by keyboard in reading order, with a ring',
    async (path, ready) => {
      const page = await open(address(path));
      await page.find(ready);
      const { stops, count } = await walkWithTab(page);
      expect(stops).toEqual(Array.from({ length: count }, (_, index) => index));
      await page.close();
    },
  );

  it.each(screens)('%s (%s) keeps to its width at twice the zoom', async (path, ready) => {
    const page = await open(address(path));
    await page.setViewport({ width: 800, height: 900, zoom: 2 });
    await page.find(ready);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('erasing everything leaves nothing', async () => {
    const page = await open('workspace.html#privacy');
    await page.click('.button.danger');
    await page.click({ css: '[role=alert] button', text: fr.privacy.confirmYes });
    /** Boards whose permission went are noted as none; the sentinel counts, and holds nothing. */
    const left = async () => {
      const { boards, sentinel, ...others } = await page.evaluate(() => chrome.storage.local.get());
      return JSON.stringify({ ...(boards as object), ...others });
    };
    // The language went with the rest: the words may now be the browser's.
    await until(
      async () => (await storedOffers(site.session)).length === 0,
      () => 'offers are left',
    );
    await until(
      async () => (await left()) === '{}',
      async () => `left: ${await left()}`,
    );
    await page.close();
  });

  it('nothing went wrong meanwhile, no policy was broken, nothing was asked of the network', async () => {
    expect(await allProblems(site.session)).toEqual([]);
    expect(
      site.session
        .requests()
        .filter(({ url }) => !url.startsWith(site.url) && !url.startsWith('https://www.linkedin.com/')),
    ).toEqual([]);
  });
});
