// What an offer would change, in real browsers: the household is said once, chips stand on cards, figures open their sources.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fr } from '../../utils/i18n/pages/fr';
import { findViolations } from './axe';
import { BROWSERS, type Page, until } from './kit';
import { chip, openSite, pill, type Site, setSettings } from './site';
import { expectNothingCovered } from './words';

const offerId = '4101';

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

describe.each(BROWSERS)('what an offer would change, in %s', (browser) => {
  let site: Site;
  let list: Page;
  let offerTab: number;
  let listTab: number;
  const settingsPage = () => site.session.openExtensionPage('workspace.html#settings');
  const stored = (page: Page) => page.evaluate(async () => (await chrome.storage.local.get('household')).household);

  beforeAll(async () => {
    site = await openSite(browser);
    await setSettings(site.session, {
      language: 'fr',
      wantedRegions: ['76'],
      home: { kind: 'commune', code: '75111', name: 'Paris 11e Arrondissement' },
    });
    list = await site.session.open(`${site.url}/offres`);
    await site.session.open(`${site.url}/offres/${offerId}`);
    offerTab = await findTab(site, `/offres/${offerId}`);
    listTab = await findTab(site, '/offres');
  });

  afterAll(() => site?.close());

  it('before anything is said of the household, no chip is drawn and the panel asks', async () => {
    await list.focus();
    await list.find(pill);
    expect(await list.findAll(chip)).toEqual([]);
    const panel = await site.session.openExtensionPage(`sidepanel.html?tab=${offerTab}`);
    await panel.find({ css: '.living .button', text: fr.living.unsetAction });
    await panel.close();
  });

  it('the household is kept as one answers, and an amount out of bounds is refused in words', async () => {
    const page = await settingsPage();
    await page.setViewport({ width: 900, height: 900 });
    const field = { css: `.number-field input[placeholder="${fr.household.grossHint}"]` };
    const write = (value: string) =>
      page.inspect(
        field,
        (element, text) => {
          const input = element as HTMLInputElement;
          input.value = text;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        },
        value,
      );
    await write('12');
    await page.find('.number-field [role=alert]');
    expect(await stored(page)).toBeUndefined();
    await write('48 000');
    await until(
      async () => JSON.stringify(await stored(page)) === '{"grossPerYear":48000}',
      async () => `stored ${JSON.stringify(await stored(page))}`,
    );
    await page.gone('.number-field [role=alert]');
    await page.close();
  });

  it('chips come to cards already on screen, with a sign and a sentence, and cover nothing', async () => {
    await list.focus();
    const first = await list.find(chip);
    expect(first.text).toMatch(/^≈ [+−][\d\s]+ €\/mois$/);
    expect(first.root).toBe('closed');
    for (const width of [320, 400, 520, 1100]) {
      await list.setViewport({ width, height: 900 });
      await list.goto(`${site.url}/offres`);
      await list.find(pill);
      await expectNothingCovered(list);
    }
    expect((await list.find(pill)).name).toContain('une fois le logement payé');
  });

  it('the panel says the same amount, and every figure opens its method, source and date', async () => {
    const shown = (await list.find(chip)).text.replace('/mois', '');
    const panel = await site.session.openExtensionPage(`sidepanel.html?tab=${offerTab}`);
    await panel.setViewport({ width: 360, height: 1000 });
    expect((await panel.find('.living-amount')).text).toContain(shown);
    const figures = await panel.findAll('.figure');
    expect(figures.length).toBeGreaterThan(6);
    for (const { text } of figures) {
      await panel.click({ css: '.figure', text });
      await panel.find({ css: `.figure[aria-expanded="true"]`, text });
      expect((await panel.find('.method td')).text.length).toBeGreaterThan(30);
    }
    await panel.click({ css: '.figure', text: fr.living.row.rent });
    expect((await panel.find('.method td')).text).toMatch(/Carte des loyers 2025.*20\d\d/s);
    await panel.close();
  });

  it('a partner whose income there is not known leaves the chip without an amount', async () => {
    await setSettings(site.session, { household: { adults: 2, partnerNet: 1500, grossPerYear: 48_000 } });
    await list.focus();
    await list.find({ css: '.chip', text: '?' });
    const panel = await site.session.openExtensionPage(`sidepanel.html?tab=${offerTab}`);
    await panel.find({ css: '.living-why', text: fr.living.why['partner-unknown'] ?? '' });
    await panel.close();
    await setSettings(site.session, { household: { grossPerYear: 48_000 } });
  });

  it('the panel leads to how it is counted, where the official engine says the same numbers on demand', async () => {
    const panel = await site.session.openExtensionPage(`sidepanel.html?tab=${offerTab}`);
    await panel.find({ css: '.method-links button', text: fr.method.open });
    await panel.close();
    const page = await site.session.openExtensionPage('workspace.html#method=official');
    await page.find('#method-example .steps');
    expect(await page.findAll('.official')).toEqual([]);
    await page.click('#method-official .button');
    await page.find('.official');
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll('.official tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map((cell) => cell.firstChild?.textContent ?? ''),
      ),
    );
    expect(rows).toHaveLength(6);
    const cents = (text = '') => Number(text.replace(/\D/g, ''));
    for (const [ours, theirs] of rows) {
      expect(cents(ours)).toBeGreaterThan(10_000);
      expect(Math.abs(cents(ours) - cents(theirs))).toBeLessThan(100);
    }
    await page.close();
  });

  it('buying waits for a rate: none is assumed', async () => {
    const panel = await site.session.openExtensionPage(`sidepanel.html?tab=${offerTab}`);
    await panel.click('.buying > summary');
    await panel.find({ css: '.loan-result', text: fr.buying.noRate });
    await panel.click('.loan input');
    await panel.type('3,5');
    await panel.press('Tab');
    await panel.find('.loan-payment');
    await panel.close();
  });

  it('kept offers are compared in a table that sorts, what is not known last', async () => {
    const panel = await site.session.openExtensionPage(`sidepanel.html?tab=${listTab}`);
    for (const row of [1, 2, 4]) {
      await panel.click(`.postings li:nth-child(${row}) .button`);
      await panel.find(`.postings li:nth-child(${row}) select`);
    }
    await panel.close();
    const page = await site.session.openExtensionPage('workspace.html#compare');
    await page.find('.compare tbody:nth-of-type(4)');
    const read = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.compare tbody:not(.today) td.difference')].map(
          (cell) => cell.textContent ?? '',
        ),
      );
    const amount = (text: string) => Number(text.replace('−', '-').replace(/[^\d-]/g, ''));
    const [first = '', second = '', last = ''] = await read();
    expect(amount(first)).toBeGreaterThanOrEqual(amount(second));
    expect(last).toMatch(/^viser/);
    // From the keyboard, as with the mouse.
    await page.inspect({ css: '.compare thead button', text: fr.compare.difference }, (button) =>
      (button as HTMLElement).focus(),
    );
    await page.press('Enter');
    expect((await read()).map(amount).slice(0, 2)).toEqual([amount(second), amount(first)]);
    expect((await read())[2]).toBe(last);
    await page.close();
  });

  it('a town is added by its name, stays, is taken out and brought back; the map follows the arrow keys', async () => {
    const page = await site.session.openExtensionPage('workspace.html#compare');
    await page.setViewport({ width: 1100, height: 900 });
    await page.click('.town-form [role=combobox]');
    await page.type('Brest');
    await page.click({ css: '.proposal', text: 'Finistère' });
    await page.click({ css: '.town-form .button', text: fr.addTown.add });
    const town = { css: '.compare tbody th', text: 'Brest' };
    await page.find(town);
    await page.reload();
    await page.find(town);
    const label = fr.compare.leaveAside('Brest');
    await page.inspect({ css: `.icon-button[aria-label="${label}"]` }, (button) => (button as HTMLElement).click());
    await page.gone(town);
    await page.click({ css: '.toast .button', text: fr.act.undo });
    await page.find(town);

    const chosen = () =>
      page.inspect('.france [aria-selected=true]', (shape) => shape.getAttribute('aria-label') ?? '');
    const before = await chosen();
    await page.inspect('.france', (map) => (map as HTMLElement).focus());
    await page.press('ArrowDown');
    await until(
      async () => (await chosen()) !== before,
      () => `still on ${before}`,
    );
    expect(await chosen()).toMatch(/^.+ \(\d\d\d?\)\u202f: [\d\s]+€$/);
    await page.close();
  });

  it.each([
    ['workspace.html#compare', '.france', 360],
    ['sidepanel.html?tab=OFFER', '.living-table', 320],
    ['workspace.html#settings', '.household', 360],
    ['workspace.html#method', '.steps', 360],
  ] as const)('%s has no fault for axe in light and dark, and scrolls one way only', async (path, ready, width) => {
    const page = await site.session.openExtensionPage(path.replace('OFFER', String(offerTab)));
    await page.setViewport({ width, height: 900 });
    await page.find(ready);
    if (ready === '.living-table') await page.click({ css: '.figure', text: fr.living.row.rent });
    for (const dark of [false, true]) {
      await page.emulate({ dark });
      expect(await findViolations(page), dark ? 'dark' : 'light').toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('nothing of it left the browser', () => {
    expect(site.session.requests().filter(({ url }) => !url.startsWith(site.url))).toEqual([]);
  });
});
