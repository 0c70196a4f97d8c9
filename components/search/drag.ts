// Dragging a card to another column, by mouse, finger or pen: pointer events, since Firefox starts no drag of its own by touch.

export interface Dragging {
  /** The card that is dragged. */
  card: HTMLElement;
  /** What answers the column under a point, in px of the window; undefined outside of all. */
  columnAt: (x: number, y: number) => string | undefined;
  /** What scrolls sideways when one comes near its edge. */
  room: HTMLElement;
  onStart: () => void;
  /** Undefined outside of every column. */
  onOver: (column: string | undefined) => void;
  onDrop: (column: string | undefined) => void;
}

/** A press that moves less is a click, in px. */
const threshold = 6;
/** So near the edge the columns scroll, and so much each frame, in px. */
const edge = 56;
const stride = 12;

/** Follows the pointer that was just pressed until it is released; Escape and a cancelled touch put the card back. */
export function followPointer(press: PointerEvent, { card, columnAt, room, onStart, onOver, onDrop }: Dragging): void {
  const stop = new AbortController();
  const { signal } = stop;
  const { pointerId, clientX: startX, clientY: startY } = press;
  let [x, y] = [startX, startY];
  let isStarted = false;
  let over: string | undefined;
  let frame = 0;
  const roomAtStart = room.scrollLeft;

  /** At most once a frame, whatever the pointer sends. */
  const draw = () => {
    frame = requestAnimationFrame(draw);
    const { left, right } = room.getBoundingClientRect();
    if (x > right - edge) room.scrollLeft += stride;
    else if (x < left + edge) room.scrollLeft -= stride;
    card.style.transform = `translate(${x - startX + room.scrollLeft - roomAtStart}px, ${y - startY}px)`;
    const next = columnAt(x, y);
    if (next === over) return;
    over = next;
    onOver(over);
  };
  const end = (column: string | undefined) => {
    stop.abort();
    cancelAnimationFrame(frame);
    card.style.transform = '';
    delete card.dataset.dragged;
    if (isStarted) onDrop(column);
  };
  const isOther = (event: PointerEvent) => event.pointerId !== pointerId;

  addEventListener(
    'pointermove',
    (event) => {
      if (isOther(event)) return;
      [x, y] = [event.clientX, event.clientY];
      if (isStarted || Math.hypot(x - startX, y - startY) < threshold) return;
      isStarted = true;
      // No class: drawing the card as picked up writes its class anew.
      card.dataset.dragged = '';
      onStart();
      draw();
    },
    { signal },
  );
  addEventListener(
    'pointerup',
    (event) => {
      if (!isOther(event)) end(columnAt(event.clientX, event.clientY));
    },
    { signal },
  );
  addEventListener(
    'pointercancel',
    (event) => {
      if (!isOther(event)) end(undefined);
    },
    { signal },
  );
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !isStarted) return;
      event.preventDefault();
      end(undefined);
    },
    { signal },
  );
  // A drag selects no text.
  addEventListener('selectstart', (event) => isStarted && event.preventDefault(), { signal });
}
