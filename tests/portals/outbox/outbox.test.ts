// The outbox loses nothing and doubles nothing: killed at every moment (R2), with answers lost (R3), under its own cap.
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CapRegionsDatabase } from '@/utils/database/database';
import { eraseKept } from '@/utils/offers/erase';
import { checkDeposit, runChecks } from '@/utils/portals/outbox/check';
import { nextTry, roomAt, triesAtMost } from '@/utils/portals/outbox/pace';
import { runOutbox } from '@/utils/portals/outbox/run';
import * as outbox from '@/utils/portals/outbox/store';
import { PortalError } from '@/utils/portals/portal-error';
import { freshDatabase } from '../../database/store';
import { type FakePortal, makeFakePortal } from '../fake-portal';
import { apply, lossy, mayDie, moment, mortalWorld, noted, openPortal, revive } from './mortal';

vi.mock('@/utils/database/write', async (original) => {
  const real = await original<typeof import('@/utils/database/write')>();
  const write = async (...given: Parameters<typeof real.write>) => {
    moment();
    const result = await real.write(...given);
    moment();
    return result;
  };
  return { ...real, write };
});

const start = Date.parse('2026-11-20T10:00:00Z');
const day = 86_400_000;
const offers = ['linkedin:1', 'linkedin:2', 'hellowork:3'];

let db: CapRegionsDatabase;
let portal: FakePortal;
let clock: { now: number };

beforeEach(async () => {
  revive();
  noted.clear();
  db = freshDatabase();
  portal = makeFakePortal();
  clock = { now: start };
  await openPortal(db, portal, clock.now);
});

/** Lets time pass until nothing is due any more, each time at the very moment the outbox asked for. */
async function untilQuiet(world = mortalWorld(db, portal, clock)): Promise<void> {
  for (;;) {
    const next = await runOutbox(world);
    if (next === undefined) return;
    clock.now = Math.max(next, clock.now + 1);
  }
}

const keysByOffer = () => new Map([...portal.taken].map(([id, { json }]) => [id, JSON.parse(json).id as string]));

async function expectEachOnce(): Promise<void> {
  const rows = await db.outbox.toArray();
  expect(rows.map(({ offer }) => offer).sort()).toEqual([...offers].sort());
  expect(rows.every(({ step, held, isNoted }) => step === 'sent' && held !== undefined && isNoted)).toBe(true);
  expect(portal.taken.size).toBe(offers.length);
  expect(new Set(portal.keys)).toEqual(new Set(rows.map(({ key }) => key)));
  expect([...keysByOffer()].every(([id, said]) => id === said)).toBe(true);
  expect([...noted.keys()].sort()).toEqual([...offers].sort());
}

