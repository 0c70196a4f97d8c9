// R2 for saves: the background is stopped at every point of a save; what it acknowledged is there, once and whole.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfferText, SavedOffer } from '@/utils/offers/types';
import { BROWSERS, type Page, type Session } from '../kit';
import { within } from '../kit/wait';
import { openSite, readStore, type Site } from '../site';
import { isFull, tell, tries } from './figure';
import { saveOffers } from './saving';

const stops = tries(60, 8);
const length = 20_000;

/** Asks for a save and waits for nothing: the test must be free to stop the background meanwhile. */
const beginSave = (wanted: { id: string; length: number }) => {
  const posting = {
    board: 'practice',
    id: wanted.id,
    url: `http://127.0.0.1/offres/${wanted.id}`,
    title: `Offre ${wanted.id}`,
    location: 'Rennes, Bretagne, France',
    description: 'mot '.repeat(wanted.length / 4),
  };
  const saving = chrome.runtime.sendMessage({ name: 'savePosting', data: { posting } }).then(
    (reply) => reply?.answer?.ok === true,
    () => false,
  );
  // Firefox runs each of these in a sandbox of its own; the window is the same for all.
  Reflect.set(window, 'saving', saving);
};

/** Whether the save that was begun is acknowledged; one that hears nothing for a second is not. */
const endSave = () =>
  Promise.race([
    Reflect.get(window, 'saving') as Promise<boolean>,
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1_000)),
  ]);

/** How long a save takes that must wake the background, in ms: the stops are spread over twice that. */
async function timeSave(session: Session, own: Page): Promise<number> {
  for (;;) {
    await session.stopBackground();
    const began = Date.now();
    await own.evaluate(beginSave, { id: 'first', length });
    if (await own.evaluate(endSave)) return Date.now() - began;
  }
}

describe.each(BROWSERS)(`${stops} stops of the background in mid-save in %s`, (browser) => {
  let site: Site;
  let session: Session;

  beforeAll(async () => {
    site = await openSite(browser);
    session = site.session;
  });

  afterAll(() => site?.close());

  it(
    'lose no acknowledged offer, double none and tear none',
    async () => {
      const own = await session.openExtensionPage('manifest.json');
      const span = 2 * (await timeSave(session, own));
      const acknowledged = new Set<string>(['practice:first']);
      let interrupted = 0;
      for (let stop = 0; stop < stops; stop += 1) {
        await own.evaluate(beginSave, { id: String(stop), length });
        await new Promise((resolve) => setTimeout(resolve, (stop * span) / stops));
        // Chromium may start the next one before the last is seen gone: stopped it was all the same.
        await within(session.stopBackground(), 'the background is slow to stop', 1_500).catch(() => undefined);
        if (await own.evaluate(endSave)) acknowledged.add(`practice:${stop}`);
        else interrupted += 1;
      }
      const now = await readStore<SavedOffer>(own, 'offers');
      const lost = [...acknowledged].filter((key) => !now.some((offer) => offer.key === key));
      // Whoever was not answered asks again, as the badge's button does at the next click.
      for (let stop = 0; stop < stops; stop += 1) await saveOffers(own, { first: stop, count: 1, length });
      const offers = await readStore<SavedOffer>(own, 'offers');
      const texts = new Map((await readStore<OfferText>(own, 'texts')).map(({ key, text }) => [key, text.length]));
      const torn = offers.filter(({ key, history, title }) => !title || history.length !== 1 || !texts.get(key));
      const made = stops + 1;
      tell({
        id: 'R2',
        browser,
        tried: `${stops} stops in mid-save (${interrupted} before the answer)`,
        found: { lost: lost.length, doubled: offers.length - made, 'torn rows': torn.length },
      });
      // With none acknowledged, none could be seen lost.
      expect(acknowledged.size).toBeGreaterThan(1);
      expect(lost).toEqual([]);
      expect(offers).toHaveLength(made);
      expect(torn).toEqual([]);
    },
    isFull ? 300_000 : 60_000,
  );
});
