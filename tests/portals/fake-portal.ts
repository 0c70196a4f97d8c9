// A portal in memory, as the wire schema says one answers: enough to try the client and the outbox against.
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { depositSchema } from '@/utils/portals/protocol/deposit';
import type { Manifest } from '@/utils/portals/protocol/manifest';
import { canonicalJson, previewOf } from '@/utils/portals/protocol/preview';
import type { ProblemType } from '@/utils/portals/protocol/problem';
import type { ContactRequest, Status } from '@/utils/portals/protocol/status';
import { manifestPath } from '@/utils/portals/protocol/vocabulary';

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

export interface FakePortal {
  origin: string;
  manifest: Manifest;
  notice: string;
  /** Deposits taken, by id; each once. */
  taken: Map<string, { hash: string; json: string; status: Status; version: number }>;
  /** Every Idempotency-Key that arrived, in order. */
  keys: string[];
  send: (url: string, init: RequestInit) => Promise<Response>;
  /** The next answer to a deposit, instead of the right one; `before` it is taken. */
  refuseNext: (type: ProblemType, status: number, headers?: Record<string, string>) => void;
  askForContact: (id: string, request: ContactRequest) => void;
}

export function makeFakePortal(origin = 'https://talents.example'): FakePortal {
  const keys = generateKeyPairSync('ed25519');
  const rawKey = keys.publicKey.export({ format: 'jwk' }).x ?? '';
  const notice = '<!doctype html><title>Vos données</title><p>Association d’exemple.</p>';
  const refusals: Response[] = [];
  const portal: FakePortal = {
    origin,
    notice,
    manifest: makeManifest(origin, hashOf(notice), rawKey),
    taken: new Map(),
    keys: [],
    send: async (url, init) => {
      const { pathname } = new URL(url);
      if (pathname === manifestPath) return json(portal.manifest);
      if (pathname === '/confidentialite') return new Response(portal.notice);
      if (pathname === '/feed.json') return signedFeed(keys.privateKey);
      const id = pathname.split('/')[4];
      if (id === undefined) return takeDeposit(portal, init, refusals);
      return answerAbout(portal, id, pathname, init);
    },
    refuseNext: (type, status, headers = {}) => void refusals.push(problem(type, status, headers)),
    askForContact: (id, request) => {
      const row = portal.taken.get(id);
      if (row) row.status = { ...row.status, state: 'contact-requested', contactRequests: [request] };
    },
  };
  return portal;
}

function makeManifest(origin: string, noticeSha256: string, ed25519: string): Manifest {
  return {
    spec: '1.0',
    portal: { id: 'fr-occ-exemple', name: 'Portail d’exemple', url: `${origin}/` },
    operator: { name: 'Association d’exemple', contact: 'mailto:contact@talents.example' },
    regions: ['FR-OCC'],
    methods: [{ kind: 'api', endpoint: `${origin}/api/v1/deposits`, levels: ['A2', 'A3'] }],
    privacy: {
      notice: `${origin}/confidentialite`,
      noticeSha256,
      noticeVersion: '2026-11-01',
      retentionDays: 365,
      recipients: 'recruteurs abonnés',
      purposes: ['deposit', 'offer-to-recruiters'],
    },
    feed: { url: `${origin}/feed.json`, ed25519 },
  };
}

