// The protocol end to end on both databases: a candidate's whole way, and what makes several processes one.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noteProfileAccess } from '@/portal/accounts/audit';
import { type Cluster, noPostgres, startPostgres } from '@/portal/bench/postgres';
import { playCandidate } from '@/portal/client/play';
import { RefusedError } from '@/portal/client/protocol-client';
import { makePdf } from '@/portal/client/sample-pdf';
import { openDatabase } from '@/portal/db/open';
import { runDueJobs } from '@/portal/jobs/run';
import { requestContact } from '@/portal/protocol/contact-requests';
import { openProfile, searchProfiles } from '@/portal/search/query';
import { foldText } from '@/portal/search/words';
import { draft, empty, openTestPortal, origin, publish, type TestPortal, viewerOf } from './kit/portal';
import { addSubscriber } from './kit/visitor';

const endpoint = `${origin}/api/v1/deposits`;

describe.each(['embedded', 'postgresql'] as const)('on %s', (kind) => {
  if (kind === 'postgresql' && noPostgres !== undefined) {
    it.skip(noPostgres, () => undefined);
    return;
  }
  let cluster: Cluster | undefined;
  /** Two processes on PostgreSQL; the embedded database has one. */
  let test: TestPortal;
  let other: TestPortal;

  beforeAll(async () => {
    if (kind === 'embedded') {
      test = await openTestPortal();
      other = test;
      return;
    }
    cluster = startPostgres();
    const place = { data: 'memory', databaseUrl: cluster.databaseUrl, pool: 8 };
    // Both migrate and make keys at once, as two processes started together do.
    const both = await Promise.all([openDatabase(place), openDatabase(place)]);
    [test, other] = (await Promise.all(both.map((opened) => openTestPortal({ opened })))) as [TestPortal, TestPortal];
  }, 120_000);

  afterAll(async () => {
    await test?.close();
    if (other !== test) await other?.close();
    cluster?.stop();
  });

  beforeEach(() => empty(test));

  it('a candidate goes from the manifest to the receipt', async () => {
    const working = setInterval(() => void test.work(), 20);
    const steps: string[] = [];
    const recruit = async () => {
      // Two more, since fewer than three are not shown.
      await publish(test);
      await publish(test);
      const found = await searchProfiles(test.portal, viewerOf(), { availability: ['now'] }).catch((error) => error);
      expect(found).toEqual({ fewerThan: 3 });
      const all = await searchProfiles(test.portal, viewerOf(), {});
      if (!('profiles' in all)) throw new Error('nothing found');
      const profile = all.profiles.find((one) => one.profile.availability === 'now');
      const asking = { displayName: 'Alex', message: 'Parlons-en', asked: ['givenName' as const, 'email' as const] };
      expect(await requestContact(test.portal, viewerOf(), { profile: profile?.id ?? '', ...asking })).toBeDefined();
    };
    try {
      await playCandidate({ send: test.send, origin, now: test.portal.now, tell: (step) => steps.push(step), recruit });
    } finally {
      clearInterval(working);
    }
    expect(steps).toHaveLength(11);
  }, 60_000);

  /** What others leave about a deposit: it is opened, asked about, answered with a file, and told of by a mail not sent yet. */
  async function leaveTraces(held: { id: string; statusUrl: string; token: string }, marker: string) {
    const { db } = test.portal;
    const { public_id } = await db
      .selectFrom('search_profiles')
      .where('deposit_id', '=', held.id)
      .select('public_id')
      .executeTakeFirstOrThrow();
    await sql`truncate organisations cascade`.execute(db);
    const organisationId = await addSubscriber(test, 'camille@ateliers.example');
    const account = await db
      .selectFrom('accounts')
      .where('organisation_id', '=', organisationId)
      .select('id')
      .execute();
    const viewer = { ...viewerOf(), accountId: account[0]?.id ?? '', organisationId };
    await openProfile(test.portal, viewer, public_id);
    await noteProfileAccess(test.portal, viewer.accountId, 'opened-profile', public_id);
    const asked = ['familyName' as const, 'cv' as const];
    const asking = { profile: public_id, displayName: 'Alex', message: `question ${marker}`, asked };
    const request = (await requestContact(test.portal, viewer, asking)) ?? '';
    const full = await makePdf([`answer ${marker}`]);
    const sha256 = createHash('sha256').update(full).digest('hex');
    const cv = { part: 'cv', type: 'application/pdf', bytes: full.length, sha256 } as const;
    const reveal = { familyName: `answer ${marker}`, cv };
    await test.client.answer(held, request, { answer: 'accept', reveal }, full);
    await db.insertInto('hires').values({ contact_request_id: request, hired_on: '2026-11-22' }).execute();
  }

  it('the same deposit sent ten times at once to two processes is one deposit with one answer', async () => {
    const cv = await makePdf(['Technicienne de maintenance']);
    const deposit = await draft(test, {}, cv);
    const senders = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? test : other));
    const answers = await Promise.all(senders.map(({ client }) => client.deposit(endpoint, deposit, cv)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await test.portal.db.selectFrom('deposits').select('id').execute()).toEqual([{ id: deposit.id }]);
    expect(await test.portal.db.selectFrom('attachments').select('part').execute()).toHaveLength(1);
  }, 30_000);

  it('two contents at once under one key: one is taken, the other a conflict', async () => {
    const one = await draft(test);
    const two = await draft(test, { id: one.id, profile: { ...one.profile, availability: 'now' } });
    const results = await Promise.allSettled([test.client.deposit(endpoint, one), other.client.deposit(endpoint, two)]);
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toBeInstanceOf(RefusedError);
    expect(refused[0].problem).toMatchObject({ status: 422 });
    expect(refused[0].problem.type).toMatch(/idempotency-conflict$/);
  });

  it('two processes do each job once', async () => {
    for (let count = 0; count < 12; count++) await test.client.deposit(endpoint, await draft(test));
    const done = await Promise.all([runDueJobs(test.portal), runDueJobs(other.portal)]);
    expect(done[0] + done[1]).toBe(12);
    const published = await test.portal.db.selectFrom('search_profiles').select('deposit_id').execute();
    expect(published).toHaveLength(12);
  });

  it('two processes count one address together', async () => {
    const limited = { depositsPerMinute: 6, depositsPerDay: 100, requestsPerMinute: 1_000, searchFactor: 1 };
    const [first, second] = (await Promise.all(
      [test, other].map(({ portal }) => openTestPortal({ opened: openedBy(portal), config: { rates: limited } })),
    )) as [TestPortal, TestPortal];
    const deposits = await Promise.all(Array.from({ length: 10 }, () => draft(test)));
    const results = await Promise.allSettled(
      deposits.map((deposit, index) => (index % 2 === 0 ? first : second).client.deposit(endpoint, deposit)),
    );
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as RefusedError] : []));
    expect(refused).toHaveLength(4);
    expect(refused.every(({ problem }) => problem.status === 429)).toBe(true);
    expect(refused.every(({ retryAfter }) => retryAfter !== undefined && retryAfter >= 1 && retryAfter <= 60)).toBe(
      true,
    );
  });

  it('what is erased is nowhere in the database', async () => {
    const marker = 'Zyxglobe';
    const cv = await makePdf([`Technicienne ${marker}`]);
    const { profile } = await draft(test);
    const contact = {
      audience: 'operator-only' as const,
      email: 'a@boite.example',
      hideFrom: [{ name: 'Autre' }],
    };
    const { held } = await publish(test, { profile: { ...profile, skills: [marker] }, contact }, cv);
    await leaveTraces(held, marker);
    const before = await everything(test);
    // In the profile, its index and its file; the question, the answer and its file; the mail that waits.
    for (const trace of [marker, foldText(marker), `question ${marker}`, `answer ${marker}`, 'boite.example'])
      expect(before, trace).toContain(trace);
    expect(before.split(held.id).length).toBeGreaterThan(8);
    const receipt = await test.client.withdraw(held);
    expect(receipt.what).toEqual(expect.arrayContaining(['fichiers', 'index de recherche', 'demandes de contact']));
    const after = await everything(test);
    expect(after).not.toMatch(new RegExp(marker, 'i'));
    expect(after).not.toContain('boite.example');
    expect(after.split(held.id).length - 1).toBe(1);
    expect(JSON.stringify(test.lines)).not.toContain(held.id);
  });
});

function openedBy({ db }: TestPortal['portal']) {
  return { db, kind: 'embedded' as const, close: async () => undefined };
}

/** Every row of every table, as text; files as their own bytes. */
async function everything({ portal }: TestPortal): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(portal.db);
  const texts: string[] = [];
  for (const { name } of rows) {
    const found = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(portal.db);
    const spell = (_: string, value: unknown) => (Buffer.isBuffer(value) ? value.toString('latin1') : value);
    texts.push(
      ...found.rows.flatMap((row) =>
        Object.values(row).map((value) =>
          Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value, spell),
        ),
      ),
    );
  }
  return texts.join('\n');
}