describe('R2: the worker is killed', () => {
  /** The whole way, as a page and a worker would go it, with a kill after `left` moments. @returns whether it was */
  async function goWithKill(left: number): Promise<boolean> {
    revive(left);
    await mayDie(() => apply(db, portal, offers, clock.now));
    clock.now += 10_000;
    await mayDie(() => untilQuiet());
    const wasKilled = moments() <= 0;
    revive();
    return wasKilled;
  }
  const moments = () => {
    try {
      moment();
      return 1;
    } catch {
      return 0;
    }
  };

  it('at each moment in turn: every deposit is made once, with one key', async () => {
    let kills = 0;
    for (let left = 0; ; left += 1) {
      db = freshDatabase();
      portal = makeFakePortal();
      clock = { now: start };
      noted.clear();
      await openPortal(db, portal, clock.now);
      const wasKilled = await goWithKill(left);
      if (wasKilled) {
        kills += 1;
        await apply(db, portal, offers, clock.now);
        clock.now += 10_000;
        await untilQuiet();
      }
      await expectEachOnce();
      if (!wasKilled) break;
    }
    console.log(`R2 (reduced): ${kills} kills, 0 lost jobs, 0 doubled deposits`);
    expect(kills).toBeGreaterThanOrEqual(30);
  }, 30_000);

  it('again and again, wherever it happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(40), { maxLength: 5 }), async (kills) => {
        db = freshDatabase();
        portal = makeFakePortal();
        clock = { now: start };
        noted.clear();
        revive();
        await openPortal(db, portal, clock.now);
        for (const left of kills) await goWithKill(left);
        await apply(db, portal, offers, clock.now);
        clock.now += 10_000;
        await untilQuiet();
        await expectEachOnce();
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  it('while sending: what may have arrived is unknown, and goes again with the same key', async () => {
    await apply(db, portal, ['linkedin:1'], clock.now);
    clock.now += 10_000;
    // Claimed (2 moments), sent and taken, and dead before the answer is written.
    revive(3);
    await mayDie(() => untilQuiet());
    revive();
    const [row] = await db.outbox.toArray();
    expect(row?.step).toBe('sending');
    expect(portal.taken.size).toBe(1);
    await untilQuiet();
    expect(portal.keys).toEqual([row?.key, row?.key]);
    expect(portal.taken.size).toBe(1);
    expect((await db.outbox.toArray())[0]?.step).toBe('sent');
  });
});

describe('R3: three in ten answers or requests are lost', () => {
  it('no deposit is doubled, none is stuck without a word, and the cap holds', async () => {
    const many = Array.from({ length: 110 }, (_, index) => `linkedin:${index}`);
    let seed = 7;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const times: number[] = [];
    const network = lossy(portal, random, 0.3);
    const counted: FakePortal = {
      ...network,
      send: (...request) => {
        times.push(clock.now);
        return network.send(...request);
      },
    };
    await apply(db, counted, many, clock.now);
    await untilQuiet(mortalWorld(db, counted, clock, random));
    const rows = await db.outbox.toArray();
    const sent = rows.filter(({ step }) => step === 'sent');
    const waiting = rows.filter(({ isStopped, failure }) => isStopped && failure !== undefined);
    console.log(
      `R3 (reduced): ${many.length} deposits, ${times.length} sendings, ${sent.length} sent, ` +
        `${waiting.length} to resume, ${portal.taken.size} taken, 0 doubled`,
    );
    expect(sent.length + waiting.length).toBe(many.length);
    expect(portal.taken.size).toBeLessThanOrEqual(many.length);
    expect(sent.every(({ key }) => portal.taken.has(key))).toBe(true);
    for (const at of times) {
      expect(times.filter((other) => other > at - 60_000 && other <= at).length).toBeLessThanOrEqual(10);
      expect(times.filter((other) => other > at - day && other <= at).length).toBeLessThanOrEqual(100);
    }
  }, 30_000);
});

describe('pace', () => {
  it('never more than ten in any minute nor a hundred in any day', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(120_000), { minLength: 1, maxLength: 300 }), (gaps) => {
        const sendings: number[] = [];
        let now = start;
        for (const gap of gaps) {
          now = Math.max(now + gap, roomAt(sendings, now + gap));
          sendings.push(now);
        }
        const within = (period: number) =>
          Math.max(...sendings.map((at) => sendings.filter((one) => one > at - period && one <= at).length));
        expect(within(60_000)).toBeLessThanOrEqual(10);
        expect(within(day)).toBeLessThanOrEqual(100);
      }),
      { numRuns: 40 },
    );
  });

  it('six tries within a day, never before the portal said, then a person decides', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }), (luck) => {
        let now = start;
        let tries = 0;
        for (const random of luck) {
          tries += 1;
          const next = nextTry({ tries, firstTryAt: start, now, random });
          if (next === undefined) break;
          expect(next).toBeGreaterThanOrEqual(now);
          now = next;
        }
        expect(tries).toBe(triesAtMost);
        expect(now - start).toBeLessThanOrEqual(day);
      }),
    );
    expect(nextTry({ tries: 1, firstTryAt: start, now: start, random: 0, retryAfter: 90_000 })).toBe(start + 90_000);
    expect(nextTry({ tries: 1, firstTryAt: start, now: start + 1, random: 0, retryAfter: day })).toBeUndefined();
  });
});

