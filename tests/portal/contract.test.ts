// The contract: the portal's description is valid OpenAPI, names every route, and every answer is as it says.
import { validate } from '@readme/openapi-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '@/portal/app';
import { makePdf } from '@/portal/client/sample-pdf';
import { openDossier } from '@/portal/protocol/dossiers';
import { moderateTestimony } from '@/portal/protocol/feed';
import { describeApi } from '@/portal/protocol/openapi';
import { acceptSubmission } from '@/portal/protocol/submissions';
import { headers } from '@/utils/portals/protocol/vocabulary';
import { draft, openTestPortal, origin, publish, type TestPortal } from './kit/portal';

let test: TestPortal;
let accepts: (path: string, method: string, answer: Response) => Promise<void>;

beforeAll(async () => {
  test = await openTestPortal();
  accepts = await makeJudge(test);
}, 120_000);
afterAll(() => test?.close());

/** Says of an answer whether its status, its type and its body are among those described. */
async function makeJudge({ portal }: TestPortal) {
  const api = describeApi(portal.config);
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addFormat('base64', /^[A-Za-z0-9+/]*={0,2}$/);
  ajv.addSchema(api, 'api');
  return async (path: string, method: string, answer: Response) => {
    const [pattern, operations] = Object.entries(api.paths).find(([key]) => matches(key, path)) ?? [];
    const operation = operations?.[method.toLowerCase()] as { responses: Record<string, object> } | undefined;
    const status = String(answer.status);
    // Pages for people are no operation of the protocol; tests/portal/screens.test.ts has them.
    if (!pattern && answer.headers.get('content-type')?.startsWith('text/html')) return;
    const text = await answer.text();
    const what = `${method} ${pattern ?? path} ${status} ${text.slice(0, 300)}`;
    const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json');
    // A path or a method that is not there is described by no operation, and is still a problem.
    const described =
      operation?.responses[status] ?? (status === '404' ? { $ref: '#/components/responses/Problem' } : undefined);
    expect(described, what).toBeDefined();
    if (isProblem) return expect(ajv.validate('api#/components/schemas/Problem', JSON.parse(text)), what).toBe(true);
    expect(answer.status, what).toBeLessThan(400);
    const { content } = described as { content: Record<string, { schema: { $ref?: string } }> };
    const reference = content['application/json']?.schema.$ref;
    if (reference !== undefined) {
      const isValid = ajv.validate(`api${reference}`, JSON.parse(text));
      expect(isValid, `${what} ${ajv.errorsText()}`).toBe(true);
    }
  };
}

function matches(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
}

/** Sends, judges, and gives the answer's JSON. */
async function ask(method: string, path: string, init: RequestInit = {}) {
  const answer = await test.send(`${origin}${path}`, { ...init, method });
  const copy = answer.clone();
  await accepts(path, method, answer);
  const text = await copy.text();
  return { status: copy.status, headers: copy.headers, json: text.startsWith('{') ? JSON.parse(text) : undefined };
}

