// Finds the room and the size of one badge on the page. Reads only: where it stands and how wide it is are others' to write.
import { isDarkBehind } from '@/utils/page/backdrop';
import {
  type Box,
  type Clips,
  type LineRoom,
  roomAfter,
  roomOnEdge,
  visibleArea,
  visibleBoxes,
} from '@/utils/page/fit';
import type { BadgePlace } from './badges';

/** `keep` is all but the guide; `region` has the chip beside it; `place` is the region alone. */
type Size = 'full' | 'keep' | 'region' | 'place' | 'hexagon';
/** The widest first. */
const sizes: readonly Size[] = ['full', 'keep', 'region', 'place', 'hexagon'];
/** Pixels each size takes on a line of 20 px. */
export type Widths = Readonly<Record<Size, number>>;

/** Where a badge goes, in viewport pixels, and in which size. */
export interface Fit {
  size: Size;
  height: number;
  left: number;
  top: number;
  isDark: boolean;
}

/** What the badges of one batch have in common. */
export interface Ground {
  clips: Clips;
  darkness: Map<Element, boolean>;
}

export function newGround(): Ground {
  return { clips: new Map(), darkness: new Map() };
}

const lowestLine = 16;
const highestLine = 24;

/** Undefined when not even the hexagon fits: then nothing is drawn here, and the side panel still says it. */
export function fitBadge(
  { area: card, anchors, isPage }: BadgePlace,
  own: HTMLElement,
  widths: Widths,
  { clips, darkness }: Ground,
): Fit | undefined {
  const area = visibleArea(anchors[0] ?? card, card, clips);
  if (area.right - area.left < lowestLine || area.bottom - area.top < lowestLine) return undefined;
  const isDark = isDarkBehind(card, darkness);
  const boxes = visibleBoxes(card, own);
  const rooms = anchors.flatMap((anchor) => roomAfter(anchor, area, boxes) ?? []);
  const fits = rooms.flatMap((room) => fitOnLine(room, widths) ?? []);
  const best = fits.find(({ size }) => size !== 'hexagon') ?? fits[0] ?? fitOnEdge(area, boxes(area));
  const spot = best ?? (isPage ? fitOnScreen(area, own, widths) : undefined);
  return spot && { ...spot, isDark };
}

type Spot = Omit<Fit, 'isDark'>;

/** The screen that begins with the offer's head: the widest size first, never over a word. */
function fitOnScreen(head: Box, own: HTMLElement, widths: Widths): Spot | undefined {
  const screen = {
    left: 0,
    right: document.documentElement.clientWidth,
    top: head.top,
    bottom: head.top + window.innerHeight,
  };
  const boxes = visibleBoxes(document.body, own)(screen);
  for (const size of sizes) {
    const spot = roomOnEdge(screen, boxes, widths[size], 20);
    if (spot) return { size, height: 20, ...spot };
  }
  return undefined;
}

function fitOnLine(room: LineRoom, widths: Widths): Spot | undefined {
  const height = Math.round(Math.min(highestLine, Math.max(lowestLine, room.height)));
  // Widths were read at 20 px; they grow and shrink with the line.
  const scale = height / 20;
  const size = sizes.find((name) => widths[name] * scale <= room.width);
  if (!size) return undefined;
  return { size, height, left: room.left, top: room.middle - height / 2 };
}

/** Widths of the sizes of a badge that is drawn in full on a line of 20 px. */
export function readWidths(content: HTMLElement): Widths {
  /** A part's width and the gap before it; 0 of a part that is not there. */
  const widthOf = (css: string, gap = 0) => {
    const part = content.querySelector(css);
    return part ? part.getBoundingClientRect().width + gap : 0;
  };
  const full = widthOf('.badge');
  // `gap` of the badge is 4 px, of the pill 0.4em of 12.4 px.
  const place = widthOf('.pill') - widthOf('.workplace', 5);
  const safe = (width: number) => Math.ceil(width) + 1;
  return {
    full: safe(full),
    keep: safe(full - widthOf('.guide', 4)),
    region: safe(place + widthOf('.chip', 4)),
    place: safe(place),
    hexagon: 20,
  };
}

function fitOnEdge(area: Box, boxes: readonly Box[]): Spot | undefined {
  const height = 18;
  const spot = roomOnEdge(area, boxes, height, height);
  return spot && { size: 'hexagon', height, ...spot };
}
