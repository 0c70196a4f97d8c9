// The one module that makes requests: where it goes, what it sends along, and what it makes of every answer (R4).
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeClient, type Reach } from '@/utils/portals/client';
import { originPattern, portalOrigin } from '@/utils/portals/origin';
import { isWorthRetrying, PortalError } from '@/utils/portals/portal-error';
import { json, makeFakePortal, problem } from './fake-portal';
import { sampleDeposit } from './sample-deposit';

const id = '3f2b8c1e-6a0d-4f5e-9b7a-1c2d3e4f5a6b';
const yes = async () => true;
const no = async () => false;

function open(send: NonNullable<Reach['send']>, more: Partial<Reach> = {}) {
  return makeClient('https://talents.example', { send, isChosen: yes, isGranted: yes, isTrial: false, ...more });
}

/** The error a promise rejects with. */
async function failureOf(work: Promise<unknown>): Promise<PortalError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PortalError)) throw new Error(`not a PortalError: ${error}`);
  return error;
}

describe('which addresses can be a portal', () => {
  it.each([
    ['talents.example', 'https://talents.example'],
    [' https://talents.example/deposer?x=1 ', 'https://talents.example'],
    ['https://talents.example:8443', 'https://talents.example:8443'],
    ['http://talents.example', undefined],
    ['https://moi:secret@talents.example', undefined],
    ['http://127.0.0.1:8790', undefined],
    ['https://localhost', undefined],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['talents', undefined],
    ['', undefined],
  ])('%s', (address, origin) => expect(portalOrigin(address, false)).toBe(origin));

  it('knows this machine in trial builds only, and patterns know no port', () => {
    expect(portalOrigin('http://127.0.0.1:8790/', true)).toBe('http://127.0.0.1:8790');
    expect(portalOrigin('http://192.168.0.2', true)).toBeUndefined();
    expect(originPattern('http://127.0.0.1:8790')).toBe('http://127.0.0.1/*');
  });
});

describe('where requests go', () => {
  const never: NonNullable<Reach['send']> = async (url) => {
    throw new Error(`a request left for ${url}`);
  };
  const sending = { id, json: '{}' };

  it.each([
    ['https://talents.example.evil.example/deposits'],
    ['http://talents.example/deposits'],
    ['https://talents.example:8443/deposits'],
    ['//evil.example/'],
    ['nothing'],
  ])('nothing leaves for %s', async (endpoint) => {
    expect((await failureOf(open(never).deposit(endpoint, sending))).reason).toBe('elsewhere');
  });

  it('nothing leaves for a portal that was not chosen, or whose permission is gone', async () => {
    const endpoint = 'https://talents.example/api/v1/deposits';
    const { reason } = await failureOf(open(never, { isChosen: no }).deposit(endpoint, sending));
    expect(reason).toBe('not-chosen');
    const revoked = open(never, { isGranted: no });
    expect((await failureOf(revoked.deposit(endpoint, sending))).reason).toBe('not-granted');
    expect((await failureOf(revoked.readManifest())).reason).toBe('not-granted');
  });

  it('nothing leaves for this machine in the product', async () => {
    const local = makeClient('http://127.0.0.1:8790', { send: never, isChosen: yes, isGranted: yes, isTrial: false });
    expect((await failureOf(local.readManifest())).reason).toBe('elsewhere');
  });

  it('sends no cookie, no referrer and no token in an address, and follows nothing', async () => {
    const portal = makeFakePortal();
    const seen: [string, RequestInit][] = [];
    const client = open((url, init) => {
      seen.push([url, init]);
      return portal.send(url, init);
    });
    const manifest = await client.readManifest();
    await client.readNotice(manifest);
    const deposit = sampleDeposit(id, manifest);
    const held = await client.deposit(`${portal.origin}/api/v1/deposits`, { id, json: JSON.stringify(deposit) });
    await client.readStatus(held);
    await client.readExport(held);
    await client.rectify(held, '"1"', { id, json: JSON.stringify(deposit) });
    await client.answerContact(held, id, { answer: 'refuse' });
    await client.readFeed(manifest.feed?.url ?? '', manifest.feed?.ed25519 ?? '');
    await client.withdraw(held);
    expect(seen).toHaveLength(9);
    for (const [url, init] of seen) {
      expect(url).not.toContain(held.token);
      expect(init).toMatchObject({
        credentials: 'omit',
        mode: 'same-origin',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      });
      expect(init.signal).toBeInstanceOf(AbortSignal);
    }
    expect(portal.keys).toEqual([id]);
  });
});

