// What stands on the page in drawing mode: a badge per offer and the small panel, and the clicks on them.
import type { PanelNotice } from '@/components/overlay/offer-panel';
import type { BoardAdapter, DatedSelector } from '@/utils/boards/contract';
import { cardSelector } from '@/utils/boards/read';
import type { Language } from '@/utils/i18n/language';
import type { PostingView } from '@/utils/messaging/protocol';
import { ask } from '@/utils/messaging/send';
import { findText } from '@/utils/page/find-text';
import { firstOf, isAttached, isInside, parentOf } from '@/utils/page/select';
import { forgetWidths, type MountedBadge, placeBadges, removeBadge, renderBadge } from './badges';
import { borrowPanel } from './borrow-panel';
import type { OpenPanel } from './panel';
import type { Known } from './session';

/** Most badges drawn in one frame: some 10 to 20 ms, the rest is the page's. */
const badgesAFrame = 50;

interface DrawingOptions {
  adapter: BoardAdapter;
  lang: Language;
  /** Runs changes of ours that the page's observer must not see as the page's. */
  silently: (change: () => void) => void;
  /** Asks for one offer's view again. */
  describe: (known: Known) => Promise<void>;
}

export interface Drawing {
  show(card: Element, known: Known): void;
  showDetail(known: Known): void;
  erase(card: Element): void;
  eraseDetail(): void;
  /** Puts back the badges the page has wiped out, and finds new room for those whose card changed. */
  repair(changed: ReadonlySet<Element>): void;
  closePanel(): void;
}

