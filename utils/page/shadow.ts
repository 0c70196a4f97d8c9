// Hosts of our own in somebody else's page: closed, neutral, out of the flow, and found again by nobody but us.
import { browser } from '@/utils/native-browser';

/** Stands inside a closed root only, where no page can look. */
const mark = 'cap-regions';

/** Events of ours that must never reach the card or link below. */
const kept = (
  'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup pointercancel ' +
  'touchstart touchend keydown keyup keypress dragstart'
).split(' ');

export interface Host {
  /** What the page sees: an empty element with no name, no class and no text. */
  element: HTMLElement;
  /** Where ours is drawn. */
  content: HTMLElement;
}

const sight = '--at-sight';

/**
 * Out of the flow: whatever is drawn inside, the page's own layout cannot move. Within a shadow root `!important` beats
 * the page's own; what differs from host to host comes in by custom properties.
 */
export const hostRules = `:host {
  all: initial !important;
  display: block !important;
  position: var(--at-position, absolute) !important;
  inset: var(--at-inset, auto) !important;
  z-index: var(--at-layer, 1) !important;
  translate: var(--at-x, 0) var(--at-y, 0) !important;
  visibility: var(${sight}, hidden) !important;
}`;

interface HostOptions {
  lang: string;
  /** Called with the name of the button that a person pressed; a click made by a script counts for nothing. */
  onPress: (name: string) => void;
}

/** Makes a host with a closed shadow root, hidden until `moveHost`; the caller puts it in the page. `sheet` holds `hostRules`. */
export function makeHost(doc: Document, sheet: CSSStyleSheet, { lang, onPress }: HostOptions): Host {
  const element = doc.createElement('span');
  const root = element.attachShadow({ mode: 'closed', delegatesFocus: true });
  root.adoptedStyleSheets = [sheet];
  const content = doc.createElement('div');
  content.dataset.owner = mark;
  content.lang = lang;
  content.addEventListener('click', (event) => {
    const button = event.isTrusted && event.target instanceof Element && event.target.closest('button');
    if (button) onPress(button.name);
  });
  root.append(content);
  for (const type of kept) element.addEventListener(type, keepInside);
  element.style.cssText = `${sight}: hidden`;
  return { element, content };
}

/** Stops an event at its host. A badge may stand inside a link: its click, middle click and drag are not the link's. */
function keepInside(event: Event): void {
  event.stopPropagation();
  if (event.type === 'click' || event.type === 'auxclick' || event.type === 'dragstart') event.preventDefault();
}

/** Shows the host moved from its static position, in px; one write of the style. Undefined: hidden where it stands. */
export function moveHost(element: HTMLElement, to?: { x: number; y: number }): void {
  element.style.cssText = to ? `--at-x: ${to.x}px; --at-y: ${to.y}px; ${sight}: visible` : `${sight}: hidden`;
}

/** Shows the host at a point of the window, above the page. */
export function floatHost(element: HTMLElement, at: { x: number; y: number }): void {
  moveHost(element, at);
  element.style.cssText += '; --at-position: fixed; --at-inset: 0 auto auto 0; --at-layer: 2147483646';
}

type OpenRoot = (element: HTMLElement) => ShadowRoot | null;

/** What both browsers give to extensions only: the closed root of an element. */
export function closedRootReader(): OpenRoot | undefined {
  const dom = (browser as unknown as { dom?: { openOrClosedShadowRoot?: OpenRoot } }).dom;
  if (dom?.openOrClosedShadowRoot) return (element) => dom.openOrClosedShadowRoot?.(element) ?? null;
  return (element) =>
    (element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
}

/** Removes what an earlier version of this script left in the page: after an update, the old one cannot be asked to go. */
export function removeRemains(doc: Document): number {
  const readRoot = closedRootReader();
  let removed = 0;
  for (const element of doc.querySelectorAll<HTMLElement>(`span:empty[style*='${sight}']`)) {
    try {
      const content = readRoot?.(element)?.lastElementChild as HTMLElement | null | undefined;
      if (content?.dataset?.owner !== mark) continue;
    } catch {
      continue;
    }
    element.remove();
    removed += 1;
  }
  return removed;
}
