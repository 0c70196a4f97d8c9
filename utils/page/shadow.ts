// Hosts of our own in somebody else's page: closed, neutral, out of the flow, and found again by nobody but us.
import { browser } from '@/utils/native-browser';

/** Stands inside a closed root only, where no page can look. */
const mark = 'cap-regions';

/** Events of ours that must never reach the card or link below. */
const kept = [
  ...[
    'click',
    'dblclick',
    'auxclick',
    'contextmenu',
    'mousedown',
    'mouseup',
    'pointerdown',
    'pointerup',
    'pointercancel',
  ],
  ...['touchstart', 'touchend', 'keydown', 'keyup', 'keypress', 'dragstart'],
];

export interface Host {
  /** What the page sees: an empty element with no name, no class and no text. */
  element: HTMLElement;
  /** Where ours is drawn. */
  content: HTMLElement;
}

/** Makes a host with a closed shadow root; the caller puts it in the page. */
export function makeHost(doc: Document, sheet: CSSStyleSheet, label?: { lang: string }): Host {
  const element = doc.createElement('span');
  const root = element.attachShadow({ mode: 'closed', delegatesFocus: true });
  root.adoptedStyleSheets = [sheet];
  const content = doc.createElement('div');
  content.dataset.owner = mark;
  if (label) content.lang = label.lang;
  root.append(content);
  for (const type of kept) {
    element.addEventListener(type, (event) => {
      event.stopPropagation();
      // A badge may stand inside a link: its click, middle click and drag are not the link's.
      if (type === 'click' || type === 'auxclick' || type === 'dragstart') event.preventDefault();
    });
  }
  return { element, content };
}

type OpenRoot = (element: HTMLElement) => ShadowRoot | null;

/** What both browsers give to extensions only: the closed root of an element. */
function closedRootReader(): OpenRoot | undefined {
  const dom = (browser as unknown as { dom?: { openOrClosedShadowRoot?: OpenRoot } }).dom;
  if (dom?.openOrClosedShadowRoot) return (element) => dom.openOrClosedShadowRoot?.(element) ?? null;
  return (element) =>
    (element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
}

/** Removes what an earlier version of this script left in the page: after an update, the old one cannot be asked to go. */
export function removeRemains(doc: Document): number {
  const readRoot = closedRootReader();
  let removed = 0;
  for (const element of doc.querySelectorAll<HTMLElement>('span:empty[style]')) {
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
