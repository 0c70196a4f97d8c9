// The figures of `npm run bench`, gathered: what the package weighs, what a page pays, how soon the popup answers.

import { timeDrag, timeScroll } from '../../tests/bench/frames';
import { largePage, listPage, listUrl, offerPage } from '../../tests/bench/list-page';
import { timeAnswers, timeLiving } from '../../tests/bench/living';
import { badgeWaits, compare, type Load, measurePage, quantile } from '../../tests/bench/overlay';
import { benchPlaces } from '../../tests/bench/places';
import { fillStore, type PopupTimes, timePopup } from '../../tests/bench/popup';
import { type FileSize, measurePackage, pageScripts } from '../../tests/bench/sizes';
import { timeTransfer } from '../../tests/bench/transfer';
import { timeWorkspace } from '../../tests/bench/workspace';
import { launch, type Session } from '../../tests/e2e/kit';
import { waitForOverlay } from '../../tests/e2e/site';
import type { Row } from './table';

/** The list grows as an endless one does: 20 batches of 25 cards. */
export const growing: Load = { url: listUrl, batches: 20, size: 25, pause: 150 };

const largeUrl = 'https://www.linkedin.com/large';
const offerUrl = 'https://www.linkedin.com/jobs/view/4100000000/';

export async function sizeRows(): Promise<Row[]> {
  const size = await measurePackage('chrome');
  const scripts = pageScripts(size);
  const row = (file: FileSize, target?: number): Row => ({
    name: file.name,
    value: file.raw / 1_000,
    unit: 'kB',
    target,
    beside: { name: 'gzip', value: file.gzip / 1_000 },
  });
  const rest = size.files.filter((file) => !scripts.includes(file) && file.raw > 5_000);
  return [
    ...scripts.map((file) => row(file, 60)),
    ...rest.map((file) => row(file, file.name === 'gazetteer.txt' ? 900 : undefined)),
    { name: 'the zip', value: size.zip / 1e6, unit: 'MB', target: 6 },
  ];
}

export function placeRows(): Row[] {
  const { coldLoad, warm, again, miniSearch } = benchPlaces();
  const beside = (value: number) => ({ name: 'MiniSearch', value });
  return [
    { name: 'cold load', value: coldLoad, unit: 'ms', target: 25, beside: beside(miniSearch.coldLoad) },
    { name: 'a place text, warm', value: warm, unit: 'µs', target: 5, beside: beside(miniSearch.warm) },
    { name: 'a place text met before', value: again, unit: 'µs', target: 5 },
  ];
}

/** Starts Chromium with the extension and pages of invented offers under LinkedIn's address. */
export async function openBench(extension: string, list = listPage(60)): Promise<Session> {
  const routes = { 'https://www.linkedin.com/*': list, [largeUrl]: largePage(100_000), [offerUrl]: offerPage() };
  const session = await launch('chromium', {
    extension,
    routes,
    viewport: { width: 1100, height: 900 },
    language: 'fr-FR',
  });
  await waitForOverlay(session);
  return session;
}

/** What the page pays for its badges, beside itself without the extension. */
export async function overlayRows(session: Session, rounds: number): Promise<Row[]> {
  const { on, off } = await compare(session, growing, rounds);
  const asleep = await measurePage(session, { ...growing, batches: 1, isAsleep: true });
  const many = await compare(session, { ...growing, size: 250, pause: 400 }, 1);
  const large = await compare(session, { ...growing, url: largeUrl, batches: 0 }, 1);
  const beside = (value: number) => ({ name: 'without', value });
  const waits = badgeWaits(on);
  return [
    {
      name: 'script added, 60 + 500 cards',
      value: on.script - off.script,
      unit: 'ms',
      target: 150,
      beside: beside(off.script),
    },
    { name: 'layout and style added', value: on.layout - off.layout, unit: 'ms', beside: beside(off.layout) },
    { name: 'all of the main thread added', value: on.all - off.all, unit: 'ms', beside: beside(off.all) },
    {
      name: 'longest task',
      value: on.longest,
      unit: 'ms',
      target: Math.max(50, off.longest),
      beside: beside(off.longest),
    },
    { name: 'layout shift', value: on.shift, unit: '', target: 0, beside: beside(off.shift) },
    { name: 'heap added', value: (on.heap - off.heap) / 1e6, unit: 'MB', target: 4, beside: beside(off.heap / 1e6) },
    { name: 'badge after its card, p95', value: quantile(waits, 0.95), unit: 'ms', target: 100 },
    { name: 'badge when the worker slept', value: quantile(badgeWaits(asleep), 1), unit: 'ms', target: 400 },
    {
      name: 'script added, 60 + 5,000 cards',
      value: many.on.script - many.off.script,
      unit: 'ms',
      target: 10 * Math.max(1, on.script - off.script),
      beside: { name: '500 cards', value: on.script - off.script },
    },
    {
      name: 'a page of 100,000 nodes, added',
      value: large.on.all - large.off.all,
      unit: 'ms',
      target: 200,
      beside: beside(large.off.all),
    },
  ];
}

