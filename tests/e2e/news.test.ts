// A portal's news in real browsers: read by itself only where a schedule was chosen, kept with its day, and shown beside an
// offer in the side panel without asking anew.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../portal/config';
import { publishItem } from '../../portal/protocol/feed';
import { type RunningPortal, startPortal } from '../../portal/start';
import { fr } from '../../utils/i18n/pages/fr';
import { findViolations } from './axe';
import { BROWSERS, type Page, pass, until } from './kit';
import { fillField } from './own-profile';
import { openSite, type Site, setSettings } from './site';

const shots = process.env.SHOTS;
const { news, apply } = fr;
const name = 'Talents Garonne';

describe.each(BROWSERS)('a portal’s news in %s', (browser) => {
  let site: Site;
  let portal: RunningPortal;
  let page: Page;

  beforeAll(async () => {
    const config = readConfig({ PORT: '0', PORTAL_DATA: 'memory', PORTAL_NAME: name });
    portal = await startPortal(config, { log: () => undefined, deliver: async () => undefined });
    await publishItem(portal.portal, {
      id: 'mentor',
      kind: 'mentor',
      title: 'Une marraine pour arriver à Toulouse',
      text: 'Elle a fait le même chemin il y a deux ans.',
      source: 'Exemple inventé',
    });
    site = await openSite(browser, { routes: { [`${portal.address}/*`]: pass } });
    await setSettings(site.session, { language: 'fr' });
    page = await site.session.openExtensionPage('workspace.html#apply');
    await fillField(page, apply.addTitle, portal.address);
    await page.click({ css: '.address-line button', text: apply.read });
    await page.click({ css: '.proposed button', text: apply.allow });
    await page.find({ css: 'article.portal h3', text: name });
  }, 60_000);

  afterAll(async () => {
    await site?.close();
    await portal?.stop();
  });

  const asked = () => site.session.requests().filter(({ url }) => url.includes('/feed.json')).length;
  const alarm = () => page.evaluate(async () => (await chrome.alarms.get('feeds'))?.scheduledTime);
  const choose = (hours: string) =>
    page.inspect(
      '.news-schedule select',
      (element, value) => {
        (element as HTMLSelectElement).value = value;
        element.dispatchEvent(new Event('change', { bubbles: true }));
      },
      hours,
    );

  it('is never read by itself at first, and that is said', async () => {
    await page.find({ css: '.news-schedule', text: news.neverAsked });
    expect(await page.evaluate(() => chrome.runtime.sendMessage({ name: 'runFeeds', data: {} }))).toBeTruthy();
    expect(asked()).toBe(0);
    expect(await alarm()).toBeUndefined();
    expect(await findViolations(page)).toEqual([]);
  });

  it('is read once a day when she chooses so, and when it was asked for is said', async () => {
    await choose('24');
    await page.find({ css: '.news-schedule', text: news.askedOn('').slice(0, 20) });
    await until(
      async () => (await alarm()) !== undefined,
      () => 'no alarm was set',
    );
    expect(asked()).toBe(1);
    expect(await findViolations(page)).toEqual([]);
    if (shots) await page.screenshot(`${shots}/${browser}-news-schedule.png`, { full: true });
  });

  it('stands beside an offer in the side panel, without asking anew', async () => {
    const offer = await site.session.open(`${site.url}/offres/4101`);
    const tab = await page.evaluate(
      async () => (await chrome.tabs.query({})).find(({ url }) => url?.endsWith('/offres/4101'))?.id,
    );
    const panel = await site.session.openExtensionPage(`sidepanel.html?tab=${tab}`);
    await panel.setViewport({ width: 400, height: 1100 });
    await panel.click({ css: '.posting.full button', text: news.title });
    const shown = await panel.find({ css: '.portal-news', text: 'Une marraine pour arriver à Toulouse' });
    expect(shown.text).toContain(name);
    expect(asked()).toBe(1);
    expect(await findViolations(panel)).toEqual([]);
    if (shots) await panel.screenshot(`${shots}/${browser}-news-panel.png`, { full: true });
    await panel.close();
    await offer.close();
  });

  it('is not read by itself any more once she takes the schedule back', async () => {
    await choose('0');
    await until(
      async () => (await alarm()) === undefined,
      () => 'the alarm still rings',
    );
    expect(asked()).toBe(1);
  });
});
