// R7: a store of each earlier version, grown to thousands of rows, opens whole, also when the browser dies half-way.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dump, dumps, restoreDump } from '../../database/dumps';
import { BROWSERS, type Session, until } from '../kit';
import { openSite, readStore, type Site } from '../site';
import { isFull, tell, tries } from './figure';

/** Times the browser is killed while it brings a store up to date. */
const kills = tries(20, 3);
/** So many rows that a kill falls into the step. */
const grown = tries(4_000, 1_500);

/** Ms a store may take to be put back: a background that opened it meanwhile is tried again after. */
const restorePatience = 60_000;

/** The dump with its offers repeated under keys of their own. */
function grow(dump: Dump): Dump {
  const { offers = [], texts = [] } = dump.rows;
  const more = <Row extends Record<string, unknown>>(rows: readonly Row[], count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...rows[index % rows.length], key: `linkedin:${100_000 + index}` }));
  return {
    ...dump,
    rows: { ...dump.rows, offers: [...offers, ...more(offers, grown)], texts: [...texts, ...more(texts, grown)] },
  };
}

describe.each(BROWSERS)('stores of earlier versions in %s', (browser) => {
  let site: Site;
  let session: Session;
  let unreadable = 0;
  let interrupted = 0;

  beforeAll(async () => {
    site = await openSite(browser);
    session = site.session;
  });

  afterAll(async () => {
    const found = { unreadable };
    tell({
      id: 'R7',
      browser,
      tried: `${dumps.length} versions of ${grown} rows, ${kills} kills each, ${interrupted} of them before the step was over`,
      found,
    });
    await site?.close();
  });

  const restore = async (dump: Dump) => {
    const bare = await session.openExtensionPage('manifest.json');
    // The background may open the store of today between the old one's removal and the dump's: then once more.
    await until(
      async () => {
        await bare.evaluate(restoreDump, { name: 'cap-regions', dump });
        return true;
      },
      () => 'the dump cannot be put back',
      restorePatience,
    );
    const kept = (dump.rows.offers ?? []).filter(({ trashedAt }) => trashedAt === 0).length;
    const epoch = dump.rows.meta?.[0]?.value;
    await bare.evaluate((value) => chrome.storage.local.set({ sentinel: value }), {
      epoch,
      count: kept,
      lastKey: '',
      revision: 9,
    });
    await bare.close();
    return kept;
  };

  const storedVersion = async () => {
    const bare = await session.openExtensionPage('manifest.json');
    const version = await bare.evaluate(
      async () => (await indexedDB.databases()).find(({ name }) => name === 'cap-regions')?.version,
    );
    await bare.close();
    return version;
  };

  /** Opens the popup on the store and compares every row with the dump. */
  const isWhole = async (dump: Dump, kept: number) => {
    const popup = await session.openExtensionPage('popup.html');
    await popup.find('.offers .offer');
    const alerts = (await popup.findAll('.kept [role=alert]')).length;
    // Counted once the first rows stand.
    const said = await until(
      async () => (await popup.find('header .soft')).text.replace(/\D/g, ''),
      () => 'the popup does not say how many are kept',
    );
    let missing = 0;
    for (const [table, rows] of Object.entries(dump.rows)) {
      const now = new Map(
        (await readStore<Record<string, unknown>>(popup, table)).map((row) => [row.key ?? row.name, row]),
      );
      missing += rows.filter((row) => {
        const there = now.get(row.key ?? row.name);
        return (
          !there || Object.entries(row).some(([name, value]) => JSON.stringify(there[name]) !== JSON.stringify(value))
        );
      }).length;
    }
    await popup.close();
    if (missing > 0 || alerts > 0 || Number(said) !== kept) unreadable += 1;
    return { missing, alerts, said: Number(said) };
  };

  it.each(dumps)(
    'version $version opens with all it held, also after kills half-way',
    async ({ dump }) => {
      const whole = grow(dump);
      const kept = await restore(whole);
      for (let round = 0; round < kills; round += 1) {
        // Nobody waits for the page: the browser dies under it.
        session.openExtensionPage('popup.html').catch(() => undefined);
        // Later each round, so that the kill falls at another point of the step.
        await new Promise((resolve) => setTimeout(resolve, 60 + ((round * 67) % 500)));
        await session.kill();
        await session.restart();
        if ((await storedVersion()) === dump.version) interrupted += 1;
        else if (round < kills - 1) await restore(whole);
      }
      expect(await isWhole(whole, kept)).toEqual({ missing: 0, alerts: 0, said: kept });
    },
    isFull ? 400_000 : 60_000,
  );
});
