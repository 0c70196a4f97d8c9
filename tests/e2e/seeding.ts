// Offers written straight into the extension's store, as if they had been kept long ago.
import { type SavedOffer, untouched } from '../../utils/offers/types';
import type { Page } from './kit';

export interface Seed {
  offer: SavedOffer;
  text: string;
}

export interface Town {
  name: string;
  departement: string;
  /** INSEE code of the region. */
  region: string;
  /** INSEE code; without it the place is known by name only. */
  commune?: string;
}

/** An offer kept at an hour that follows from its number, with nothing added to it. */
export function inventOffer(at: number, title: string, town: Town, more: Partial<SavedOffer> = {}): SavedOffer {
  const { name, departement, region, commune } = town;
  const savedAt = Date.UTC(2026, 10, 1) + at * 3_600_000;
  return {
    ...untouched,
    key: `apec:${at}`,
    board: 'apec',
    url: `https://www.apec.fr/${at}`,
    title,
    company: 'Ateliers inventés',
    location: `${name} (${departement})`,
    place: {
      kind: 'commune',
      region,
      departement,
      name,
      ...(commune === undefined ? {} : { commune }),
      confidence: 'sure',
      why: { code: 'commune', values: { written: name, place: name, departement } },
    },
    region,
    fingerprint: '',
    status: 'saved',
    history: [{ status: 'saved', at: savedAt }],
    savedAt,
    updatedAt: savedAt,
    trashedAt: 0,
    ...more,
  };
}

/** Writes rows as the extension stores them. */
export function seed(page: Page, rows: readonly Seed[]): Promise<void> {
  return page.evaluate(
    (seeds) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('cap-regions');
        opening.onsuccess = () => {
          const change = opening.result.transaction(['offers', 'texts'], 'readwrite');
          for (const { offer, text } of seeds) {
            change.objectStore('offers').put(offer);
            change.objectStore('texts').put({ key: offer.key, text, readAt: offer.savedAt });
          }
          change.onerror = () => reject(new Error(change.error?.message));
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    rows,
  );
}
