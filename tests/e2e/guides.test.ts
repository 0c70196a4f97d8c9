// The guides in real browsers: one click from an offer, what concerns the person first, sources that open, search at once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fr } from '../../utils/i18n/pages/fr';
import { panelStrings } from '../../utils/i18n/panel';
import { findViolations } from './axe';
import { BROWSERS, type Page, until } from './kit';
import { book, keep, openSite, pill, type Site, setSettings } from './site';

describe.each(BROWSERS)('guides in %s', (browser) => {
  let site: Site;
  let guide: Page;

  beforeAll(async () => {
    site = await openSite(browser);
    await setSettings(site.session, {
      language: 'fr',
      wantedRegions: ['76'],
      home: { kind: 'commune', code: '75111', name: 'Paris 11e Arrondissement' },
      household: { grossPerYear: 48_000, tenure: 'rent' },
    });
  });

  afterAll(() => site?.close());

  it('a badge with room to spare opens the guide of its region by one press', async () => {
    const list = await site.session.open(`${site.url}/offres`);
    const first = await list.find(book);
    expect(first.name).toMatch(/^Guide\u202f: ./);
    await list.click(book);
    const opened = await until(
      async () => {
        const pages = await site.session.pages();
        const urls = await Promise.all(pages.map((page) => page.url()));
        return pages[urls.findIndex((url) => /workspace\.html#region=\d\d$/.test(url))];
      },
      () => 'no workspace was opened at a guide',
    );
    const { text } = await opened.find('.guide-head h1');
    expect(first.name.endsWith(text)).toBe(true);
    await opened.close();
    await list.close();
  });

  it('a badge’s small panel opens the guide of its region, which begins with the person', async () => {
    const list = await site.session.open(`${site.url}/offres`);
    await list.click(keep);
    await list.find({ css: 'button.keep[aria-pressed="true"]' });
    await list.click(pill);
    await list.click({ css: 'button.action', text: panelStrings('fr').guide });
    guide = await until(
      async () => {
        const pages = await site.session.pages();
        const urls = await Promise.all(pages.map((page) => page.url()));
        return pages[urls.findIndex((url) => url.endsWith('workspace.html#region=76'))];
      },
      () => 'no workspace was opened at the region of the offer',
    );
    expect((await guide.find('.guide-head h1')).text).toBe('Occitanie');
    await guide.find({ css: '.reading', text: fr.guides.because.tenant });
    await guide.find({ css: '.for-me-box > p', text: fr.guides.here.offers(1) });
    expect((await guide.find('.left-chip')).text).toMatch(/[+−]/);
    await guide.find({ css: '.guide-head p', text: 'Pas encore relu par une personne' });
  });

  it('a mark opens its source, and towns stand beside where the person lives', async () => {
    await guide.click('.source-mark');
    expect((await guide.find('.source-note a')).text.length).toBeGreaterThan(5);
    const home = await guide.find('.towns .home');
    expect(home.text).toContain('Paris 11e');
  });

  it('search answers without accents, and a passage found opens where it stands', async () => {
    await guide.click('.guide-back');
    await guide.click('.guides-head input');
    await guide.type('preavis');
    const mark = await guide.find({ css: '.found-passages mark' });
    expect(mark.text.toLowerCase()).toContain('préavis');
    await guide.click('.found-passages a');
    await guide.find('.guide-text');
    await until(
      () =>
        guide.evaluate(() => {
          const id = location.hash.split('/')[1];
          const { top } = document.getElementById(`part-${id}`)?.getBoundingClientRect() ?? { top: -1 };
          return top >= 0 && top < innerHeight;
        }),
      () => 'the section found is not in sight',
    );
  });

  it('have no fault for axe in light and dark, and scroll one way only', async () => {
    await guide.setViewport({ width: 360, height: 900 });
    for (const hash of ['#region=76', '#guides']) {
      await guide.evaluate((next) => {
        location.hash = next;
      }, hash);
      await guide.find(hash === '#guides' ? '.guide-cards' : '.towns');
      for (const dark of [false, true]) {
        await guide.emulate({ dark });
        expect(await findViolations(guide)).toEqual([]);
      }
      const overflow = await guide.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, hash).toBeLessThanOrEqual(0);
    }
  });
});
