// A kept offer in full: its fields, its steps, and its text as it was.

import type { ComponentChildren } from 'preact';
import { typographic } from '@/utils/i18n/typography';
import type { OfferStatus, OfferText, SavedOffer } from '@/utils/offers/types';
import { regionName } from '@/utils/places/regions';
import { formatDay } from './dates';
import { type FactsEditing, FactsPart } from './offer/facts-part';
import { OutLink } from './out-link';
import { RegionPill } from './region-pill';
import { StatusSelect } from './status-select';
import { useStrings } from './strings';

interface Props {
  offer: SavedOffer;
  text?: OfferText;
  /** Why the place was understood so, in words. */
  why: string;
  isWanted: boolean;
  onStatus: (status: OfferStatus) => void;
  onRemove: () => void;
  /** Correcting what the posting says; absent where it cannot be. */
  editing?: FactsEditing;
  /** What it would change and what the person adds, after the facts. */
  children?: ComponentChildren;
}

export function OfferDetail(props: Props) {
  const { offer, text, why, isWanted, onStatus, onRemove, editing, children } = props;
  const strings = useStrings();
  const region = regionName(offer.region, strings.language);
  const isKept = offer.trashedAt === 0;
  return (
    <article class="detail">
      <header>
        <h2>{offer.title}</h2>
        {offer.company && <p class="detail-company">{offer.company}</p>}
        <div class="offer-line">
          {region && <RegionPill label={typographic(region)} isWanted={isWanted} />}
          {isKept && <StatusSelect title={offer.title} status={offer.status} onChange={onStatus} />}
        </div>
        <div class="actions">
          {offer.url !== '' && (
            <OutLink class="button primary" address={offer.url}>
              {strings.act.open}
            </OutLink>
          )}
          {isKept && (
            <button type="button" class="button" onClick={onRemove}>
              {strings.act.remove}
            </button>
          )}
        </div>
      </header>
      <FactsPart offer={offer} why={why} editing={isKept ? editing : undefined} />
      {children}
      <section>
        <h3>{strings.detail.history}</h3>
        <ol class="history">
          {offer.history.map(({ status, at }) => (
            <li key={at}>
              <span>{strings.status[status]}</span>
              <time class="soft" dateTime={new Date(at).toISOString()}>
                {formatDay(at, strings.language)}
              </time>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{strings.detail.text}</h3>
        <p class="soft small">
          {text ? strings.detail.textKept(formatDay(text.readAt, strings.language)) : strings.detail.noText}
        </p>
        {text && <p class="offer-text">{text.text}</p>}
      </section>
    </article>
  );
}
