// One offer in a column: what it is, where, and the handle it is moved by.
import { typographic } from '@/utils/i18n/typography';
import type { SavedOffer } from '@/utils/offers/types';
import { regionName } from '@/utils/places/regions';
import { Icon } from '../icon';
import { RegionPill } from '../region-pill';
import { useStrings } from '../strings';
import { metaLine } from '../words';

interface Props {
  offer: SavedOffer;
  href: string;
  isCurrent: boolean;
  isWanted: boolean;
  isLifted: boolean;
  moveLabel: string;
  onPress: (event: KeyboardEvent) => void;
  onGrab: (event: PointerEvent) => void;
  /** The handle lost the focus. */
  onLeave: () => void;
}

export function OfferCard(props: Props) {
  const { offer, href, isCurrent, isWanted, isLifted, moveLabel, onPress, onGrab, onLeave } = props;
  const { narrow, language } = useStrings();
  const region = regionName(offer.region, language);
  return (
    <article class={`card${isCurrent ? ' current' : ''}${isLifted ? ' lifted' : ''}`}>
      <div class="card-head">
        <h3>
          <a href={href} draggable={false} aria-current={isCurrent ? 'true' : undefined}>
            {offer.title}
          </a>
        </h3>
        <button
          type="button"
          class="icon-button handle"
          aria-label={moveLabel}
          aria-describedby="columns-help"
          aria-pressed={isLifted}
          onKeyDown={onPress}
          onPointerDown={onGrab}
          onBlur={onLeave}
        >
          <Icon name="grip" />
        </button>
      </div>
      <p class="meta">{metaLine(offer, narrow.whoses, language)}</p>
      {region && <RegionPill label={typographic(region)} isWanted={isWanted} />}
    </article>
  );
}
