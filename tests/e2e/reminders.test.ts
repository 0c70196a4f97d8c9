// Nothing forgotten, in real browsers: what is due is counted on the icon whatever stops the worker, the browser or the clock.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, canTurnClocks, type Page, TurnedClock, until } from './kit';
import { inventOffer, seed, type Town } from './seeding';
import { openSite, type Site, setSettings } from './site';

const minute = 60_000;
const day = 86_400_000;
const rennes: Town = { name: 'Rennes', departement: '35', region: '53', commune: '35238' };

/** The Monday before the night that has 23 hours. */
const start = Date.parse('2027-03-22T10:00:00+01:00');

const applied = (at: number, title: string, when: string) => {
  const moment = Date.parse(when);
  return inventOffer(at, title, rennes, {
    status: 'applied',
    history: [
      { status: 'saved', at: moment - day },
      { status: 'applied', at: moment },
    ],
    savedAt: moment - day,
    updatedAt: moment,
  });
};

/** Due, after the seven days one waits, on the 21st, the 26th, and the 29th as soon as it begins. */
const offers = [
  applied(1, 'Soudeuse', '2027-03-14T10:00:00+01:00'),
  applied(2, 'Luthier', '2027-03-19T10:00:00+01:00'),
  applied(3, 'Vitrailliste', '2027-03-22T00:30:00+01:00'),
];

/** What the system is asked to show of an offer. */
const said = (at: number) => [`reminders#offer=${encodeURIComponent(`apec:${at}`)}`];

