// Finds room for a badge beside a card's text: measures only, so that nothing of the page moves or is covered.
import { isInside, isMatch, property } from './select';

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
        const rect = child.getBoundingClientRect();
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

/** The part of `card` inside its side paddings that is not clipped away, in viewport pixels. */
export function visibleArea(anchor: Element, card: Element): Box {
  const rect = card.getBoundingClientRect();
  const { paddingLeft, paddingRight } = getComputedStyle(card);
  const area = {
    left: rect.left + (Number.parseFloat(paddingLeft) || 0),
    top: rect.top,
    right: rect.right - (Number.parseFloat(paddingRight) || 0),
    bottom: rect.bottom,
  };
  for (let at: Element | null = anchor; at && at !== card; at = at.parentElement) clip(area, at);
  for (let at: Element | null = card; at; at = at.parentElement) clip(area, at);
  return area;
}

function clip(area: Box, element: Element): void {
  const style = getComputedStyle(element);
  // A box that scrolls up and down moves its content: only its width limits.
  if (style.overflowX === 'visible' || style.display === 'inline') return;
  const rect = element.getBoundingClientRect();
  area.left = Math.max(area.left, rect.left);
  area.right = Math.min(area.right, rect.right);
}

/** The last line of `anchor`'s text, and the room to its right; undefined when the anchor shows no text. */
export function roomAfter(anchor: Element, own: Element, area: Box, boxes: readonly Box[]): LineRoom | undefined {
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
  if (!last) return undefined;
  return roomOnLine(last, area, boxes);
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
