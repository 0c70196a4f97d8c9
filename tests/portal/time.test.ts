// Time passing: nobody is kept longer than agreed, everybody is warned, and what must last lasts.

import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePdf } from '@/portal/client/sample-pdf';
import { keepTime } from '@/portal/jobs/retention';
import { requestContact } from '@/portal/protocol/contact-requests';
import { moveDeposit } from '@/portal/protocol/move-deposit';
import { publishNotice } from '@/portal/protocol/notice';
import { followers, visibleStates } from '@/portal/protocol/states';
import { type DepositState, depositStates } from '@/utils/portals/protocol/status';
import { draft, empty, openTestPortal, origin, publish, type TestPortal, viewerOf } from './kit/portal';

const endpoint = `${origin}/api/v1/deposits`;

let test: TestPortal;
beforeAll(async () => {
  test = await openTestPortal();
}, 120_000);
afterAll(() => test?.close());
beforeEach(async () => {
  await empty(test);
  test.mails.length = 0;
});

/** Days pass, with a round of the purge and of the jobs each. */
async function live(days: number): Promise<void> {
  test.wait(days);
  await keepTime(test.portal);
  await test.work();
}

describe('a deposit’s time', () => {
  it('its owner is told once, thirty days before, by a mail that names nobody', async () => {
    await publish(test);
    await live(330);
    expect(test.mails).toEqual([]);
    await live(10);
    await live(1);
    expect(test.mails).toHaveLength(1);
    expect(test.mails[0]).toMatchObject({ to: 'relais-7f3k@boite.example' });
    expect(JSON.stringify(test.mails[0])).not.toMatch(/Technicienne|maintenance|I1304/);
  });

  it('at its end nothing is left but the proof, and a year later not even that', async () => {
    const { held } = await publish(test, {}, await makePdf(['Technicienne']));
    await live(364);
    expect((await test.client.readStatus(held)).body.state).toBe('published');
    await live(3);
    expect((await test.client.readStatus(held)).body).toEqual({ state: 'expired', since: expect.any(String) });
    for (const table of ['attachments', 'contacts', 'consents', 'search_profiles', 'events', 'jobs'] as const) {
      expect(await test.portal.db.selectFrom(table).selectAll().execute(), table).toEqual([]);
    }
    const receipt = await test.client.withdraw(held);
    expect(await test.client.withdraw(held)).toEqual(receipt);
    await live(370);
    await expect(test.client.readStatus(held)).rejects.toMatchObject({ problem: { status: 404 } });
  });

  it('never lasts longer than 730 days, whatever is rectified', async () => {
    const { held, deposit } = await publish(test);
    const endOf = async () => Date.parse((await test.client.readStatus(held)).body.expiresAt ?? '');
    const received = test.portal.now().getTime();
    for (let year = 0; year < 2; year++) {
      test.wait(360);
      const { body, etag } = await test.client.readStatus(held);
      expect(body.state).toBe('published');
      const renewed = await draft(test, { id: deposit.id });
      await test.client.rectify(held, etag, renewed);
      await test.work();
    }
    expect((await endOf()) - received).toBeLessThanOrEqual(730 * 86_400_000);
    expect(test.mails).toEqual([]);
    await live(1);
    expect(test.mails).toMatchObject([{ to: 'relais-7f3k@boite.example', subject: 'Bientôt effacé · Soon erased' }]);
    expect((await test.client.readStatus(held)).body.state).toBe('published');
    await live(10);
    expect((await test.client.readStatus(held)).body.state).toBe('expired');
  });

  it('a refused one is erased after thirty days, unless it is mended', async () => {
    const named = await PDFDocument.load(await makePdf(['Technicienne']));
    named.setAuthor('Camille Durand');
    const { held } = await publish(test, {}, Buffer.from(await named.save()));
    const { body, etag } = await test.client.readStatus(held);
    expect(body).toMatchObject({
      state: 'rejected',
      reason: 'not-anonymous',
      findings: [{ where: 'cv', kind: 'metadata' }],
    });
    const mended = await draft(test, { id: held.id });
    await live(20);
    await test.client.rectify(held, etag, mended);
    await test.work();
    await live(20);
    expect((await test.client.readStatus(held)).body.state).toBe('published');
    const second = await publish(test, {}, Buffer.from(await named.save()));
    await live(31);
    expect((await test.client.readStatus(second.held)).body.state).toBe('expired');
  });

  it('a contact request ends after thirty days, and the profile is published as before', async () => {
    const { held } = await publish(test);
    const { public_id } = await test.portal.db
      .selectFrom('search_profiles')
      .select('public_id')
      .executeTakeFirstOrThrow();
    const asking = { profile: public_id, displayName: 'Alex', message: 'Bonjour', asked: ['email' as const] };
    const request = (await requestContact(test.portal, viewerOf(), asking)) ?? '';
    await live(31);
    const { body } = await test.client.readStatus(held);
    expect(body).toMatchObject({ state: 'published', contactRequests: [{ id: request, state: 'expired' }] });
    await expect(test.client.answer(held, request, { answer: 'refuse' })).rejects.toMatchObject({
      problem: { status: 410 },
    });
  });

  it('held, and offered to nobody, without consent to that', async () => {
    const { consent } = await draft(test);
    const { held } = await publish(test, { consent: { ...consent, purposes: ['deposit'] } });
    expect((await test.client.readStatus(held)).body).toMatchObject({ state: 'withdrawn', reason: 'not-offered' });
    expect(await test.portal.db.selectFrom('search_profiles').selectAll().execute()).toEqual([]);
  });

  it('a notice that changed asks for consent again, and a lost answer to an older one is given again', async () => {
    const deposit = await draft(test);
    const first = await test.client.deposit(endpoint, deposit);
    const later = await draft(test);
    const operator = { ...test.portal.config.operator, name: 'Une autre association' };
    const before = test.portal.config.operator;
    test.portal.config.operator = operator;
    test.wait(1);
    await publishNotice(test.portal);
    await expect(test.client.deposit(endpoint, later)).rejects.toMatchObject({ problem: { status: 409 } });
    expect(await test.client.deposit(endpoint, deposit)).toEqual(first);
    test.portal.config.operator = before;
    test.wait(1);
    await publishNotice(test.portal);
  });
});

describe('the states', () => {
  it('erasure is always possible, and nothing follows it', () => {
    for (const state of depositStates) {
      expect(followers[state].includes('erased')).toBe(state !== 'erased');
    }
    expect(followers.erased).toEqual([]);
  });

  it('whatever happens, in whatever order, a profile is found exactly while it may be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom<DepositState>(...depositStates), { maxLength: 8 }), async (moves) => {
        await empty(test);
        const { held } = await publish(test);
        let state: DepositState = 'published';
        for (const to of moves) {
          const isAllowed = followers[state].includes(to);
          const move = test.portal.db.transaction().execute(async (tx) => {
            const row = await tx.selectFrom('deposits').where('id', '=', held.id).selectAll().executeTakeFirstOrThrow();
            await moveDeposit(tx, row, to, { now: test.portal.now() });
          });
          if (isAllowed) await move;
          else await expect(move).rejects.toThrow('cannot go');
          if (isAllowed) state = to;
          const { body } = await test.client.readStatus(held);
          const indexed = await test.portal.db.selectFrom('search_profiles').select('deposit_id').execute();
          expect(body.state).toBe(state);
          expect(indexed.length).toBe(visibleStates.includes(state) ? 1 : 0);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
