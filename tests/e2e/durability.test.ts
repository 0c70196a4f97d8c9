// Acknowledged means stored: the browser is killed in mid-save again and again, and every offer it acknowledged is there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfferText, SavedOffer } from '../../utils/offers/types';
import { BROWSERS } from './kit';
import { tell, tries } from './robustness/figure';
import { openSite, readStore, type Site } from './site';

/** R1 of the robustness figures. */
const kills = Number(process.env.KILLS ?? tries(100, 20));
const textLength = 8_000;

/** Saves offers one after the other until the browser dies, and tells the test of each acknowledgement. */
const saveUntilKilled = ({ round, length }: { round: number; length: number }) => {
  const save = async () => {
    for (let index = 0; ; index += 1) {
      const id = `${round}-${index}`;
      const posting = {
        board: 'practice',
        id,
        url: `http://127.0.0.1/offres/${id}`,
        title: `Offre ${id}`,
        location: 'Rennes, Bretagne, France',
        description: id.padEnd(length, '.'),
      };
      const reply = await chrome.runtime.sendMessage({ name: 'savePosting', data: { posting } });
      if (reply?.answer?.ok)
        await fetch(`https://acknowledged.example/${id}`, { mode: 'no-cors' }).catch(() => undefined);
    }
  };
  save();
};

describe.each(BROWSERS)(`kill -9 in mid-save in %s, ${kills} times`, (browser) => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite(browser, { routes: { 'https://acknowledged.example/*': { status: 204 } } });
  });

  afterAll(() => site?.close());

  it(
    'loses nothing that was acknowledged and tears no row',
    async () => {
      const { session } = site;
      for (let round = 0; round < kills; round += 1) {
        const page = await session.openExtensionPage('workspace.html');
        await page.evaluate(saveUntilKilled, { round, length: textLength });
        // Later each round, so that the kill falls at another point of a save.
        await new Promise((resolve) => setTimeout(resolve, 350 + ((round * 97) % 500)));
        await session.kill();
        await session.restart();
      }
      const acknowledged = session
        .requests()
        .filter(({ url }) => url.startsWith('https://acknowledged.example/'))
        .map(({ url }) => `practice:${url.split('/').at(-1)}`);
      const page = await session.openExtensionPage('workspace.html');
      const offers = await readStore<SavedOffer>(page, 'offers');
      const texts = new Map((await readStore<OfferText>(page, 'texts')).map((row) => [row.key, row.text]));
      const stored = new Set(offers.map(({ key }) => key));
      const lost = acknowledged.filter((key) => !stored.has(key));
      const torn = offers.filter(
        ({ key, title, status, history, place }) =>
          texts.get(key)?.length !== textLength ||
          !title ||
          status !== 'saved' ||
          history.length !== 1 ||
          place.region !== '53',
      );
      const tried = `${kills} kills, ${acknowledged.length} saves acknowledged`;
      tell({ id: 'R1', browser, tried, found: { lost: lost.length, 'torn rows': torn.length } });
      expect(acknowledged.length).toBeGreaterThan(kills);
      expect(lost).toEqual([]);
      expect(torn).toEqual([]);
    },
    kills * 30_000,
  );
});
