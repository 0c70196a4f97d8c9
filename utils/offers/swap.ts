// A partner's search as it looks from here: what is theirs is the partner's, what they call the partner's is mine.
import { putTogether, takeApart } from './log';
import type { SavedOffer } from './types';

const swapped: Readonly<Record<string, string>> = { 'of:mine': 'of:partner', 'of:partner': 'of:mine' };

export function swapWhose(offer: SavedOffer): SavedOffer {
  return putTogether(
    offer,
    takeApart(offer).map((change) => ({ ...change, field: swapped[change.field] ?? change.field })),
  );
}
