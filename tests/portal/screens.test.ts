// The screens: who may reach which, what hostile text becomes, whether each is accessible, and what a search tells.
import axe from 'axe-core';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setRecruiterDisabled } from '@/portal/accounts/organisations';
import { publishItem } from '@/portal/protocol/feed';
import { describeApi } from '@/portal/protocol/openapi';
import { acceptSubmission } from '@/portal/protocol/submissions';
import { screenRoutes } from '@/portal/screens/routes';
import { en } from '@/portal/screens/words/en';
import { fr } from '@/portal/screens/words/fr';
import { openTestPortal, origin, publish, type TestPortal } from './kit/portal';
import { addSubscriber, openVisitor, signIn, signInAgency, type Visitor } from './kit/visitor';

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea><svg onload=alert(1)>',
  '</title><script>alert(1)</script>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;script&gt;',
];
const attack = hostile.join(' ');

let test: TestPortal;
const roles = ['nobody', 'recruiter', 'ended', 'upcoming', 'closed', 'agencyWithoutCode', 'agency'] as const;
let visitors: Record<(typeof roles)[number], Visitor>;
let profile = '';
let request = '';
let dossier = '';

beforeAll(async () => {
  test = await openTestPortal({ config: { moderation: 'manual' } });
  // Three published, one that waits; what a person may write is written by somebody hostile.
  const skills = hostile.slice(0, 3).map((text) => text.slice(0, 60));
  const base = (await publish(test)).deposit.profile;
  const dangerous = await publish(test, { profile: { ...base, skills: [...(base.skills ?? []), ...skills] } });
  const third = await publish(test);
  await test.portal.db.updateTable('deposits').set({ checked_at: test.portal.now() }).execute();
  await addSubscriber(test, 'camille@ateliers.example', { name: `Ateliers ${attack.slice(0, 90)}` });
  const agency = await signInAgency(test);
  const waiting = (await agency.get('/agence/moderation')).text;
  for (const [, id] of waiting.matchAll(/depots\/([\w-]{36})"/g)) {
    await agency.post(`/agence/moderation/depots/${id}`, { verdict: 'published', version: '1' });
  }
  await publish(test);
  await acceptSubmission(test.portal, 'testimony', {
    key: crypto.randomUUID(),
    hash: '',
    body: {
      displayName: attack.slice(0, 80),
      text: attack,
      situation: 'other',
      consent: { publish: true, until: '2027-11-01' },
    },
  });
  const shared = await acceptSubmission(test.portal, 'dossier', {
    key: crypto.randomUUID(),
    hash: '',
    body: {
      situation: 'other',
      steps: [{ title: attack.slice(0, 200), done: false }],
      partner: { trade: attack.slice(0, 120), mobility: {} },
      sharedWith: [{ name: test.portal.config.operator.name }],
      consent: { share: true, givenAt: '2026-11-22T08:00:00Z' },
      until: '2027-11-01',
    },
  });
  dossier = shared.id;
  await publishItem(test.portal, {
    id: 'x',
    kind: 'offer',
    title: attack.slice(0, 200),
    text: attack,
    source: attack.slice(0, 200),
  });
  const recruiter = await signIn(test, 'camille@ateliers.example');
  const id = await test.portal.db
    .selectFrom('search_profiles')
    .where('deposit_id', '=', dangerous.held.id)
    .select('public_id')
    .executeTakeFirstOrThrow();
  profile = id.public_id;
  await recruiter.post('/recruteur/recherches', { name: attack.slice(0, 80), query: 'text=%3Cscript%3Ealert(1)' });
  await recruiter.post(`/recruteur/profils/${profile}/contact`, {
    message: attack,
    offerTitle: attack.slice(0, 200),
    asked: 'givenName',
  });
  const asked = await test.portal.db.selectFrom('contact_requests').selectAll().executeTakeFirstOrThrow();
  request = asked.id;
  const statusUrl = `${dangerous.held.statusUrl}/contact-requests/${request}`;
  await test.send(statusUrl, {
    method: 'POST',
    headers: { Authorization: `Bearer ${dangerous.held.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ answer: 'accept', reveal: { givenName: '<script>alert(1)</script>' } }),
  });
  expect(third.held.id).not.toBe('');
  const agencyWithoutCode = await signIn(test, test.portal.config.operator.contact);
  await addSubscriber(test, 'apres@ateliers.example', { name: 'Après', endsOn: '2026-11-21' });
  await addSubscriber(test, 'avant@ateliers.example', { name: 'Avant', startsOn: '2026-11-23' });
  await addSubscriber(test, 'ferme@ateliers.example', { name: 'Fermé' });
  const ended = await signIn(test, 'apres@ateliers.example');
  const upcoming = await signIn(test, 'avant@ateliers.example');
  const closed = await signIn(test, 'ferme@ateliers.example');
  const account = test.portal.db.selectFrom('accounts').where('email', '=', 'ferme@ateliers.example').select('id');
  await setRecruiterDisabled(test.portal, (await account.executeTakeFirstOrThrow()).id, true);
  visitors = { nobody: openVisitor(test), recruiter, ended, upcoming, closed, agencyWithoutCode, agency };
}, 60_000);
afterAll(() => test.close());

const fill = (path: string) =>
  path
    .replace('profils/:id', `profils/${profile}`)
    .replace('demandes/:id', `demandes/${request}`)
    .replace('dossiers/:id', `dossiers/${dossier}`);

/** What anybody may reach. An address that is neither here nor in a room fails the test until it is said whose it is. */
const openToAll = ['/', '/style.css', '/connexion', '/connexion/lien', '/deconnexion', '/alertes/arret'];

/** What a role gets at an address that is not for it. */
function expectedRefusal(role: (typeof roles)[number], path: string): string | undefined {
  if (openToAll.includes(path)) return undefined;
  const isAgency = role === 'agency' || role === 'agencyWithoutCode';
  if (path === '/connexion/code') return isAgency ? undefined : '303 /connexion';
  const room = /^\/(recruteur|agence)(\/|$)/.exec(path)?.[1];
  if (room === undefined) throw new Error(`whose is ${path}?`);
  if (role === 'nobody' || role === 'closed') return '303 /connexion';
  if (isAgency !== (room === 'agence')) return '403';
  if (role === 'ended' || role === 'upcoming') return '403';
  return role === 'agencyWithoutCode' ? '303 /connexion/code' : undefined;
}

describe('every role at every address', () => {
  it.each(roles)(
    '%s',
    async (role) => {
      const routes = screenRoutes(test.portal).routes.filter(({ method }) => method !== 'ALL');
      expect(routes.length).toBeGreaterThan(25);
      for (const { method, path } of routes) {
        // Signing out would end the visit that is being tried.
        if (path === '/deconnexion') continue;
        const visitor = visitors[role];
        const page = await (method === 'GET' ? visitor.get(fill(path)) : visitor.post(fill(path)));
        const refusal = expectedRefusal(role, path);
        const got = [page.status, page.location].filter(Boolean).join(' ');
        const where = `${role} ${method} ${path}`;
        if (refusal === undefined) expect(page.status, where).not.toBe(403);
        else expect(got, where).toBe(refusal);
        expect(page.status, where).toBeLessThan(500);
      }
    },
    60_000,
  );

  it.each(roles)('%s is nobody to the protocol, which knows tokens only', async (role) => {
    const owned = Object.entries(describeApi(test.portal.config).paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { security }]) => (security.length > 0 ? [{ path, method }] : [])),
    );
    expect(owned.length).toBeGreaterThan(10);
    for (const { path, method } of owned.filter((route) => ['get', 'post'].includes(route.method))) {
      const at = path.replaceAll(/\{\w+\}/g, crypto.randomUUID());
      const page = await (method === 'get' ? visitors[role].get(at) : visitors[role].post(at));
      expect(page.status, `${method} ${path}`).toBe(401);
    }
  });

  it('shows the agency’s pages to the agency and the recruiter’s to the recruiter', async () => {
    for (const path of [
      '/agence',
      '/agence/moderation',
      '/agence/dossiers',
      '/agence/recruteurs',
      '/agence/actualites',
      '/agence/journal',
    ])
      expect((await visitors.agency.get(path)).status, path).toBe(200);
    for (const path of [
      '/recruteur',
      `/recruteur/profils/${profile}`,
      '/recruteur/recherches',
      '/recruteur/dossiers',
      '/recruteur/demandes',
    ])
      expect((await visitors.recruiter.get(path)).status, path).toBe(200);
  });

  it('never shows one organisation what another was told', async () => {
    await addSubscriber(test, 'autre@ailleurs.example', { name: 'Autre' });
    const other = await signIn(test, 'autre@ailleurs.example');
    expect((await other.get('/recruteur/demandes')).text).not.toContain('alert(1)');
    expect((await other.get(`/recruteur/demandes/${request}/cv`)).status).toBe(404);
    expect((await other.post(`/recruteur/demandes/${request}/recrutement`)).status).toBe(404);
    expect((await other.post(`/recruteur/demandes/${request}/recrutement/retrait`)).status).toBe(404);
  });

  it('counts a hire once, and no more when it is taken back', async () => {
    const hires = () => test.portal.db.selectFrom('hires').selectAll().execute();
    const at = `/recruteur/demandes/${request}/recrutement`;
    await visitors.recruiter.post(`${at}/retrait`);
    for (const _ of ['once', 'again']) await visitors.recruiter.post(at);
    expect(await hires()).toHaveLength(1);
    expect((await visitors.recruiter.get('/recruteur/demandes')).text).toContain('ne plus le compter');
    await visitors.recruiter.post(`${at}/retrait`);
    expect(await hires()).toEqual([]);
    expect((await visitors.recruiter.get('/recruteur/demandes')).text).not.toContain('Devenu un recrutement');
  });
});

it('answers an address that is not there as a page to a browser, as a problem to a program', async () => {
  const ask = (path: string, accept: string) => test.send(`${origin}${path}`, { headers: { Accept: accept } });
  const page = await ask('/nulle-part', 'text/html,*/*');
  expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('Il n’y a rien ici')]);
  for (const [path, accept] of [
    ['/nulle-part', '*/*'],
    ['/api/v1/nulle-part', 'text/html'],
  ] as const) {
    const problem = await ask(path, accept);
    expect([problem.status, problem.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  }
});

it('is given hostile text to show', async () => {
  const escaped = '&lt;script&gt;alert(1)&lt;/script&gt;';
  for (const path of ['/recruteur/profils/:id', '/recruteur/demandes'])
    expect((await visitors.recruiter.get(fill(path))).text, path).toContain(escaped);
  expect((await visitors.recruiter.get('/recruteur/demandes')).text).toContain('Acceptée');
  for (const path of ['/agence/moderation', '/agence/recruteurs', '/agence/actualites', '/agence/dossiers/:id', '/'])
    expect((await visitors.agency.get(fill(path))).text, path).toContain(escaped);
});

it('tells the agency what waits: things to review, and subscriptions that end within thirty days', async () => {
  const waiting = async () => {
    const { document } = new JSDOM((await visitors.agency.get('/agence')).text).window;
    return [...document.querySelectorAll('.todo li')].map((item) => item.textContent);
  };
  expect(await waiting()).toEqual(['2à relireRelire']);
  await addSubscriber(test, 'fin@ailleurs.example', { name: 'Bientôt finie', endsOn: '2026-12-22' });
  await addSubscriber(test, 'finie@ailleurs.example', { name: 'Finie', endsOn: '2026-11-21' });
  await addSubscriber(test, 'loin@ailleurs.example', { name: 'Loin', endsOn: '2026-12-23' });
  expect((await waiting())[1]).toBe('1abonnement se termine sous 30 joursVoir les abonnements');
});

const screens = [
  ['nobody', '/'],
  ['nobody', '/connexion'],
  ['nobody', '/connexion/lien?jeton=%22%3E%3Cscript%3Ealert(1)%3C/script%3E'],
  ['agencyWithoutCode', '/connexion/code'],
  ['recruiter', '/recruteur'],
  [
    'recruiter',
    `/recruteur?text=${encodeURIComponent(attack.slice(0, 190))}&skills=${encodeURIComponent('"><script>')}`,
  ],
  ['recruiter', '/recruteur/profils/:id'],
  ['recruiter', '/recruteur/recherches?text=%3Cscript%3E&departments=31'],
  ['nobody', '/alertes/arret?compte=%22%3E%3Cscript%3E&jeton=%22%3E'],
  ['recruiter', '/recruteur/demandes'],
  ['recruiter', '/recruteur/dossiers'],
  ['agency', '/agence/dossiers'],
  ['agency', '/agence/dossiers/:id'],
  ['agency', '/agence'],
  ['agency', '/agence/moderation'],
  ['agency', '/agence/recruteurs'],
  ['agency', '/agence/actualites'],
  ['agency', '/agence/journal'],
  ['agency', '/agence/nulle-part'],
] as const;

describe.each(screens)('to %s %s', (role, path) => {
  it('is accessible, holds no script, and lets none in', async () => {
    const page = await visitors[role].get(fill(path));
    const { window } = new JSDOM(page.text, { url: origin, runScripts: 'outside-only' });
    const { document } = window;
    expect(document.querySelectorAll('script, img:not(.qr), iframe, object, embed, base')).toHaveLength(0);
    expect(document.querySelectorAll('svg:not(.mark):not(.bar)')).toHaveLength(0);
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^style$/);
        if (name === 'href' || name === 'action')
          expect(value).toMatch(/^(\/(?!\/)|#|https:\/\/|mailto:|tel:|data:image\/svg)/);
      }
    }
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    window.eval(axe.source);
    const run = window.eval('axe') as typeof axe;
    const rules = { 'color-contrast': { enabled: false } };
    const { violations } = await run.run(document.documentElement, { rules });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }, 30_000);
});

describe('the search', () => {
  it('says fewer than three for a group that small, and neither shows nor counts it', async () => {
    const page = await visitors.recruiter.get('/recruteur?text=introuvable');
    expect(page.text).toContain('Moins de 3 profils');
    expect(page.text).not.toContain('/recruteur/profils/');
  });

  it('says which filters are in use, and takes each away by itself', async () => {
    const page = await visitors.recruiter.get('/recruteur?text=gmao&departments=31&departments=09&more=75');
    const { document } = new JSDOM(page.text).window;
    const chosen = [...document.querySelectorAll('.chosen li a')].map((link) => [
      link.getAttribute('aria-label'),
      link.getAttribute('href'),
    ]);
    expect(chosen).toEqual([
      ['Retirer\u202f: gmao', '/recruteur?departments=31&departments=09&more=75'],
      ['Retirer\u202f: Haute-Garonne, Ariège ou Paris', '/recruteur?text=gmao'],
    ]);
    expect((await visitors.recruiter.get('/recruteur')).text).not.toContain('class="chosen"');
  });

  it('refuses a filter that is none as a page, without a failure', async () => {
    for (const query of [
      'rome=x',
      'page=x',
      'more=999',
      'bands=x',
      `text=${'x'.repeat(300)}`,
      'skills=%00',
      'text=%ff',
    ])
      expect((await visitors.recruiter.get(`/recruteur?${query}`)).status, query).toBeLessThan(500);
  });
});

it('says as much in English as in French', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
      : typeof value;
  expect(shape(en)).toEqual(shape(fr));
});
