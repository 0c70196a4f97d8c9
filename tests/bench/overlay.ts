// What the overlay costs a page of offers, measured in Chromium beside the same page with the board switched off.
import type { Session } from '../e2e/kit';
import type { ChromiumPage } from '../e2e/kit/chromium-page';
import { setSettings, waitForOverlay } from '../e2e/site';
import { type Growth, growList } from './list-page';
import { readTrace, type Spent, traceCategories } from './trace';

export interface Load {
  url: string;
  batches: number;
  size: number;
  /** Milliseconds between two batches. */
  pause: number;
  /** Stops the background before the first batch. */
  isAsleep?: boolean;
}

/** One page, from its first byte to a second after its last batch. */
export interface Cost extends Growth, Spent {
  /** Bytes of JavaScript's heap after a collection. */
  heap: number;
}

/** Draws on LinkedIn, or leaves it as if the extension were not there: no script is registered for a board that is off. */
export async function switchLinkedIn(session: Session, isOn: boolean): Promise<void> {
  await setSettings(session, { boards: { linkedin: { isOn, mode: 'draw' } } });
  // The background registers its scripts anew.
  await sleep(500);
  await waitForOverlay(session);
}

/** Loads the page in a tab of its own, makes it grow, and answers what all that cost. */
export async function measurePage(session: Session, { url, isAsleep, ...growing }: Load): Promise<Cost> {
  const page = await session.open('about:blank');
  const { tab } = page as ChromiumPage;
  const protocol = await tab.createCDPSession();
  await protocol.send('Performance.enable');
  await tab.tracing.start({ categories: traceCategories });
  await page.goto(url);
  await sleep(700);
  if (isAsleep) await session.stopBackground();
  const growth = await page.evaluate(growList, growing);
  const trace = (await tab.tracing.stop()) ?? new Uint8Array();
  await protocol.send('HeapProfiler.collectGarbage');
  const { metrics } = await protocol.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  await page.close();
  return { ...growth, ...readTrace(new TextDecoder().decode(trace)), heap };
}

/** The same page with and without the extension, in turns; of each figure the median of the rounds. */
export async function compare(session: Session, load: Load, rounds: number): Promise<{ on: Cost; off: Cost }> {
  const on: Cost[] = [];
  const off: Cost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await switchLinkedIn(session, false);
    off.push(await measurePage(session, load));
    await switchLinkedIn(session, true);
    on.push(await measurePage(session, load));
  }
  return { on: middle(on), off: middle(off) };
}

function middle(costs: readonly Cost[]): Cost {
  const median = (read: (cost: Cost) => number) => quantile(costs.map(read), 0.5);
  return {
    script: median(({ script }) => script),
    layout: median(({ layout }) => layout),
    all: median(({ all }) => all),
    longest: median(({ longest }) => longest),
    heap: median(({ heap }) => heap),
    shift: Math.max(...costs.map(({ shift }) => shift)),
    waits: costs.flatMap(({ waits }) => waits),
  };
}

/** The value below which `share` of the values lie; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Waits of the cards that got a badge, in ms. */
export function badgeWaits({ waits }: Growth): number[] {
  return waits.filter((wait) => wait >= 0);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
