// Small pure turns of phrase shared by the components.
import type { Language } from '@/utils/i18n/language';
import { tellContract } from '@/utils/i18n/offer-facts';
import { typographic } from '@/utils/i18n/typography';
import type { SavedOffer, Whose } from '@/utils/offers/types';
import { placeName } from '@/utils/places/regions';
import type { ContractKind } from '@/utils/posting/types';

/** The place understood of a kept offer, as a language calls it. */
export function placeOf({ place }: SavedOffer, language: Language): string | undefined {
  const name = placeName(place, language);
  return name && typographic(name);
}

/** Where a kept offer is: the place understood, else the words of the posting. */
export function placeLine(offer: SavedOffer, language: Language): string | undefined {
  const place = offer.place.confidence === 'unsure' ? undefined : placeOf(offer, language);
  return place || offer.location;
}

/** Below an offer's title: the company, the place, and whose it is when it is not mine alone. */
export function metaLine(offer: SavedOffer, whoses: Readonly<Record<Whose, string>>, language: Language): string {
  return [offer.company, placeLine(offer, language), offer.whose !== 'mine' && whoses[offer.whose]]
    .filter(Boolean)
    .join(' · ');
}

/** `CDI`, `Fixed term`. */
export function contractName(kind: ContractKind, language: Language): string {
  return begin(tellContract({ contractKinds: [kind] }, language) ?? kind);
}

/** As it stands alone: `fixed term` begins with a capital. */
export function begin(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
