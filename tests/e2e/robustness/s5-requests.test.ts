// S5: half an hour of looking for work, done fast: the web hears of nobody but the person's own pages.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Page, type Session, until } from '../kit';
import { keep, openSite, pill, type Site, setSettings } from '../site';
import { isFull, tell, tries } from './figure';

/** A person looks at an offer or a list in half a minute: sixty pages are half an hour. */
const visits = tries(60, 6);

const offers = [4101, 4102, 4103, 4104, 4105];

describe.each(BROWSERS)(`${visits} pages of looking for work in %s`, (browser) => {
  let site: Site;
  let session: Session;
  let isDrawing = true;

  beforeAll(async () => {
    site = await openSite(browser);
    session = site.session;
  });

  afterAll(() => site?.close());

  const switchTo = (mode: 'discreet' | 'draw') => {
    isDrawing = mode === 'draw';
    return setSettings(session, { boards: { practice: { isOn: true, mode } } });
  };

  /** What a person does between two pages, in turn. */
  const deeds: ((page: Page) => Promise<void>)[] = [
    async (page) => {
      await page.click(keep);
    },
    async (page) => {
      await page.click(pill);
      await page.find({ role: 'dialog' });
      await page.press('Escape');
    },
    async () => {
      const popup = await session.openExtensionPage('popup.html');
      await popup.find('.here, .kept');
      await popup.close();
    },
    async () => {
      const workspace = await session.openExtensionPage('workspace.html#offers');
      await workspace.find('main');
      await workspace.close();
    },
    async () => {
      const welcome = await session.openExtensionPage('welcome.html');
      await welcome.click('input[role=combobox]');
      await welcome.type('Quimp');
      await welcome.find('.proposal');
      await welcome.close();
    },
    async () => {
      const panel = await session.openExtensionPage('sidepanel.html');
      await panel.find('main');
      await panel.close();
    },
    () => setSettings(session, { wantedRegions: ['53', '76'], language: 'fr' }),
    () => switchTo('discreet'),
    () => switchTo('draw'),
    async () => {
      await session.stopBackground();
    },
  ];

  it(
    'sends no request of its own',
    async () => {
      const before = session.requests().length;
      const page = await session.open(`${site.url}/offres`);
      for (let visit = 0; visit < visits; visit += 1) {
        const offer = offers[visit % offers.length];
        await page.focus();
        await page.goto(visit % 3 === 2 ? `${site.url}/offres/${offer}` : `${site.url}/offres?page=${visit % 3}`);
        // Closing a tab lets the browser bring another to the front a moment later: a page nobody looks at draws nothing.
        const isLookedAt = async () => {
          await page.focus();
          return (await page.findAll(pill)).some(({ visible }) => visible);
        };
        if (isDrawing) await until(isLookedAt, async () => `no badge on ${await page.url()}`);
        for (const deed of isFull ? [visit, visit + 4, visit + 7] : [visit * 2, visit * 2 + 1]) {
          const act = deeds[deed % deeds.length];
          // In discreet mode there is no badge to click.
          if (act && (isDrawing || deed % deeds.length > 1)) await act(page);
          await page.focus();
        }
      }
      const strangers = session
        .requests()
        .slice(before)
        .filter(({ url, method }) => !url.startsWith(`${site.url}/`) || method !== 'GET');
      tell({ id: 'S5', browser, tried: `${visits} pages visited`, found: { 'requests of ours': strangers.length } });
      expect(strangers).toEqual([]);
    },
    isFull ? 600_000 : 60_000,
  );
});
