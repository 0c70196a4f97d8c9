// One kept offer in a list: what it is, where, how far it has gone, and what can be done with it.

import { typographic } from '@/utils/i18n/typography';
import type { OfferStatus, SavedOffer } from '@/utils/offers/types';
import { regionName } from '@/utils/places/regions';
import { Icon } from './icon';
import { OutLink } from './out-link';
import { RegionPill } from './region-pill';
import { StatusSelect } from './status-select';
import { useStrings } from './strings';
import { metaLine } from './words';

interface Props {
  offer: SavedOffer;
  isWanted: boolean;
  /** Address of the offer's own page in the workspace; without it the title opens the posting itself. */
  href?: string;
  isCurrent?: boolean;
  /** Opens the guide of the offer's region; absent where no region is claimed. */
  onGuide?: () => void;
  /** Opens the screen where one applies; absent where no region is claimed. */
  onApply?: () => void;
  /** While several offers are being chosen: whether this one is, and choosing it or not. */
  choosing?: { isChosen: boolean; onToggle: () => void };
  onStatus: (status: OfferStatus) => void;
  onRemove: () => void;
}

export function OfferRow(props: Props) {
  const { offer, isWanted, href, isCurrent = false, onGuide, onApply, choosing, onStatus, onRemove } = props;
  const strings = useStrings();
  const region = regionName(offer.region, strings.language);
  return (
    <article class={isCurrent ? 'offer current' : 'offer'}>
      <div class="offer-head">
        {choosing && (
          <input
            class="choose"
            type="checkbox"
            checked={choosing.isChosen}
            aria-label={strings.bulk.choose(offer.title)}
            onChange={choosing.onToggle}
          />
        )}
        <h3 class="offer-title">
          {href ? (
            <a href={href} aria-current={isCurrent ? 'true' : undefined}>
              {offer.title}
            </a>
          ) : (
            <OutLink address={offer.url}>{offer.title}</OutLink>
          )}
        </h3>
        <div class="offer-tools">
          {onApply && (
            <button
              type="button"
              class="icon-button"
              aria-label={strings.apply.openOf(offer.title)}
              title={strings.apply.open}
              onClick={onApply}
            >
              <Icon name="send" />
            </button>
          )}
          {onGuide && region && (
            <button
              type="button"
              class="icon-button"
              aria-label={strings.guides.openSaying(typographic(region))}
              title={strings.guides.openOf(typographic(region))}
              onClick={onGuide}
            >
              <Icon name="guide" />
            </button>
          )}
          {href && (
            <OutLink class="icon-button" address={offer.url} label={strings.act.openOf(offer.title)}>
              <Icon name="open" />
            </OutLink>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={strings.act.removeOf(offer.title)}
            title={strings.act.remove}
            onClick={onRemove}
          >
            <Icon name="remove" />
          </button>
        </div>
      </div>
      <p class="meta">{metaLine(offer, strings.narrow.whoses, strings.language)}</p>
      <div class="offer-line">
        {region && <RegionPill label={typographic(region)} isWanted={isWanted} />}
        {offer.tags.map((tag) => (
          <span key={tag} class="tag">
            {tag}
          </span>
        ))}
        <StatusSelect title={offer.title} status={offer.status} onChange={onStatus} />
      </div>
    </article>
  );
}
