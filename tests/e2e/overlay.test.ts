// The badge on a real page: there for French offers, silent for others, in nobody's way, and gone when asked.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, type Page, until } from './kit';
import { allProblems } from './robustness/our-problems';
import { keep, openSite, pill, type Site, setSettings, storedOffers } from './site';
import { expectNothingCovered } from './words';

/** Boxes of the badges that are drawn, with the words of the card each stands in. */
async function badges(page: Page) {
  return (await page.findAll(pill)).filter(({ visible }) => visible);
}

/** How many cards the page has, and where every element of the page stands, in CSS pixels. */
const layout = () =>
  Array.from(document.querySelectorAll('body *'), (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.localName === 'span' && !element.firstChild && element.hasAttribute('style')
      ? undefined
      : [element.localName, left, top, width, height].join(' ');
  }).filter(Boolean);

describe.each(BROWSERS)('badges in %s', (browser) => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await openSite(browser);
    // The names of regions are the person's language's, whatever the browser found on this machine.
    await setSettings(site.session, { language: 'fr' });
    page = await site.session.open(`${site.url}/offres`);
  });

  afterAll(() => site?.close());

  beforeEach(() => page.setViewport({ width: 1100, height: 900 }));

  it('stand on offers in a French region and name it', async () => {
    await page.goto(`${site.url}/offres`);
    await page.find(pill);
    const cards = await page.evaluate(() => document.querySelectorAll('article.offer-card').length);
    const found = await page.findAll(pill);
    expect(found.length).toBeGreaterThan(5);
    expect(found.length).toBeLessThanOrEqual(cards);
    expect(found[0]?.name).toMatch(/Occitanie/);
    expect(found[0]?.root).toBe('closed');
  });

  it('move nothing on the page', async () => {
    await setSettings(site.session, { boards: { practice: { isOn: false, mode: 'discreet' } } });
    await page.goto(`${site.url}/offres`);
    const before = await page.evaluate(layout);
    expect(await badges(page)).toHaveLength(0);
    await setSettings(site.session, { boards: { practice: { isOn: true, mode: 'draw' } } });
    await page.find(pill);
    expect(await page.evaluate(layout)).toEqual(before);
  });

  it.each([320, 400, 520])('cover no word and no control at %i px', async (width) => {
    await page.setViewport({ width, height: 900 });
    await page.goto(`${site.url}/offres`);
    await page.find(pill);
    expect(await expectNothingCovered(page)).toBeGreaterThan(3);
  });

  it('save by a click that opens nothing, and say so', async () => {
    await page.goto(`${site.url}/offres`);
    await page.click(keep);
    await page.find({ css: 'button.keep[aria-pressed="true"]' });
    expect(await page.url()).toBe(`${site.url}/offres`);
    expect(await storedOffers(site.session)).toMatchObject([
      { board: 'practice', region: '76', status: 'saved', place: { name: 'Toulouse' } },
    ]);
    await page.click({ css: 'button.keep[aria-pressed="true"]' });
    await page.gone({ css: 'button.keep[aria-pressed="true"]' });
    expect(await storedOffers(site.session)).toEqual([]);
  });

  it('do not listen to clicks a script made', async () => {
    await page.goto(`${site.url}/offres`);
    await page.find(keep);
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('article.offer-card span[style]:empty');
      const { left, top, width, height } = host?.getBoundingClientRect() ?? new DOMRect();
      const at = { clientX: left + width - 8, clientY: top + height / 2, bubbles: true, composed: true };
      host?.click();
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
        host?.dispatchEvent(new MouseEvent(type, at));
    });
    // Firefox's kit clicks with the browser's own privilege, which makes the event a trusted one.
    if (browser === 'chromium') await page.inspect(keep, (element) => (element as HTMLElement).click());
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await storedOffers(site.session)).toEqual([]);
  });

  it('open the small panel, which closes by Escape and gives the focus back', async () => {
    await page.goto(`${site.url}/offres`);
    await page.click(pill);
    const panel = await page.find({ role: 'dialog' });
    expect(panel.text).toMatch(/Occitanie/);
    expect(await page.url()).toBe(`${site.url}/offres`);
    await page.press('Escape');
    await page.gone({ role: 'dialog' });
  });

  it('follow a row that is recycled for another offer', async () => {
    await page.goto(`${site.url}/offres`);
    await page.find(pill);
    const [first] = await page.findAll(pill);
    await page.evaluate(() => {
      const card = document.querySelector('article.offer-card');
      const title = card?.querySelector('a.offer-title');
      const place = card?.querySelector('.offer-place');
      card?.setAttribute('data-offer-id', 'recycled');
      title?.setAttribute('href', '/offres/recycled');
      if (title) title.textContent = 'Une autre offre';
      if (place) place.textContent = 'Brest, Bretagne, France';
    });
    await until(
      async () => (await page.findAll(pill))[0]?.name.includes('Bretagne'),
      async () => `the badge still says ${(await page.findAll(pill))[0]?.name}, before it said ${first?.name}`,
    );
    await page.evaluate(() => {
      const place = document.querySelector('article.offer-card .offer-place');
      if (place) place.textContent = 'Vienne, Autriche';
    });
    await until(
      async () => !(await page.findAll(pill)).some(({ name }) => name.includes('Bretagne') && name.includes('Brest')),
      () => 'the badge of a French offer stays on an offer abroad',
    );
  });

  it('come to cards that are added while scrolling', async () => {
    await page.goto(`${site.url}/offres`);
    await page.find(pill);
    const before = (await page.findAll(pill)).length;
    await page.evaluate(() => {
      const list = document.querySelector('article.offer-card')?.parentElement;
      for (let index = 0; index < 25; index += 1) {
        const card = document.createElement('article');
        card.className = 'offer-card';
        card.dataset.offerId = `added-${index}`;
        const title = document.createElement('a');
        title.className = 'offer-title';
        title.href = `/offres/added-${index}`;
        title.textContent = `Offre ${index}`;
        const place = document.createElement('p');
        place.className = 'offer-place';
        place.textContent = 'Quimper, Bretagne, France';
        card.append(title, place);
        list?.append(card);
      }
    });
    await until(
      async () => (await page.findAll(pill)).length === before + 25,
      async () => `${(await page.findAll(pill)).length - before} of 25 added cards have a badge`,
    );
  });

  it('come back when the page wipes them out', async () => {
    await page.goto(`${site.url}/offres`);
    await page.find(pill);
    const before = (await page.findAll(pill)).length;
    await page.evaluate(() => {
      for (const place of document.querySelectorAll('.offer-place')) place.textContent = `${place.textContent ?? ''}`;
    });
    await until(
      async () => (await page.findAll(pill)).length === before,
      async () => `${(await page.findAll(pill)).length} badges instead of ${before}`,
    );
  });

  it('follow two panes, back and forward', async () => {
    await page.goto(`${site.url}/recherche`);
    await page.find('article.offer-card');
    const pane = () => page.findAll({ css: '.offer-pane[data-offer-id] h1, .offer-pane[data-offer-id] h2' });
    const ids = await page.evaluate(() =>
      Array.from(document.querySelectorAll('article.offer-card'), (card) => card.getAttribute('data-offer-id')),
    );
    for (const id of [ids[3], ids[4]]) {
      await page.click(`article.offer-card[data-offer-id="${id}"]`);
      await until(
        async () => (await page.url()).includes(`selection=${id}`),
        () => 'the pane does not follow',
      );
      await until(
        async () => (await pane()).length > 0,
        () => 'no pane',
      );
    }
    await page.back();
    await until(
      async () => (await page.url()).includes(`selection=${ids[3]}`),
      () => 'no way back',
    );
    await page.find(pill);
    await page.forward();
    await until(
      async () => (await page.url()).includes(`selection=${ids[4]}`),
      () => 'no way forward',
    );
    const hosts = await page.evaluate(
      () => new Set(Array.from(document.querySelectorAll('span[style]:empty'), (host) => host.parentElement)).size,
    );
    const all = await page.evaluate(() => document.querySelectorAll('span[style]:empty').length);
    expect(all).toBe(hosts);
  });

  it('find a pane that comes in one piece with a row of the list', async () => {
    await page.goto(`${site.url}/recherche`);
    await page.click('article.offer-card');
    const drawn = () =>
      page.evaluate(() => document.querySelectorAll('.offer-pane[data-offer-id] span[style]:empty').length);
    await until(
      async () => (await drawn()) === 1,
      () => 'no badge in the pane',
    );
    await page.evaluate(() => {
      const [row, pane] = ['article.offer-card', '.offer-pane'].map((css) => document.querySelector(css) as Element);
      const both = document.createElement('div');
      both.append(row?.cloneNode(true) ?? '', pane?.cloneNode(true) ?? '');
      for (const host of both.querySelectorAll('span[style]:empty')) host.remove();
      pane?.remove();
      setTimeout(() => document.body.append(both), 1_000);
    });
    await until(
      async () => (await drawn()) === 0,
      () => 'the pane did not go',
    );
    await until(
      async () => (await drawn()) === 1,
      () => 'the pane that came with a row has no badge',
    );
  });

  it('go at once when the board is switched off, and come without a reload when it is switched on', async () => {
    await page.goto(`${site.url}/offres`);
    await page.find(pill);
    await setSettings(site.session, { boards: { practice: { isOn: false, mode: 'draw' } } });
    await page.gone(pill);
    expect(await page.evaluate(() => document.querySelectorAll('span[style]:empty').length)).toBe(0);
    await setSettings(site.session, { boards: { practice: { isOn: true, mode: 'draw' } } });
    await page.find(pill);
  });

  it('fill with colour for a region the person wants', async () => {
    await page.goto(`${site.url}/offres`);
    await page.find(pill);
    await setSettings(site.session, { wantedRegions: ['76'] });
    const wanted = await page.find('button.pill.wanted');
    expect(wanted.name).toMatch(/Occitanie/);
    await setSettings(site.session, { wantedRegions: [] });
    await page.gone('button.pill.wanted');
  });

  it('answer after the background was stopped', async () => {
    await page.goto(`${site.url}/offres`);
    await page.find(pill);
    await site.session.stopBackground();
    await page.goto(`${site.url}/offres?page=2`);
    await page.find(pill);
  });

  it('come back by themselves to a board whose script was lost, once the background wakes', async () => {
    const own = await site.session.openExtensionPage('workspace.html');
    const registered = async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id).sort();
    const before = await own.evaluate(registered);
    expect(before).not.toEqual([]);
    await own.evaluate(() => chrome.scripting.unregisterContentScripts());
    await site.session.stopBackground();
    await until(
      async () => {
        await own.evaluate(() => chrome.runtime.sendMessage({ name: 'nothing', data: {} }).catch(() => undefined));
        return (await own.evaluate(registered)).join() === before.join();
      },
      () => `the scripts ${before.join()} are not registered again`,
    );
    await own.close();
    await page.focus();
  });

  it('keep to one on each card when the extension starts anew under an open page', async () => {
    await page.goto(`${site.url}/offres`);
    await page.find(pill);
    const count = () => page.evaluate(() => document.querySelectorAll('article.offer-card span[style]:empty').length);
    const before = await count();
    const own = await site.session.openExtensionPage('workspace.html');
    await own.evaluate(() => {
      setTimeout(() => chrome.runtime.reload(), 50);
    });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await until(
      async () => (await count()) === before && (await badges(page)).length > 0,
      async () => `${await count()} badges instead of ${before} after the extension started anew`,
    );
    await page.click(keep);
    await page.find({ css: 'button.keep[aria-pressed="true"]' });
  });

  it('broke nothing meanwhile', async () => {
    expect(await allProblems(site.session)).toEqual([]);
  });
});
