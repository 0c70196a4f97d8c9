// Searching: what is found, what is hidden from whom, and that nothing counted gives a hidden person away.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePdf } from '@/portal/client/sample-pdf';
import { listAskedBy, readRevealedCv, requestContact } from '@/portal/protocol/contact-requests';
import { listToModerate, moderateDeposit } from '@/portal/protocol/moderation';
import { publicFigures } from '@/portal/search/figures';
import { isNarrower } from '@/portal/search/narrowing';
import { fewest, openCv, openProfile, type SearchResult, searchProfiles } from '@/portal/search/query';
import type { Viewer } from '@/portal/search/viewer';
import type { Deposit } from '@/utils/portals/protocol/deposit';
import { empty, openTestPortal, origin, publish, type TestPortal, viewerOf } from './kit/portal';

let test: TestPortal;
beforeAll(async () => {
  test = await openTestPortal();
}, 120_000);
afterAll(() => test?.close());
beforeEach(() => empty(test));

const search = (viewer: Viewer, filters: object, page?: string) => searchProfiles(test.portal, viewer, filters, page);
const ids = (result: SearchResult) => ('profiles' in result ? result.profiles.map(({ id }) => id) : []);
const hidingFrom = (...hideFrom: object[]): Partial<Deposit> => ({
  contact: { audience: 'operator-only', hideFrom } as Deposit['contact'],
});
const publishSome = async (count: number, changes: Partial<Deposit> = {}) => {
  for (let done = 0; done < count; done++) await publish(test, { ...hidingFrom(), ...changes });
};

describe('what is found', () => {
  it.each([
    ['a word in another form, without its accent', { text: 'electrotechniques' }],
    ['a task', { text: 'maintenance lignes assemblage' }],
    ['a job', { rome: ['I1304'] }],
    ['a département', { departments: ['75', '31'] }],
    ['a skill', { skills: ['electrotechnique'] }],
    ['a language', { languages: ['en'] }],
    ['a contract', { contracts: ['cdi'] }],
    ['a sector', { sectors: ['30'] }],
    ['a band', { bands: ['6-10', '20+'] }],
    ['availability', { availability: ['3m'] }],
    ['remote work', { remote: ['some'] }],
    ['all of it', { text: 'GMAO', rome: ['I1304'], departments: ['31'], bands: ['6-10'] }],
  ])('by %s', async (_, filters) => {
    await publishSome(3);
    expect(await search(viewerOf(), filters)).toMatchObject({ count: 3, isMore: false });
  });

  it.each([{ text: 'boulangerie' }, { rome: ['A1101'] }, { departments: ['75'] }, { bands: ['0-2'] }])(
    'nothing by %o',
    async (filters) => {
      await publishSome(3);
      expect(await search(viewerOf(), filters)).toEqual({ fewerThan: 3 });
    },
  );

  it('comes in pages of twenty, each profile once', async () => {
    await publishSome(45);
    const seen: string[] = [];
    let page: string | undefined;
    do {
      const result = await search(viewerOf(), {}, page);
      expect(result).toMatchObject({ count: 45 });
      seen.push(...ids(result));
      page = 'next' in result ? result.next : undefined;
    } while (page !== undefined);
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
  }, 60_000);

  it('has a next page for who asked, of what was asked, and no other; it tells no moment', async () => {
    await publishSome(21);
    const result = await search(viewerOf(), { rome: ['I1304'] });
    const next = 'next' in result ? (result.next ?? '') : '';
    expect(next).not.toBe('');
    expect(Buffer.from(next.split('.').at(-1) ?? '', 'base64url').toString('latin1')).not.toMatch(/\d{10}|-\w{4}-/);
    const second = await search(viewerOf(), { rome: ['I1304'] }, next);
    expect([second, ids(second).length]).toEqual([expect.objectContaining({ count: 21, next: undefined }), 1]);
    const oldest = test.portal.db.selectFrom('search_profiles').orderBy('published_at').orderBy('public_id').limit(1);
    await test.portal.db.deleteFrom('search_profiles').where('public_id', 'in', oldest.select('public_id')).execute();
    const empty = await search(viewerOf(), { rome: ['I1304'] }, next);
    expect(empty).toMatchObject({ count: 20, profiles: [] });
    for (const [viewer, filters, page] of [
      [viewerOf(), { rome: ['I1304'], departments: ['31'] }, next],
      [viewerOf('Voisine'), { rome: ['I1304'] }, next],
      [viewerOf(), { rome: ['I1304'] }, `${test.portal.now().getTime()}_${crypto.randomUUID()}`],
      [viewerOf(), { rome: ['I1304'] }, `${next.slice(0, -2)}xx`],
    ] as const)
      await expect(search(viewer, filters, page)).rejects.toMatchObject({ kind: 'invalid-field' });
  }, 30_000);

  it('says nothing of the contact block, the deposit’s id or the moment', async () => {
    const { deposit } = await publish(test);
    await publishSome(2);
    const text = JSON.stringify(await search(viewerOf(), {}));
    for (const secret of [deposit.id, 'boite.example', '123456782', 'T09:00']) expect(text).not.toContain(secret);
  });
});

