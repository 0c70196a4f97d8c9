// Activities as a recruiter thinks of them, each a run of the NAF's divisions (NAF rév. 2, INSEE), at most twenty of them.
import type { Words } from './words/words';

export type Sector = keyof Words['values']['sectors'];

/** First and last division of each, in the NAF's order. */
const runs: Record<Sector, [number, number]> = {
  agriculture: [1, 3],
  extraction: [5, 9],
  'consumer-goods': [10, 18],
  materials: [19, 25],
  machinery: [26, 33],
  energy: [35, 39],
  construction: [41, 43],
  trade: [45, 47],
  transport: [49, 53],
  hospitality: [55, 56],
  information: [58, 63],
  finance: [64, 68],
  professional: [69, 75],
  support: [77, 82],
  public: [84, 84],
  education: [85, 85],
  health: [86, 88],
  other: [90, 99],
};

export const sectors = Object.keys(runs) as Sector[];

export function isSector(value: string): value is Sector {
  return Object.hasOwn(runs, value);
}

/** The divisions of a sector, two digits each. */
export function divisionsOf(sector: Sector): string[] {
  const [first, last] = runs[sector];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(2, '0'));
}

/** @param naf a division or finer, such as 62.01Z; `undefined` for a division the NAF leaves out */
export function sectorOf(naf: string): Sector | undefined {
  const division = Number(naf.slice(0, 2));
  return sectors.find((sector) => runs[sector][0] <= division && division <= runs[sector][1]);
}
