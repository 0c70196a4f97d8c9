// Accounts: links that serve once, codes that serve once, doors that lock, and nothing said of who has one.

import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { setRecruiterDisabled } from '@/portal/accounts/organisations';
import { sealPlainSecrets } from '@/portal/accounts/second-factor';
import { makeVault } from '@/portal/accounts/vault';
import { empty, openTestPortal, origin, publish } from './kit/portal';
import {
  addSubscriber,
  codeOf,
  followLink,
  openVisitor,
  readLink,
  secretIn,
  signIn,
  signInAgency,
} from './kit/visitor';

const test = await openTestPortal();
const email = 'camille@ateliers.example';
const minute = 1 / 1_440;

beforeEach(async () => {
  await empty(test);
  await sql`truncate organisations, accounts, audit_log, visits cascade`.execute(test.portal.db);
  test.mails.length = 0;
});
afterAll(() => test.close());

describe('a link', () => {
  it('opens a session once', async () => {
    await addSubscriber(test, email);
    const visitor = openVisitor(test);
    await visitor.post('/connexion', { email: ` ${email.toUpperCase()} ` });
    const link = await readLink(test, email);
    // What follows every link of a mail only looks: it still serves.
    expect((await visitor.get(link)).status).toBe(200);
    expect((await visitor.get('/recruteur')).location).toBe('/connexion');
    expect((await followLink(visitor, link)).status).toBe(303);
    expect((await visitor.get('/recruteur')).status).toBe(200);
    expect((await followLink(openVisitor(test), link)).status).toBe(410);
  });

  it('serves for fifteen minutes', async () => {
    await addSubscriber(test, email);
    const visitor = openVisitor(test);
    await visitor.post('/connexion', { email });
    const link = await readLink(test, email);
    test.wait(15 * minute);
    expect((await followLink(visitor, link)).status).toBe(410);
  });

  it('is kept as a hash only', async () => {
    await addSubscriber(test, email);
    await openVisitor(test).post('/connexion', { email });
    const token = new URL(await readLink(test, email), origin).searchParams.get('jeton') ?? '';
    const rows = await test.portal.db.selectFrom('sign_in_links').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('is answered the same for an address without an account, and sent to none', async () => {
    await addSubscriber(test, email);
    const known = await openVisitor(test).post('/connexion', { email });
    const unknown = await openVisitor(test).post('/connexion', { email: 'personne@ailleurs.example' });
    await readLink(test, email);
    expect(unknown.text).toBe(known.text);
    expect(test.mails.map(({ to }) => to)).toEqual([email]);
  });

  it('is sent five times an hour to one address, whoever asks', async () => {
    await addSubscriber(test, email);
    for (let count = 0; count < 8; count++) {
      expect((await openVisitor(test).post('/connexion', { email })).status).toBe(200);
    }
    await readLink(test, email, 4);
    await test.work();
    expect(test.mails).toHaveLength(5);
  });
});

describe('a session', () => {
  it('ends when its owner signs out, after a working day, and when the account is closed', async () => {
    await addSubscriber(test, email);
    const first = await signIn(test, email);
    await first.post('/deconnexion');
    expect((await first.get('/recruteur')).location).toBe('/connexion');
    const second = await signIn(test, email);
    test.wait(0.51);
    expect((await second.get('/recruteur')).location).toBe('/connexion');
    const third = await signIn(test, email);
    const { id } = await test.portal.db.selectFrom('accounts').select('id').executeTakeFirstOrThrow();
    await setRecruiterDisabled(test.portal, id, true);
    expect((await third.get('/recruteur')).location).toBe('/connexion');
  });

  it('does nothing on the word of another site', async () => {
    await addSubscriber(test, email);
    const visitor = await signIn(test, email);
    for (const headers of [{ Origin: 'https://ailleurs.example' }, { Origin: 'null' }, {}] as Record<
      string,
      string
    >[]) {
      expect((await visitor.post('/deconnexion', {}, headers)).status).toBe(403);
    }
    expect((await visitor.get('/recruteur')).status).toBe(200);
  });

  it('opens nothing once the subscription is over, but says so', async () => {
    await addSubscriber(test, email, { endsOn: '2026-11-21' });
    const page = await (await signIn(test, email)).get('/recruteur');
    expect(page.status).toBe(403);
    expect(page.text).toContain('21 novembre 2026');
  });
});

describe('the agency', () => {
  it('sees nothing before its code, which serves once', async () => {
    const contact = test.portal.config.operator.contact;
    const visitor = await signIn(test, contact);
    expect((await visitor.get('/agence')).location).toBe('/connexion/code');
    const secret = secretIn(await visitor.get('/connexion/code'));
    const code = codeOf(test, secret);
    expect((await visitor.post('/connexion/code', { code })).location).toBe('/agence');
    expect((await visitor.get('/agence')).status).toBe(200);
    const again = await signIn(test, contact);
    const page = await again.get('/connexion/code');
    expect(secretIn(page)).toBe('');
    expect(page.text).not.toContain(secret);
    expect((await again.post('/connexion/code', { code })).status).toBe(422);
    test.wait(minute);
    expect((await again.post('/connexion/code', { code: codeOf(test, secret) })).location).toBe('/agence');
  });

  it('is locked for fifteen minutes after five wrong codes, also for the right one', async () => {
    const visitor = await signIn(test, test.portal.config.operator.contact);
    const secret = secretIn(await visitor.get('/connexion/code'));
    const statuses: number[] = [];
    for (let count = 0; count < 5; count++) {
      statuses.push((await visitor.post('/connexion/code', { code: '00000x' })).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 429]);
    expect((await visitor.post('/connexion/code', { code: codeOf(test, secret) })).status).toBe(429);
    test.wait(15 * minute);
    expect((await visitor.post('/connexion/code', { code: codeOf(test, secret) })).location).toBe('/agence');
  });

  it('has a secret nobody reads from a copy of the database, also one kept before there was a vault', async () => {
    const { db } = test.portal;
    const visitor = await signIn(test, test.portal.config.operator.contact);
    const secret = secretIn(await visitor.get('/connexion/code'));
    const stored = () => db.selectFrom('accounts').select(['id', 'totp_secret']).executeTakeFirstOrThrow();
    const { id, totp_secret } = await stored();
    expect(totp_secret).not.toContain(secret);
    const { vault } = test.portal;
    expect(vault.open(String(totp_secret), id)).toBe(secret);
    expect(() => vault.open(String(totp_secret), 'another account')).toThrow();
    expect(() => makeVault('another secret of another portal').open(String(totp_secret), id)).toThrow();
    await db.updateTable('accounts').set({ totp_secret: secret }).execute();
    await sealPlainSecrets(test.portal);
    await sealPlainSecrets(test.portal);
    expect((await stored()).totp_secret).not.toContain(secret);
    expect((await visitor.post('/connexion/code', { code: codeOf(test, secret) })).location).toBe('/agence');
  });

  it('is made for the operator’s contact address the first time only', async () => {
    await signInAgency(test);
    await test.portal.db.updateTable('accounts').set({ disabled_at: test.portal.now() }).execute();
    const before = test.mails.length;
    await openVisitor(test).post('/connexion', { email: test.portal.config.operator.contact });
    await addSubscriber(test, email);
    await openVisitor(test).post('/connexion', { email });
    await readLink(test, email, before);
    expect(test.mails.slice(before).map(({ to }) => to)).toEqual([email]);
  });
});

describe('who saw what', () => {
  it('is written for a profile opened, read by the agency, and gone with the person', async () => {
    await addSubscriber(test, email);
    const published = [await publish(test), await publish(test), await publish(test)];
    const visitor = await signIn(test, email);
    const href = (await visitor.get('/recruteur')).text.match(/\/recruteur\/profils\/[\w-]+/)?.[0] ?? '';
    expect((await visitor.get(href)).status).toBe(200);
    const agency = await signInAgency(test);
    expect((await agency.get('/agence/journal')).text).toContain('a lu un profil');
    for (const { held } of published) await test.client.withdraw(held);
    const lines = await test.portal.db.selectFrom('audit_log').where('subject', 'is not', null).selectAll().execute();
    expect(lines).toEqual([]);
  });
});
