// A new version replaces the one a portal holds, meant for that one alone; nothing of either is lost when an answer is.
import { beforeEach, describe, expect, it } from 'vitest';
import type { CapRegionsDatabase } from '@/utils/database/database';
import type { Reach } from '@/utils/portals/client';
import { checkDeposit } from '@/utils/portals/outbox/check';
import { rectifyDeposit } from '@/utils/portals/outbox/rectify';
import { runOutbox } from '@/utils/portals/outbox/run';
import type { OutboxRow } from '@/utils/portals/outbox/types';
import { freshDatabase } from '../../database/store';
import { type FakePortal, makeFakePortal } from '../fake-portal';
import { apply, mortalWorld, openPortal } from './mortal';

const start = Date.parse('2026-11-20T10:00:00Z');
const later = start + 3_600_000;

let db: CapRegionsDatabase;
let portal: FakePortal;

const one = async () => (await db.outbox.toArray())[0] as OutboxRow;
const taken = () => [...portal.taken.values()][0] as { json: string; version: number };

/** The requests pass `send` on their way. */
function reach(send: FakePortal['send'] = portal.send): Partial<Reach> {
  return { send, isGranted: async () => true, isTrial: false };
}

/** The same deposit with another skill, agreed to an hour later. */
async function newVersion() {
  const { json, consent } = await one();
  const deposit = JSON.parse(json);
  const again = { ...consent, givenAt: new Date(later).toISOString() };
  return { json: JSON.stringify({ ...deposit, profile: { ...deposit.profile, skills: ['MIG'] } }), consent: again };
}

beforeEach(async () => {
  db = freshDatabase();
  portal = makeFakePortal();
  await openPortal(db, portal, start);
  await apply(db, portal, ['linkedin:1'], start);
  await runOutbox(mortalWorld(db, portal, { now: start + 10_000 }));
});

describe('a deposit put right', () => {
  it('is held in its new version, here and there; the earlier consent stays as proof', async () => {
    const before = await one();
    const next = await newVersion();
    await rectifyDeposit(before, next, later, db, reach());
    expect(taken()).toMatchObject({ json: next.json, version: 2 });
    const row = await one();
    expect(row).toMatchObject({ ...next, step: 'sent', earlierConsents: [before.consent], held: before.held });
    expect(row.seen?.status.state).toBe('screening');
    expect(row).not.toHaveProperty('replacement');
  });

  it('is read again when it changed meanwhile, and then replaced', async () => {
    const next = await newVersion();
    const asked: string[] = [];
    const send: FakePortal['send'] = (url, init) => {
      asked.push(init.method ?? 'GET');
      // Another browser of hers was quicker.
      if (asked.length === 2) taken().version += 1;
      return portal.send(url, init);
    };
    await rectifyDeposit(await one(), next, later, db, reach(send));
    expect(asked).toEqual(['GET', 'PUT', 'GET', 'PUT']);
    expect(taken().json).toBe(next.json);
    expect((await one()).json).toBe(next.json);
  });

  it('is given up when it changes again and again, with nothing changed here', async () => {
    const before = await one();
    const send: FakePortal['send'] = (url, init) => {
      if (init.method === 'PUT') taken().version += 1;
      return portal.send(url, init);
    };
    await expect(rectifyDeposit(before, await newVersion(), later, db, reach(send))).rejects.toMatchObject({
      reason: 'refused',
      refusal: { status: 412 },
    });
    const row = await one();
    expect(row).toMatchObject({ json: before.json, consent: before.consent });
    expect(row).not.toHaveProperty('replacement');
  });

  it.each([
    ['the answer', true],
    ['the request', false],
  ])('with %s lost it is noted as not confirmed, and the next look tells whether it arrived', async (_, doesArrive) => {
    const before = await one();
    const next = await newVersion();
    const send: FakePortal['send'] = async (url, init) => {
      if (init.method !== 'PUT') return portal.send(url, init);
      if (doesArrive) await portal.send(url, init);
      throw new TypeError('Failed to fetch');
    };
    await expect(rectifyDeposit(before, next, later, db, reach(send))).rejects.toMatchObject({ reason: 'network' });
    expect(await one()).toMatchObject({ json: before.json, replacement: { ...next, etag: '"1"' } });
    await checkDeposit(await one(), later + 1, db, reach());
    const row = await one();
    expect(row).not.toHaveProperty('replacement');
    expect(row.json).toBe(doesArrive ? next.json : before.json);
    expect(row.json).toBe(taken().json);
    expect(row.consent).toEqual(doesArrive ? next.consent : before.consent);
  });
});