describe('what a person sees of it', () => {
  const one = async () => (await db.outbox.toArray())[0];

  it('ten seconds to cancel, and then no byte has left', async () => {
    await apply(db, portal, ['linkedin:1'], clock.now);
    expect(await runOutbox(mortalWorld(db, portal, clock))).toBe(start + 10_000);
    expect(await outbox.cancelDeposits([(await one())?.key ?? ''], db)).toBe(1);
    clock.now += 20_000;
    await untilQuiet();
    expect(portal.keys).toEqual([]);
  });

  it('what was sent cannot be cancelled, only withdrawn, with a receipt; the proof of consent stays', async () => {
    await apply(db, portal, ['linkedin:1'], clock.now);
    clock.now += 10_000;
    await untilQuiet();
    const row = await one();
    expect(await outbox.cancelDeposits([row?.key ?? ''], db)).toBe(0);
    expect(await outbox.forgetPortal(portal.origin, db)).toBe(false);
    await outbox.startErasing(row?.key ?? '', db);
    const receipt = { erasedAt: '2026-11-21T10:00:00Z', what: ['profile'], kept: [] };
    await outbox.noteErased(row?.key ?? '', receipt, db);
    const after = await one();
    expect(after).toMatchObject({ step: 'settled', outcome: 'erased', receipt, json: '', consent: row?.consent });
    expect(after).not.toHaveProperty('held');
    expect(await outbox.forgetPortal(portal.origin, db)).toBe(true);
  });

  it('an outdated notice is final for that deposit, and says so', async () => {
    await apply(db, portal, ['linkedin:1'], clock.now);
    portal.manifest = { ...portal.manifest, privacy: { ...portal.manifest.privacy, noticeSha256: '1'.repeat(64) } };
    clock.now += 10_000;
    await untilQuiet();
    const row = await one();
    expect(row).toMatchObject({ step: 'settled', outcome: 'refused' });
    expect(row?.failure?.refusal?.type).toBe('consent-outdated');
  });

  it('a portal taken back by the person stops with a word, and goes on with the same key', async () => {
    await apply(db, portal, ['linkedin:1'], clock.now);
    clock.now += 10_000;
    const saved = await db.portals.toArray();
    await db.portals.clear();
    await untilQuiet();
    const row = await one();
    expect(row).toMatchObject({ isStopped: true, failure: { reason: 'not-chosen' } });
    await db.portals.bulkPut(saved);
    await outbox.resumeDeposit(row?.key ?? '', clock.now, db);
    await untilQuiet();
    expect(portal.keys).toEqual([row?.key]);
  });

  it('the same offer twice at the same portal is one deposit', async () => {
    await apply(db, portal, ['linkedin:1'], clock.now);
    await apply(db, portal, ['linkedin:1'], clock.now);
    clock.now += 10_000;
    await untilQuiet();
    expect(portal.taken.size).toBe(1);
  });

  it('the same offer by each of two people is a deposit each', async () => {
    const malo = '11111111-1111-4111-8111-111111111111';
    await apply(db, portal, ['linkedin:1'], clock.now);
    await apply(db, portal, ['linkedin:1'], clock.now, malo);
    clock.now += 10_000;
    await untilQuiet();
    expect(portal.taken.size).toBe(2);
    expect(new Set((await db.outbox.toArray()).map(({ profile }) => profile)).size).toBe(2);
  });

  it('a draft that a crash left behind gives way to the next click', async () => {
    revive(2);
    await mayDie(() => apply(db, portal, ['linkedin:1'], clock.now));
    revive();
    expect((await one())?.step).toBe('draft');
    await apply(db, portal, ['linkedin:1'], clock.now + 5);
    clock.now += 20_000;
    await untilQuiet();
    expect(await db.outbox.count()).toBe(1);
    expect(portal.keys).toHaveLength(1);
  });

  it('looks at states when opened; by itself only where a schedule was chosen', async () => {
    const reach = { send: portal.send, isGranted: async () => true, isTrial: false };
    await apply(db, portal, ['linkedin:1'], clock.now);
    clock.now += 10_000;
    await untilQuiet();
    expect(await runChecks(clock.now, db, reach)).toBeUndefined();
    expect((await one())?.seen).toBeUndefined();
    const row = await one();
    if (row) await checkDeposit(row, clock.now, db, reach);
    expect((await one())?.seen?.status.state).toBe('published');
    await outbox.changePortal(portal.origin, { checkEvery: 6 }, db);
    const next = await runChecks(clock.now, db, reach);
    expect(next).toBe(clock.now + 6 * 3_600_000);
    expect(await runChecks(clock.now + 1, db, reach)).toBe(next);
    // The clock was a month ahead, and has gone back.
    clock.now -= 30 * day;
    expect(await runChecks(clock.now, db, reach)).toBe(clock.now + 6 * 3_600_000);
    expect((await one())?.seen?.at).toBe(clock.now);
  });

  it.each([
    ['it arrived', async () => undefined],
    [
      'nothing answered',
      async () => {
        throw new PortalError('network');
      },
    ],
  ])('what is erased while it is being sent stays erased: %s', async (_, answer) => {
    await apply(db, portal, ['linkedin:1'], clock.now);
    clock.now += 10_000;
    const world = mortalWorld(db, portal, clock);
    const deposit: typeof world.deposit = async (...sending) => {
      const accepted = await world.deposit(...sending);
      await eraseKept(db);
      await answer();
      return accepted;
    };
    expect(await runOutbox({ ...world, deposit })).toBeUndefined();
    expect(await db.outbox.toArray()).toEqual([]);
    expect(noted.size).toBe(0);
  });

  it('what was put off under a clock that has gone back a year is not put off by a year', async () => {
    clock.now += 365 * day;
    await apply(db, portal, ['linkedin:1'], clock.now);
    clock.now -= 365 * day;
    await untilQuiet();
    expect(portal.keys).toEqual([(await one())?.key]);
    expect(clock.now).toBeLessThan(start + day);
  });
});
