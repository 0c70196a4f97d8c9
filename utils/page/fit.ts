// Finds room for a badge beside a card's text: measures only, so that nothing of the page moves or is covered.
import { boxOf, isInside, isMatch, parentOf, property } from './select';

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

/** Most rectangles looked at for one badge: beyond, what is free is not known. */
export const mostBoxes = 400;

const solid = 'img, svg, video, canvas, button, input, select, textarea, [role="button"]';

/**
 * Boxes of all that a person sees in `root` and that touches `within`: words, pictures, controls. `own` is left out with
 * all it holds. Branches that stand elsewhere are not entered, so a large page costs no more than a card.
 */
export function visibleBoxes(root: Element, own: Element, within: Box): Box[] {
  const boxes: Box[] = [];
  const range = document.createRange();
  const touches = (rect: Box) =>
    rect.left < within.right && rect.right > within.left && rect.top < within.bottom && rect.bottom > within.top;
  const visit = (element: Element) => {
    for (
      let node = property<Node, 'firstChild'>(element, 'firstChild');
      node;
      node = property<Node, 'nextSibling'>(node, 'nextSibling')
    ) {
      if (boxes.length >= mostBoxes) return;
      if (node.nodeType === Node.TEXT_NODE) {
        if (!node.nodeValue?.trim()) continue;
        range.selectNodeContents(node);
        for (const rect of range.getClientRects())
          if (rect.width > 1 && rect.height > 1 && touches(rect)) boxes.push(rect);
      } else if (node.nodeType === Node.ELEMENT_NODE && node !== own) {
        const child = node as Element;
        const rect = boxOf(child);
        const hasSize = rect.width > 0 && rect.height > 0;
        if (hasSize && !touches(rect)) continue;
        if (hasSize && isMatch(child, solid) && !isInside(own, child)) boxes.push(rect);
        else visit(child);
      }
    }
  };
  visit(root);
  return boxes;
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
  const { paddingLeft, paddingRight } = getComputedStyle(card);
  const area = {
    left: rect.left + (Number.parseFloat(paddingLeft) || 0),
    top: rect.top,
    right: rect.right - (Number.parseFloat(paddingRight) || 0),
    bottom: rect.bottom,
  };
  for (let at: Element | null = anchor; at && at !== card; at = parentOf(at)) narrow(area, sidesOf(at));
  narrow(area, sidesOf(card));
  const above = parentOf(card);
  if (above) narrow(area, sidesAbove(above, clips));
  return area;
}

const unlimited: Sides = { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY };

/** How far something in the element may be seen to the sides. */
function sidesOf(element: Element): Sides {
  const style = getComputedStyle(element);
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
export function roomAfter(anchor: Element, card: Element, own: Element, area: Box): LineRoom | undefined {
  const line = lastLine(anchor, own);
  if (!line) return undefined;
  const { top, bottom } = line;
  // A line above and one below are looked at too: a box may be lower than the words it holds.
  const height = bottom - top;
  const band = { left: line.right, right: area.right, top: top - height, bottom: bottom + height };
  return roomOnLine(line, area, visibleBoxes(card, own, band));
}

function lastLine(anchor: Element, own: Element): DOMRect | undefined {
  let last: DOMRect | undefined;
  const words = document.createTreeWalker(anchor, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    if (!node.nodeValue?.trim() || own.contains(node)) continue;
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
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
