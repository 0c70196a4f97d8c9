// A kept offer in full: its fields, its steps, and its text as it was.

import type { ComponentChildren } from 'preact';
import { offerFactLabels, tellClosing, tellContract, tellRemoteShare, tellStart } from '@/utils/i18n/offer-facts';
import { typographic } from '@/utils/i18n/typography';
import type { OfferStatus, OfferText, SavedOffer } from '@/utils/offers/types';
import { regionName } from '@/utils/places/regions';
import { formatDay } from './dates';
import { OutLink } from './out-link';
import { RegionPill } from './region-pill';
import { StatusSelect } from './status-select';
import { useStrings } from './strings';
import { placeLine } from './words';

interface Props {
  offer: SavedOffer;
  text?: OfferText;
  /** Why the place was understood so, in words. */
  why: string;
  isWanted: boolean;
  onStatus: (status: OfferStatus) => void;
  onRemove: () => void;
  /** What it would change, after the facts. */
  children?: ComponentChildren;
}

export function OfferDetail({ offer, text, why, isWanted, onStatus, onRemove, children }: Props) {
  const strings = useStrings();
  const region = regionName(offer.region);
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
          <OutLink class="button primary" address={offer.url}>
            {strings.act.open}
          </OutLink>
          {isKept && (
            <button type="button" class="button" onClick={onRemove}>
              {strings.act.remove}
            </button>
          )}
        </div>
      </header>
      <Facts offer={offer} why={why} />
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

function Facts({ offer, why }: { offer: SavedOffer; why: string }) {
  const { detail, workplace, language } = useStrings();
  const labels = offerFactLabels(language);
  const place = placeLine(offer);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [detail.place, place],
    [detail.workplace, offer.workplace && workplace[offer.workplace]],
    [labels.remote, tellRemoteShare(offer, language)],
    [detail.contract, tellContract(offer, language)],
    [detail.salary, offer.salary],
    [labels.starts, tellStart(offer, language)],
    [labels.closes, tellClosing(offer, language)],
    [detail.posted, offer.postedOn && formatDay(offer.postedOn, language)],
    [detail.kept, formatDay(offer.savedAt, language)],
  ];
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {name === detail.place && offer.location && offer.location !== place && (
                <span class="soft"> · {detail.asWritten(offer.location)}</span>
              )}
            </dd>
          </div>
        ))}
      <div>
        <dt>{detail.why}</dt>
        <dd>{why}</dd>
      </div>
      {offer.applyUrl && (
        <div>
          <dt>{labels.apply}</dt>
          <dd>
            <OutLink address={offer.applyUrl}>{offer.applyUrl}</OutLink>
          </dd>
        </div>
      )}
      <div>
        <dt>{detail.source}</dt>
        <dd>
          <OutLink address={offer.url}>{offer.url}</OutLink>
        </dd>
      </div>
    </dl>
  );
}
