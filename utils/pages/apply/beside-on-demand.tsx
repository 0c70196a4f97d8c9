// What stands beside an offer, in the side panel: brought once it is opened, so that a panel opens as light as before.
import { useState } from 'preact/hooks';
import { useStrings } from '@/components/strings';
import type { BesideOffer } from './beside-offer';

type Props = Parameters<typeof BesideOffer>[0];

export function BesideOnDemand(props: Props) {
  const { news } = useStrings();
  const [View, setView] = useState<typeof BesideOffer>();
  if (View) return <View {...props} unsure={<p class="soft small">{news.unsure}</p>} />;
  return (
    <div class="actions">
      <button
        type="button"
        class="button small"
        onClick={() => void import('./beside-offer').then((part) => setView(() => part.BesideOffer))}
      >
        {news.title}
      </button>
    </div>
  );
}