/** Draws until `signal` aborts, then leaves the page as it was. */
export function startDrawing(options: DrawingOptions, signal: AbortSignal): Drawing {
  const { adapter, lang, silently } = options;
  const cards = cardSelector(adapter);
  const badges = new Map<Element, { badge: MountedBadge; known: Known }>();
  /** The page's own offer has a badge too; its key in `badges` is the block it stands in. */
  let detailArea: Element | undefined;
  let panel: OpenPanel | undefined;

  /** Cards whose badge is drawn in this frame or a later one. */
  const waiting = new Map<Element, Known>();
  let nextFrame = 0;

  const erase = (card: Element) => {
    waiting.delete(card);
    const drawn = badges.get(card);
    if (!drawn) return;
    badges.delete(card);
    silently(() => removeBadge(drawn.badge));
  };

  const draw = (places: readonly Drawable[]) => {
    const drawn: MountedBadge[] = [];
    silently(() => {
      for (const { area, anchors, known } of places) {
        const before = badges.get(area);
        const { view } = known;
        const words = view?.badge;
        if (!words) {
          erase(area);
          continue;
        }
        const badge = renderBadge(
          {
            area,
            anchors,
            isPage: area === detailArea,
            view,
            words,
            onOpen: (host) => open(host, known),
            onToggleKept: () => toggleKept(known),
            onGuide: () => showGuide(view),
          },
          lang,
          before?.badge,
        );
        badges.set(area, { badge, known });
        drawn.push(badge);
        if (panel && view.key === panel.key) panel.update(panelContent(known));
      }
      placeBadges(drawn);
    });
  };

  const drawSoon = () => {
    if (nextFrame === 0 && waiting.size > 0) nextFrame = requestAnimationFrame(drawSome);
  };
  const drawSome = () => {
    nextFrame = 0;
    if (signal.aborted) return;
    const some = [...waiting].slice(0, badgesAFrame);
    for (const [card] of some) waiting.delete(card);
    draw(some.flatMap(([card, known]) => (isAttached(card) ? onCard(card, known) : [])));
    drawSoon();
  };

  const panelContent = (known: Known, notice?: PanelNotice) => ({
    title: known.posting.title,
    company: known.posting.company,
    view: known.view as NonNullable<Known['view']>,
    notice,
  });

  const open = async (host: HTMLElement, known: Known) => {
    const isSame = panel !== undefined && panel.key === known.view?.key;
    panel?.close();
    if (isSame || !known.view) return;
    const openPanel = await borrowPanel().catch(() => undefined);
    // A second click came while the first waited for the panel, or the page is no longer ours.
    if (!openPanel || panel || signal.aborted || !known.view) return;
    silently(() => {
      panel = openPanel(host, panelContent(known), lang, {
        onToggleKept: () => toggleKept(known),
        onOpenApp: () => known.view && ask('showOffer', { key: known.view.key }).catch(() => undefined),
        onApply: () => applyTo(known),
        onCancelApplying: () => cancelApplying(known),
        onClosed: () => {
          panel = undefined;
        },
      });
    });
  };

  const showGuide = ({ region }: PostingView) => region && ask('showGuide', { region }).catch(() => undefined);

  const notify = (known: Known, notice: PanelNotice) => {
    if (panel && panel.key === known.view?.key) panel.update(panelContent(known, notice));
  };

  /** At once what was agreed to before; else where it is read first. */
  const applyTo = async (known: Known) => {
    if (!known.view) return;
    const { key } = known.view;
    const answer = await ask('applyAgain', { key }).catch(() => undefined);
    if (answer?.isLeaving) notify(known, 'leaving');
    else await ask('showOffer', { key }).catch(() => undefined);
  };

  const cancelApplying = async (known: Known) => {
    if (!known.view) return;
    const answer = await ask('cancelApplying', { key: known.view.key }).catch(() => undefined);
    if (answer?.ok) notify(known, 'cancelled');
    // Too late: where it stands is told in full there.
    else await ask('showOffer', { key: known.view.key }).catch(() => undefined);
  };

  const toggleKept = async (known: Known) => {
    if (!known.view) return;
    const { key, mark } = known.view;
    let notice: PanelNotice | undefined;
    try {
      if (mark !== undefined && mark !== 'seen') {
        notice = (await ask('removeOffer', { key })).ok ? 'removed' : 'store';
      } else {
        const answer = await ask('savePosting', { posting: known.posting });
        if (!answer.ok) notice = answer.reason;
      }
    } catch {
      notice = 'store';
    }
    if (signal.aborted) return;
    await options.describe(known);
    if (signal.aborted) return;
    const isFailure = notice !== undefined && notice !== 'removed';
    const host = [...badges.values()].find((drawn) => drawn.known === known)?.badge.host.element;
    if (isFailure && !panel && host) await open(host, known);
    if (panel?.key === key) panel.update(panelContent(known, notice));
  };

  const replaceAll = () => {
    forgetWidths();
    for (const [area, { known }] of badges) if (area !== detailArea) waiting.set(area, known);
    drawSoon();
    const own = detailArea && badges.get(detailArea)?.badge;
    if (own) silently(() => placeBadges([own]));
  };
  let resizing = 0;
  const resize = () => {
    cancelAnimationFrame(resizing);
    resizing = requestAnimationFrame(replaceAll);
  };
  window.addEventListener('resize', resize, { signal });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', resize, { signal });
  // Boards switch their own theme by a class or an attribute on the root or the body.
  const themes = new MutationObserver(resize);
  for (const root of [document.documentElement, document.body]) {
    themes.observe(root, { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode'] });
  }

  signal.addEventListener('abort', () => {
    themes.disconnect();
    cancelAnimationFrame(nextFrame);
    panel?.close();
    for (const { badge } of badges.values()) removeBadge(badge);
    badges.clear();
  });

  const onCard = (card: Element, known: Known): Drawable => {
    const anchor = findAnchor(card, adapter.badgeAnchor) ?? findText(card, known.posting.location, '');
    return { area: card, anchors: anchor ? [anchor] : [], known };
  };
  /** The location's own line, else the title's or the company's: an offer's page has room somewhere. */
  const onPage = (known: Known): Drawable | undefined => {
    const { location, title, company } = known.posting;
    const hook = findAnchor(document, adapter.pageAnchor);
    const words = [location, title, company].map((text) => findText(document, text, cards));
    const anchors = [...new Set([words[0], hook, words[1], words[2]].filter((anchor) => anchor !== undefined))];
    const [first] = anchors;
    return (
      first && {
        area: blockAround(first),
        anchors: anchors.filter((anchor) => isInside(anchor, blockAround(first))),
        known,
      }
    );
  };

  return {
    show: (card, known) => {
      waiting.set(card, known);
      drawSoon();
    },
    showDetail: (known) => {
      const place = onPage(known);
      if (!place) return;
      if (detailArea && detailArea !== place.area) erase(detailArea);
      detailArea = place.area;
      draw([place]);
    },
    erase,
    eraseDetail: () => {
      if (detailArea) erase(detailArea);
      detailArea = undefined;
    },
    repair: (changed) => {
      for (const card of changed) {
        const drawn = badges.get(card);
        if (drawn && !isQuarrel(drawn.badge)) waiting.set(card, drawn.known);
      }
      drawSoon();
      const own = detailArea && badges.get(detailArea);
      if (own && !own.badge.host.element.isConnected) {
        const place = onPage(own.known);
        if (place && place.area === detailArea) draw([place]);
      }
    },
    closePanel: () => panel?.close(),
  };
}

/** A page that takes a badge away more often than this in `quarrelMs` wants none: a row drawn anew takes it away once. */
const mostReturns = 10;
const quarrelMs = 2_000;
const returns = new WeakMap<Element, { count: number; since: number }>();

/** Whether the page and we would only push this badge to and fro, a frame each, without end. */
function isQuarrel({ host, area, anchors }: MountedBadge): boolean {
  if (host.element.parentElement === (anchors[0] ?? area) && host.element.isConnected) return false;
  const now = performance.now();
  const before = returns.get(area);
  const lately = before && now - before.since < quarrelMs ? before : { count: 0, since: now };
  lately.count += 1;
  returns.set(area, lately);
  return lately.count > mostReturns;
}

/** One badge to draw: the block it belongs to, and the elements whose line it may end. */
interface Drawable {
  area: Element;
  anchors: readonly Element[];
  known: Known;
}

/** The first of the board's dated anchors that is there. */
function findAnchor(root: Document | Element, selectors: readonly DatedSelector[] | undefined): Element | undefined {
  return firstOf(
    root,
    (selectors ?? []).map(({ css }) => css),
  ); // boards without an anchor are searched by their words
}

/** How far up an offer's head is looked for: its title, company and place stand together. */
const headLevels = 3;

/** The block that holds the head of an offer's page: some levels above its location, never the body. */
function blockAround(anchor: Element): Element {
  let at = anchor;
  for (let level = 0; level < headLevels; ) {
    const parent = parentOf(at);
    if (!parent || parent === document.body) break;
    if (!getComputedStyle(at).display.startsWith('inline')) level += 1;
    at = parent;
  }
  return at;
}
