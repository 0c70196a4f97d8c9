// Searches recruiters keep: asked again, told of by mail at most daily, and never so that somebody could be singled out.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepTime } from '@/portal/jobs/retention';
import { empty, openTestPortal, origin, publish, type TestPortal } from './kit/portal';
import { addSubscriber, openVisitor, signIn, type Visitor } from './kit/visitor';

const email = 'camille@ateliers-du-sud.example';
const path = '/recruteur/recherches';
const query = 'departments=31&text=maintenance';
const minute = 1 / 1_440;
const subject = 'De nouveaux profils · New profiles';

let test: TestPortal;
let recruiter: Visitor;
beforeAll(async () => {
  test = await openTestPortal();
}, 120_000);
afterAll(() => test?.close());
beforeEach(async () => {
  await empty(test);
  await test.portal.db.deleteFrom('organisations').execute();
  await addSubscriber(test, email, { endsOn: '2027-12-31' });
  recruiter = await signIn(test, email);
});

const keep = (fields: Record<string, string> = {}) =>
  recruiter.post(path, { name: 'Équipe de nuit', query, ...fields });

async function publishSome(count: number, hideFrom: { name: string }[] = []): Promise<void> {
  test.wait(minute);
  for (let index = 0; index < count; index++) {
    await publish(test, { contact: { audience: 'operator-only', hideFrom } });
  }
}

/** The alerts a day later. */
async function mailsOfNextDay() {
  test.wait(1);
  const before = test.mails.length;
  await keepTime(test.portal);
  await test.work();
  return test.mails.slice(before).filter((mail) => mail.subject === subject);
}

describe('a search', () => {
  it('is kept with a name, asked again as it was, changed and removed by its owner alone', async () => {
    const offered = await recruiter.get(`/recruteur?${query}`);
    expect(offered.text).toContain(`${path}?text=maintenance&amp;departments=31`);
    const asked = await recruiter.get(`${path}?${query}`);
    expect(asked.text).toContain('maintenance · Haute-Garonne');
    expect((await keep({ mail: '1' })).location).toBe(path);
    const list = await recruiter.get(path);
    expect(list.text).toContain('Équipe de nuit');
    expect(list.text).toContain('href="/recruteur?text=maintenance&amp;departments=31"');
    const action = list.text.match(/\/recruteur\/recherches\/[\w-]{36}/)?.[0] ?? '';

    await addSubscriber(test, 'autre@ailleurs.example', { name: 'Ailleurs', endsOn: '2027-12-31' });
    const other = await signIn(test, 'autre@ailleurs.example');
    expect((await other.get(path)).text).not.toContain('Équipe de nuit');
    await other.post(action, { change: 'remove' });
    await other.post(action, { change: 'mail-off' });
    expect((await recruiter.get(path)).text).toContain('Ne plus m’écrire');

    await recruiter.post(action, { change: 'mail-off' });
    expect((await recruiter.get(path)).text).toContain('Vous ne recevez pas de message');
    await recruiter.post(action, { change: 'remove' });
    expect((await recruiter.get(path)).text).not.toContain('Équipe de nuit');
  });

  it('is refused without a name, with a filter that is none, and after the tenth', async () => {
    expect((await keep({ name: '' })).status).toBe(422);
    expect((await keep({ query: 'rome=x' })).status).toBe(422);
    for (let count = 0; count < 10; count++) expect((await keep()).status).toBe(303);
    expect((await keep()).status).toBe(422);
  });
});

describe('an alert', () => {
  it('comes for three new profiles, once, and names neither a person nor what is sought', async () => {
    await publishSome(3);
    await keep({ mail: '1' });
    expect(await mailsOfNextDay()).toEqual([]);
    await publishSome(3);
    const [mail, ...others] = await mailsOfNextDay();
    expect(others).toEqual([]);
    expect(mail?.to).toBe(email);
    expect(mail?.text).toContain(`${origin}${path}`);
    // The link to stop carries a random account and token, in which any digits may stand.
    const said = mail?.text.replace(/\b(compte|jeton)=[\w-]+/g, '$1=');
    expect(said).not.toMatch(/maintenance|Équipe|Technicienne|31/i);
    expect(await mailsOfNextDay()).toEqual([]);
  });

  it('says nothing of one or two, and counts them when a third comes', async () => {
    await keep({ mail: '1' });
    await publishSome(2);
    expect(await mailsOfNextDay()).toEqual([]);
    await publishSome(1);
    expect(await mailsOfNextDay()).toHaveLength(1);
  });

  it('comes at most once a day, whatever is published', async () => {
    await keep({ mail: '1' });
    await publishSome(3);
    expect(await mailsOfNextDay()).toHaveLength(1);
    await publishSome(3);
    const before = test.mails.length;
    await keepTime(test.portal);
    await test.work();
    expect(test.mails.length).toBe(before);
    expect(await mailsOfNextDay()).toHaveLength(1);
  });

  it('never counts whoever hides from the organisation, nor what does not match', async () => {
    await keep({ mail: '1' });
    await publishSome(2);
    await publishSome(3, [{ name: 'Ateliers du Sud' }]);
    await publish(test, { contact: undefined, profile: { occupations: [{ label: 'Cuisine' }] } });
    expect(await mailsOfNextDay()).toEqual([]);
  });

  it('is not sent unasked, after the subscription, or to a closed account', async () => {
    await keep();
    await publishSome(3);
    expect(await mailsOfNextDay()).toEqual([]);
    recruiter = await signIn(test, email);
    await keep({ mail: '1' });
    await publishSome(3);
    const { db } = test.portal;
    await db.updateTable('organisations').set({ ends_on: '2026-01-01' }).execute();
    expect(await mailsOfNextDay()).toEqual([]);
    await db.updateTable('organisations').set({ ends_on: '2027-12-31' }).execute();
    await db.updateTable('accounts').set({ disabled_at: test.portal.now() }).execute();
    expect(await mailsOfNextDay()).toEqual([]);
    await db.updateTable('accounts').set({ disabled_at: null }).execute();
    expect(await mailsOfNextDay()).toHaveLength(1);
  });

  it('is stopped from its own link without signing in, and by nobody else’s', async () => {
    await keep({ mail: '1' });
    await publishSome(3);
    const [mail] = await mailsOfNextDay();
    const link = new URL(mail?.text.match(/http\S+\/alertes\/arret\?\S+/)?.[0] ?? '');
    const { compte = '', jeton = '' } = Object.fromEntries(link.searchParams);
    const stranger = openVisitor(test);
    expect((await stranger.get(link.pathname + link.search)).text).toContain(jeton);
    expect((await stranger.post(link.pathname, { compte, jeton: `${jeton}x` })).status).toBe(404);
    expect((await stranger.post(link.pathname, { compte: crypto.randomUUID(), jeton })).status).toBe(404);
    await publishSome(3);
    expect(await mailsOfNextDay()).toHaveLength(1);
    expect((await stranger.post(link.pathname, { compte, jeton })).status).toBe(200);
    await publishSome(3);
    expect(await mailsOfNextDay()).toEqual([]);
    recruiter = await signIn(test, email);
    expect((await recruiter.get(path)).text).toContain('Vous ne recevez pas de message');
  });
});
