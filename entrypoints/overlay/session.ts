// One board's page while the board is switched on: reads its offers, has them understood, and draws when it may.
import type { BoardAdapter } from '@/utils/boards/contract';
import { countOfferLinks } from '@/utils/boards/outline';
import { cardSelector, readCard, readDetail } from '@/utils/boards/read';
import type { Language } from '@/utils/i18n/language';
import type { BoardHealth, PageReading, PostingView } from '@/utils/messaging/protocol';
import { ask, isConnected, OrphanedError } from '@/utils/messaging/send';
import { type PageChange, watchCards } from '@/utils/page/observe';
import { firstOf, isAttached, isBefore } from '@/utils/page/select';
import { followVisit } from '@/utils/page/visit';
import type { RawPosting } from '@/utils/posting/types';
import { type Drawing, startDrawing } from './drawing';

/** Most offers described in one message. */
const batchSize = 100;
/** Longest reading in one go, in ms: the page needs the rest of the frame. */
const sliceMs = 8;
/** What a page holds is told to the toolbar and the side panel at most this often, in ms. */
const reportPauseMs = 250;
/** The page's own offer is looked for again at most this often while the page moves, in ms. */
const detailPauseMs = 250;
/** A page that should hold offers is given this long before its silence is reported, in ms. */
const patienceMs = 4_000;

/** The address a person sees: a frame's own says nothing of its offers where it is no page of the board. */
function addressOf(adapter: BoardAdapter, own: URL): URL {
  const isOwn = window === window.top || !adapter.expects || adapter.expects(own);
  return isOwn ? own : new URL(window.top?.location.href ?? own);
}

/** A worker stopped with a question in flight may never answer it: asked again after this long, in ms. */
const latestAnswerMs = 5_000;

function lateness(): Promise<never> {
  return new Promise((_, reject) => setTimeout(reject, latestAnswerMs));
}

/** One offer on the page: what was read and, once the background answered, what it says. */
export interface Known {
  posting: RawPosting;
  /** All that was read, as one string: the same means nothing changed. */
  fingerprint: string;
  view?: PostingView;
  /** The card it was read from; none for the page's own offer. */
  card?: Element;
}

export interface SessionOptions {
  adapter: BoardAdapter;
  mode: 'draw' | 'discreet';
  lang: Language;
  /** Called when this script's extension is gone: it was updated or removed under the page. */
  onOrphaned: () => void;
}

export interface Session {
  /** What the page holds now, for the side panel; undefined where the board's frame answers for it. */
  reading(): PageReading | undefined;
  /** Something the views depend on changed: ask for all of them again. */
  describeAgain(): void;
}

/** What a board without lists has for cards: a selector that finds nothing, where an empty one would throw. */
const noCards = ':not(*)';

/** Identity attributes no selector names. */
const alwaysWatched = ['href', 'aria-label', 'datetime'];

