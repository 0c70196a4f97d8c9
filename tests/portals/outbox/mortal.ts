// A world in which the worker dies: at the n-th moment everything stops, and nothing it still meant to do happens.
import { vi } from 'vitest';
import type { CapRegionsDatabase } from '@/utils/database/database';
import { clientOf } from '@/utils/portals/outbox/check';
import type { OutboxWorld } from '@/utils/portals/outbox/run';
import { addDrafts, approveDrafts, choosePortal, makeDraft } from '@/utils/portals/outbox/store';
import type { FakePortal } from '../fake-portal';
import { sampleDeposit } from '../sample-deposit';

class Killed extends Error {}

/** Moments left before the kill; Infinity: none. */
export const life = { left: Number.POSITIVE_INFINITY, isDead: false };

/** One await of a job: before and after each write and each request. */
export function moment(): void {
  if (life.isDead || life.left <= 0) {
    life.isDead = true;
    throw new Killed();
  }
  life.left -= 1;
}

export function revive(left = Number.POSITIVE_INFINITY): void {
  Object.assign(life, { left, isDead: false });
}

/** Runs a job that may be killed. */
export async function mayDie(job: () => Promise<unknown>): Promise<void> {
  await job().catch((error: unknown) => {
    if (!isKill(error)) throw error;
  });
}

function isKill(error: unknown): boolean {
  return error instanceof Killed || (error instanceof Error && error.cause !== undefined && isKill(error.cause));
}

export const noted = new Map<string, number>();

export function mortalWorld(db: CapRegionsDatabase, portal: FakePortal, clock: { now: number }, random = () => 0.5) {
  const send: FakePortal['send'] = async (url, init) => {
    moment();
    const answer = await portal.send(url, init);
    moment();
    return answer;
  };
  const world: OutboxWorld = {
    db,
    now: () => clock.now,
    random,
    deposit: async (origin, endpoint, sending) => {
      const reach = { send, isGranted: async () => true, isTrial: false, now: () => clock.now };
      return clientOf(origin, db, reach)
        .deposit(endpoint, sending)
        .catch((error: unknown) => {
          // The client takes a dead worker for a broken connection.
          if (life.isDead) throw new Killed();
          throw error;
        });
    },
    noteSent: async (offer) => {
      moment();
      noted.set(offer, (noted.get(offer) ?? 0) + 1);
    },
  };
  return world;
}

const blank = '00000000-0000-4000-8000-000000000000';

/** What a person does on the page: drafts for each offer, approved. Done again after a crash, it doubles nothing. */
export async function apply(
  db: CapRegionsDatabase,
  portal: FakePortal,
  offers: readonly string[],
  now: number,
  profile = blank,
) {
  const { id: _id, createdAt: _at, offer: _offer, ...content } = sampleDeposit(blank, portal.manifest);
  const endpoint = `${portal.origin}/api/v1/deposits`;
  const target = (key: string) => ({ portal: portal.origin, endpoint, profile, offer: { key, title: 'Soudeuse' } });
  await addDrafts(
    offers.map((key) => makeDraft({ content }, target(key), now)),
    db,
  );
  const drafts = await db.outbox.where('step').equals('draft').primaryKeys();
  await approveDrafts(drafts, now, db);
}

export async function openPortal(db: CapRegionsDatabase, portal: FakePortal, now: number): Promise<void> {
  await choosePortal(portal.origin, portal.manifest, now, db);
}

/** A network that loses requests on their way there, and answers on their way back. */
export function lossy(portal: FakePortal, random: () => number, share: number): FakePortal {
  const send = vi.fn(async (url: string, init: RequestInit) => {
    const luck = random();
    if (luck < share / 2) throw new TypeError('Failed to fetch');
    const answer = await portal.send(url, init);
    if (luck < share) throw new TypeError('Failed to fetch');
    return answer;
  });
  return { ...portal, send };
}
