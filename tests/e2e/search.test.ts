// Running a search in the workspace, in real browsers: finding, narrowing, correcting, moving, all of it undone or told.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fr } from '../../utils/i18n/pages/fr';
import type { SavedOffer } from '../../utils/offers/types';
import { findViolations } from './axe';
import { BROWSERS, type Page, type Point, until } from './kit';
import { inventOffer, type Seed, seed, type Town } from './seeding';
import { openSite, readStore, type Site, setSettings, storedOffers } from './site';

const towns: readonly Town[] = [
  { name: 'Rennes', departement: '35', region: '53' },
  { name: 'Brest', departement: '29', region: '53' },
  { name: 'Toulouse', departement: '31', region: '76' },
];
const trades = ['Soudeuse', 'Luthier', 'Cartographe', 'Géologue', 'Charpentière', 'Vitrailliste'];

const invented = trades.map((title, at): Seed => {
  const town = towns[at % towns.length] as Town;
  return {
    text: at === 3 ? 'Vous étudierez la stratigraphie des falaises.' : `Texte de l’annonce ${at}.`,
    offer: inventOffer(at, title, town, { whose: at === 0 ? 'partner' : 'mine' }),
  };
});

describe.each(BROWSERS)('a search in %s', (browser) => {
  let site: Site;
  let page: Page;
  const titles = async () => (await page.findAll('.offers .offer-title')).map(({ text }) => text);
  const view = (name: keyof typeof fr.columns.views) =>
    page.click({ css: '.views button', text: fr.columns.views[name] });
  /** From the middle of a card's handle into a column, in steps as a hand goes. */
  const wayTo = (handle: string, column: string): Promise<Point[]> =>
    page.inspect(
      handle,
      (element, to) => {
        const from = element.getBoundingClientRect();
        const goal = document.querySelector(`[data-status=${to}]`)?.getBoundingClientRect() ?? from;
        const [startX, startY] = [from.x + from.width / 2, from.y + from.height / 2];
        const [endX, endY] = [goal.x + goal.width / 2, startY + 20];
        return [0, 0.1, 0.4, 0.7, 1].map((share) => ({
          x: startX + share * (endX - startX),
          y: startY + share * (endY - startY),
        }));
      },
      column,
    );
  const offerOf = async (title: string) => (await storedOffers(site.session)).find((offer) => offer.title === title);

  beforeAll(async () => {
    site = await openSite(browser);
    await setSettings(site.session, { language: 'fr' });
    const seeding = await site.session.openExtensionPage('workspace.html');
    await seeding.find('.empty');
    await seed(seeding, invented);
    await seeding.close();
    page = await site.session.openExtensionPage('workspace.html#offers');
    await page.find('.offers .offer');
  });

  afterAll(() => site?.close());

  it('words are found in texts with a typo, choices narrow, and several offers are tagged and untagged at once', async () => {
    await page.click('.desk-search input');
    await page.type('stratigrafie');
    await page.find({ css: '.desk-told', text: fr.desk.readAs('stratigrafie', fr.desk.quote('stratigraphie')) });
    await until(
      async () => (await titles()).join() === 'Géologue',
      async () => `found ${await titles()}`,
    );
    await page.click({ css: '.desk-search button', text: fr.narrow.clear });
    await page.click({ css: '.desk-search button', text: fr.desk.filters });
    await page.click('.narrow-town input');
    await page.type('renn');
    await until(
      async () => (await titles()).length === 2,
      async () => `found ${await titles()}`,
    );
    await page.click('.bulk-start button');
    await page.click({ css: '.bulk button', text: fr.bulk.all(2) });
    await page.click('.bulk-tag input');
    await page.type('mer');
    await page.press('Enter');
    await page.find({ css: '.toast', text: fr.bulk.done.tag(2, 'mer') });
    expect((await storedOffers(site.session)).filter(({ tags }) => tags.includes('mer'))).toHaveLength(2);
    await page.click({ css: '.toast button', text: fr.act.undo });
    await until(
      async () => (await storedOffers(site.session)).every(({ tags }) => tags.length === 0),
      () => 'the tags are still there',
    );
    await page.click({ css: '.bulk button', text: fr.bulk.stop });
    await page.click({ css: '.desk-search button', text: fr.narrow.clear });
  });

  it('an offer is noted and corrected, the original beside; another is typed by hand', async () => {
    await page.click({ css: '.offer-title a', text: 'Luthier' });
    await page.click({ css: '.part-head button', text: fr.edit.change });
    await page.inspect('.fact-editor input', (element) => {
      const field = element as HTMLInputElement;
      field.value = 'Luthière';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.find({ css: '.original', text: fr.edit.original('Luthier') });
    await page.click({ css: '.block textarea' });
    await page.type('Rappeler lundi');
    await page.click({ css: '.note button', text: fr.edit.addNote });
    await until(
      async () => (await offerOf('Luthière'))?.notes[0]?.text === 'Rappeler lundi',
      () => 'the note was not kept',
    );
    await page.click({ css: '.desk-tools button', text: fr.desk.add });
    await page.click('.manual textarea');
    await page.type('Tailleuse de pierre');
    await page.click({ css: '.manual button', text: fr.manual.keep });
    await page.find({ css: '.detail h2', text: 'Tailleuse de pierre' });
    expect(await offerOf('Tailleuse de pierre')).toMatchObject({ board: 'manual', url: '' });
  });

  it('an offer is moved by keyboard, and told; by mouse and by finger too', async () => {
    await view('columns');
    const handleIn = (column: string) =>
      `.status-column[data-status=${column}] button[aria-label="${fr.columns.move('Cartographe')}"]`;
    await page.inspect(handleIn('saved'), (element) => (element as HTMLElement).focus());
    await page.press('Space');
    await page.press('ArrowRight');
    const told = () => page.evaluate(() => document.querySelector('[aria-live=assertive]')?.textContent ?? '');
    await until(
      async () => (await told()) === fr.columns.over(fr.status.applied, 2, 6),
      async () => `told: ${await told()}`,
    );
    await page.press('Space');
    await until(
      async () => (await offerOf('Cartographe'))?.status === 'applied',
      () => 'the keyboard moved nothing',
    );
    await page.drag('mouse', await wayTo(handleIn('applied'), 'interview'));
    await until(
      async () => (await offerOf('Cartographe'))?.status === 'interview',
      () => 'the mouse moved nothing',
    );
    await page.drag('touch', await wayTo(handleIn('interview'), 'offer'));
    await until(
      async () => (await offerOf('Cartographe'))?.status === 'offer',
      () => 'the finger moved nothing',
    );
    const offers = await readStore<SavedOffer>(page, 'offers');
    expect(offers.find(({ title }) => title === 'Cartographe')?.history.map(({ status }) => status)).toEqual([
      'saved',
      'applied',
      'interview',
      'offer',
    ]);
  });

  it('a table is sorted by its headings from the keyboard, told, and a stage is changed in it', async () => {
    await page.setViewport({ width: 1400, height: 900 });
    await view('table');
    const lines = async () => (await page.findAll('.offers-table tbody th')).map(({ text }) => text);
    const sorted = () =>
      page.evaluate(() => {
        const head = document.querySelector('.offers-table [aria-sort]');
        return [head?.getAttribute('data-column'), head?.getAttribute('aria-sort')].join(' ');
      });
    await page.find('.offers-table tbody th');
    expect(await sorted()).toBe('savedAt descending');
    const all = await lines();
    await page.inspect('.offers-table [data-column=title] button', (button) => (button as HTMLElement).focus());
    for (const [way, first] of [
      ['ascending', 'Cartographe'],
      ['descending', 'Vitrailliste'],
    ] as const) {
      await page.press('Enter');
      await until(
        async () => (await sorted()) === `title ${way}` && (await lines())[0] === first,
        async () => `sorted: ${await sorted()}, ${await lines()}`,
      );
    }
    expect((await lines()).toSorted()).toEqual(all.toSorted());
    await page.inspect('.offers-table tbody tr [data-column=status] select', (element) => {
      (element as HTMLSelectElement).value = 'closed';
      element.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until(
      async () => (await offerOf('Vitrailliste'))?.status === 'closed',
      () => 'the table changed nothing',
    );
  });

  it('one step and one page to read are proposed a day, only to who asked, and not during a pause', async () => {
    const proposed = async (reminders: object) => {
      await setSettings(site.session, { reminders: { followUpDays: 7, isNotified: false, ...reminders } });
      const popup = await site.session.openExtensionPage('popup.html');
      await popup.find('.offers .offer');
      // What is due is read once the first rows are drawn.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      const lines = (await popup.findAll('.today-line')).map(({ text }) => text);
      await popup.close();
      return lines;
    };
    expect(await proposed({ isNudged: false, pausedUntil: 0 })).toEqual([]);
    const [step, craft, ...others] = await proposed({ isNudged: true, pausedUntil: 0 });
    // The kit reads every space as a plain one.
    const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
    expect(step).toContain(plain(fr.today.next));
    expect(craft).toContain(plain(fr.today.read('')));
    expect(others).toEqual([]);
    expect(await proposed({ isNudged: true, pausedUntil: Date.now() + 86_400_000 })).toEqual([]);
  });

  it('every view has no fault for axe in light and dark, scrolls one way only, and broke nothing', async () => {
    for (const [name, ready] of [
      ['list', '.offers .offer'],
      ['table', '.offers-table tbody th'],
      ['columns', '.columns .card'],
      ['figures', '.france'],
      ['two', '.pair'],
    ] as const) {
      await page.setViewport({ width: 1100, height: 900 });
      await view(name);
      await page.find(ready);
      for (const dark of [false, true]) {
        await page.emulate({ dark });
        expect(await findViolations(page), `${name}, ${dark ? 'dark' : 'light'}`).toEqual([]);
      }
      await page.setViewport({ width: 360, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
    }
    // Firefox notes each page closed while it waited for an answer.
    const isClosing = /^Promise resolved (after|while) context/;
    expect((await site.session.problems()).filter(({ text }) => !isClosing.test(text))).toEqual([]);
  });
});