/** Attributes named by the board's selectors: where a recycled row shows that it is another offer. */
function identityAttributes(adapter: BoardAdapter): string[] {
  const names = adapter.card.flatMap(({ css }) => [...css.matchAll(/\[([\w-]+)/g)].map((found) => found[1] ?? ''));
  return [...new Set([...names.filter(Boolean), ...alwaysWatched])];
}

/** Starts reading; everything stops, and every badge goes, when `signal` aborts. */
export function startSession(options: SessionOptions, signal: AbortSignal): Session {
  const { adapter, mode, onOrphaned } = options;
  const selector = cardSelector(adapter) || noCards;
  const cards = new Map<Element, Known>();
  const failures = new Set<Element>();
  const skipped = new Set<Element>();
  let detail: Known | undefined;
  let hasDetailFailed = false;
  let page = addressOf(adapter, new URL(location.href));
  let detailTimer: ReturnType<typeof setTimeout> | undefined;
  let reported = '';

  const drawing: Drawing | undefined =
    mode === 'draw'
      ? startDrawing(
          { ...options, silently: (change) => watch.silently(change), describe: (known) => describe([known]) },
          signal,
        )
      : undefined;

  const health = (): BoardHealth => {
    const read = cards.size + (detail ? 1 : 0);
    return {
      board: adapter.id,
      read,
      skipped: skipped.size,
      failed: failures.size + (hasDetailFailed ? 1 : 0),
      links: read > 0 ? undefined : countOfferLinks(adapter, document, page),
      expects: adapter.expects?.(page), // undefined on pages that may hold anything
    };
  };

  /** The board's own page in a frame has a session of its own, which speaks for this one. */
  const isFrameSpeaking = () =>
    adapter.frame !== undefined && cards.size === 0 && !detail && firstOf(document, [adapter.frame.css]) !== undefined;

  const forget = (card: Element) => {
    cards.delete(card);
    failures.delete(card);
    skipped.delete(card);
    drawing?.erase(card);
  };

  /** Reads one card, contained: a throw is counted and the others go on. Answers what changed. */
  const take = (card: Element): Known | undefined => {
    failures.delete(card);
    skipped.delete(card);
    const reading = readCard(adapter, card, page);
    if (reading.outcome !== 'read') {
      cards.delete(card);
      drawing?.erase(card);
      (reading.outcome === 'failed' ? failures : skipped).add(card);
      return undefined;
    }
    const posting = reading.raw;
    const fingerprint = JSON.stringify(posting);
    const before = cards.get(card);
    if (before?.fingerprint === fingerprint) return undefined;
    drawing?.erase(card);
    const known = { posting, fingerprint, card };
    cards.set(card, known);
    return known;
  };

  const takeDetail = (): Known | undefined => {
    const reading = readDetail(adapter, document, page);
    hasDetailFailed = reading.outcome === 'failed';
    const posting = reading.outcome === 'read' ? reading.raw : undefined;
    const fingerprint = posting && JSON.stringify(posting);
    if (fingerprint === detail?.fingerprint) return undefined;
    drawing?.eraseDetail();
    detail = posting && fingerprint ? { posting, fingerprint } : undefined;
    return detail;
  };

  const scheduleDetail = () => {
    detailTimer ??= setTimeout(() => {
      detailTimer = undefined;
      if (signal.aborted) return;
      const before = detail;
      const fresh = takeDetail();
      if (fresh) describe([fresh]);
      else if (before !== detail) report();
    }, detailPauseMs);
  };

  const describe = async (fresh: readonly Known[]): Promise<void> => {
    for (let start = 0; start < fresh.length; start += batchSize) {
      const batch = fresh.slice(start, start + batchSize);
      const opened = detail ? batch.indexOf(detail) : -1;
      const answer = await askPatiently(batch, opened);
      if (signal.aborted || !answer) return;
      const changed = batch.filter((known, index) => {
        const before = known.view && JSON.stringify(known.view);
        known.view = answer[index] ?? undefined;
        return known.view !== undefined && (!before || JSON.stringify(known.view) !== before);
      });
      draw(changed);
    }
    report();
  };

  /** The background may be waking, or have died in between: some more tries, then silence until the page moves again. */
  const askPatiently = async (
    batch: readonly Known[],
    opened: number,
  ): Promise<readonly (PostingView | null)[] | undefined> => {
    const message = { postings: batch.map(({ posting }) => posting), ...(opened >= 0 ? { opened } : {}) };
    for (const pause of [0, 600, 1_500, 4_000]) {
      try {
        if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        return await Promise.race([ask('describePostings', message), lateness()]);
      } catch (error) {
        if (error instanceof OrphanedError || !isConnected()) {
          onOrphaned();
          return undefined;
        }
      }
    }
    return undefined;
  };

  let isStale = false;
  const describeAll = () => {
    isStale = false;
    describe([...cards.values(), ...(detail ? [detail] : [])]);
  };

  const draw = (known: readonly Known[]) => {
    if (!drawing) return;
    for (const one of known) {
      if (one === detail) drawing.showDetail(one);
      else if (one.card && cards.get(one.card) === one) drawing.show(one.card, one);
    }
  };

  let reportTimer: ReturnType<typeof setTimeout> | undefined;
  const report = () => {
    reportTimer ??= setTimeout(() => {
      reportTimer = undefined;
      if (!signal.aborted) tell();
    }, reportPauseMs);
  };

  const tell = () => {
    const all = [...cards.values(), ...(detail ? [detail] : [])];
    const flagged = new Set(all.flatMap(({ view }) => (view?.label ? [view.key] : []))).size;
    const state = { flagged, health: health() };
    const text = JSON.stringify(state);
    if (text === reported || !isConnected() || isFrameSpeaking()) return;
    reported = text;
    ask('reportPage', state).catch(() => undefined);
  };

  const onChange = (change: PageChange) => {
    if (!isConnected()) return onOrphaned();
    if (change.hasRemovals) {
      for (const card of [...cards.keys(), ...failures, ...skipped]) if (!isAttached(card)) forget(card);
    }
    for (const card of change.cards) unread.add(card);
    readSome();
    if (change.isOutside) scheduleDetail();
  };

  /** Cards still to be read; a page may bring thousands at once. */
  const unread = new Set<Element>();
  let readTimer: ReturnType<typeof setTimeout> | undefined;
  const readSome = () => {
    if (readTimer !== undefined || signal.aborted) return;
    const end = performance.now() + sliceMs;
    const done = new Set<Element>();
    const fresh: Known[] = [];
    for (const card of unread) {
      unread.delete(card);
      done.add(card);
      const known = isAttached(card) ? take(card) : undefined;
      if (known) fresh.push(known);
      if (fresh.length >= batchSize || performance.now() > end) break;
    }
    drawing?.repair(done);
    if (fresh.length > 0) describe(fresh);
    if (unread.size === 0) return;
    readTimer = setTimeout(() => {
      readTimer = undefined;
      readSome();
    });
  };

  const watch = watchCards(document, selector, identityAttributes(adapter), onChange, signal);

  followVisit(
    window,
    (url) => {
      page = addressOf(adapter, url);
      drawing?.closePanel();
      watch.readAll();
      scheduleDetail();
      waitForOffers();
    },
    signal,
  );

  let patience: ReturnType<typeof setTimeout> | undefined;
  const waitForOffers = () => {
    clearTimeout(patience);
    patience = setTimeout(() => !signal.aborted && report(), patienceMs);
  };
  waitForOffers();
  signal.addEventListener('abort', () => {
    clearTimeout(patience);
    clearTimeout(detailTimer);
    clearTimeout(reportTimer);
    clearTimeout(readTimer);
  });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (isStale && !document.hidden) describeAll();
    },
    { signal },
  );

  return {
    reading: () => {
      if (isFrameSpeaking()) return undefined;
      const inOrder = [...cards].sort(([one], [other]) => (isBefore(other, one) ? 1 : -1));
      const postings = inOrder.map(([, known]) => known.posting);
      return detail
        ? { postings: [detail.posting, ...postings], detail: 0, health: health() }
        : { postings, health: health() };
    },
    // A page nobody looks at waits: dozens of tabs may be open while one offer is kept.
    describeAgain: () => {
      if (document.hidden) isStale = true;
      else describeAll();
    },
  };
}
