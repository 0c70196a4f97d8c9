// Fresh databases and settings for tests: an in-memory IndexedDB and the fake browser's storage.
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CapRegionsDatabase } from '@/utils/database/database';
import type { PlaceAnswer } from '@/utils/places/types';
import type { Posting } from '@/utils/posting/types';

// Dexie looks for IndexedDB once, when it is first imported.
Dexie.dependencies.indexedDB = new IDBFactory();
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

let made = 0;

export function freshDatabase(): CapRegionsDatabase {
  fakeBrowser.reset();
  made += 1;
  return new CapRegionsDatabase(`test-${made}`);
}

export const rennes: PlaceAnswer = {
  kind: 'commune',
  region: '53',
  departement: '35',
  commune: '35238',
  name: 'Rennes',
  confidence: 'sure',
  why: { code: 'commune', values: {} } as unknown as PlaceAnswer['why'],
};

export function makePosting(id: string, more: Partial<Posting> = {}): Posting {
  return {
    key: `linkedin:${id}`,
    board: 'linkedin',
    url: `https://www.linkedin.com/jobs/view/${id}/`,
    title: `Soudeuse n° ${id}`,
    company: 'Chantiers du Ponant',
    location: 'Rennes, Bretagne, France',
    ...more,
  };
}
