// Any site without an adapter: the one posting its embedded metadata gives, or nothing.
import type { BoardAdapter } from './contract';
import { readEmbedded } from './embedded';

/** Used on the person's click only (activeTab); it reads details, never lists. */
export const generic: BoardAdapter = {
  id: 'generic',
  name: 'JSON-LD / microdata',
  hosts: [],
  card: [],
  readCard: () => undefined,
  readPage: (doc, page) => readEmbedded(doc, page),
  examples: [],
  checkedOn: '2026-10-01',
};
