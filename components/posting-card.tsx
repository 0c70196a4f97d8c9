// One offer of the page in front: what it is, where and why, and keeping it.
import type { ComponentChildren } from 'preact';
import type { OfferMark, OfferStatus } from '@/utils/offers/types';
import type { RawPosting, Workplace } from '@/utils/posting/types';
import { Icon } from './icon';
import { OutLink } from './out-link';
import { RegionPill } from './region-pill';
import { StatusSelect } from './status-select';
import { useStrings } from './strings';
import { typographic } from './words';

/** What the background understood of the posting (part of its `PostingView`). */
interface Understood {
  label?: string;
  place?: string;
  isWanted: boolean;
  workplace?: Workplace;
  why: string;
  mark?: OfferMark;
}

interface Props {
  posting: RawPosting;
  view: Understood;
  /** Where it stands when it is kept. */
  status?: OfferStatus;
  isSaving?: boolean;
  /** `full` for the page's own offer, `line` in a list. */
  size: 'full' | 'line';
  onSave: () => void;
  onStatus: (status: OfferStatus) => void;
  onRemove: () => void;
  children?: ComponentChildren;
}

export function PostingCard(props: Props) {
  const { posting, view, status, size, onStatus, onRemove, children } = props;
  const strings = useStrings();
  const facts = [
    view.place === undefined ? posting.location : typographic(view.place),
    view.workplace && strings.workplace[view.workplace],
    size === 'full' ? posting.contract : undefined,
    size === 'full' ? posting.salary : undefined,
  ].filter(Boolean);
  return (
    <article class={`posting ${size}`}>
      <h3 class="offer-title">
        <OutLink address={posting.url}>{posting.title}</OutLink>
      </h3>
      {posting.company && <p class="meta">{posting.company}</p>}
      {facts.length > 0 && <p class="meta">{facts.join(' · ')}</p>}
      <div class="offer-line">
        {view.label ? (
          <RegionPill label={typographic(view.label)} isWanted={view.isWanted} />
        ) : (
          <span class="tag">{strings.page.noRegion}</span>
        )}
        {view.mark === 'seen' && status === undefined && <span class="tag">{strings.seen}</span>}
        {status !== undefined && <StatusSelect title={posting.title} status={status} onChange={onStatus} />}
        {status === undefined ? (
          <SaveButton {...props} />
        ) : (
          <button
            type="button"
            class="icon-button"
            aria-label={strings.act.removeOf(posting.title)}
            title={strings.act.remove}
            onClick={onRemove}
          >
            <Icon name="remove" />
          </button>
        )}
      </div>
      <details class="why">
        <summary>{strings.act.why}</summary>
        <p>{view.why}</p>
      </details>
      {children}
    </article>
  );
}

function SaveButton({ posting, isSaving = false, size, onSave }: Props) {
  const strings = useStrings();
  return (
    <button
      type="button"
      class={size === 'full' ? 'button primary small' : 'button small'}
      aria-label={strings.act.saveOf(posting.title)}
      aria-disabled={isSaving}
      onClick={isSaving ? undefined : onSave}
    >
      {isSaving ? strings.act.saving : strings.act.save}
    </button>
  );
}