describe('the description', () => {
  it('is valid OpenAPI 3.1', async () => {
    const document = describeApi(test.portal.config);
    expect(document.openapi).toBe('3.1.0');
    expect(await validate(structuredClone(document) as never)).toMatchObject({ valid: true });
    expect((await ask('GET', '/api/v1/openapi.json')).json).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('names every route of the protocol, and no other', () => {
    const described = Object.entries(describeApi(test.portal.config).paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = createApp(test.portal)
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(served).toEqual(expect.arrayContaining(described));
    // Screens are pages, and in no description.
    expect(served.filter((route) => route.includes(' /api/') && !described.includes(route))).toEqual([]);
  });
});

describe('every answer is as described', () => {
  it.each([
    '/.well-known/talent-portal.json',
    '/confidentialite',
    '/feed.json',
    '/problems/quota',
    '/problems/none',
    '/health',
    '/nowhere',
    '/api/v1/deposits/none',
  ])('GET %s', async (path) => {
    await ask('GET', path);
  });

  it('of a deposit’s life', async () => {
    const cv = await makePdf(['Technicienne']);
    const { held } = await publish(test, {}, cv);
    const path = new URL(held.statusUrl).pathname;
    const authorization = { Authorization: `Bearer ${held.token}` };
    for (const suffix of ['', '/export'])
      expect((await ask('GET', path + suffix, { headers: authorization })).status).toBe(200);
    expect((await ask('GET', path)).status).toBe(401);
    expect((await ask('PUT', path, { headers: authorization })).status).toBe(428);
    const request = `${path}/contact-requests/${crypto.randomUUID()}`;
    const body = JSON.stringify({ answer: 'refuse' });
    const json = { ...authorization, 'Content-Type': 'application/json' };
    expect((await ask('POST', request, { headers: json, body })).status).toBe(404);
    const receipt = await ask('DELETE', path, { headers: authorization });
    expect(receipt.json.kept).toMatchObject([{ what: 'le numéro et la date de cet effacement' }]);
    expect((await ask('DELETE', path, { headers: authorization })).json).toEqual(receipt.json);
    expect((await ask('GET', `${path}/export`, { headers: authorization })).status).toBe(410);
  });

  it('of an erasure, in the language the person agreed in', async () => {
    const { consent } = await draft(test);
    const { held } = await publish(test, { consent: { ...consent, locale: 'en-GB' } });
    const { what, kept } = await test.client.withdraw(held);
    expect(what).toContain('contact details');
    expect(kept).toMatchObject([{ what: 'the number and the date of this erasure' }]);
  });

  it('of a testimony’s life: published in the feed when moderated, gone from it when withdrawn', async () => {
    const testimony = {
      displayName: 'Camille',
      text: 'Partie de Paris.',
      situation: 'leaving-paris',
      consent: { publish: true, until: '2027-11-01' },
    };
    const init = {
      headers: { 'Content-Type': 'application/json', [headers.idempotencyKey]: crypto.randomUUID() },
      body: JSON.stringify(testimony),
    };
    const accepted = await ask('POST', '/api/v1/testimonies', init);
    expect(accepted.status).toBe(202);
    expect((await ask('POST', '/api/v1/testimonies', init)).json).toEqual(accepted.json);
    const authorization = { Authorization: `Bearer ${accepted.json.token}` };
    const path = new URL(accepted.json.statusUrl).pathname;
    expect((await ask('GET', '/feed.json')).json.items).toEqual([]);
    expect(await moderateTestimony(test.portal, accepted.json.id, 'published', 'agency')).toBe(true);
    expect((await ask('GET', path, { headers: authorization })).json.state).toBe('published');
    expect((await ask('GET', '/feed.json')).json.items).toMatchObject([{ kind: 'testimony', title: 'Camille' }]);
    await ask('DELETE', path, { headers: authorization });
    expect((await ask('GET', '/feed.json')).json.items).toEqual([]);
  });

  it('of a dossier’s life: each organisation reads what is shared with it, and the person sees who did', async () => {
    const dossier = {
      situation: 'after-redundancy',
      steps: [{ title: 'Bilan', done: false }],
      partner: { trade: 'Infirmière', mobility: { departments: ['31'] } },
      sharedWith: [{ name: 'Agence A', siren: '123456782', parts: ['steps'] }, { name: 'Agence B' }],
      consent: { share: true, givenAt: '2026-11-22T08:00:00Z' },
      until: '2027-11-01',
    };
    const json = { 'Content-Type': 'application/json' };
    const init = { headers: { ...json, [headers.idempotencyKey]: crypto.randomUUID() }, body: JSON.stringify(dossier) };
    const { json: accepted } = await ask('POST', '/api/v1/dossiers', init);
    const authorization = { ...json, Authorization: `Bearer ${accepted.token}` };
    const path = new URL(accepted.statusUrl).pathname;
    const open = (name: string, siren?: string) => openDossier(test.portal, accepted.id, { name, siren });
    expect(await open('Agence A', '123456782')).toEqual({ steps: dossier.steps });
    expect(await open('Agence A', '732829320')).toBeUndefined();
    expect(await open('Agence A')).toBeUndefined();
    expect(await open('Agence B')).toMatchObject({ partner: dossier.partner, situation: dossier.situation });
    const read = await ask('GET', path, { headers: authorization });
    expect(read.json.openedBy.map(({ organisation }: { organisation: string }) => organisation)).toEqual([
      'Agence A',
      'Agence B',
    ]);
    const changed = JSON.stringify({ ...dossier, sharedWith: [] });
    const stale = await ask('PUT', path, { headers: { ...authorization, 'If-Match': '"9"' }, body: changed });
    expect(stale.status).toBe(412);
    const etag = read.headers.get('etag') ?? '';
    expect((await ask('PUT', path, { headers: { ...authorization, 'If-Match': etag }, body: changed })).status).toBe(
      200,
    );
    expect(await open('Agence B')).toBeUndefined();
    expect((await ask('DELETE', path, { headers: authorization })).json.what).toContain('contenu');
  });
});

describe('whatever is sent', () => {
  const runs = Number(process.env.PORTAL_FUZZ ?? 1_000);
  /** All that is described, and what is not. */
  const described = Object.keys(describeApi({ origin, portal: { id: 'x', name: 'x', region: 'FR-OCC' } }).paths);
  const paths = [...described, '/{text}', '/api/v1/{text}', '/problems/{text}'];

  it(`${runs} requests to every endpoint: never a 500, always as described`, async () => {
    const { held, deposit } = await publish(test);
    const testimony = { displayName: 'Noa', text: 'x', situation: 'other' as const };
    const doomed = [
      (await publish(test)).held,
      await acceptSubmission(test.portal, 'testimony', {
        key: crypto.randomUUID(),
        hash: '',
        body: { ...testimony, consent: { publish: true, until: '2027-11-01' } },
      }),
      await acceptSubmission(test.portal, 'dossier', {
        key: crypto.randomUUID(),
        hash: '',
        body: {
          situation: 'other',
          steps: [],
          sharedWith: [],
          consent: { share: true, givenAt: '2026-11-22T08:00:00Z' },
          until: '2027-11-01',
        },
      }),
    ];
    const tokens = new Map([held, ...doomed].map(({ id, token }) => [id, `Bearer ${token}`]));
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '\0',
        '\ud800',
        "'; drop table deposits; --",
        '<script>',
        '__proto__',
        '../../etc/passwd',
        '%00',
        '𝕏'.repeat(20),
      ),
    );
    const mutated = fc
      .tuple(fc.constantFrom(...Object.keys(deposit)), fc.oneof(hostile, fc.jsonValue()))
      .map(([key, value]) => JSON.stringify({ ...deposit, [key]: value }));
    const body = fc.oneof(
      { weight: 3, arbitrary: mutated.map((text) => ({ kind: 'multipart' as const, text })) },
      { weight: 1, arbitrary: fc.json().map((text) => ({ kind: 'json' as const, text })) },
      { weight: 1, arbitrary: hostile.map((text) => ({ kind: 'raw' as const, text })) },
    );
    const id = fc.oneof(
      fc.constantFrom(held.id, ...doomed.map(({ id }) => id)),
      fc.uuid(),
      hostile.map((text) => encodeURIComponent(text.toWellFormed())),
    );
    const token = fc.constantFrom('own', 'own', `Bearer ${'a'.repeat(43)}`, 'Basic eDp5', '');
    const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS');
    const types = fc.constantFrom(
      'application/json',
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      'text/plain',
      '',
    );
    const request = fc.record({
      path: fc.constantFrom(...paths),
      method,
      id,
      other: id,
      token,
      body,
      type: types,
      key: fc.oneof(fc.uuid(), fc.constant('"x"')),
      etag: fc.constantFrom('"1"', '*', 'x'),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ path, method, id, other, token, body, type, key, etag }) => {
        const target = path.replace('{request}', other).replaceAll(/\{\w+\}/g, id);
        // One is never erased, to be tried until the end.
        const isSpared = method === 'DELETE' && id === held.id;
        const authorization = token === 'own' ? ((isSpared ? undefined : tokens.get(id)) ?? '') : token;
        const sent: Record<string, string> = {
          Authorization: authorization,
          [headers.idempotencyKey]: key,
          'If-Match': etag,
        };
        const form = new FormData();
        form.set('deposit', new Blob([body.text], { type: 'application/json' }));
        if (body.kind !== 'multipart') sent['Content-Type'] = type;
        const content = body.kind === 'multipart' ? form : body.text.toWellFormed();
        const answer = await test.send(`${origin}${target}`, {
          method,
          headers: sent,
          body: method === 'GET' ? undefined : content,
        });
        if (new URL(`${origin}${target}`).pathname.includes('//')) return;
        expect(answer.status, `${method} ${target}`).toBeLessThan(500);
        await accepts(new URL(`${origin}${target}`).pathname, method, answer);
      }),
      { numRuns: runs },
    );
    expect((await test.client.readStatus(held)).body.state).not.toBe('erased');
  }, 300_000);
});