describe('fewer than three', () => {
  it.each([0, 1, 2])('says no more than that of %i', async (count) => {
    await publishSome(count);
    expect(await search(viewerOf(), {})).toEqual({ fewerThan: fewest });
  });

  it('counts only those who may be seen', async () => {
    await publishSome(2);
    await publish(test, hidingFrom({ name: 'Ateliers du Sud' }));
    expect(await search(viewerOf(), {})).toEqual({ fewerThan: 3 });
    expect(await search(viewerOf('Voisine', { mailDomains: [] }), {})).toMatchObject({ count: 3 });
  });
});

describe('hidden from an organisation', () => {
  const airbus = (changes: Partial<Viewer> = {}) =>
    viewerOf('Airbus Operations SAS', {
      organisation: { name: 'Airbus Operations SAS', siren: '420916918' },
      ...changes,
    });

  it.each<[string, object, Viewer]>([
    ['its SIREN', { siren: '420916918' }, airbus()],
    ['its name', { name: 'Airbus Operations' }, airbus({ mailDomains: [] })],
    ['its name in other letters', { name: 'AIRBUS OPÉRATIONS S.A.S.' }, airbus({ mailDomains: [] })],
    ['a shorter name', { name: 'Airbus' }, airbus({ mailDomains: [] })],
    ['a longer name', { name: 'Airbus Operations Toulouse' }, airbus({ mailDomains: [] })],
    ['its mail domain', { name: 'airbus.com' }, viewerOf('AO', { mailDomains: ['airbus.com'] })],
    ['its name, known by its mail', { name: 'Airbus' }, viewerOf('AO', { mailDomains: ['mail.airbus.com'] })],
    ['two words joined in its mail', { name: 'Société Générale' }, viewerOf('SG', { mailDomains: ['generale.fr'] })],
  ])('by %s', async (_, hidden, viewer) => {
    await publishSome(3);
    const { deposit } = await publish(test, hidingFrom(hidden));
    const everyone = await search(viewerOf('Voisine', { mailDomains: ['voisine.example'] }), {});
    expect(everyone).toMatchObject({ count: 4 });
    expect(await search(viewer, {})).toMatchObject({ count: 3 });
    const row = test.portal.db.selectFrom('search_profiles').where('deposit_id', '=', deposit.id).select('public_id');
    const { public_id } = await row.executeTakeFirstOrThrow();
    expect(await openProfile(test.portal, viewer, public_id)).toBeUndefined();
    expect(await openCv(test.portal, viewer, public_id)).toBeUndefined();
    const asking = { profile: public_id, displayName: 'Alex', message: 'Bonjour', asked: ['email' as const] };
    expect(await requestContact(test.portal, viewer, asking)).toBeUndefined();
  });

  it('also by the mail somebody left, when it is their employer’s', async () => {
    await publish(test, { contact: { audience: 'operator-only', email: 'relais@airbus.com' } });
    await publishSome(2);
    expect(await search(viewerOf('AO', { mailDomains: ['airbus.com'] }), {})).toEqual({ fewerThan: 3 });
  });

  it('and from no other: a common word or a mail provider hides nothing', async () => {
    await publish(test, {
      contact: { audience: 'operator-only', email: 'x@gmail.com', hideFrom: [{ name: 'Groupe Lambda France' }] },
    });
    await publishSome(2);
    const viewer = viewerOf('Groupe Omega France', { mailDomains: ['gmail.com'] });
    expect(await search(viewer, {})).toMatchObject({ count: 3 });
  });

  it('figures for everybody are too coarse to be compared with what one sees', async () => {
    await publishSome(19);
    const before = await publicFigures(test.portal);
    await publish(test, hidingFrom({ name: 'Airbus' }));
    expect(before.profiles).toBe(10);
    expect((await publicFigures(test.portal)).profiles).toBe(20);
    await publish(test, hidingFrom({ name: 'Airbus' }));
    expect((await publicFigures(test.portal)).profiles).toBe(20);
  }, 30_000);
});

