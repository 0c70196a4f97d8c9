// A browser without JavaScript for tests of the screens: follows redirects, keeps cookies, signs in as people do.
import { Secret, TOTP } from 'otpauth';
import { vi } from 'vitest';
import { addOrganisation, addRecruiter } from '@/portal/accounts/organisations';
import type { Portal } from '@/portal/context';
import { origin, type TestPortal } from './portal';

export interface Visitor {
  get: (path: string) => Promise<Page>;
  post: (path: string, fields?: Record<string, string>, headers?: Record<string, string>) => Promise<Page>;
}

export interface Page {
  status: number;
  location: string | null;
  headers: Headers;
  text: string;
}

export function openVisitor(test: TestPortal): Visitor {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit, headers: Record<string, string> = {}): Promise<Page> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const url = new URL(path, origin).href;
    const answer = await test.send(url, { ...init, headers: { 'Accept-Language': 'fr', ...headers, Cookie: cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = set.match(/^([^=]+)=([^;]*)/) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const { status, headers: received } = answer;
    return { status, location: received.get('location'), headers: received, text: await answer.text() };
  };
  return {
    get: (path) => ask(path, {}),
    post: (path, fields = {}, headers = { Origin: origin }) =>
      ask(path, { method: 'POST', body: new URLSearchParams(fields) }, headers),
  };
}

/** The path of the link sent last to an address. */
export async function readLink(test: TestPortal, email: string, after = 0): Promise<string> {
  const mail = await vi.waitFor(() => {
    const sent = test.mails.slice(after).filter(({ to }) => to === email);
    const last = sent.at(-1);
    if (!last) throw new Error('no mail yet');
    return last;
  });
  const link = mail.text.match(/http\S+/)?.[0] ?? '';
  return link.slice(origin.length);
}

export async function followLink(visitor: Visitor, path: string): Promise<Page> {
  return visitor.post('/connexion/lien', { jeton: new URL(path, origin).searchParams.get('jeton') ?? '' });
}

export async function signIn(test: TestPortal, email: string): Promise<Visitor> {
  const visitor = openVisitor(test);
  const before = test.mails.length;
  await visitor.post('/connexion', { email });
  await followLink(visitor, await readLink(test, email, before));
  return visitor;
}

export const subscriber = { name: 'Ateliers du Sud', mailDomains: [], startsOn: '2026-01-01', endsOn: '2026-12-31' };

interface Subscribed {
  portal: Pick<Portal, 'db' | 'now'>;
}

export async function addSubscriber({ portal }: Subscribed, email: string, changes: Partial<typeof subscriber> = {}) {
  const id = await addOrganisation(portal, { ...subscriber, ...changes });
  await addRecruiter(portal, id, { email, displayName: 'Camille' });
  return id;
}

export function codeOf(test: TestPortal, secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: test.portal.now().getTime() });
}

/** The secret the first visit of the agency shows. */
export function secretIn(page: Page): string {
  return page.text.match(/<code>([A-Z2-7 ]+)<\/code>/)?.[1]?.replaceAll(' ', '') ?? '';
}

/** The agency with its second factor. */
export async function signInAgency(test: TestPortal): Promise<Visitor> {
  const visitor = await signIn(test, test.portal.config.operator.contact);
  const secret = secretIn(await visitor.get('/connexion/code'));
  await visitor.post('/connexion/code', { code: codeOf(test, secret) });
  return visitor;
}
