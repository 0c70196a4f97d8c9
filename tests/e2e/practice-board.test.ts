// The practice board behaves as real boards do, without the extension: if these fail, the other tests prove nothing.
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { offers } from '../../practice/offers.mjs';
import { startPracticeBoard } from '../../practice/server.mjs';
import { findBrowser } from '../../scripts/lib/browsers.mjs';

let board: Awaited<ReturnType<typeof startPracticeBoard>>;
let browser: Browser;
let page: Page;
let problems: string[];

beforeAll(async () => {
  board = await startPracticeBoard();
  browser = await puppeteer.launch({
    executablePath: findBrowser('chromium').path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  page = await browser.newPage();
  await page.setViewport({ width: 1240, height: 860 });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
});

beforeEach(() => {
  problems = [];
});

afterAll(async () => {
  await browser?.close();
  await board?.close();
});

const shownIds = () => page.$$eval('.offer-card', (cards) => cards.map((card) => card.getAttribute('data-offer-id')));
const paneId = () => page.$eval('.offer-pane', (pane) => pane.getAttribute('data-offer-id'));

it('a click anywhere on a card opens its offer', async () => {
  await page.goto(`${board.url}/offres`);
  await Promise.all([page.waitForNavigation(), page.click('.offer-card:nth-child(3) .offer-company')]);
  expect(page.url()).toBe(`${board.url}/offres/${offers[2]?.id}`);
  expect(problems).toEqual([]);
});

it('beside a list, the address changes at once and the offer follows; going back brings the first one back', async () => {
  await page.goto(`${board.url}/recherche`);
  const [first, , third] = offers;
  await page.click('.offer-card:nth-child(3) .offer-place');
  expect(new URL(page.url()).searchParams.get('selection')).toBe(third?.id);
  expect(await paneId(), 'the pane lags').toBe(first?.id);
  await page.waitForSelector(`.offer-pane[data-offer-id="${third?.id}"]`);
  expect(await page.$eval('.offer-pane h1', (title) => title.textContent)).toBe(third?.title.fr);
  await page.goBack();
  await page.waitForSelector(`.offer-pane[data-offer-id="${first?.id}"]`);
  expect(problems).toEqual([]);
});

it('only the last of several quick choices is shown', async () => {
  await page.goto(`${board.url}/recherche`);
  for (const place of [2, 3, 4]) await page.click(`.offer-card:nth-child(${place}) .offer-place`);
  await page.waitForSelector(`.offer-pane[data-offer-id="${offers[3]?.id}"]`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await paneId()).toBe(offers[3]?.id);
});

it('scrolling appends every offer once, and rows far below stay empty', async () => {
  await page.goto(`${board.url}/en/offers/scroll`);
  const before = (await shownIds()).length;
  await page.evaluate(() => document.querySelector('.offer-card:last-child')?.scrollIntoView({ block: 'end' }));
  await page.waitForFunction((count) => document.querySelectorAll('.offer-card').length > count, {}, before);
  expect(await page.$('.offer-card[aria-busy]:last-child:empty')).not.toBeNull();
  await page.waitForFunction(() => {
    scrollBy(0, 500);
    return !document.querySelector('.more') && !document.querySelector('.offer-card[aria-busy]');
  });
  expect(await shownIds()).toEqual(offers.map(({ id }) => id));
  expect(problems).toEqual([]);
});

it('a button rewrites rows in place: same elements, same text nodes, other offers', async () => {
  await page.goto(`${board.url}/offres/defilement`);
  const row = await page.$('.offer-card');
  const text = await page.evaluateHandle(() => ({ node: document.querySelector('.offer-place')?.firstChild }));
  const size = (await shownIds()).length;
  await page.click('.recycle');
  const next = offers[12];
  await page.waitForSelector(`.offer-card[data-offer-id="${next?.id}"]`);
  expect(await row?.evaluate((element) => [element.isConnected, element.getAttribute('data-offer-id')])).toEqual([
    true,
    next?.id,
  ]);
  expect(await text.evaluate(({ node }) => node?.textContent)).toBe(next?.place.fr);
  expect(size).toBeGreaterThan(0);
  expect(problems).toEqual([]);
});