describe('narrowing', () => {
  it.each([
    [{ rome: ['I1304'] }, {}, true],
    [{ rome: ['I1304'] }, { rome: ['I1304', 'I1305'] }, true],
    [{ text: 'maintenance gmao' }, { text: 'GMAO' }, true],
    [{ text: 'développement web' }, { text: 'DEVELOPPEMENT' }, true],
    [{ text: 'gmao gmao' }, { text: 'GMAO' }, false],
    [{ rome: ['I1304'], skills: ['Électricité'] }, { skills: ['electricite', 'GMAO'] }, true],
    [{ rome: ['I1304'] }, { rome: ['I1304'], skills: [] }, false],
    [{ rome: [] }, { rome: ['I1304'] }, false],
    [{ rome: ['I1304'] }, { rome: ['I1304'] }, false],
    [{ rome: ['I1304', 'I1305'] }, { rome: ['I1304'] }, false],
    [{ rome: ['I1304'] }, { departments: ['31'] }, false],
  ] as const)('%o after %o: %s', (filters, before, expected) => {
    expect(isNarrower(structuredClone(filters) as object, structuredClone(before) as object)).toBe(expected);
  });

  it('is limited for an account, and not for another', async () => {
    const rates = { ...test.portal.config.rates, searchFactor: 1 };
    const strict = { ...test.portal, config: { ...test.portal.config, rates } };
    const viewer = viewerOf();
    await searchProfiles(strict, viewer, {});
    const ask = (index: number) => searchProfiles(strict, viewer, { text: `mot${index}` });
    for (let index = 0; index < 60; index++) await ask(index);
    await expect(ask(60)).rejects.toMatchObject({ kind: 'quota' });
    await expect(searchProfiles(strict, viewerOf('Voisine'), { text: 'mot60' })).resolves.toEqual({ fewerThan: 3 });
  });
});

describe('a contact request', () => {
  it('shows a recruiter only what was revealed, and a revealed CV to the one that asked', async () => {
    const { held } = await publish(test, hidingFrom());
    await publishSome(2);
    const result = await search(viewerOf(), {});
    const deposits = await test.portal.db.selectFrom('search_profiles').select(['deposit_id', 'public_id']).execute();
    const profile = deposits.find(({ deposit_id }) => deposit_id === held.id)?.public_id ?? '';
    expect(ids(result)).toContain(profile);
    await openProfile(test.portal, viewerOf(), profile);
    const asking = { profile, displayName: 'Alex', message: 'Bonjour', asked: ['email' as const, 'cv' as const] };
    const request = (await requestContact(test.portal, viewerOf(), asking)) ?? '';
    expect(await requestContact(test.portal, viewerOf(), asking)).toBe(request);
    const { body } = await test.client.readStatus(held);
    expect(body).toMatchObject({ state: 'contact-requested', views: { recruiters: 1, last: '2026-11-22' } });
    const cv = await makePdf(['Camille Durand']);
    const { sha256 } = await digest(cv);
    const reveal = {
      email: 'camille@boite.example',
      cv: { part: 'cv', type: 'application/pdf', bytes: cv.length, sha256 },
    } as const;
    await test.client.answer(held, request, { answer: 'accept', reveal }, cv);
    expect(await listAskedBy(test.portal, viewerOf())).toMatchObject([{ id: request, state: 'accepted', reveal }]);
    expect((await readRevealedCv(test.portal, viewerOf(), request))?.content.equals(cv)).toBe(true);
    expect(await readRevealedCv(test.portal, viewerOf('Voisine'), request)).toBeUndefined();
    expect(await openCv(test.portal, viewerOf(), profile)).toBeUndefined();
    expect((await test.client.readStatus(held)).body.state).toBe('published');
    await test.client.withdraw(held);
    expect(await readRevealedCv(test.portal, viewerOf(), request)).toBeUndefined();
  });
});

describe('moderation by hand', () => {
  it('lets nobody see a profile before somebody looked at that version', async () => {
    const manual = await openTestPortal({
      opened: { db: test.portal.db, kind: 'embedded', close: async () => undefined },
      config: { moderation: 'manual' },
    });
    const { held, deposit } = await publish(manual);
    expect((await test.client.readStatus(held)).body.state).toBe('screening');
    expect(await listToModerate(test.portal)).toMatchObject([{ id: deposit.id, version: 1 }]);
    const decide = (version: number, verdict: 'published' | 'rejected') =>
      moderateDeposit(test.portal, { id: deposit.id, version, verdict, who: 'agency' });
    expect(await decide(2, 'published')).toBe(false);
    expect(await decide(1, 'published')).toBe(true);
    expect((await test.client.readStatus(held)).body.state).toBe('published');
    expect(await decide(1, 'rejected')).toBe(true);
    expect((await test.client.readStatus(held)).body).toMatchObject({ state: 'rejected', reason: 'moderation' });
    expect(held.statusUrl.startsWith(origin)).toBe(true);
  });
});

async function digest(bytes: Uint8Array) {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return { sha256: Buffer.from(hash).toString('hex') };
}
