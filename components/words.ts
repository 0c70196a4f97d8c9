// Small pure turns of phrase shared by the components.
import { typographic } from '@/utils/i18n/typography';
import type { SavedOffer } from '@/utils/offers/types';

/** Where a kept offer is: the place understood, else the words of the posting. */
export function placeLine(offer: SavedOffer): string | undefined {
  const isNamed = offer.place.name !== undefined && offer.place.confidence !== 'unsure';
  return isNamed && offer.place.name ? typographic(offer.place.name) : offer.location;
}
