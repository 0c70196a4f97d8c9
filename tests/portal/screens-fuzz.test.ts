// Whatever a browser, or somebody without one, sends to the screens: an answer, never a failure.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { screenRoutes } from '@/portal/screens/routes';
import { openTestPortal, origin, publish, type TestPortal } from './kit/portal';
import { addSubscriber, openVisitor, signIn, signInAgency, type Visitor } from './kit/visitor';

/** As many as `npm test` has time for; `PORTAL_FUZZ=10000` for the full figure. */
const runs = Number(process.env.PORTAL_FUZZ ?? 300);

const fields = [
  ...['text', 'rome', 'departments', 'more', 'skills', 'languages', 'contracts', 'sector', 'bands', 'availability'],
  ...['remote', 'page', 'name', 'query', 'mail', 'change', 'message', 'offerTitle', 'offerUrl', 'asked', 'verdict'],
  ...['version', 'email', 'displayName', 'siren', 'mailDomains', 'startsOn', 'endsOn', 'disabled', 'kind', 'title'],
  ...['url', 'place', 'startsAt', 'endsAt', 'source', 'id', 'jeton', 'compte', 'langue'],
];

let test: TestPortal;
let visitors: Record<'nobody' | 'recruiter' | 'agency', Visitor>;
let ids: string[];
beforeAll(async () => {
  test = await openTestPortal();
  await addSubscriber(test, 'camille@ateliers.example');
  for (let count = 0; count < 3; count++) await publish(test);
  const profiles = await test.portal.db.selectFrom('search_profiles').select('public_id').execute();
  ids = profiles.map(({ public_id }) => public_id);
  const recruiter = await signIn(test, 'camille@ateliers.example');
  visitors = { nobody: openVisitor(test), recruiter, agency: await signInAgency(test) };
}, 120_000);
afterAll(() => test?.close());

describe('the screens', () => {
  it(`${runs} requests by everybody to every address: never a failure, never a script`, async () => {
    // Signing out would end the visits of the rest.
    const routes = screenRoutes(test.portal).routes.filter(
      ({ method, path }) => method !== 'ALL' && path !== '/deconnexion',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '\0',
        '\ud800',
        "'; drop table deposits; --",
        '<script>alert(1)</script>',
        '__proto__',
        '2026-02-31',
      ),
      fc.constantFrom(...ids, 'published', 'remove', '31', 'I1304', '-1', '1e309', 'x'.repeat(5_000)),
    );
    const id = fc.oneof(fc.constantFrom(...ids), fc.uuid(), text);
    const sent = fc.dictionary(fc.constantFrom(...fields), text, { maxKeys: 6 });
    const request = fc.record({
      who: fc.constantFrom('nobody', 'recruiter', 'agency'),
      route: fc.constantFrom(...routes),
      id,
      sent,
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ who, route, id, sent }) => {
        const address = new URL(origin);
        address.pathname = route.path.replace(':id', encodeURIComponent(id.toWellFormed()));
        const visitor = visitors[who as keyof typeof visitors];
        if (route.method === 'GET') address.search = String(new URLSearchParams(sent));
        const path = address.pathname + address.search;
        const page = await (route.method === 'GET' ? visitor.get(path) : visitor.post(path, sent));
        expect(page.status, `${who} ${route.method} ${path}`).toBeLessThan(500);
        expect(page.text).not.toContain('<script');
      }),
      { numRuns: runs },
    );
  }, 600_000);

  it.each([
    ['/agence/actualites/retrait', { id: '\0' }, 404],
    ['/agence/actualites', { endsAt: '-1' }, 422],
  ])('answer at %s what once was a failure', async (path, sent, status) => {
    expect((await visitors.agency.post(path, sent)).status).toBe(status);
  });
});
