// Room for a badge is room that nothing else takes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, gap, roomOnEdge, roomOnLine } from '@/utils/page/fit';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const card = box(0, 0, 400, 120);
const place = box(20, 60, 100, 16);

describe('room at the end of a line', () => {
  it('goes to the card’s edge when nothing follows', () => {
    expect(roomOnLine(place, card, [place])).toEqual({ left: 128, width: 400 - gap / 2 - 128, middle: 68, height: 16 });
  });

  it('stops before what follows on the same line', () => {
    expect(roomOnLine(place, card, [place, box(200, 62, 60, 12)]).width).toBe(200 - gap / 2 - 128);
  });

  it('does not care for other lines', () => {
    expect(roomOnLine(place, card, [place, box(130, 20, 60, 16), box(130, 90, 60, 16)]).width).toBe(268);
  });

  it('is none when the text fills the line', () => {
    expect(roomOnLine(box(20, 60, 378, 16), card, []).width).toBe(0);
  });

  it('is none when something starts where the text ends', () => {
    expect(roomOnLine(place, card, [place, box(110, 58, 80, 20)]).width).toBe(0);
  });
});

const boxes = fc.array(
  fc.record({
    left: fc.integer({ min: 0, max: 380 }),
    top: fc.integer({ min: 0, max: 110 }),
    width: fc.integer({ min: 1, max: 400 }),
    height: fc.integer({ min: 1, max: 60 }),
  }),
  { maxLength: 20 },
);

describe('room on the edge', () => {
  it('takes the top right corner when it is free', () => {
    expect(roomOnEdge(card, [box(0, 0, 300, 120)], 18, 18)).toEqual({ left: 379, top: 3 });
  });

  it('is none in a card that is full', () => {
    expect(roomOnEdge(card, [card], 18, 18)).toBeUndefined();
  });

  it('covers nothing and stays inside, whatever stands in the card', () => {
    fc.assert(
      fc.property(boxes, (made) => {
        const taken = made.map(({ left, top, width, height }) => box(left, top, width, height));
        const spot = roomOnEdge(card, taken, 18, 18);
        if (!spot) return;
        const own = box(spot.left, spot.top, 18, 18);
        expect(
          own.left >= card.left && own.right <= card.right && own.top >= card.top && own.bottom <= card.bottom,
        ).toBe(true);
        for (const other of taken) {
          const isApart =
            other.right <= own.left || other.left >= own.right || other.bottom <= own.top || other.top >= own.bottom;
          expect(isApart).toBe(true);
        }
      }),
    );
  });
});
