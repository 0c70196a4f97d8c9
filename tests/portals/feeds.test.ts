// A portal's news: never asked for unless the person asked or chose a schedule, then no oftener than chosen, and kept.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { feedsAlarm } from '@/entrypoints/background/feeds';
import type { CapRegionsDatabase } from '@/utils/database/database';
import { askFeed, forgetFeed, readFeedRow, runFeeds, scheduleFeed } from '@/utils/portals/feeds';
import { choosePortal, forgetPortal, readPortal } from '@/utils/portals/outbox/store';
import { freshDatabase } from '../database/store';
import { type FakePortal, makeFakePortal } from './fake-portal';

const hour = 3_600_000;
const start = Date.parse('2026-11-22T10:00:00Z');

let db: CapRegionsDatabase;
let portal: FakePortal;
let asked: string[];
let reach: { send: FakePortal['send']; isGranted: () => Promise<boolean> };

beforeEach(async () => {
  db = freshDatabase();
  portal = makeFakePortal();
  asked = [];
  reach = {
    send: (url, init) => {
      asked.push(url);
      return portal.send(url, init);
    },
    isGranted: async () => true,
  };
  await choosePortal(portal.origin, portal.manifest, start, db);
});

const run = (now: number) => runFeeds(now, db, reach);
const row = () => readFeedRow(portal.origin, db);

describe('by themselves', () => {
  it('no news are asked for, and nothing rings, of a portal that was only chosen', async () => {
    for (let day = 0; day < 60; day += 1) expect(await run(start + day * 24 * hour)).toBeUndefined();
    expect(asked).toEqual([]);
    expect(await db.feeds.count()).toBe(0);
  });

  it.each([
    ['once a day', 24, 30],
    ['once a week', 168, 5],
  ] as const)(
    '%s, they are asked for so often and no more, however often the worker wakes',
    async (_, every, times) => {
      await scheduleFeed(portal.origin, every, db);
      for (let at = start; at < start + 30 * 24 * hour; at += hour) await run(at);
      expect(asked).toEqual(Array(times).fill(`${portal.origin}/feed.json`));
    },
  );

  it('ring next when the schedule says so, and no longer once it is put back to asking', async () => {
    await scheduleFeed(portal.origin, 24, db);
    expect(await run(start)).toBe(start + 24 * hour);
    expect(await run(start + hour)).toBe(start + 24 * hour);
    await scheduleFeed(portal.origin, 0, db);
    expect(await run(start + 48 * hour)).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  it('are not asked for again by a worker that died after it asked', async () => {
    await scheduleFeed(portal.origin, 24, db);
    const dying = { ...reach, send: () => Promise.reject(Object.assign(new Error('gone'), { name: 'AbortError' })) };
    await runFeeds(start, db, dying);
    await run(start + hour);
    expect(asked).toEqual([]);
    await run(start + 24 * hour);
    expect(asked).toHaveLength(1);
  });

  it('are asked for once when a clock went back by a year, and not for ever after', async () => {
    await scheduleFeed(portal.origin, 24, db);
    await run(start);
    const before = start - 365 * 24 * hour;
    await run(before);
    await run(before + hour);
    expect(asked).toHaveLength(2);
  });

  it('of a portal that is forgotten are forgotten', async () => {
    await scheduleFeed(portal.origin, 24, db);
    await run(start);
    await forgetPortal(portal.origin, db);
    expect(await run(start + 48 * hour)).toBeUndefined();
    expect(asked).toHaveLength(1);
    expect(await db.feeds.count()).toBe(0);
    await scheduleFeed(portal.origin, 24, db);
    expect(await db.feeds.count()).toBe(0);
  });
});

describe('what was read', () => {
  const ask = async (now: number, of = reach) => {
    const chosen = await readPortal(portal.origin, db);
    if (chosen) await askFeed(chosen, now, db, of);
  };

  it('is kept with its day, and stays when the next asking gives nothing, which is said', async () => {
    await ask(start);
    expect((await row())?.read).toMatchObject({ at: start, feed: { region: expect.stringMatching(/^FR-/) } });
    await ask(start + hour, { ...reach, isGranted: async () => false });
    expect(await row()).toMatchObject({
      askedAt: start + hour,
      read: { at: start },
      failure: { reason: 'not-granted' },
    });
    await ask(start + 2 * hour);
    expect(await row()).not.toHaveProperty('failure');
  });

  it('is refused when another key than the first one signed it', async () => {
    const chosen = await readPortal(portal.origin, db);
    const other = makeFakePortal().manifest.feed?.ed25519 ?? '';
    if (chosen) await askFeed({ ...chosen, feedKey: other }, start, db, reach);
    expect(await row()).toMatchObject({ failure: { reason: 'bad-signature' } });
    expect(await row()).not.toHaveProperty('read');
  });

  it('is gone once it is forgotten', async () => {
    await ask(start);
    await forgetFeed(portal.origin, db);
    expect(await row()).toBeUndefined();
  });
});

describe('the alarm', () => {
  it('is set only where a schedule was chosen, again after a restart, and never further than a day', async () => {
    vi.resetModules();
    const { database } = await import('@/utils/database/database');
    const { runFeeds: runAll } = await import('@/entrypoints/background/feeds');
    const alarm = () => fakeBrowser.alarms.get(feedsAlarm);
    await runAll();
    expect(await alarm()).toBeUndefined();
    await choosePortal(portal.origin, portal.manifest, start, database());
    await database().feeds.put({ key: portal.origin, every: 168, askedAt: Date.now() });
    await runAll();
    const when = (await alarm())?.scheduledTime ?? 0;
    expect(when - Date.now()).toBeGreaterThan(23 * hour);
    expect(when - Date.now()).toBeLessThanOrEqual(24 * hour);
    await fakeBrowser.alarms.clear(feedsAlarm);
    await runAll();
    expect(await alarm()).toBeDefined();
    await scheduleFeed(portal.origin, 0, database());
    await runAll();
    expect(await alarm()).toBeUndefined();
  });
});
