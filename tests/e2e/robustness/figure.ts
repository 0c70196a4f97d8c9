// How often each robustness figure is tried, and where what it found is told: one printed line and one file each.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/browsers.mjs';

/** `npm run robustness` runs every figure in full; `npm test` a part of it that it prints. */
export const isFull = process.env.ROBUSTNESS === 'full';

/** How many to try: `full` is what the target asks for. */
export function tries(full: number, reduced: number): number {
  return isFull ? full : reduced;
}

/** One figure of robustness.md in one browser. */
export interface Figure {
  /** `S1`, `R5`. */
  id: string;
  browser: string;
  /** What was tried: `500 strings × 9 fields`. */
  tried: string;
  /** Tried alike in full and in part. */
  isAlwaysWhole?: boolean;
  /** What must not happen, and how often it did. */
  found: Readonly<Record<string, number>>;
}

/** Prints `S2 firefox: 72 pages, 0 wrong reads, 0 uncaught errors` and keeps it for the table of a full run. */
export function tell(figure: Figure): void {
  const counts = Object.entries(figure.found).map(([what, count]) => `${count} ${what}`);
  const line = `${figure.id} ${figure.browser}: ${[figure.tried, ...counts].join(', ')}`;
  const isWhole = isFull || figure.isAlwaysWhole === true;
  console.log(isWhole ? line : `${line} (reduced)`);
  const folder = join(ROOT, '.output', 'reports', 'robustness');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${figure.id}-${figure.browser}${isWhole ? '' : '-reduced'}.json`);
  writeFileSync(file, `${JSON.stringify({ ...figure, line, at: new Date().toISOString() }, null, 2)}\n`);
}

/** A generator of numbers in [0, 1) that gives the same ones again for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `count` of them, spread over the list and the same at every run; all when there are no more. */
export function sample<Item>(items: readonly Item[], count: number, seed = 1): Item[] {
  if (count >= items.length) return [...items];
  const random = seeded(seed);
  const ranked = items.map((item, index) => ({ item, index, rank: random() })).sort((a, b) => a.rank - b.rank);
  return ranked
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item);
}
