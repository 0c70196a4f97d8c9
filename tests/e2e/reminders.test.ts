// Nothing forgotten, in real browsers: what is due is counted on the icon whatever stops the worker, the browser or the clock.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Page, until } from './kit';
import { inventOffer, seed, type Town } from './seeding';
import { openSite, type Site, setSettings } from './site';

const day = 86_400_000;
const rennes: Town = { name: 'Rennes', departement: '35', region: '53', commune: '35238' };

const appliedAgo = (at: number, title: string, days: number) => {
  const when = Date.now() - days * day;
  return inventOffer(at, title, rennes, {
    status: 'applied',
    history: [
      { status: 'saved', at: when - day },
      { status: 'applied', at: when },
    ],
    savedAt: when - day,
    updatedAt: when,
  });
};

/** Days a person waits for an answer, unless they choose otherwise. */
const usual = { followUpDays: 7, isNotified: false, isNudged: false, pausedUntil: 0 };

/** As a clock that jumps ahead sees the store: every moment in it so much longer ago. Serialised into the page. */
const moveBack = (milliseconds: number) =>
  new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('cap-regions');
    opening.onsuccess = () => {
      const change = opening.result.transaction('offers', 'readwrite');
      const offers = change.objectStore('offers');
      const reading = offers.getAll();
      reading.onsuccess = () => {
        for (const offer of reading.result) {
          const history = offer.history.map((step: { at: number }) => ({ ...step, at: step.at - milliseconds }));
          offers.put({ ...offer, history, savedAt: offer.savedAt - milliseconds });
        }
      };
      change.onabort = () => reject(change.error);
      change.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });

describe.each(BROWSERS)('what is due, in %s', (browser) => {
  let site: Site;
  let own: Page;

  /** The alarm rings soon, as it does every half hour; what the icon said before is wiped off. */
  const ring = () =>
    own.evaluate(async () => {
      await chrome.action.setBadgeText({ text: '?' });
      await chrome.alarms.create('reminders', { when: Date.now() + 300, periodInMinutes: 30 });
    });
  const expectCount = (wanted: string) => {
    const read = () => own.evaluate(() => chrome.action.getBadgeText({}));
    return until(
      async () => (await read()) === wanted,
      async () => `the icon says “${await read()}” and not “${wanted}”`,
    );
  };
  const soonest = () =>
    own.evaluate(async () => ((await chrome.alarms.get('reminders'))?.scheduledTime ?? Number.NaN) - Date.now());

  beforeAll(async () => {
    site = await openSite(browser);
    await setSettings(site.session, { language: 'fr', reminders: usual });
    own = await site.session.openExtensionPage('welcome.html');
    const workspace = await site.session.openExtensionPage('workspace.html');
    await workspace.find('.empty');
    await seed(
      workspace,
      [appliedAgo(1, 'Soudeuse', 8), appliedAgo(2, 'Luthier', 3)].map((offer) => ({ offer, text: '' })),
    );
    await workspace.close();
  });

  afterAll(() => site?.close());

  it('an alarm wakes a worker that was stopped, and the icon says how many', async () => {
    await site.session.stopBackground();
    await ring();
    await expectCount('1');
  });

  it('the days to wait are the person’s, and a pause is one', async () => {
    await setSettings(site.session, { reminders: { ...usual, followUpDays: 14 } });
    await ring();
    await expectCount('');
    await setSettings(site.session, { reminders: { ...usual, followUpDays: 2 } });
    await ring();
    await expectCount('2');
    await setSettings(site.session, { reminders: { ...usual, followUpDays: 2, pausedUntil: Date.now() + day } });
    await ring();
    await expectCount('');
    await setSettings(site.session, { reminders: usual });
    await ring();
    await expectCount('1');
  });

  it('five days later there is one more, also in the popup’s list of today', async () => {
    await own.evaluate(moveBack, 5 * day);
    await site.session.stopBackground();
    await ring();
    await expectCount('2');
    const popup = await site.session.openExtensionPage('popup.html');
    await until(
      async () => (await popup.findAll('.today-line')).length === 2,
      () => 'today’s list is not of two',
    );
    const lines = (await popup.findAll('.today-line')).map(({ text }) => text).join();
    expect(lines).toContain('Soudeuse');
    expect(lines).toContain('Luthier');
    await popup.close();
  });

  it('an alarm set under a clock that was years ahead is set again', async () => {
    await own.evaluate(() => chrome.alarms.create('reminders', { when: Date.now() + 3_650 * 86_400_000 }));
    await site.session.stopBackground();
    // Any message wakes it.
    await until(
      async () => {
        await own.evaluate(() => chrome.runtime.sendMessage({ name: 'describePostings', data: { postings: [] } }));
        return (await soonest()) < 31 * 60_000;
      },
      async () => `the alarm rings in ${await soonest()} ms`,
    );
  });

  it('a browser started again counts anew, and both alarms are there', async () => {
    await site.session.kill();
    await site.session.restart();
    own = await site.session.openExtensionPage('welcome.html');
    await expectCount('2');
    const names = await own.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
    expect(names).toEqual(expect.arrayContaining(['daily', 'reminders']));
  });
});