describe('what is believed', () => {
  const portal = makeFakePortal();
  const { manifest } = portal;

  it('no manifest that leads elsewhere, or says more than it may', async () => {
    const elsewhere = { ...manifest, feed: { ...manifest.feed, url: 'https://evil.example/feed.json' } };
    expect((await failureOf(open(async () => json(elsewhere)).readManifest())).reason).toBe('elsewhere');
    const more = { ...manifest, pixel: 'https://talents.example/p.gif' };
    expect((await failureOf(open(async () => json(more)).readManifest())).reason).toBe('not-protocol');
  });

  it('no notice but the one the manifest names', async () => {
    expect(await open(portal.send).readNotice(manifest)).toBe(portal.notice);
    const { reason } = await failureOf(open(async () => new Response('another')).readNotice(manifest));
    expect(reason).toBe('notice-mismatch');
  });

  it('no receipt of another deposit, or with an address elsewhere', async () => {
    const receipt = {
      id,
      statusUrl: 'https://evil.example/x',
      token: 'a'.repeat(40),
      receivedAt: '2026-11-20T10:00:00Z',
    };
    const client = open(async () => json({ ...receipt, expiresAt: '2027-11-20T10:00:00Z' }, 202));
    const { reason } = await failureOf(client.deposit('https://talents.example/api', { id, json: '{}' }));
    expect(reason).toBe('not-protocol');
  });

  it('no feed but the one signed with the pinned key', async () => {
    const { url, ed25519 } = manifest.feed ?? { url: '', ed25519: '' };
    expect((await open(portal.send).readFeed(url, ed25519)).items).toEqual([]);
    const other = makeFakePortal().manifest.feed?.ed25519 ?? '';
    expect((await failureOf(open(portal.send).readFeed(url, other))).reason).toBe('bad-signature');
    const altered = open(async (...request) => {
      const answer = await portal.send(...request);
      const headers = new Headers(answer.headers);
      return new Response((await answer.text()).replace('FR-OCC', 'FR-BRE'), { headers });
    });
    expect((await failureOf(altered.readFeed(url, ed25519))).reason).toBe('bad-signature');
    const bare = open(async (...request) => new Response(await (await portal.send(...request)).text()));
    expect((await failureOf(bare.readFeed(url, ed25519))).reason).toBe('bad-signature');
  });
});

describe('R4: what is understood of each answer to a deposit', () => {
  const html = (status: number) => new Response('<h1>Oups</h1>', { status, headers: { 'content-type': 'text/html' } });
  const cases: [string, () => Response, string, boolean][] = [
    ['invalid-field', () => problem('invalid-field', 422), 'refused 422 invalid-field', false],
    ['not-anonymous', () => problem('not-anonymous', 422), 'refused 422 not-anonymous', false],
    ['consent-outdated', () => problem('consent-outdated', 409), 'refused 409 consent-outdated', false],
    ['duplicate-deposit', () => problem('duplicate-deposit', 409), 'refused 409 duplicate-deposit', false],
    ['key of another content', () => problem('idempotency-conflict', 422), 'refused 422 idempotency-conflict', false],
    [
      'first still at work',
      () => problem('idempotency-conflict', 409, { 'retry-after': '5' }),
      'refused 409 idempotency-conflict',
      true,
    ],
    ['unsupported-media', () => problem('unsupported-media', 415), 'refused 415 unsupported-media', false],
    ['too-large', () => problem('too-large', 413), 'refused 413 too-large', false],
    ['quota', () => problem('quota', 429, { 'retry-after': '60' }), 'refused 429 quota', true],
    ['closed for good', () => problem('portal-closed', 410), 'refused 410 portal-closed', false],
    ['closed for now', () => problem('portal-closed', 503), 'refused 503 portal-closed', true],
    ['a type that does not go with its status', () => problem('quota', 422), 'refused 422', false],
    ['an unknown type', () => problem(undefined, 403), 'refused 403', false],
    ['408', () => html(408), 'refused 408', true],
    ['425', () => html(425), 'refused 425', true],
    ['HTML instead of a problem', () => html(500), 'refused 500', true],
    ['HTML instead of a receipt', () => html(200), 'not-json', true],
    ['JSON cut off', () => new Response('{"id":', { status: 202 }), 'not-json', true],
    ['JSON of something else', () => json({ ok: true }, 202), 'not-protocol', true],
    ['bytes that are no text', () => new Response(new Uint8Array([0xff, 0xfe])), 'not-json', true],
    ['an answer without end', () => new Response('x'.repeat(2_000_000)), 'too-large', true],
    [
      'a redirect',
      () => new Response(null, { status: 307, headers: { location: 'https://evil.example' } }),
      'redirect',
      false,
    ],
  ];

  it.each(cases)('%s', async (_, answer, message, isRetried) => {
    const client = open(async () => answer());
    const error = await failureOf(client.deposit('https://talents.example/api/v1/deposits', { id, json: '{}' }));
    expect(error.message).toBe(message);
    expect(isWorthRetrying(error)).toBe(isRetried);
  });

  it.each([
    ['120', 120_000],
    ['Fri, 20 Nov 2026 10:01:00 GMT', 60_000],
    ['999999999', 86_400_000],
    ['-5', undefined],
    ['soon', undefined],
  ])('Retry-After: %s', async (header, wait) => {
    const client = open(async () => problem('quota', 429, { 'retry-after': header }), {
      now: () => Date.parse('2026-11-20T10:00:00Z'),
    });
    const error = await failureOf(client.deposit('https://talents.example/api', { id, json: '{}' }));
    expect(error.refusal?.retryAfter).toBe(wait);
  });
});

describe('through a real socket', () => {
  let server: Server;
  let origin: string;
  const asked: string[] = [];

  beforeAll(async () => {
    server = createServer((request, reply) => {
      asked.push(`${request.method} ${request.url}`);
      if (request.url === '/elsewhere') reply.writeHead(302, { location: `${origin}/secret` }).end();
      else if (request.url === '/cut')
        reply.writeHead(200, { 'content-length': '500' }).write('{', () => reply.destroy());
      else request.socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  it.each([
    ['/elsewhere', 'redirect'],
    ['/cut', 'network'],
    ['/dropped', 'network'],
  ])('%s', async (path, reason) => {
    const client = makeClient(origin, { isChosen: yes, isGranted: yes, isTrial: true });
    expect((await failureOf(client.deposit(origin + path, { id, json: '{}' }))).reason).toBe(reason);
    expect(asked).not.toContain('POST /secret');
    expect(asked).not.toContain('GET /secret');
  });
});
