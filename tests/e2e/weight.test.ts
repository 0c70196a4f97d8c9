// What the overlay costs a list that grows, in short: `npm run bench` measures it in full, against the targets.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPage, listUrl } from '../bench/list-page';
import { badgeWaits, type Cost, compare, type Load, measurePage, quantile } from '../bench/overlay';
import { BROWSERS, builtExtension, launch, type Session } from './kit';
import { waitForOverlay } from './site';

const load: Load = { url: listUrl, batches: 6, size: 25, pause: 200 };

// Only Chromium tells what a page's main thread did. Limits are wide: a busy machine must not fail what is sound.
describe.runIf(BROWSERS.includes('chromium'))('a growing list in chromium', () => {
  let session: Session;
  let on: Cost;
  let off: Cost;

  beforeAll(async () => {
    session = await launch('chromium', {
      extension: builtExtension('chromium'),
      routes: { 'https://www.linkedin.com/*': listPage(60) },
      viewport: { width: 1100, height: 900 },
      language: 'fr-FR',
    });
    await waitForOverlay(session);
    ({ on, off } = await compare(session, load, 1));
  });

  afterAll(() => session?.close());

  it('has a badge on every offer in France soon after its card, and none without the extension', () => {
    expect(badgeWaits(off)).toEqual([]);
    // Eight of ten of the invented places are French.
    expect(badgeWaits(on)).toHaveLength(load.batches * load.size * 0.8);
    expect(quantile(badgeWaits(on), 0.95)).toBeLessThan(1_000);
  });

  it('moves nothing', () => {
    expect(on.shift).toBe(0);
  });

  it('keeps the main thread free: some milliseconds of script a batch, and no long task of its own', () => {
    expect(on.script - off.script).toBeLessThan(load.batches * 40);
    expect(on.longest).toBeLessThan(Math.max(100, 3 * off.longest));
    expect(on.all).toBeLessThan(8 * off.all);
  });

  it('takes less than 4 MB of memory', () => {
    expect(on.heap - off.heap).toBeLessThan(4_000_000);
  });

  it('has its badges soon when the background was asleep', async () => {
    const asleep = await measurePage(session, { ...load, batches: 1, isAsleep: true });
    expect(badgeWaits(asleep).length).toBeGreaterThanOrEqual(load.size * 0.8);
    expect(quantile(badgeWaits(asleep), 1)).toBeLessThan(2_000);
  });
});
