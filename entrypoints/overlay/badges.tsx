// Puts badges on cards and keeps them in their place: rendered, measured and placed in three passes a batch.
import { render } from 'preact';
import { Badge } from '@/components/overlay/badge';
import type { OverlayStrings } from '@/utils/i18n/overlay';
import type { PostingView } from '@/utils/messaging/protocol';
import { isDarkBehind } from '@/utils/page/backdrop';
import { type Box, type LineRoom, mostBoxes, roomAfter, roomOnEdge, visibleArea, visibleBoxes } from '@/utils/page/fit';
import { type Host, makeHost } from '@/utils/page/shadow';
import { overlaySheet } from './style';

/** What one badge stands on and says. */
export interface BadgePlace {
  /** The card, or the block around a detail page's location. */
  area: Element;
  /** Elements whose last line the badge may end, the best first; none when neither hooks nor words were found. */
  anchors: readonly Element[];
  /** An offer's own page: when its head is full, any free spot of the screen it stands on will do. */
  isPage: boolean;
  view: PostingView;
  onOpen: (host: HTMLElement) => void;
  onToggleKept: () => void;
}

export interface MountedBadge extends BadgePlace {
  host: Host;
}

type Size = 'full' | 'region' | 'hexagon';

const lowestLine = 16;
const highestLine = 24;

/** Makes the badge, or shows the new view in the one that is there. Hidden until `placeBadges` found it room. */
export function renderBadge(
  place: BadgePlace,
  strings: OverlayStrings,
  lang: string,
  before?: MountedBadge,
): MountedBadge {
  const badge: MountedBadge = { ...place, host: before?.host ?? makeHost(document, overlaySheet(), { lang }) };
  const { element, content } = badge.host;
  if (!before) hide(element);
  const parent = place.anchors[0] ?? place.area;
  if (element.parentElement !== parent) parent.append(element);
  render(
    <Badge
      view={place.view}
      strings={strings}
      onOpen={(event) => event.isTrusted && place.onOpen(element)}
      onToggleKept={(event) => event.isTrusted && place.onToggleKept()}
    />,
    content,
  );
  return badge;
}

export function removeBadge(badge: MountedBadge): void {
  render(null, badge.host.content);
  badge.host.element.remove();
}

interface Measure {
  size: Size;
  height: number;
  dx: number;
  dy: number;
  isDark: boolean;
}

/** Finds room for each badge: one write to show all in full, one pass of reading, one write to place. */
export function placeBadges(badges: readonly MountedBadge[]): void {
  for (const { host } of badges) {
    host.content.className = '';
    host.content.style.removeProperty('--line-height');
    setHost(host.element, { translate: 'none', visibility: 'hidden' });
  }
  const measures = badges.map(measure);
  badges.forEach((badge, index) => {
    const found = measures[index];
    const { element, content } = badge.host;
    if (!found) return;
    content.className = found.size === 'full' ? '' : `is-${found.size}`;
    content.style.setProperty('--line-height', `${found.height}px`);
    if (found.isDark) element.dataset.theme = 'dark';
    else delete element.dataset.theme;
    setHost(element, { translate: `${found.dx}px ${found.dy}px`, visibility: 'visible' });
  });
}

/** Undefined when not even the hexagon fits: then nothing is drawn here, and the side panel still says it. */
function measure({ area: card, anchors, isPage, host }: MountedBadge): Measure | undefined {
  const area = visibleArea(anchors[0] ?? card, card);
  if (area.right - area.left < lowestLine || area.bottom - area.top < lowestLine) return undefined;
  const boxes = visibleBoxes(card, host.element, area);
  const from = host.element.getBoundingClientRect();
  const isDark = isDarkBehind(card);
  const widths = readWidths(host.content);
  const rooms = anchors.flatMap((anchor) => roomAfter(anchor, host.element, area, boxes) ?? []);
  const fits = rooms.flatMap((room) => fitOnLine(room, widths, from) ?? []);
  const best = fits.find(({ size }) => size !== 'hexagon') ?? fits[0];
  if (best) return { ...best, isDark };
  return (
    fitOnEdge(area, boxes, from, isDark) ?? (isPage ? fitOnScreen(area, host.element, widths, from, isDark) : undefined)
  );
}

/** The screen that begins with the offer's head: the widest size first, never over a word. */
function fitOnScreen(
  head: Box,
  own: HTMLElement,
  widths: Record<Size, number>,
  from: Box,
  isDark: boolean,
): Measure | undefined {
  const screen = {
    left: 0,
    right: document.documentElement.clientWidth,
    top: head.top,
    bottom: head.top + window.innerHeight,
  };
  const boxes = visibleBoxes(document.body, own, screen);
  if (boxes.length >= mostBoxes) return undefined;
  for (const size of ['full', 'region', 'hexagon'] as const) {
    const spot = roomOnEdge(screen, boxes, widths[size], 20);
    if (spot) return { size, height: 20, dx: spot.left - from.left, dy: spot.top - from.top, isDark };
  }
  return undefined;
}

function fitOnLine(room: LineRoom, widths: Record<Size, number>, from: Box): Omit<Measure, 'isDark'> | undefined {
  const height = Math.round(Math.min(highestLine, Math.max(lowestLine, room.height)));
  // Widths were read at 20 px; they grow and shrink with the line.
  const scale = height / 20;
  const size = (['full', 'region', 'hexagon'] as const).find((name) => widths[name] * scale <= room.width);
  if (!size) return undefined;
  return { size, height, dx: room.left - from.left, dy: room.middle - height / 2 - from.top };
}

/** Widths in px of the three sizes, drawn on a line of 20 px. */
function readWidths(content: HTMLElement): Record<Size, number> {
  const badge = content.firstElementChild;
  const pill = badge?.querySelector<HTMLElement>('.pill');
  const workplace = pill?.querySelector<HTMLElement>('.workplace');
  const full = badge?.getBoundingClientRect().width ?? 0;
  const whole = pill?.getBoundingClientRect().width ?? 0;
  // `gap` of the pill is 0.4em of 12.4 px.
  const region = whole - (workplace ? workplace.getBoundingClientRect().width + 5 : 0);
  return { full: Math.ceil(full) + 1, region: Math.ceil(region) + 1, hexagon: 20 };
}

function fitOnEdge(area: Box, boxes: readonly Box[], from: Box, isDark: boolean): Measure | undefined {
  const height = 18;
  const spot = roomOnEdge(area, boxes, height, height);
  return spot && { size: 'hexagon', height, dx: spot.left - from.left, dy: spot.top - from.top, isDark };
}

const hostStyle: Record<string, string> = {
  all: 'initial',
  // Out of the flow: whatever is drawn inside, the page's own layout cannot move.
  position: 'absolute',
  display: 'block',
  'z-index': '1',
  margin: '0',
  'pointer-events': 'auto',
};

function hide(element: HTMLElement): void {
  for (const [name, value] of Object.entries(hostStyle)) element.style.setProperty(name, value, 'important');
}

function setHost(element: HTMLElement, values: { translate: string; visibility: string }): void {
  for (const [name, value] of Object.entries(values)) element.style.setProperty(name, value, 'important');
}
