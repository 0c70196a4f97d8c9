// Applying to the kept offer that is open.
import { useStrings } from '@/components/strings';
import type { SavedOffer } from '@/utils/offers/types';
import { ApplyTo } from '@/utils/pages/apply/apply-to';

export function OfferApply({ offer }: { offer: SavedOffer }) {
  const { apply } = useStrings();
  return (
    <section class="offer-apply" aria-labelledby="offer-apply-title">
      <h3 id="offer-apply-title">{apply.block}</h3>
      <ApplyTo offers={[offer]} />
    </section>
  );
}
