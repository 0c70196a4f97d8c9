// Every board's fixtures at the board's own address: the right regions flagged, the others silent, no word covered.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardHosts } from '@/utils/boards/hosts';
import { regionName } from '@/utils/places/regions';
import { findFixtures } from '../boards/fixtures';
import { BROWSERS, type Page, type Routes, until } from './kit';
import { openSite, pill, type Site, setSettings } from './site';
import { expectNothingCovered } from './words';

const fixtures = findFixtures().filter(({ board }) => Object.hasOwn(boardHosts, board));
/** Every layout of the two boards most read, and of each other board its list, or an offer's page where it has none. */
const flagged = Object.keys(boardHosts).flatMap((board) => {
  const own = fixtures.filter((fixture) => fixture.board === board && fixture.regions.length > 0);
  if (board === 'linkedin' || board === 'hellowork') return own;
  return own
    .filter(({ kind }) => kind === 'list')
    .slice(0, 1)
    .concat(own.slice(0, 1))
    .slice(0, 1);
});
const silent = fixtures.filter(
  ({ board, kind, regions }) =>
    regions.length === 0 && kind !== 'list' && (board === 'linkedin' || board === 'hellowork'),
);
/** Fixtures are reductions without the board's styles: a plain width and line are given to all alike. */
const dress = (html: string) =>
  html.replace('</head>', '<style>body{font:14px/1.45 sans-serif;margin:8px}li,article{padding:8px}</style></head>');

describe.each(BROWSERS)('boards in %s', (browser) => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await openSite(browser);
    // The names of regions are the person's language's, whatever the browser found on this machine.
    await setSettings(site.session, { language: 'fr' });
    page = await site.session.open(`${site.url}/offres`);
  });

  afterAll(() => site?.close());

  const show = async (fixture: (typeof fixtures)[number], width: number) => {
    const routes: Routes = { [fixture.url.href]: dress(fixture.html) };
    site.session.route(routes);
    await page.setViewport({ width, height: 900 });
    await page.goto(fixture.url.href);
  };

  it.each(flagged)('flags the right regions on $name', async (fixture) => {
    const names = fixture.regions.map(([, region]) => regionName(region, 'fr') ?? region);
    const isRead = fixture.board === 'linkedin' || fixture.board === 'hellowork';
    for (const width of isRead ? [1100, 520, 400, 320] : [520, 400, 320]) {
      await show(fixture, width);
      await until(
        async () => {
          const said = (await page.findAll(pill)).map(({ name }) => name).join('\n');
          return names.every((name) => said.includes(name));
        },
        async () =>
          `${names.join(', ')} expected, ${(await page.findAll(pill)).map(({ name }) => name).join(' | ')} said`,
      );
      expect(await expectNothingCovered(page), `badges drawn at ${width} px`).toBeGreaterThan(0);
    }
  });

  it('draws in LinkedIn’s frame of an older layout, and the frame answers for the tab', async () => {
    const inner = flagged.find(({ name, kind }) => name.startsWith('linkedin/ember') && kind === 'list');
    if (!inner) throw new Error('no fixture');
    const frame = '<iframe data-testid="interop-iframe" src="/preload/" width="1000" height="800"></iframe>';
    site.session.route({
      [inner.url.href]: `<!doctype html><html lang="fr"><title>Offres</title><body><main>${frame}</main></body></html>`,
      'https://www.linkedin.com/preload/': dress(inner.html),
    });
    await page.setViewport({ width: 1100, height: 900 });
    await page.goto(inner.url.href);
    const drawn = () =>
      page.evaluate(() => {
        const shown = document.querySelector('iframe')?.contentDocument;
        return shown?.querySelectorAll('span[style]:empty').length ?? 0;
      });
    await until(
      async () => (await drawn()) > 0,
      () => 'no badge in the frame',
    );
    expect(await page.evaluate(() => document.querySelectorAll('span[style]:empty').length)).toBe(0);
    const panel = await site.session.openExtensionPage('welcome.html');
    const tab = await panel.evaluate(
      async (address) => (await chrome.tabs.query({})).find(({ url }) => url === address)?.id ?? -1,
      inner.url.href,
    );
    const told = (tabId: number) =>
      panel.evaluate(async (id) => {
        const reply = await chrome.tabs.sendMessage(id, { name: 'readPage', data: {} });
        return { postings: reply.answer.postings.length, badge: await chrome.action.getBadgeText({ tabId: id }) };
      }, tabId);
    await until(
      async () => Number((await told(tab)).badge) > 0,
      () => 'the icon counts none of the frame’s offers',
    );
    expect((await told(tab)).postings).toBeGreaterThan(0);
    await panel.close();
    await page.focus();
  });

  it.each(silent)('says nothing on $name', async (fixture) => {
    await show(fixture, 1100);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect((await page.findAll(pill)).map(({ name }) => name)).toEqual([]);
  });
});
