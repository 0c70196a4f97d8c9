// A recruiter at a portal's own screens, over HTTP as a browser without JavaScript would: signs in by mail, reads, asks.
import { until } from './kit';

export interface SentMail {
  to: string;
  text: string;
}

export interface Recruiter {
  read: (path: string) => Promise<{ status: number; text: string; bytes: Uint8Array }>;
  send: (path: string, fields: Record<string, string | string[]>) => Promise<number>;
}

/** Signs in with the link that the portal mails. @param mails what the portal sends, as it does */
export async function signInRecruiter(portal: string, email: string, mails: readonly SentMail[]): Promise<Recruiter> {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}) => {
    const Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'Accept-Language': 'fr', Origin: portal, Cookie };
    const answer = await fetch(new URL(path, portal), { ...init, headers, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = set.match(/^([^=]+)=([^;]*)/) ?? [];
      cookies.set(name, value);
    }
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, text: new TextDecoder().decode(bytes), bytes };
  };
  const recruiter: Recruiter = {
    read: (path) => ask(path),
    send: async (path, fields) => {
      const body = new URLSearchParams();
      for (const [name, values] of Object.entries(fields))
        for (const value of [values].flat()) body.append(name, value);
      return (await ask(path, { method: 'POST', body })).status;
    },
  };
  await recruiter.send('/connexion', { email });
  const link = await until(
    async () => mails.findLast(({ to }) => to === email)?.text.match(/http\S+/)?.[0],
    () => `no link was mailed to ${email}`,
  );
  await recruiter.send('/connexion/lien', { jeton: new URL(link).searchParams.get('jeton') ?? '' });
  return recruiter;
}

/** The profiles a recruiter finds, newest first, page after page: their addresses. */
export async function findProfiles(recruiter: Recruiter): Promise<string[]> {
  const found = new Set<string>();
  for (let path: string | undefined = '/recruteur'; path !== undefined; ) {
    const { text } = await recruiter.read(path);
    for (const [, address = ''] of text.matchAll(/href="(\/recruteur\/profils\/[\w-]{36})"/g)) found.add(address);
    path = text.match(/href="(\/recruteur\?[^"]*page=[^"]+)"/)?.[1]?.replaceAll('&amp;', '&');
  }
  return [...found];
}
