// Applying to one kept offer by its key, as it is kept now.
import { getOffer } from '@/utils/offers/offers';
import { useLive } from '@/utils/pages/use-live';
import { ApplyTo } from './apply-to';

export function ApplyToKept({ offerKey }: { offerKey: string }) {
  const { value: offer } = useLive(() => getOffer(offerKey), [offerKey]);
  return offer?.trashedAt === 0 ? <ApplyTo offers={[offer]} /> : null;
}
