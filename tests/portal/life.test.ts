// The life of a deposit and of what recruiters ask, in any order that people and time may choose, against a model of it.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepTime } from '@/portal/jobs/retention';
import { listAskedBy, requestContact } from '@/portal/protocol/contact-requests';
import { moderateDeposit } from '@/portal/protocol/moderation';
import { draft, empty, openTestPortal, publish, type TestPortal, viewerOf } from './kit/portal';

let test: TestPortal;
beforeAll(async () => {
  test = await openTestPortal();
}, 120_000);
afterAll(() => test?.close());

type Held = Awaited<ReturnType<typeof publish>>['held'];
type Standing = 'open' | 'accepted' | 'refused' | 'expired';

/** What must be so, kept in a few words. An open request outlives a rectification; nothing outlives a refusal. */
interface Model {
  /** Days since the deposit, and when it ends. */
  day: number;
  endsOn: number;
  isGone: boolean;
  isRejected: boolean;
  /** By organisation: its latest request and the day it was made. */
  asked: Map<string, { standing: Standing; on: number }>;
}

interface Real {
  held: Held;
  requests: Map<string, string>;
}

const organisations = ['Ateliers du Sud', 'Voisine'];
const isFound = (model: Model) => !model.isGone && !model.isRejected;

async function publicId(held: Held): Promise<string | undefined> {
  const rows = test.portal.db.selectFrom('search_profiles').where('deposit_id', '=', held.id);
  return (await rows.select('public_id').executeTakeFirst())?.public_id;
}

async function refused(promise: Promise<unknown>): Promise<number | undefined> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    return (error as { problem?: { status: number } }).problem?.status ?? -1;
  }
}

/** Compares all that can be seen with the model. */
async function check(model: Model, { held, requests }: Real): Promise<void> {
  const { body } = await test.client.readStatus(held);
  const isOpen = [...model.asked.values()].some(({ standing }) => standing === 'open');
  if (model.isGone) expect(['erased', 'expired']).toContain(body.state);
  else expect(body.state).toBe(model.isRejected ? 'rejected' : isOpen ? 'contact-requested' : 'published');
  expect((await publicId(held)) !== undefined).toBe(isFound(model));
  for (const [name, { standing }] of model.asked) {
    const listed = await listAskedBy(test.portal, viewerOf(name));
    const request = listed.find(({ id }) => id === requests.get(name));
    if (model.isGone) expect(request).toBeUndefined();
    else {
      expect(request?.state).toBe(standing);
      expect(request?.reveal ?? null).toEqual(standing === 'accepted' ? { givenName: 'Camille' } : null);
    }
  }
}

type Command = fc.AsyncCommand<Model, Real>;
const closeAll = (model: Model) => {
  for (const request of model.asked.values()) if (request.standing === 'open') request.standing = 'expired';
};

class Ask implements Command {
  constructor(readonly name: string) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const profile = (await publicId(real.held)) ?? crypto.randomUUID();
    const asking = { profile, displayName: 'Alex', message: 'Bonjour', asked: ['givenName' as const] };
    const id = await requestContact(test.portal, viewerOf(this.name), asking);
    expect(id !== undefined).toBe(isFound(model));
    if (id === undefined) return;
    if (model.asked.get(this.name)?.standing === 'open') expect(id).toBe(real.requests.get(this.name));
    else model.asked.set(this.name, { standing: 'open', on: model.day });
    real.requests.set(this.name, id);
    await check(model, real);
  }
  toString = () => `ask(${this.name})`;
}

