// One offer of the page in front: what it is, where and why, and keeping it.
import type { ComponentChildren } from 'preact';
import { typographic } from '@/utils/i18n/typography';
import type { OfferMark, OfferStatus } from '@/utils/offers/types';
import type { PlaceKind } from '@/utils/places/types';
import type { RawPosting, Workplace } from '@/utils/posting/types';
import { Icon } from './icon';
import { OutLink } from './out-link';
import { RegionPill } from './region-pill';
import { StatusSelect } from './status-select';
import { useStrings } from './strings';

/** What the background understood of the posting (part of its `PostingView`). */
interface Understood {
  kind: PlaceKind;
  /** Regions (names) of the several sites the offer names. */
  sites?: readonly string[];
  label?: string;
  place?: string;
  isWanted: boolean;
  workplace?: Workplace;
  why: string;
  mark?: OfferMark;
  /** One sentence when what is probably the same offer was met on another board. */
  twin?: string;
  /** What it would leave each month, where that can be said. */
  chip?: { text: string; tone: 'gain' | 'loss' | 'neutral'; title: string; basis?: string };
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
  /** Opens the guide of the offer's region; absent where no region is claimed. */
  onGuide?: () => void;
  /** Opens the means to apply; absent until the offer is kept, or where no region is claimed. */
  onApply?: () => void;
  /** What the offer would leave is told below in full: not here too. */
  hasLiving?: boolean;
  children?: ComponentChildren;
}

export function PostingCard(props: Props) {
  const { posting, view, status, size, hasLiving, children } = props;
  const strings = useStrings();
  const place = view.place === undefined ? posting.location : typographic(view.place);
  const workplace = view.workplace && strings.workplace[view.workplace];
  const isFull = size === 'full';
  const facts = isFull ? [place, workplace, posting.contract, posting.salary] : [posting.company, place, workplace];
  return (
    <article class={`posting ${size}`}>
      <div class="offer-head">
        <h3 class="offer-title">
          <OutLink address={posting.url}>{posting.title}</OutLink>
        </h3>
        {!isFull && (
          <div class="offer-tools">
            <GuideButton {...props} />
            <Keeping {...props} />
          </div>
        )}
      </div>
      {isFull && posting.company && <p class="meta">{posting.company}</p>}
      <p class="meta">{facts.filter(Boolean).join(' · ')}</p>
      <div class="offer-line">
        <div class="place-line">
          <PlaceMark view={view} />
          {view.chip && !hasLiving && <LeftChip {...view.chip} />}
        </div>
        {isFull && <Keeping {...props} />}
        {isFull && (
          <div class="ways">
            <GuideButton {...props} />
            <ApplyButton {...props} />
          </div>
        )}
        {!isFull && view.mark === 'seen' && status === undefined && <span class="tag">{strings.seen}</span>}
        <details class="why">
          <summary>{strings.act.why}</summary>
          <p>{view.why}</p>
        </details>
      </div>
      {view.twin && <p class="meta twin">{view.twin}</p>}
      {children}
    </article>
  );
}

/** What it would leave; it opens on what it is, how it is come by and from what sources. */
function LeftChip({ text, tone, title, basis }: NonNullable<Understood['chip']>) {
  return (
    <details class="left-figure">
      <summary>
        <span class={`living-amount ${tone}`}>{text}</span>
      </summary>
      <p>{title}.</p>
      {basis && <p>{basis}</p>}
    </details>
  );
}

/** The way to the region's guide: in words beside the page's own offer, a drawing in a list. */
function GuideButton({ view, size, onGuide }: Props) {
  const { guides } = useStrings();
  if (!onGuide || !view.label) return null;
  const isFull = size === 'full';
  return (
    <button
      type="button"
      class={isFull ? 'button small plain' : 'icon-button'}
      aria-label={guides.openSaying(typographic(view.label))}
      title={isFull ? undefined : guides.openOf(typographic(view.label))}
      onClick={onGuide}
    >
      <Icon name="guide" />
      {isFull && guides.open}
    </button>
  );
}

function ApplyButton({ posting, onApply }: Props) {
  const { apply } = useStrings();
  if (!onApply) return null;
  return (
    <button type="button" class="button small plain" aria-label={apply.openOf(posting.title)} onClick={onApply}>
      <Icon name="send" />
      {apply.open}
    </button>
  );
}

/** Save; or, once saved, the steps and removal. */
function Keeping(props: Props) {
  const { posting, status, onStatus, onRemove } = props;
  const { act } = useStrings();
  if (status === undefined) return <SaveButton {...props} />;
  return (
    <div class="keeping">
      <StatusSelect title={posting.title} status={status} onChange={onStatus} />
      <button
        type="button"
        class="icon-button"
        aria-label={act.removeOf(posting.title)}
        title={act.remove}
        onClick={onRemove}
      >
        <Icon name="remove" />
      </button>
    </div>
  );
}

/** The region's pill, or a plain word for what is no region: nothing is claimed that the offer does not say. */
function PlaceMark({ view }: { view: Understood }) {
  const { page } = useStrings();
  if (view.label) return <RegionPill label={typographic(view.label)} isWanted={view.isWanted} />;
  if (view.sites && view.sites.length > 0) {
    return <span class="tag">{`${page.sites} (${view.sites.map(typographic).join(', ')})`}</span>;
  }
  const words: Partial<Record<PlaceKind, string>> = {
    country: page.country,
    'remote-fr': page.remoteFrance,
    foreign: page.foreign,
  };
  return <span class="tag">{words[view.kind] ?? page.noRegion}</span>;
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
