// M1: memory stays flat while a search is run for an hour: views changed, offers read and moved, words looked for.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Page, until } from '../kit';
import { ChromiumPage } from '../kit/chromium-page';
import { openSite, type Site, setSettings } from '../site';
import { isFull, tell } from './figure';
import { saveOffers } from './saving';

/** How long the search is run, in ms, once what is read once was read. */
const duration = isFull ? 3_600_000 : 30_000;
/** How often the heap is weighed on the way: each ten minutes of the hour. */
const parts = 6;
const offers = 300;
/** Rounds until the browser has read and compiled what it will. */
const warmUps = isFull ? 60 : 8;
/** A leak of one view's nodes would pass it within minutes; a few rounds are weighed against what collectors leave by chance. */
const growthAllowed = isFull ? 0.1 : 0.25;
/** Looks at the heap, of which the least counts: a collector may leave what it will take the next time. */
const looks = 4;

/** Every view of the offers in turn. Serialised into the page, as the next ones. */
async function changeViews(): Promise<void> {
  const buttons = [...document.querySelectorAll<HTMLElement>('.views button')];
  for (const view of [...buttons, ...buttons.slice(0, 1)]) {
    view.click();
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
}

async function moveOne(round: number): Promise<void> {
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  location.hash = `#offer=practice:${round % 20}`;
  const find = () => document.querySelector<HTMLSelectElement>('.desk-one .status select');
  for (let tries = 0; tries < 50 && !find(); tries += 1) await wait(200);
  const select = find();
  if (!select) throw new Error('no offer is shown');
  select.value = round % 40 < 20 ? 'applied' : 'saved';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await wait(120);
  location.hash = '#offers';
}

async function lookFor(words: string): Promise<void> {
  const search = document.querySelector<HTMLInputElement>('.desk-search input');
  if (!search) throw new Error('nowhere to search');
  search.value = words;
  search.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 200));
}

/** One round of what a person does, in steps that even a busy machine ends in time. */
async function useOnce(page: Page, round: number): Promise<void> {
  await page.evaluate(changeViews);
  await page.evaluate(moveOne, round);
  for (const words of ['offre 2', '']) await page.evaluate(lookFor, words);
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

async function weigh(page: Page): Promise<Weight> {
  const weights: Weight[] = [];
  for (let look = 0; look < looks; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    weights.push(
      page instanceof ChromiumPage ? await weighInChromium(page) : await page.inspect('html', weighInFirefox),
    );
  }
  const least = (name: keyof Weight) => Math.min(...weights.map((weight) => weight[name]));
  return { heap: least('heap'), nodes: least('nodes') };
}

describe.each(BROWSERS)('a long search in %s', (browser) => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite(browser);
    await setSettings(site.session, { language: 'en' });
    const page = await site.session.openExtensionPage('workspace.html');
    for (let first = 0; first < offers; first += 50) await saveOffers(page, { first, count: 50 });
    await page.close();
    await reopen();
  }, 180_000);

  afterAll(() => site?.close());

  /** A browser anew: a page opened in a process that held another is weighed with what that one left. */
  async function reopen(): Promise<void> {
    await site.session.kill();
    await site.session.restart();
  }

  /** A page once what is read once was read. Nothing is looked for in it by `find`: Chromium keeps the nodes that tells of. */
  async function openWarm(): Promise<Page> {
    const page = await site.session.openExtensionPage('workspace.html');
    await until(
      () => page.evaluate(() => document.querySelector('.offers article') !== null),
      () => 'no offer is shown',
    );
    for (let round = 0; round < warmUps; round += 1) await useOnce(page, round);
    return page;
  }

  it(
    'holds no more at its end than a page just opened over the same offers',
    async () => {
      const used = await openWarm();
      const weights = [await weigh(used)];
      const start = Date.now();
      let round = warmUps;
      for (let part = 1; part <= parts; part += 1) {
        const end = start + (duration * part) / parts;
        for (; Date.now() < end; round += 1) await useOnce(used, round);
        weights.push(await weigh(used));
      }
      await reopen();
      const fresh = await weigh(await openWarm());
      const after = weights.at(-1) ?? fresh;
      const grown = (name: keyof Weight) => after[name] / fresh[name] - 1;
      const percent = (name: keyof Weight) => `${name} ${(100 * grown(name)).toFixed(1)} %`;
      const inMegabytes = ({ heap }: Weight) => (heap / 1_000_000).toFixed(1);
      tell({
        id: 'M1',
        browser,
        tried: `${round - warmUps} rounds in ${duration / 60_000} min over ${offers} offers: ${weights.map(inMegabytes).join(', ')} MB, a page just opened ${inMegabytes(fresh)} MB; more than it: ${percent('heap')}, ${percent('nodes')}`,
        found: { leaks: (['heap', 'nodes'] as const).filter((name) => grown(name) > growthAllowed).length },
      });
      expect(grown('heap')).toBeLessThanOrEqual(growthAllowed);
      expect(grown('nodes')).toBeLessThanOrEqual(growthAllowed);
    },
    duration + 600_000,
  );
});