/** Days a person waits for an answer, unless they choose otherwise. */
const usual = { followUpDays: 7, isNotified: false, isNudged: false, pausedUntil: 0 };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// The clocks are real: what a browser and all its processes read is turned, the extension is as it is built.
describe.skipIf(!canTurnClocks).each(BROWSERS)('what is due, in %s', (browser) => {
  let clock: TurnedClock;
  let site: Site;
  let own: Page;

  /** The alarm rings in so many ms, as it does every half hour; what the icon said before is wiped off. */
  const ring = (wait = 300) =>
    own.evaluate(async (ms) => {
      await chrome.action.setBadgeText({ text: '?' });
      await chrome.alarms.create('reminders', { when: Date.now() + ms, periodInMinutes: 30 });
    }, wait);
  const expectCount = (wanted: string) => {
    const read = () => own.evaluate(() => chrome.action.getBadgeText({}));
    return until(
      async () => (await read()) === wanted,
      async () => `the icon says “${await read()}” and not “${wanted}”`,
      // Firefox starts what an extension does in the background when it has nothing better to do.
      90_000,
    );
  };
  const shown = () => own.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  /** Shown, and then noted as said: a browser killed in between would say it again. */
  const expectSaid = async (ids: readonly string[]) => {
    await until(
      async () => (await shown()).join() === ids.join(),
      async () => `shown: ${await shown()}`,
    );
    const read = () => own.evaluate(async () => JSON.stringify(await chrome.storage.local.get('toldReminders')));
    const keys = ids.map((id) => decodeURIComponent(id.slice(id.indexOf('=') + 1)));
    await until(
      async () => {
        const noted = await read();
        return keys.every((key) => noted.includes(`/${key}/`));
      },
      async () => `noted: ${await read()}`,
    );
  };
  /** As the person who has read it does. */
  const dismiss = () =>
    own.evaluate(async () => {
      for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id);
    });
  /** A look has been had, and nothing said. */
  const expectNothingSaid = async (count: string) => {
    await expectCount(count);
    await pause(1_000);
    expect(await shown()).toEqual([]);
  };
  const soonest = () =>
    own.evaluate(async () => ((await chrome.alarms.get('reminders'))?.scheduledTime ?? Number.NaN) - Date.now());
  /** The worker is stopped, and woken by a message as any page of offers sends: it looks at what is due. */
  const wake = async () => {
    await site.session.stopBackground();
    await own.evaluate(async () => {
      await chrome.action.setBadgeText({ text: '?' });
      await chrome.runtime.sendMessage({ name: 'describePostings', data: { postings: [] } });
    });
  };
  /** The browser is killed, and started at that moment, there. */
  const openAt = async (moment: number, timeZone = 'Europe/Paris') => {
    await site.session.kill();
    clock.timeZone = timeZone;
    await clock.turnTo(moment);
    await site.session.restart();
    own = await site.session.openExtensionPage('welcome.html');
    const [now, zone] = await own.evaluate(() => [Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone]);
    expect(Math.abs(Number(now) - clock.now())).toBeLessThan(minute);
    expect(zone).toBe(timeZone);
  };

  beforeAll(async () => {
    clock = await TurnedClock.make();
    await clock.turnTo(start);
    site = await openSite(browser, { clock });
    await site.session.grant({ permissions: ['notifications'] });
    await setSettings(site.session, { language: 'fr', reminders: usual });
    own = await site.session.openExtensionPage('welcome.html');
    const workspace = await site.session.openExtensionPage('workspace.html');
    await workspace.find('.empty');
    await seed(
      workspace,
      offers.map((offer) => ({ offer, text: '' })),
    );
    await workspace.close();
  });

  afterAll(async () => {
    await site?.close();
    await clock?.remove();
  });

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
    const pausedUntil = clock.now() + day;
    await setSettings(site.session, { reminders: { ...usual, followUpDays: 2, pausedUntil } });
    await ring();
    await expectCount('');
    await setSettings(site.session, { reminders: usual });
    await ring();
    await expectCount('1');
  });

  it('the system says it once, whatever wakes the worker, and a press leads to the offer', async () => {
    expect(await shown()).toEqual([]);
    await setSettings(site.session, { reminders: { ...usual, isNotified: true } });
    await expectSaid(said(1));
    await site.session.pressNotification(said(1)[0] ?? '');
    const opened = await site.session.page('workspace.html#offer=apec%3A1');
    await opened.find({ css: '.detail h2', text: 'Soudeuse' });
    await opened.close();
    await expectSaid([]);
    await site.session.stopBackground();
    await ring();
    await expectNothingSaid('1');
  });

  it('the clock jumps five days ahead: one more, told once; back and ahead again, it is not told again', async () => {
    await site.session.stopBackground();
    await ring(1_500);
    await clock.turnTo(start + 5 * day);
    await expectCount('2');
    await expectSaid(said(2));
    await dismiss();
    const popup = await site.session.openExtensionPage('popup.html');
    await until(
      async () => (await popup.findAll('.today-line')).length === 2,
      () => 'today’s list is not of two',
    );
    const lines = (await popup.findAll('.today-line')).map(({ text }) => text).join();
    expect(lines).toContain('Soudeuse');
    expect(lines).toContain('Luthier');
    await popup.close();
    for (const [moment, count] of [
      [start, '1'],
      [start + 5 * day, '2'],
      [Date.parse('2020-01-01T00:00:00Z'), ''],
      [start + 5 * day, '2'],
    ] as const) {
      await clock.turnTo(moment);
      // Chromium's alarms wait for the hour they were set to when the clock goes back: the first wake sets them again.
      await wake();
      await expectNothingSaid(count);
    }
  });

  it('a browser closed until a day later tells what is due since, once; a night of 23 hours is a day', async () => {
    await openAt(Date.parse('2027-03-28T23:50:00+02:00'));
    await expectNothingSaid('2');
    await openAt(Date.parse('2027-03-29T00:10:00+02:00'));
    await expectCount('3');
    await expectSaid(said(3));
    await dismiss();
    const names = await own.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
    expect(names).toEqual(expect.arrayContaining(['daily', 'reminders']));
    await openAt(Date.parse('2027-03-29T08:00:00+02:00'));
    await expectNothingSaid('3');
  }, 240_000);

  it.each(['Pacific/Auckland', 'America/Los_Angeles'])(
    'in %s nothing is told again',
    async (zone) => {
      await openAt(Date.parse('2027-03-29T10:00:00+02:00'), zone);
      await expectNothingSaid('3');
    },
    120_000,
  );

  it('alarms set under a clock that was years ahead are set again once it is right', async () => {
    await clock.turnTo(start + 3_650 * day);
    await own.evaluate(() => chrome.alarms.clearAll());
    await wake();
    await until(
      async () => (await soonest()) > 0,
      () => 'no alarm is set',
    );
    await clock.turnTo(start + 8 * day);
    expect(await soonest()).toBeGreaterThan(3_000 * day);
    await wake();
    await until(
      async () => (await soonest()) < 31 * minute,
      async () => `the alarm rings in ${await soonest()} ms`,
    );
  });
});