/** How soon the popup shows something, beside the same popup over ten offers. */
export async function popupRows(session: Session, rounds: number): Promise<Row[]> {
  const page = await session.open(offerUrl);
  await fillStore(session, { from: 0, to: 10, length: 8_000 });
  const few = await timePopup(session, '/jobs/view/', rounds);
  await fillStore(session, { from: 10, to: 10_000, length: 8_000 });
  const many = await timePopup(session, '/jobs/view/', rounds);
  await page.close();
  const row = (name: string, figure: keyof PopupTimes, target: number): Row => ({
    name,
    value: many[figure],
    unit: 'ms',
    target,
    beside: { name: 'ten offers', value: few[figure] },
  });
  return [
    row('first row', 'firstRow', 150),
    row('this page’s offer', 'thisPage', 200),
    row('a letter in the search', 'letter', 16),
  ];
}

/** How soon the workspace shows something over the offers the popup's rows left in the store. */
export async function workspaceRows(session: Session, rounds: number): Promise<Row[]> {
  const { firstRow, letter, indexed } = await timeWorkspace(session, rounds);
  return [
    { name: 'first row', value: firstRow, unit: 'ms', target: 300 },
    { name: 'a letter in the search', value: letter, unit: 'ms', target: 16 },
    { name: 'every word indexed, aside', value: indexed, unit: 'ms' },
    { name: 'a frame while the list scrolls, p95', value: await timeScroll(session), unit: 'ms' },
    { name: 'a frame while a card is dragged, p95', value: await timeDrag(session), unit: 'ms', target: 16 },
  ];
}

/** The same over five times as many offers, shorter, in a browser of their own. */
export async function manyRows(session: Session): Promise<Row[]> {
  await fillStore(session, { from: 0, to: 50_000, length: 2_000 });
  const { firstRow, letter, indexed } = await timeWorkspace(session, 1);
  return [
    { name: 'first row', value: firstRow, unit: 'ms' },
    { name: 'a letter in the search', value: letter, unit: 'ms' },
    { name: 'every word indexed, aside', value: indexed, unit: 'ms' },
    { name: 'a frame while the list scrolls, p95', value: await timeScroll(session), unit: 'ms' },
    { name: 'a frame while a card is dragged, p95', value: await timeDrag(session), unit: 'ms' },
  ];
}

/** What living costs cost to reckon: the comparison's page, and the chips of a batch of 25 cards. */
export async function livingRows(session: Session, rounds: number): Promise<Row[]> {
  const comparing = await timeLiving(session, 'compare', 10_000, rounds);
  const few = await timeLiving(session, 'compare', 1_000, rounds);
  const chips = await timeLiving(session, 'chips', 25, rounds);
  const warm = await timeAnswers(session, rounds, false);
  const asleep = await timeAnswers(session, 2 * rounds, true);
  const added = (name: string, { withChips, withoutChips }: typeof warm, target?: number): Row => ({
    name,
    value: withChips - withoutChips,
    unit: 'ms',
    target,
    beside: { name: 'without', value: withoutChips },
  });
  return [
    {
      name: '10,000 offers weighed and sorted, first time',
      value: comparing.first,
      unit: 'ms',
      target: 150,
      beside: { name: '1,000 offers', value: few.first },
    },
    { name: 'the same again', value: comparing.again, unit: 'ms', target: 150 },
    { name: 'chips of 25 cards, processor', value: chips.again, unit: 'ms', target: 2 },
    added('answer for 25 cards, chips added', warm, 2),
    added('the same when the worker slept', asleep),
  ];
}

/** A search of ten thousand offers, in and out, in a browser that holds none. */
export async function transferRows(session: Session): Promise<Row[]> {
  const { look, bringIn, takeAway } = await timeTransfer(session);
  return [
    { name: 'reading and checking the file', value: look, unit: 'ms' },
    { name: 'bringing 10,000 offers in', value: bringIn, unit: 'ms', target: 10_000 },
    { name: 'taking 10,000 offers away', value: takeAway, unit: 'ms', target: 3_000 },
  ];
}
