// Which boards we read, and which one a page belongs to. Their order has no meaning: hosts never overlap.
import { apec } from './apec';
import { applicantTrackers } from './ats';
import type { BoardAdapter } from './contract';
import { franceTravail } from './france-travail';
import { hellowork } from './hellowork';
import { indeed } from './indeed';
import { linkedin } from './linkedin';
import { practice } from './practice';
import { unseenBoards } from './unseen';
import { welcomeToTheJungle } from './welcome-to-the-jungle';

/** Every adapter a person can switch on. `npm run new:board` adds its line here. */
export const boards: readonly BoardAdapter[] = [
  apec,
  franceTravail,
  hellowork,
  indeed,
  linkedin,
  welcomeToTheJungle,
  ...applicantTrackers,
  ...unseenBoards,
];

/** With the practice board in trial builds; the condition is a constant there, and production carries no trace of it. */
const known: readonly BoardAdapter[] = import.meta.env?.MODE === 'e2e' ? [...boards, practice] : boards;

/** Whether a host is a registrable suffix or under it: `x.com` covers `www.x.com`, never `netflix.com`. */
export function isHostOf(host: string, suffix: string): boolean {
  return host === suffix || host.endsWith(`.${suffix}`);
}

function isReadable(page: URL): boolean {
  return page.protocol === 'https:' || (page.protocol === 'http:' && page.hostname === '127.0.0.1');
}

/** The board a page belongs to, or `undefined`: then the generic reader may be asked, on a click. */
export function adapterFor(page: URL, adapters: readonly BoardAdapter[] = known): BoardAdapter | undefined {
  if (!isReadable(page)) return undefined;
  const host = page.hostname.replace(/\.$/, '');
  return adapters.find((adapter) => adapter.hosts.some((suffix) => isHostOf(host, suffix)));
}
