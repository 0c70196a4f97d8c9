// Two people, two searches, in real browsers: brought together by distance, and carried from one browser to the other and back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../utils/i18n/pages/en';
import type { OfferText, SavedOffer } from '../../utils/offers/types';
import { BROWSERS, type Page, until } from './kit';
import { inventOffer, seed, type Town } from './seeding';
import { openSite, readStore, type Site, setSettings, storedOffers } from './site';

/** Thirty-odd kilometres apart, on either side of a region's border: only the distance brings them together. */
const vitre: Town = { name: 'Vitré', departement: '35', region: '53', commune: '35360' };
const laval: Town = { name: 'Laval', departement: '53', region: '52', commune: '53130' };
const toulouse: Town = { name: 'Toulouse', departement: '31', region: '76', commune: '31555' };

const [mine, theirs, far, shared] = ['Luthière', 'Géologue', 'Cartographe', 'Vitrailliste'];

const words = en.transfer;

/** The file for the other person, as the button makes it. */
async function takeForPartner(page: Page): Promise<string> {
  await page.evaluate(() => {
    delete document.body.dataset.taken;
    const make = URL.createObjectURL;
    URL.createObjectURL = (file) => {
      void (file as Blob).text().then((text) => {
        document.body.dataset.taken = text;
      });
      return make(file);
    };
  });
  await page.click({ css: `.take-away button[aria-label="${words.export.save(words.export.partner)}"]` });
  return until(
    () => page.evaluate(() => document.body.dataset.taken ?? ''),
    () => 'no file was made',
  );
}

/** Brings in the other person's file and answers what the preview said of it. */
async function bringInPartner(page: Page, text: string): Promise<Record<string, string>> {
  await page.inspect(
    '.bring-in input[type=file]',
    (element, content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'search.json'));
      (element as HTMLInputElement).files = data.files;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
  );
  await page.find('.import-counts');
  await page.evaluate(() => document.querySelector('.import-counts')?.classList.add('stale'));
  await page.click({ css: '.import-preview label', text: words.import.partner });
  await page.find('.import-counts:not(.stale)');
  const said = await page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.import-counts li')].map((line) => [
        line.className,
        line.querySelector('strong')?.textContent ?? '',
      ]),
    ),
  );
  await page.click('.import-preview .button.primary');
  const brought = Number(said['import-added']) + Number(said['import-changed']);
  await page.find({ css: '.bring-in p[role=status]', text: words.import.done(brought) });
  return said;
}

