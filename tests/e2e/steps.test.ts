// Two postings of one offer, the trash and the proof of steps, in real browsers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fr } from '../../utils/i18n/pages/fr';
import type { SavedOffer } from '../../utils/offers/types';
import { BROWSERS, type Page, until } from './kit';
import { inventOffer, seed, type Town } from './seeding';
import { openSite, readStore, type Site, setSettings, storedOffers } from './site';

const day = 86_400_000;
const rennes: Town = { name: 'Rennes', departement: '35', region: '53', commune: '35238' };
const alike = (at: number, title: string, more: Partial<SavedOffer> = {}) =>
  inventOffer(at, title, rennes, { fingerprint: `of ${title}`, ...more });

const appliedAt = Date.now() - 3 * day;
const offers = [
  alike(1, 'Soudeuse'),
  alike(2, 'Soudeuse', { key: 'indeed:2', board: 'indeed', url: 'https://fr.indeed.com/viewjob?jk=2' }),
  alike(3, 'Luthier'),
  alike(4, 'Luthier', { key: 'indeed:4', board: 'indeed', url: 'https://fr.indeed.com/viewjob?jk=4' }),
  inventOffer(5, '=Cartographe', rennes, {
    status: 'applied',
    history: [
      { status: 'saved', at: appliedAt - day },
      { status: 'applied', at: appliedAt },
    ],
    contacts: [{ id: 'c', name: 'Anaïs Le Goff', at: appliedAt + day }],
  }),
  inventOffer(6, 'Retirée hier', rennes, { trashedAt: Date.now() - day }),
  inventOffer(7, 'Retirée il y a longtemps', rennes, { trashedAt: Date.now() - 31 * day }),
];

describe.each(BROWSERS)('offers that are one, gone or proved, in %s', (browser) => {
  let site: Site;
  const open = (hash: string): Promise<Page> => site.session.openExtensionPage(`workspace.html#${hash}`);
  const stored = async (key: string) => (await storedOffers(site.session)).find((offer) => offer.key === key);

  beforeAll(async () => {
    site = await openSite(browser);
    await setSettings(site.session, { language: 'fr' });
    const page = await open('offers');
    await page.find('.empty');
    await seed(
      page,
      offers.map((offer) => ({ offer, text: `Texte de ${offer.key}` })),
    );
    await page.close();
  });

  afterAll(() => site?.close());

  it('two that look alike are said to, and become one only when the person says so; the one that went leads to it, and they can be two again', async () => {
    expect((await storedOffers(site.session)).filter(({ title }) => title === 'Soudeuse')).toHaveLength(2);
    const page = await open('offer=apec%3A1');
    await page.click({ css: '.notice button', text: fr.edit.merge });
    await until(
      async () => (await stored('apec:1'))?.otherUrls.includes('https://fr.indeed.com/viewjob?jk=2'),
      () => 'they are still two',
    );
    expect(await stored('indeed:2')).toBeUndefined();
    await page.close();
    const gone = await open('offer=indeed%3A2');
    await gone.find({ text: fr.edit.mergedInto });
    await gone.click({ css: 'button', text: fr.edit.separate });
    await until(
      async () => (await stored('indeed:2')) !== undefined && (await stored('apec:1'))?.otherUrls.length === 0,
      () => 'they are not two again',
    );
    await gone.close();
  });

  it('two that are said to be two are never suggested again', async () => {
    const page = await open('offer=apec%3A3');
    await page.click({ css: '.notice button', text: fr.edit.twins });
    await until(
      async () => (await stored('apec:3'))?.notTwins.includes('indeed:4'),
      () => 'it was not noted',
    );
    await page.close();
    for (const key of ['apec%3A3', 'indeed%3A4']) {
      const again = await open(`offer=${key}`);
      await again.find({ css: '.detail h2', text: 'Luthier' });
      await again.find('.offer-text');
      expect(await again.findAll({ css: '.notice button', text: fr.edit.merge })).toEqual([]);
      await again.close();
    }
  });

  it('what was removed is kept thirty days, as the trash says, then goes by itself', async () => {
    const page = await open('trash');
    await page.find({ css: '.column > p', text: '30 jours' });
    const titles = async () => (await page.findAll('.trash h2')).map(({ text }) => text);
    await until(
      async () => (await titles()).toSorted().join() === 'Retirée hier,Retirée il y a longtemps',
      async () => `in the trash: ${await titles()}`,
    );
    await page.evaluate(() => chrome.alarms.create('daily', { when: Date.now() + 300, periodInMinutes: 1_440 }));
    await until(
      async () => (await titles()).join() === 'Retirée hier',
      async () => `in the trash: ${await titles()}`,
    );
    expect((await readStore<{ key: string }>(page, 'texts')).map(({ key }) => key)).not.toContain('apec:7');
    await page.click({ css: '.trash button', text: fr.act.restore });
    await page.find({ text: fr.workspace.trashEmptyTitle });
    expect(await stored('apec:6')).toBeDefined();
    await page.close();
  });

  it('what was done between two days stands on a page to print and in a table that runs nothing', async () => {
    const page = await open('proof');
    await page.find({ css: '[role=status]', text: fr.proof.count(2) });
    const lines = (await page.findAll('.proof tbody tr')).map(({ text }) => text);
    expect(lines.some((line) => line.includes(fr.proof.kind.application))).toBe(true);
    expect(lines.some((line) => line.includes('Anaïs Le Goff'))).toBe(true);
    await page.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        void (file as Blob).text().then((text) => {
          document.body.dataset.taken = text;
        });
        return make(file);
      };
    });
    await page.click({ css: '.proof-period button', text: fr.proof.save });
    const table = await until(
      () => page.evaluate(() => document.body.dataset.taken ?? ''),
      () => 'no table was made',
    );
    expect(table).toContain("'=Cartographe");
    expect(table.split('\r\n').filter(Boolean)).toHaveLength(3);
    await page.inspect(
      '.proof-period input[type=date]',
      (element, value) => {
        (element as HTMLInputElement).value = value;
        element.dispatchEvent(new Event('change', { bubbles: true }));
      },
      new Date().toISOString().slice(0, 10),
    );
    await page.find({ css: '[role=status]', text: fr.proof.count(0) });
    await page.close();
  });
});
