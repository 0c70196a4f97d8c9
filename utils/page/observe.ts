// Watches a page for cards that come, change or go, and hands them over once a frame.
import { all, isMatch, nearest, property } from './select';

/** What changed since the last frame. */
export interface PageChange {
  /** Cards that appeared, or in which something changed, the page's order not kept. */
  cards: ReadonlySet<Element>;
  /** Something was taken out of the page: cards may be gone. */
  hasRemovals: boolean;
  /** Something changed outside every card, and it was not rows that came: the page's own offer may be another. */
  isOutside: boolean;
}

export interface PageWatch {
  /** Runs changes of ours that must not be taken for the page's. */
  silently(change: () => void): void;
  /** Looks at every card again at the next frame. */
  readAll(): void;
}

/** How long a frame is waited for, in ms: a tab nobody looks at has none, and is still read. */
const framePatienceMs = 200;

function inFrame(run: () => void): void {
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    run();
  });
  const timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    run();
  }, framePatienceMs);
}

/**
 * Watches `doc` until `signal` aborts. `selector` names the cards; attributes are watched because boards recycle a row in
 * place for another offer.
 * @param attributes the attributes in which boards keep an offer's identity
 */
export function watchCards(
  doc: Document,
  selector: string,
  attributes: readonly string[],
  onChange: (change: PageChange) => void,
  signal: AbortSignal,
): PageWatch {
  let cards = new Set<Element>();
  let hasRemovals = false;
  let isOutside = false;
  let isScheduled = false;

  const schedule = () => {
    if (isScheduled || signal.aborted) return;
    isScheduled = true;
    inFrame(() => {
      isScheduled = false;
      if (signal.aborted) return;
      take(observer.takeRecords());
      const change = { cards, hasRemovals, isOutside };
      cards = new Set();
      hasRemovals = false;
      isOutside = false;
      onChange(change);
    });
  };

  const take = (records: readonly MutationRecord[]) => {
    for (const record of records) {
      const target =
        record.target.nodeType === Node.ELEMENT_NODE ? (record.target as Element) : record.target.parentElement; // null when detached
      const card = target ? nearest(target, selector) : undefined;
      const { addedNodes, removedNodes } = record;
      if (removedNodes.length > 0) hasRemovals = true;
      if (card) {
        cards.add(card);
        continue;
      }
      let isRows = addedNodes.length > 0 && removedNodes.length === 0;
      for (const added of addedNodes) isRows = takeAdded(added) && isRows;
      if (!isRows) isOutside = true;
    }
  };

  /** Answers whether it is a row of the list and nothing else: a card, or a box around one alone. */
  const takeAdded = (added: Node): boolean => {
    if (added.nodeType !== Node.ELEMENT_NODE) return !added.nodeValue?.trim();
    const row = added as Element;
    const within = all(row, selector);
    for (const card of within) cards.add(card);
    if (isMatch(row, selector)) {
      cards.add(row);
      return true;
    }
    const ends = [property(row, 'firstElementChild'), property(row, 'lastElementChild')];
    return ends.every((end) => end === within[0]);
  };

  const observer = new MutationObserver((records) => {
    take(records);
    schedule();
  });
  observer.observe(doc, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: [...attributes],
  });
  signal.addEventListener('abort', () => observer.disconnect());

  const readAll = () => {
    for (const card of all(doc, selector)) cards.add(card);
    hasRemovals = true;
    isOutside = true;
    schedule();
  };
  readAll();

  return {
    readAll,
    silently(change) {
      take(observer.takeRecords());
      change();
      observer.takeRecords();
    },
  };
}
