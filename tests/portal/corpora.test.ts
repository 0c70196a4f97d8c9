// Corpora: hundreds of strings that would be markup, and dozens that would be SQL, through everything that takes a text.

import { JSDOM } from 'jsdom';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishItem } from '@/portal/protocol/feed';
import { acceptSubmission } from '@/portal/protocol/submissions';
import { openProfile, searchProfiles } from '@/portal/search/query';
import { saveSearch } from '@/portal/search/saved';
import { testimonySchema } from '@/utils/portals/protocol/support';
import { hostileStrings } from '../e2e/robustness/hostile-strings';
import { openTestPortal, origin, publish, type TestPortal, viewerOf } from './kit/portal';
import { addSubscriber, openVisitor, signIn, signInAgency, type Visitor } from './kit/visitor';

const closings = ["'", "''", '"', '`', "')", "'))", '$$', '\\', "\\'", "E'\\\\'", '/*', '--', ';', '%', '_', '%%%'];
const statements = [
  ...[
    "' or '1'='1",
    "' or 1=1 --",
    "') or ('1'='1",
    "' union select value from portal_secrets --",
    "'; drop table deposits; --",
  ],
  ...[
    "'||(select value from portal_secrets limit 1)||'",
    "' and pg_sleep(5) --",
    "'; select pg_sleep(5); --",
    '1; truncate accounts',
  ],
  ...["' or exists(select 1 from contacts) --", '$1', ':id', '?', '{1,2}', '{', '}', "ARRAY['a']", "'::text[]"],
  ...['!', '&', '|', '<->', 'a & !b', 'a <-> b', 'a:*', '(', ')', "'a' & 'b'", 'a\\b', '\u2019', '\ufffd'],
];
const injections = [...closings, ...statements];

let test: TestPortal;
let recruiter: Visitor;
let agency: Visitor;
beforeAll(async () => {
  test = await openTestPortal();
  for (let count = 0; count < 3; count++) await publish(test);
  await addSubscriber(test, 'camille@ateliers-du-sud.example');
  recruiter = await signIn(test, 'camille@ateliers-du-sud.example');
  agency = await signInAgency(test);
}, 120_000);
afterAll(() => test?.close());

/** What a page would run or fetch, were it let in; the portal's own pages hold none of it. */
function dangersIn(text: string): string[] {
  const { document } = new JSDOM(text).window;
  const elements =
    'script, iframe, object, embed, base, style, [srcdoc], img:not(.qr), svg:not(.mark):not(.bar), [data-s1]';
  const found = [...document.querySelectorAll(elements)].map(({ outerHTML }) => outerHTML.slice(0, 80));
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on|^style$/.test(name)) found.push(name);
      if (/^(href|action|src)$/.test(name) && !/^(\/(?!\/)|#|https:\/\/|mailto:|tel:|data:image\/svg)/.test(value))
        found.push(value.slice(0, 80));
    }
  }
  return found;
}

describe(`${hostileStrings.length} hostile strings`, () => {
  it('are words and nothing else where a search repeats them', async () => {
    const found: string[] = [];
    for (const text of hostileStrings.filter(({ length }) => length <= 2_000)) {
      const query = new URLSearchParams({
        text: text.toWellFormed(),
        skills: text.toWellFormed(),
        more: text.toWellFormed(),
      });
      const page = await recruiter.get(`/recruteur?${query}`);
      expect(page.status, text.slice(0, 80)).toBeLessThan(500);
      if (/data-s1|ran\.example/.test(page.text)) found.push(...dangersIn(page.text));
    }
    expect(found).toEqual([]);
  }, 180_000);

  it('are words and nothing else where the agency, a recruiter and anybody read them', async () => {
    let taken = 0;
    for (const [index, text] of hostileStrings.entries()) {
      const body = {
        displayName: text.slice(0, 80),
        text,
        situation: 'other' as const,
        consent: { publish: true as const, until: '2027-11-01' },
      };
      if (!testimonySchema.safeParse(body).success) continue;
      taken++;
      await acceptSubmission(test.portal, 'testimony', { key: crypto.randomUUID(), hash: '', body });
      const item = {
        id: `x${index}`,
        kind: 'offer' as const,
        title: body.displayName,
        text,
        source: text.slice(0, 200),
      };
      await publishItem(test.portal, item);
    }
    expect(taken).toBeGreaterThan(300);
    const { id } = await test.portal.db
      .selectFrom('accounts')
      .where('role', '=', 'recruiter')
      .select('id')
      .executeTakeFirstOrThrow();
    for (const text of hostileStrings.filter((candidate) => /^[^\p{Cc}\p{Cs}]{1,80}$/u.test(candidate)).slice(0, 10))
      await saveSearch(test.portal, id, { name: text, query: 'text=x', filters: { text: 'x' }, wantsMail: false });
    const pages = [
      ...(await Promise.all(['/agence/actualites', '/agence/moderation'].map(agency.get))),
      await recruiter.get('/recruteur/recherches'),
      await openVisitor(test).get('/'),
    ];
    expect(pages.slice(0, 3).map(({ text }) => text.includes('ran.example'))).toEqual([true, true, true]);
    for (const page of pages) {
      expect(page.status).toBe(200);
      expect(dangersIn(page.text)).toEqual([]);
    }
  }, 120_000);
});

describe(`${injections.length} strings that would be SQL`, () => {
  const count = async () => {
    const tables = ['deposits', 'accounts', 'search_profiles', 'portal_secrets', 'notices', 'sessions'];
    const counts = tables.map((name) =>
      sql<{ count: string }>`select count(*) from ${sql.table(name)}`.execute(test.portal.db),
    );
    return (await Promise.all(counts)).map(({ rows }) => rows[0]?.count);
  };

  it('find nobody, open nothing, take no time and change nothing', async () => {
    const before = await count();
    const started = performance.now();
    for (const text of injections) {
      for (const filters of [{ skills: [text] }, { text: `introuvable ${text}` }])
        expect(await searchProfiles(test.portal, viewerOf(), filters), text).toEqual({ fewerThan: 3 });
      expect(await openProfile(test.portal, viewerOf(), text)).toBeUndefined();
      const visitor = openVisitor(test);
      expect((await visitor.post('/connexion', { email: `${text}@ailleurs.example` })).status).toBeLessThan(500);
      expect((await visitor.post('/connexion/lien', { jeton: text })).status).toBe(410);
      expect((await recruiter.get(`/recruteur/profils/${encodeURIComponent(text)}`)).status).toBe(404);
      expect((await agency.post('/agence/actualites/retrait', { id: text })).status).toBeLessThan(500);
      const answer = await test.send(`${origin}/api/v1/deposits/${encodeURIComponent(text)}`, {
        headers: { Authorization: `Bearer ${'a'.repeat(43)}`, 'Idempotency-Key': text.replace(/[^ -~]/g, '') },
      });
      expect(answer.status).toBe(404);
    }
    expect(await count()).toEqual(before);
    expect(performance.now() - started).toBeLessThan(60_000);
    expect(await searchProfiles(test.portal, viewerOf(), {})).toMatchObject({ count: 3 });
  }, 120_000);
});
