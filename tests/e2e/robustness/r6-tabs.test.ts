// R6: five pages of ours and the background write at once; no change is lost and no offer stands twice.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Page, until } from '../kit';
import { openSite, readStore, type Site, setSettings } from '../site';
import { isFull, tell, tries } from './figure';
import { saveOffers } from './saving';

/** Writes in all. */
const writes = tries(1_000, 200);
const tabs = 5;
/** Saves each tab asks of the background, the same offers as every other tab. */
const saves = Math.floor(writes / 2 / tabs);
/** Steps each tab takes with the offer it shows; two neighbours differ, so that each is a change. */
const steps = Math.floor(writes / 2 / tabs);
const path = ['applied', 'interview', 'offer', 'saved'] as const;

interface Row {
  key: string;
  title: string;
  status: string;
  trashedAt: number;
  history: { status: string }[];
}

interface Work {
  path: string[];
  steps: number;
  saves: number;
}

/**
 * Starts, as a hurried person would, moving the shown offer along by its own control, and asks the background to keep
 * offers meanwhile; awaits neither, so that all pages work at once. Serialised into the page.
 */
function startWork({ path: through, steps: count, saves: wanted }: Work): void {
  // Timers of a page in the background ring once a second.
  const nextTask = () =>
    new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(undefined);
    });
  const move = async () => {
    for (let step = 0; step < count; step += 1) {
      const select = document.querySelector<HTMLSelectElement>('.desk-one .status select');
      if (!select) throw new Error('no offer is shown');
      select.value = through[step % through.length] ?? '';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await nextTask();
    }
  };
  const save = async () => {
    for (let index = 0; index < wanted; index += 1) {
      const url = `http://127.0.0.1/offres/${index}`;
      const posting = { board: 'practice', id: String(index), url, title: `Offre ${index}`, location: 'Rennes' };
      await chrome.runtime.sendMessage({ name: 'savePosting', data: { posting } });
    }
  };
  void move();
  void save();
}

describe.each(BROWSERS)('many pages at once in %s', (browser) => {
  let site: Site;
  const pages: Page[] = [];

  beforeAll(async () => {
    site = await openSite(browser);
    await setSettings(site.session, { language: 'en' });
    const first = await site.session.openExtensionPage('popup.html');
    await saveOffers(first, { first: 900, count: tabs });
    await first.close();
    for (let tab = 0; tab < tabs; tab += 1) {
      const page = await site.session.openExtensionPage(`workspace.html#offer=practice:${900 + tab}`);
      await page.find('.desk-one .status select');
      pages.push(page);
    }
  });

  afterAll(() => site?.close());

  it(
    'lose no change and keep no offer twice',
    async () => {
      for (const each of pages) await each.evaluate(startWork, { path: [...path], steps, saves });
      const page = pages[0] as Page;
      const expected = 1 + steps;
      const isMoved = ({ title }: Row) => /^Offre 9\d\d$/.test(title);
      await until(
        async () => {
          const now = await readStore<Row>(page, 'offers');
          return now.length >= tabs + saves && now.filter(isMoved).every(({ history }) => history.length >= expected);
        },
        () => 'some changes are not there',
        isFull ? 240_000 : 45_000,
      ).catch(() => undefined);
      const rows = await readStore<Row>(page, 'offers');
      const asked = ['saved', ...Array.from({ length: steps }, (_, step) => path[step % path.length])].join();
      const moved = rows.filter(isMoved).map(({ history }) => history.map(({ status }) => status));
      const lost = moved.reduce((sum, made) => sum + Math.max(0, expected - made.length), 0);
      const outOfOrder = moved.filter((made) => made.length >= expected && made.join() !== asked).length;
      const titles = rows.map(({ title }) => title);
      const doubled = titles.length - new Set(titles).size;
      const found = { 'lost updates': lost, 'offers moved out of order': outOfOrder, 'duplicate offers': doubled };
      tell({
        id: 'R6',
        browser,
        tried: `${tabs} pages and the background, ${tabs * (steps + saves)} writes`,
        found,
      });
      expect(Object.values(found)).toEqual([0, 0, 0]);
      expect(rows).toHaveLength(tabs + saves);
      const count = await page.evaluate(
        async () => ((await chrome.storage.local.get('sentinel')).sentinel as { count: number }).count,
      );
      expect(count).toBe(rows.length);
    },
    isFull ? 300_000 : 60_000,
  );
});
