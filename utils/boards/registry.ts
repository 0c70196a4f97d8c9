// Every board we read. A script that needs some of them only takes them from where they are listed: each weighs a page.
import { applicantTrackers } from './ats';
import type { BoardAdapter } from './contract';
import { listed } from './listed';
import { adapterAmong } from './match';
import { practice } from './practice';
import { unseenBoards } from './unseen';

/** Every adapter a person can switch on. */
export const boards: readonly BoardAdapter[] = [...listed, ...applicantTrackers, ...unseenBoards];

/** With the practice board in trial builds; the condition is a constant there, and production carries no trace of it. */
const known: readonly BoardAdapter[] = import.meta.env?.MODE === 'e2e' ? [...boards, practice] : boards;

/** The board a page belongs to, or `undefined`: then the generic reader may be asked, on a click. */
export function adapterFor(page: URL, adapters: readonly BoardAdapter[] = known): BoardAdapter | undefined {
  return adapterAmong(adapters, page);
}