async function takeDeposit(portal: FakePortal, init: RequestInit, refusals: Response[]): Promise<Response> {
  const key = String(new Headers(init.headers).get('idempotency-key')).replaceAll('"', '');
  portal.keys.push(key);
  const form = init.body as FormData;
  const part = form.get('deposit') as File;
  const text = await part.text();
  const cv = form.get('cv') as File | null;
  const hash = hashOf(text + (cv ? hashOf(new Uint8Array(await cv.arrayBuffer())) : ''));
  const before = portal.taken.get(key);
  if (before) return before.hash === hash ? accepted(portal, key) : problem('idempotency-conflict', 422);
  const refusal = refusals.shift();
  if (refusal) return refusal;
  const parsed = depositSchema.safeParse(JSON.parse(text));
  if (!parsed.success || parsed.data.id !== key) return problem('invalid-field', 422);
  const { consent, attachments } = parsed.data;
  if (consent.noticeSha256 !== portal.manifest.privacy.noticeSha256) return problem('consent-outdated', 409);
  if (consent.shown !== hashOf(canonicalJson(previewOf(parsed.data)))) return problem('invalid-field', 422);
  const [file] = attachments ?? [];
  if (file && (!cv || file.sha256 !== hashOf(new Uint8Array(await cv.arrayBuffer()))))
    return problem('invalid-field', 422);
  portal.taken.set(key, {
    hash,
    json: text,
    version: 1,
    status: { state: 'published', since: '2026-11-20T10:00:00Z' },
  });
  return accepted(portal, key);
}

const tokenOf = (id: string) => hashOf(id).slice(0, 40);

function accepted({ origin }: FakePortal, id: string): Response {
  return json(
    {
      id,
      statusUrl: `${origin}/api/v1/deposits/${id}`,
      token: tokenOf(id),
      receivedAt: '2026-11-20T10:00:00Z',
      expiresAt: '2027-11-20T10:00:00Z',
    },
    202,
  );
}

async function answerAbout(portal: FakePortal, id: string, path: string, init: RequestInit): Promise<Response> {
  const row = portal.taken.get(id);
  const isOwner = new Headers(init.headers).get('authorization') === `Bearer ${tokenOf(id)}`;
  if (!row || !isOwner) return problem(undefined, 404);
  if (init.method === 'DELETE') {
    row.status = { state: 'erased', since: '2026-11-21T10:00:00Z' };
    return json({ erasedAt: '2026-11-21T10:00:00Z', what: ['profile'], kept: [] });
  }
  if (init.method === 'POST') {
    const { answer } = JSON.parse(String(init.body)) as { answer: string };
    row.status = { ...row.status, state: 'published', contactRequests: [] };
    const state = answer === 'accept' ? 'accepted' : 'refused';
    return json({ id: path.split('/').at(-1), state, answeredAt: '2026-11-21T10:00:00Z' });
  }
  if (init.method === 'PUT') return rectify(row, init);
  if (path.endsWith('/export')) {
    const about = {
      deposit: JSON.parse(row.json),
      status: row.status,
      attachments: [],
      consents: [],
      events: [],
      answers: [],
    };
    return json({ exportedAt: '2026-11-21T10:00:00Z', ...about });
  }
  return json(row.status, 200, { etag: `"${row.version}"` });
}

async function rectify(row: { json: string; status: Status; version: number }, init: RequestInit): Promise<Response> {
  if (new Headers(init.headers).get('if-match') !== `"${row.version}"`) return problem(undefined, 412);
  const text = await ((init.body as FormData).get('deposit') as File).text();
  const status: Status = { ...row.status, state: 'screening' };
  Object.assign(row, { json: text, status, version: row.version + 1 });
  return json(status, 200, { etag: `"${row.version}"` });
}

function signedFeed(privateKey: KeyObject): Response {
  const body = JSON.stringify({ spec: '1.0', region: 'FR-OCC', publishedAt: '2026-11-20T10:00:00Z', items: [] });
  const bytes = Buffer.from(body);
  return new Response(body, {
    headers: {
      'content-type': 'application/json',
      'content-digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
      'feed-signature': `:${sign(null, bytes, privateKey).toString('base64')}:`,
    },
  });
}

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json', ...headers } });
}

export function problem(type: ProblemType | undefined, status: number, headers: Record<string, string> = {}): Response {
  const said = { type: type ? `https://talents.example/problems/${type}` : 'about:blank', title: 'No', status };
  return new Response(JSON.stringify(said), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}
