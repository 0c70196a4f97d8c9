// Small pure turns of phrase shared by the components.
import type { SavedOffer } from '@/utils/offers/types';

/** Official names come with typewriter apostrophes; the interface writes them as books do. */
export function typographic(text: string): string {
  return text.replaceAll("'", '’');
}

/** Where a kept offer is: the place understood, else the words of the posting. */
export function placeLine(offer: SavedOffer): string | undefined {
  const isNamed = offer.place.name !== undefined && offer.place.confidence !== 'unsure';
  return isNamed && offer.place.name ? typographic(offer.place.name) : offer.location;
}
