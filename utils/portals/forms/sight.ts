// Tells whether a person can see a control, a next step may show it, or only a robot would meet it.
import { attribute, boxOf, nearest, parentOf, property, tagName } from '@/utils/page/select';
import type { Sight } from './types';

/** Smaller than this in both ways, in px, no one fills it. */
const smallest = 3;

/**
 * How `control` can be seen now. Where nothing is laid out (a saved page read without a browser) boxes are all empty and
 * only styles count. `hider` is the element that hides it.
 * @param isHelped a box that pages hide on purpose behind a button or a drawing of their own: files, choices, lists
 */
export function sightOf(control: Element, isHelped: boolean): { sight: Sight; hider?: Element } {
  const view = property(property(control, 'ownerDocument'), 'defaultView');
  if (!view) return { sight: 'later' };
  let sight: Sight = 'shown';
  let hider: Element | undefined;
  let last: Element | undefined;
  let isInvisible = false;
  for (let at: Element | null = control; at; at = above(at)) {
    const style = view.getComputedStyle(at);
    // What is hidden by visibility may be shown by an element inside it: the control's own word counts.
    if (at === control) isInvisible = style.visibility !== 'visible' && style.visibility !== '';
    if (style.display === 'none') hider ??= at;
    else if (isInvisible && (hider === undefined || hider === last) && style.visibility !== 'visible') hider = at;
    last = at;
    if (!isHelped && isOutOfSight(at, style, at === control)) sight = 'trap';
    if (!isHelped && attribute(at, 'aria-hidden') === 'true' && attribute(control, 'tabindex') === '-1') sight = 'trap';
  }
  if (sight === 'trap') return { sight };
  hider ??= foldedAway(control);
  if (hider) return { sight: 'later', hider };
  if (isHelped) return { sight };
  const root = property(property(control, 'ownerDocument'), 'documentElement');
  if (boxOf(root).width === 0) return { sight };
  const box = boxOf(control);
  if (box.width === 0 && box.height === 0) return { sight: 'later' };
  const isTiny = box.width < smallest || box.height < smallest;
  const isOff = box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0;
  return { sight: isTiny || isOff ? 'trap' : 'shown' };
}

/** What folds the control away without a style of its own: closed details, content a page keeps from being drawn. */
function foldedAway(control: Element): Element | undefined {
  const look: ((this: Element) => boolean) | undefined = property(control, 'checkVisibility');
  if (!look || look.call(control)) return undefined;
  return nearest(control, 'details:not([open])') ?? control;
}

/** The element above, out of a shadow root through its host. */
function above(element: Element): Element | null {
  const parent = parentOf(element);
  if (parent) return parent;
  const root = property(element, 'getRootNode').call(element) as Node & { host?: Element };
  return root.nodeType === 11 && root.host ? root.host : null;
}

function isOutOfSight(element: Element, style: CSSStyleDeclaration, isControl: boolean): boolean {
  if (tagName(element) === 'body' || tagName(element) === 'html') return false;
  const px = (value: string) => (value.endsWith('px') ? Number.parseFloat(value) : 0);
  const isPlaced = style.position === 'absolute' || style.position === 'fixed';
  if (isPlaced && (px(style.left) <= -900 || px(style.top) <= -900 || px(style.right) <= -900)) return true;
  if (px(style.textIndent) <= -900 && isControl) return true;
  if (/rect\((0(px)?|1px)[, ]+(0(px)?|1px)[, ]+(0(px)?|1px)[, ]+(0(px)?|1px)\)/.test(style.clip)) return true;
  if (/^inset\((50|100)%/.test(style.clipPath)) return true;
  const isNothing = /^0(px)?$/.test(style.height) || /^0(px)?$/.test(style.width);
  if (isNothing && style.overflow === 'hidden') return true;
  return Number.parseFloat(style.opacity) === 0;
}
