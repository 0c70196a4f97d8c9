// M1: memory stays flat while a search is run for an hour: views changed, offers read and moved, words looked for.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Page } from '../kit';
import { ChromiumPage } from '../kit/chromium-page';
import { openSite, type Site, setSettings } from '../site';
import { isFull, tell } from './figure';
import { saveOffers } from './saving';

/** How long the search is run, in ms, once what is read once was read. */
const duration = isFull ? 3_600_000 : 30_000;
/** How often the heap is weighed on the way: each ten minutes of the hour. */
const parts = 6;
const offers = 300;
const warmUps = 8;
/** A leak of one view's nodes would pass it within minutes; what the log keeps of each move does not. */
const growthAllowed = 0.1;

/** One round of what a person does. Serialised into the page. */
async function useOnce(round: number): Promise<void> {
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const need = <Kind extends Element>(css: string): Kind => {
    const found = document.querySelector<Kind>(css);
    if (!found) throw new Error(`nothing matches ${css}`);
    return found;
  };
  for (const view of document.querySelectorAll<HTMLElement>('.views button')) {
    view.click();
    await wait(120);
  }
  need<HTMLElement>('.views button').click();
  await wait(120);
  location.hash = `#offer=practice:${round % 20}`;
  await wait(200);
  const select = need<HTMLSelectElement>('.desk-one .status select');
  select.value = round % 40 < 20 ? 'applied' : 'saved';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await wait(120);
  location.hash = '#offers';
  const search = need<HTMLInputElement>('.desk-search input');
  for (const words of ['offre 2', '']) {
    search.value = words;
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await wait(200);
  }
}

interface Weight {
  /** Bytes of the page's own objects, once what is dead was collected. */
  heap: number;
  nodes: number;
}

async function weighInChromium({ tab }: ChromiumPage): Promise<Weight> {
  const protocol = await tab.createCDPSession();
  await protocol.send('HeapProfiler.enable');
  for (let pass = 0; pass < 3; pass += 1) await protocol.send('HeapProfiler.collectGarbage');
  await protocol.send('Performance.enable');
  const { metrics } = await protocol.send('Performance.getMetrics');
  await protocol.detach();
  const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: read('JSHeapUsedSize'), nodes: read('Nodes') };
}

/** What `about:memory` says of one tab, asked in the kit's privileged world. Serialised into the page. */
async function weighInFirefox(html: Element): Promise<Weight> {
  const { manager, forceGC, forceCC } = (() => {
    const { classes, interfaces, utils } = (globalThis as unknown as { Components: Privileged }).Components;
    const service = classes['@mozilla.org/memory-reporter-manager;1'];
    if (!service) throw new Error('Firefox has no reporter of memory');
    return { manager: service.getService(interfaces.nsIMemoryReporterManager), ...utils };
  })();
  for (let pass = 0; pass < 3; pass += 1) {
    forceGC();
    forceCC();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const sizes = Array.from({ length: 9 }, () => ({ value: 0 }));
  manager.sizeOfTab(html.ownerDocument.defaultView, ...sizes);
  const [objects, strings, others, dom] = sizes.map(({ value }) => value);
  const heap = (objects ?? Number.NaN) + (strings ?? Number.NaN) + (others ?? Number.NaN) + (dom ?? Number.NaN);
  return { heap, nodes: html.ownerDocument.querySelectorAll('*').length };
}

/** The part of Firefox's own objects that weighs a tab. */
interface Privileged {
  classes: Record<string, { getService(kind: unknown): { sizeOfTab(...them: unknown[]): void } }>;
  interfaces: Record<string, unknown>;
  utils: { forceGC(): void; forceCC(): void };
}

function weigh(page: Page): Promise<Weight> {
  return page instanceof ChromiumPage ? weighInChromium(page) : page.inspect('html', weighInFirefox);
}

describe.each(BROWSERS)('a long search in %s', (browser) => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await openSite(browser);
    await setSettings(site.session, { language: 'en' });
    page = await site.session.openExtensionPage('workspace.html');
    await saveOffers(page, { count: offers });
    await page.find('.offers article');
  });

  afterAll(() => site?.close());

  it(
    'holds no more at its end than at its start',
    async () => {
      let round = 0;
      for (; round < warmUps; round += 1) await page.evaluate(useOnce, round);
      const weights = [await weigh(page)];
      const start = Date.now();
      for (let part = 1; part <= parts; part += 1) {
        const end = start + (duration * part) / parts;
        for (; Date.now() < end; round += 1) await page.evaluate(useOnce, round);
        weights.push(await weigh(page));
      }
      const before = weights[0];
      const after = weights.at(-1);
      if (!before || !after) throw new Error('nothing was weighed');
      const grown = (name: 'heap' | 'nodes') => after[name] / before[name] - 1;
      const percent = (name: 'heap' | 'nodes') => `${name} ${(100 * grown(name)).toFixed(1)} %`;
      const heaps = weights.map(({ heap }) => (heap / 1_000_000).toFixed(1)).join(', ');
      tell({
        id: 'M1',
        browser,
        tried: `${round - warmUps} rounds in ${duration / 60_000} min over ${offers} offers, ${percent('heap')} (${heaps} MB on the way), ${percent('nodes')}`,
        found: { leaks: (['heap', 'nodes'] as const).filter((name) => grown(name) > growthAllowed).length },
      });
      expect(grown('heap')).toBeLessThanOrEqual(growthAllowed);
      expect(grown('nodes')).toBeLessThanOrEqual(growthAllowed);
    },
    duration + 120_000,
  );
});
