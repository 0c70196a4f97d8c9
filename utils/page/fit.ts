// Finds room for a badge beside a card's text: measures only, so that nothing of the page moves or is covered.
import { all, boxOf, isInside, parentOf } from './select';

/** A rectangle in viewport pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Room at the end of a line: where it starts, how wide it is, and the line it belongs to. */
export interface LineRoom {
  left: number;
  /** Pixels free to the right of the text; 0 when none. */
  width: number;
  /** Vertical centre and height of the line. */
  middle: number;
  height: number;
}

/** Pixels between a line's text and what follows it. */
export const gap = 8;

/** Most texts looked at for one badge: beyond, nothing is known to be free. */
const mostTexts = 3_000;

const solid = 'img, svg, video, canvas, button, input, select, textarea, [role="button"]';

/** Answers with the boxes that touch `within`; where not all is known, with `within` itself. */
export type BoxReader = (within: Box) => Box[];

/**
 * Boxes of all that a person sees in `root`: words, pictures, controls; a control that holds `own` is none. For as long
 * as the page does not move.
 */
export function visibleBoxes(root: Element, own: Element): BoxReader {
  const solids = all(root, solid).filter((element) => !isInside(own, element));
  const boxes = solids.map(boxOf);
  const texts: { node: Node; around: DOMRect; rects?: DOMRect[] }[] = [];
  const words = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node && texts.length < mostTexts; node = words.nextNode()) {
    if (node.nodeValue?.trim()) texts.push({ node, around: boxOf(parentOf(node) as Element) });
  }
  return (within) => {
    if (texts.length === mostTexts) return [within];
    const rects = texts.flatMap((text) => {
      const { node, around } = text;
      // A text's own rectangles cost more than the box around it, which most often stands elsewhere.
      if (around.width > 0 && around.height > 0 && !touches(around, within)) return [];
      text.rects ??= textRects(node);
      return text.rects;
    });
    return [...boxes, ...rects].filter((box) => box.width > 1 && box.height > 1 && touches(box, within));
  };
}

let range: Range | undefined;

/** By one range for all: every change of the page goes through all the ranges that were ever made on it. */
function textRects(text: Node): DOMRect[] {
  range ??= document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()];
}

function touches(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

/** What the ancestors of a batch's cards clip away, by element: cards of one list have them in common. */
export type Clips = Map<Element, Sides>;

interface Sides {
  left: number;
  right: number;
}

/** The part of `card` inside its side paddings that is not clipped away, in viewport pixels. */
export function visibleArea(anchor: Element, card: Element, clips: Clips = new Map()): Box {
  const rect = boxOf(card);
  const style = getComputedStyle(card);
  const area = {
    left: rect.left + (Number.parseFloat(style.paddingLeft) || 0),
    top: rect.top,
    right: rect.right - (Number.parseFloat(style.paddingRight) || 0),
    bottom: rect.bottom,
  };
  for (let at: Element | null = anchor; at && at !== card; at = parentOf(at)) narrow(area, sidesOf(at));
  narrow(area, sidesOf(card, style));
  const above = parentOf(card);
  if (above) narrow(area, sidesAbove(above, clips));
  return area;
}

const unlimited: Sides = { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY };

/** How far something in the element may be seen to the sides. */
function sidesOf(element: Element, style = getComputedStyle(element)): Sides {
  // A box that scrolls up and down moves its content: only its width limits.
  return style.overflowX === 'visible' || style.display === 'inline' ? unlimited : boxOf(element);
}

function narrow(area: Sides, { left, right }: Sides): void {
  area.left = Math.max(area.left, left);
  area.right = Math.min(area.right, right);
}

/** The sides left by the element and all it stands in. */
function sidesAbove(element: Element, clips: Clips): Sides {
  const path: Element[] = [];
  let at: Element | null = element;
  for (; at && !clips.has(at); at = parentOf(at)) path.push(at);
  let sides = (at && clips.get(at)) ?? unlimited;
  for (const one of path.reverse()) {
    sides = { ...sides };
    narrow(sides, sidesOf(one));
    clips.set(one, sides);
  }
  return sides;
}

/** The room to the right of `anchor`'s last line, within `card`; undefined when the anchor shows no text. */
export function roomAfter(anchor: Element, area: Box, boxes: BoxReader): LineRoom | undefined {
  const line = lastLine(anchor);
  if (!line) return undefined;
  const { top, bottom } = line;
  // A line above and one below are looked at too: a box may be lower than the words it holds.
  const height = bottom - top;
  const band = { left: line.right, right: area.right, top: top - height, bottom: bottom + height };
  return roomOnLine(line, area, boxes(band));
}

function lastLine(anchor: Element): DOMRect | undefined {
  let last: DOMRect | undefined;
  const words = document.createTreeWalker(anchor, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    if (!node.nodeValue?.trim()) continue;
    for (const rect of textRects(node)) {
      if (rect.width > 1 && (!last || rect.bottom > last.bottom - 2))
        last = last && sameLine(last, rect) && last.right > rect.right ? last : rect;
    }
  }
  return last;
}

function sameLine(one: Box, other: Box): boolean {
  return Math.abs(one.bottom - other.bottom) < 4;
}

/** The room to the right of `text` on its own line, up to the next box or the area's edge. */
export function roomOnLine(text: Box, area: Box, boxes: readonly Box[]): LineRoom {
  const left = text.right + gap;
  let right = area.right - gap / 2;
  for (const box of boxes) {
    const isBeside = box.top < text.bottom - 1 && box.bottom > text.top + 1;
    if (isBeside && box.right > text.right + 1) right = Math.min(right, Math.max(box.left, text.right) - gap / 2);
  }
  return {
    left,
    width: Math.max(0, right - left),
    middle: (text.top + text.bottom) / 2,
    height: text.bottom - text.top,
  };
}

/** A spot of `width` × `height` along the area's edges that covers none of the boxes; undefined when there is none. */
export function roomOnEdge(
  area: Box,
  boxes: readonly Box[],
  width: number,
  height: number,
): { left: number; top: number } | undefined {
  const inset = 3;
  const lefts = [area.right - width - inset, area.left + inset];
  const tops: number[] = [];
  for (let top = area.top + inset; top + height <= area.bottom - inset; top += 4) tops.push(top);
  for (const left of lefts) {
    if (left < area.left || left + width > area.right) continue;
    for (const top of tops) {
      const isFree = boxes.every(
        (box) =>
          box.right <= left - 1 || box.left >= left + width + 1 || box.bottom <= top - 1 || box.top >= top + height + 1,
      );
      if (isFree) return { left, top };
    }
  }
  return undefined;
}