class Answer implements Command {
  constructor(
    readonly name: string,
    readonly answer: 'accept' | 'refuse',
  ) {}
  check = (model: Readonly<Model>) => model.asked.has(this.name);
  async run(model: Model, real: Real) {
    const request = real.requests.get(this.name) ?? '';
    const reveal = this.answer === 'accept' ? { givenName: 'Camille' } : undefined;
    const status = await refused(test.client.answer(real.held, request, { answer: this.answer, reveal }));
    const before = model.asked.get(this.name);
    const wanted: Standing = this.answer === 'accept' ? 'accepted' : 'refused';
    if (model.isGone) expect(status).toBe(404);
    else if (before?.standing === 'expired') expect(status).toBe(410);
    else if (before?.standing === 'open') expect(status).toBeUndefined();
    else expect(status).toBe(before?.standing === wanted ? undefined : 409);
    if (before?.standing === 'open') before.standing = wanted;
    await check(model, real);
  }
  toString = () => `${this.answer}(${this.name})`;
}

class Wait implements Command {
  constructor(readonly days: number) {}
  // The proof that is left has its own time (tests/portal/time.test.ts).
  check = ({ isGone }: Readonly<Model>) => !isGone;
  async run(model: Model, real: Real) {
    test.wait(this.days);
    await keepTime(test.portal);
    await test.work();
    model.day += this.days;
    if (model.day >= model.endsOn) {
      model.isGone = true;
      model.asked.clear();
    }
    for (const request of model.asked.values())
      if (request.standing === 'open' && model.day - request.on >= 30) request.standing = 'expired';
    await check(model, real);
  }
  toString = () => `wait(${this.days})`;
}

class Rectify implements Command {
  check = () => true;
  async run(model: Model, real: Real) {
    const { etag } = await test.client.readStatus(real.held);
    const next = await draft(test, { id: real.held.id });
    const status = await refused(test.client.rectify(real.held, etag ?? '"1"', next));
    expect(status).toBe(model.isGone ? 410 : undefined);
    if (model.isGone) return;
    await test.work();
    model.isRejected = false;
    model.endsOn = Math.min(model.day + 366, 730);
    await check(model, real);
  }
  toString = () => 'rectify';
}

class Reject implements Command {
  check = () => true;
  async run(model: Model, real: Real) {
    const deposits = test.portal.db.selectFrom('deposits').where('id', '=', real.held.id);
    const { version } = await deposits.select('version').executeTakeFirstOrThrow();
    const decision = { id: real.held.id, version, verdict: 'rejected' as const, who: 'agency' };
    expect(await moderateDeposit(test.portal, decision)).toBe(isFound(model));
    if (!isFound(model)) return;
    model.isRejected = true;
    model.endsOn = Math.min(model.endsOn, model.day + 30);
    closeAll(model);
    await check(model, real);
  }
  toString = () => 'reject';
}

class Withdraw implements Command {
  check = () => true;
  async run(model: Model, real: Real) {
    const receipt = await test.client.withdraw(real.held);
    expect(await test.client.withdraw(real.held)).toEqual(receipt);
    model.isGone = true;
    model.asked.clear();
    await check(model, real);
  }
  toString = () => 'withdraw';
}

describe('the life of a deposit', () => {
  it('is what the model says, whatever is done in whatever order', async () => {
    const name = fc.constantFrom(...organisations);
    const commands = [
      name.map((one) => new Ask(one)),
      fc.tuple(name, fc.constantFrom('accept' as const, 'refuse' as const)).map((args) => new Answer(...args)),
      fc.constantFrom(1, 10, 31, 200).map((days) => new Wait(days)),
      fc.constant(new Rectify()),
      fc.constant(new Reject()),
      fc.constant(new Withdraw()),
    ];
    const setup = async () => {
      await empty(test);
      const { held } = await publish(test);
      const { body } = await test.client.readStatus(held);
      const length = Date.parse(body.expiresAt ?? '') - test.portal.now().getTime();
      const model: Model = {
        day: 0,
        endsOn: length / 86_400_000,
        isGone: false,
        isRejected: false,
        asked: new Map(),
      };
      return { model, real: { held, requests: new Map<string, string>() } };
    };
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 14 }), async (plan) => {
        await fc.asyncModelRun(setup, plan);
      }),
      { numRuns: Number(process.env.PORTAL_LIVES ?? 60) },
    );
  }, 180_000);
});
