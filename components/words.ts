// Small pure turns of phrase shared by the components.
import type { Language } from '@/utils/i18n/language';
import { tellContract } from '@/utils/i18n/offer-facts';
import { typographic } from '@/utils/i18n/typography';
import type { SavedOffer, Whose } from '@/utils/offers/types';
import type { ContractKind } from '@/utils/posting/types';

/** Where a kept offer is: the place understood, else the words of the posting. */
export function placeLine(offer: SavedOffer): string | undefined {
  const isNamed = offer.place.name !== undefined && offer.place.confidence !== 'unsure';
  return isNamed && offer.place.name ? typographic(offer.place.name) : offer.location;
}

/** Below an offer's title: the company, the place, and whose it is when it is not mine alone. */
export function metaLine(offer: SavedOffer, whoses: Readonly<Record<Whose, string>>): string {
  return [offer.company, placeLine(offer), offer.whose !== 'mine' && whoses[offer.whose]].filter(Boolean).join(' · ');
}

/** `CDI`, `Fixed term`. */
export function contractName(kind: ContractKind, language: Language): string {
  return begin(tellContract({ contractKinds: [kind] }, language) ?? kind);
}

/** As it stands alone: `fixed term` begins with a capital. */
export function begin(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