describe.each(BROWSERS)('a search for two in %s', (browser) => {
  let here: Site;
  let there: Site;

  const open = async (site: Site, hash: string) => site.session.openExtensionPage(`workspace.html#${hash}`);
  const offersOf = async (site: Site) =>
    new Map((await storedOffers(site.session)).map((offer): [string, SavedOffer] => [offer.title, offer]));
  /** Notes and moves an offer by its own controls, as its owner does. */
  const work = async (site: Site, key: string, note: string, status: string) => {
    const page = await open(site, `offer=${encodeURIComponent(key)}`);
    await page.click('form.note textarea');
    await page.type(note);
    await page.click({ css: '.note button', text: en.edit.addNote });
    await page.inspect(
      '.desk-one .status select',
      (element, to) => {
        (element as HTMLSelectElement).value = to;
        element.dispatchEvent(new Event('change', { bubbles: true }));
      },
      status,
    );
    await until(
      async () => {
        const offer = (await readStore<SavedOffer>(page, 'offers')).find((one) => one.key === key);
        return offer?.status === status && offer.notes.some(({ text }) => text === note);
      },
      () => `${key} was not noted and moved`,
    );
    await page.close();
  };

  beforeAll(async () => {
    [here, there] = [await openSite(browser), await openSite(browser)];
    const bothKnow = inventOffer(9, shared, toulouse);
    for (const [site, rows] of [
      [here, [inventOffer(1, mine, vitre), bothKnow]],
      [there, [inventOffer(2, theirs, laval), inventOffer(3, far, toulouse), bothKnow]],
    ] as const) {
      await setSettings(site.session, { language: 'en' });
      const page = await open(site, 'privacy');
      await seed(
        page,
        rows.map((offer) => ({ offer, text: `Texte : ${offer.title}.` })),
      );
      await page.close();
    }
    await work(here, 'apec:9', 'Rappeler lundi', 'applied');
    await work(there, 'apec:9', 'Je connais la patronne', 'interview');
  }, 120_000);

  afterAll(async () => {
    await here?.close();
    await there?.close();
  });

  it('one’s file comes into the other’s browser and back: of what both changed, neither loses a word', async () => {
    const [ours, partners] = [await open(here, 'privacy'), await open(there, 'privacy')];
    const came = await bringInPartner(ours, await takeForPartner(partners));
    expect(came).toMatchObject({ 'import-added': '2', 'import-changed': '1', 'import-broken': '0' });
    const wentBack = await bringInPartner(partners, await takeForPartner(ours));
    expect(wentBack).toMatchObject({ 'import-added': '1', 'import-changed': '1', 'import-broken': '0' });

    const [atHome, away] = [await offersOf(here), await offersOf(there)];
    expect([...atHome.keys()].toSorted()).toEqual([mine, theirs, far, shared].toSorted());
    expect([...away.keys()].toSorted()).toEqual([...atHome.keys()].toSorted());
    const whose = (offers: typeof atHome) => [mine, theirs, far, shared].map((title) => offers.get(title)?.whose);
    expect(whose(atHome)).toEqual(['mine', 'partner', 'partner', 'both']);
    expect(whose(away)).toEqual(['partner', 'mine', 'mine', 'both']);
    for (const offers of [atHome, away]) {
      const both = offers.get(shared);
      expect(both?.notes.map(({ text }) => text).toSorted()).toEqual(['Je connais la patronne', 'Rappeler lundi']);
      expect(both?.history.map(({ status }) => status)).toEqual(['saved', 'applied', 'interview']);
    }
    const texts = async (page: Page) => (await readStore<OfferText>(page, 'texts')).map(({ text }) => text).toSorted();
    expect(await texts(ours)).toEqual(await texts(partners));
    expect(await texts(ours)).toHaveLength(4);

    const before = await readStore(ours, 'offers');
    expect(await bringInPartner(ours, await takeForPartner(partners))).toMatchObject({
      'import-added': '0',
      'import-changed': '0',
      'import-same': '4',
    });
    expect(await readStore(ours, 'offers')).toEqual(before);
    await ours.close();
    await partners.close();
  });

  it('mine and my partner’s, in towns some thirty kilometres apart, stand around one town; one far away does not', async () => {
    // What both kept stands alone then.
    await work(here, 'apec:9', 'Sans suite', 'refused');
    const page = await open(here, 'offers');
    await page.click({ css: '.views button', text: en.columns.views.two });
    const [title, ...others] = await until(
      async () => {
        const found = (await page.findAll('.pair h2')).map(({ text }) => text);
        return found.length > 0 && found;
      },
      () => 'nobody is brought together',
    );
    expect(others).toEqual([]);
    expect([en.two.around('Vitré', 45), en.two.around('Laval', 45)]).toContain(title);
    const sides = (await page.findAll('.pair .figure-pair > div')).map(({ text }) => text);
    expect(sides[0]).toContain(mine);
    expect(sides[1]).toContain(theirs);
    expect(sides.join()).not.toContain(far);
    const kilometres = Number(/(\d+) km/.exec(sides.join())?.[1]);
    expect(kilometres).toBeGreaterThanOrEqual(28);
    expect(kilometres).toBeLessThanOrEqual(36);

    await page.inspect('.pairs > .select select', (element) => {
      (element as HTMLSelectElement).value = '15';
      element.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.find({ text: en.two.noCommon });
    expect(await page.findAll('.pair')).toEqual([]);
  });
});
