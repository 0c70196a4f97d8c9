// The kept offers in columns, one for each step; a card is moved by mouse, finger or keyboard, and the move is told.
import { useRef, useState } from 'preact/hooks';
import { typographic } from '@/utils/i18n/typography';
import { type OfferStatus, offerStatuses, type SavedOffer } from '@/utils/offers/types';
import { useStrings } from '../strings';
import { followPointer } from './drag';
import { OfferCard } from './offer-card';

interface Props {
  offers: readonly SavedOffer[];
  current?: string;
  wanted: readonly string[];
  hrefOf: (key: string) => string;
  onMove: (key: string, status: OfferStatus) => void;
}

/** Cards drawn in a column at first, and how many more each time. */
const step = 25;

/** A card that was picked up, and the column it would be put down in. */
interface Lifted {
  offer: SavedOffer;
  over: OfferStatus;
  by: 'pointer' | 'keyboard';
}

export function Columns({ offers, current, wanted, hrefOf, onMove }: Props) {
  const { columns, status } = useStrings();
  const room = useRef<HTMLDivElement>(null);
  const [lifted, setLifted] = useState<Lifted>();
  const [told, setTold] = useState('');
  const [shown, setShown] = useState<Partial<Record<OfferStatus, number>>>({});
  const byStatus = Map.groupBy(offers, (offer) => offer.status);
  const name = ({ title }: SavedOffer) => title;

  function put(offer: SavedOffer, to: OfferStatus | undefined): void {
    setLifted(undefined);
    if (to === undefined || to === offer.status) {
      setTold(columns.cancelled(name(offer), status[offer.status]));
      return;
    }
    onMove(offer.key, to);
    setTold(columns.dropped(name(offer), status[to]));
  }

  /** Sideways only: the card that is held stays where the eyes are. */
  function showColumn(column: OfferStatus): void {
    const around = room.current?.getBoundingClientRect();
    const box = room.current?.querySelector(`[data-status=${column}]`)?.getBoundingClientRect();
    if (!room.current || !around || !box) return;
    room.current.scrollLeft += Math.max(0, box.right - around.right) - Math.max(0, around.left - box.left);
  }

  function press(offer: SavedOffer, event: KeyboardEvent): void {
    const isHeld = lifted?.by === 'keyboard' && lifted.offer.key === offer.key;
    if (event.key === ' ' || event.key === 'Enter') {
      if (isHeld) put(offer, lifted.over);
      else {
        setLifted({ offer, over: offer.status, by: 'keyboard' });
        setTold(columns.lifted(name(offer), status[offer.status]));
      }
    } else if (isHeld && event.key === 'Escape') put(offer, undefined);
    else if (isHeld && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      const place = offerStatuses.indexOf(lifted.over) + (event.key === 'ArrowRight' ? 1 : -1);
      const over = offerStatuses[place];
      if (!over) return;
      setLifted({ ...lifted, over });
      setTold(columns.over(status[over], place + 1, offerStatuses.length));
      showColumn(over);
    } else return;
    event.preventDefault();
  }

  function grab(offer: SavedOffer, event: PointerEvent): void {
    const card = (event.currentTarget as Element).closest<HTMLElement>('.card');
    if (!card || !room.current || event.button !== 0) return;
    followPointer(event, {
      card,
      room: room.current,
      columnAt: (x, y) =>
        document
          .elementsFromPoint(x, y)
          .map((element) => element.closest<HTMLElement>('[data-status]')?.dataset.status)
          .find(Boolean),
      onStart: () => setLifted({ offer, over: offer.status, by: 'pointer' }),
      onOver: (column) => setLifted({ offer, over: statusOf(column) ?? offer.status, by: 'pointer' }),
      onDrop: (column) => put(offer, statusOf(column)),
    });
  }

  return (
    <>
      <p class="unseen" role="status" aria-live="assertive">
        {told}
      </p>
      <p id="columns-help" class="soft small columns-help">
        {columns.help}
      </p>
      <section ref={room} class={lifted ? 'columns lifting' : 'columns'} aria-label={columns.label}>
        {offerStatuses.map((each) => {
          const cards = byStatus.get(each) ?? [];
          const limit = shown[each] ?? step;
          return (
            <section
              key={each}
              class={lifted?.over === each ? 'status-column over' : 'status-column'}
              data-status={each}
              aria-label={columns.column(status[each], cards.length)}
            >
              <h2>
                {status[each]} <span class="soft">{cards.length}</span>
              </h2>
              <ul>
                {cards.slice(0, limit).map((offer) => (
                  <li key={offer.key}>
                    <OfferCard
                      offer={offer}
                      href={hrefOf(offer.key)}
                      isCurrent={offer.key === current}
                      isWanted={wanted.includes(offer.region)}
                      isLifted={lifted?.offer.key === offer.key}
                      moveLabel={columns.move(typographic(offer.title))}
                      onPress={(event) => press(offer, event)}
                      onGrab={(event) => grab(offer, event)}
                      onLeave={() =>
                        lifted?.by === 'keyboard' && lifted.offer.key === offer.key && put(offer, undefined)
                      }
                    />
                  </li>
                ))}
              </ul>
              {cards.length === 0 && <p class="soft small">{columns.empty}</p>}
              {cards.length > limit && (
                <button
                  type="button"
                  class="button small"
                  onClick={() => setShown({ ...shown, [each]: limit + 2 * step })}
                >
                  {columns.more(cards.length - limit)}
                </button>
              )}
            </section>
          );
        })}
      </section>
    </>
  );
}

const statusOf = (column: string | undefined) => offerStatuses.find((each) => each === column);
