// Which of some adapters a page belongs to, by its host: over https, and to no other.
import type { BoardAdapter } from './contract';

/** Whether a host is a registrable suffix or under it: `x.com` covers `www.x.com`, never `netflix.com`. */
export function isHostOf(host: string, suffix: string): boolean {
  return host === suffix || host.endsWith(`.${suffix}`);
}

function isReadable(page: URL): boolean {
  return page.protocol === 'https:' || (page.protocol === 'http:' && page.hostname === '127.0.0.1');
}

/** The adapter a page belongs to, or `undefined`. Their order has no meaning: hosts never overlap. */
export function adapterAmong(adapters: readonly BoardAdapter[], page: URL): BoardAdapter | undefined {
  if (!isReadable(page)) return undefined;
  const host = page.hostname.replace(/\.$/, '');
  return adapters.find((adapter) => adapter.hosts.some((suffix) => isHostOf(host, suffix)));
}