describe('a deposit is refused', () => {
  const endpoint = `${origin}/api/v1/deposits`;
  const send = async (deposit: object, files: Record<string, File> = {}, key?: string) => {
    const form = new FormData();
    form.set('deposit', new Blob([JSON.stringify(deposit)], { type: 'application/json' }));
    for (const [name, file] of Object.entries(files)) form.set(name, file);
    const id = key ?? (deposit as { id: string }).id;
    const answer = await test.send(endpoint, { method: 'POST', body: form, headers: { [headers.idempotencyKey]: id } });
    const copy = answer.clone();
    await accepts('/api/v1/deposits', 'POST', answer);
    const problem = await copy.json();
    return `${copy.status} ${String(problem.type).split('/').at(-1)} ${problem.errors?.[0]?.pointer ?? ''}`.trim();
  };
  const pdf = (bytes: Uint8Array, type = 'application/pdf') => new File([new Uint8Array(bytes)], 'a.pdf', { type });

  it('without a key (400), under another’s (422), for another portal (422)', async () => {
    const deposit = await draft(test);
    expect(await send(deposit, {}, 'x')).toBe('400 about:blank');
    expect(await send(deposit, {}, crypto.randomUUID())).toBe('422 invalid-field #/id');
    expect(await send(await draft(test, { portal: 'autre-portail' }))).toBe('422 invalid-field #/portal');
  });

  it('with a file that is not the one described, or no PDF, or too large', async () => {
    const cv = await makePdf(['a']);
    const deposit = await draft(test, {}, cv);
    expect(await send(deposit)).toBe('422 invalid-field #/attachments/0');
    expect(await send(deposit, { cv: pdf(await makePdf(['b'])) })).toBe('422 invalid-field #/attachments/0/sha256');
    expect(await send(deposit, { cv: pdf(cv, 'text/plain') })).toBe('415 unsupported-media');
    expect(await send(deposit, { cv: pdf(Buffer.from('MZ'.repeat(50))) })).toBe('415 unsupported-media');
    expect(await send(deposit, { cv: pdf(new Uint8Array(3_000_001)) })).toBe('413 too-large');
    expect(await send(deposit, { photo: pdf(cv) })).toBe('422 invalid-field #');
    expect(await send({ ...deposit, more: 'x'.repeat(70_000) })).toBe('413 too-large');
  });

  it('when the consent is to another notice, too long, or to something else than what is sent', async () => {
    const deposit = await draft(test);
    const { consent } = deposit;
    const agreed = (changes: object) => send({ ...deposit, consent: { ...consent, ...changes } });
    expect(await agreed({ noticeVersion: '2020-01-01' })).toBe('409 consent-outdated');
    expect(await agreed({ expiresAt: '2029-12-31' })).toBe('422 invalid-field #/consent/expiresAt');
    expect(await agreed({ purposes: ['statistics'] })).toBe('422 invalid-field #/consent/purposes');
    expect(await agreed({ shown: '0'.repeat(64) })).toBe('422 invalid-field #/consent/shown');
  });

  it.each([
    ['an e-mail address', 'camille@boite.example'],
    ['a telephone number', '06 12 34 56 78'],
    ['an address on the web', 'www.moi.fr'],
    ['a date of birth', 'née le 2 mars 1990'],
    ['a street', '12 rue des Lilas'],
    ['a name', 'Camille Durand'],
    ['a social security number', '2 90 03 31 555 123 45'],
    ['part of the own mail address', 'Durand'],
    ['the employer hidden from', 'chez Ateliers du Sud'],
  ])('when its profile holds %s', async (_, text) => {
    const { profile } = await draft(test);
    const contact = {
      audience: 'operator-only' as const,
      email: 'camille.durand@boite.example',
      hideFrom: [{ name: 'Ateliers du Sud' }],
    };
    expect(await send(await draft(test, { contact, profile: { ...profile, skills: ['GMAO', text] } }))).toBe(
      '422 not-anonymous #/profile/skills/1',
    );
  });

  it.each([
    'ASP.NET',
    'Socket.io',
    'C++',
    'Habilitation B2V',
    'ISO 9001:2015',
    'CACES R489 catégorie 3',
    'Pilotage de 12 lignes',
  ])('never for %s', async (skill) => {
    const { profile } = await draft(test);
    expect(await send(await draft(test, { profile: { ...profile, skills: [skill] } }))).toMatch(/^202/);
  });
});
