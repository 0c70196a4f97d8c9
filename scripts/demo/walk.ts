// The main job without a display: a list with badges, an offer saved there, another from its own page, then the popup.
import { join, relative } from 'node:path';
import { startPracticeBoard } from '../../practice/server.mjs';
import { type BrowserName, builtExtension, launch, type Page, pass, until } from '../../tests/e2e/kit';
import { ROOT } from '../lib/browsers.mjs';

const LABEL = '.badge .label';
const NOT_KEPT = '.badge .keep[aria-pressed="false"]';
const KEPT = '.badge .keep[aria-pressed="true"]';

const browser = process.argv[2] as BrowserName;
const pictures = join(ROOT, '.output', 'walk', browser);

function tell(what: string, how: string): void {
  console.log(`walk   ${what.padEnd(9)} ${how}`);
}

/** The regions on the badges, once no more of them appear. */
async function readBadges(page: Page): Promise<string[]> {
  let before = -1;
  return until(
    async () => {
      const labels = (await page.findAll(LABEL)).filter(({ text }) => text !== '');
      const isStill = labels.length > 0 && labels.length === before;
      before = labels.length;
      return isStill && labels.map(({ text }) => text);
    },
    async () => `no badge appears on ${await page.url()}`,
  );
}

/** `Bretagne 4, Normandie 2`: the most frequent first. */
function countByRegion(labels: string[]): string {
  const counts = Map.groupBy(labels, (label) => label);
  const sorted = [...counts].sort(([, one], [, other]) => other.length - one.length);
  return sorted.map(([label, { length }]) => `${label} ${length}`).join(', ');
}

/** The address of the offer on whose card the first badge that is not kept yet stands. */
function nextOffer(page: Page): Promise<string | undefined> {
  return page.inspect(NOT_KEPT, (button) => {
    const { host } = button.getRootNode() as ShadowRoot;
    return host.closest('article')?.querySelector<HTMLAnchorElement>('a[href]')?.href;
  });
}

/** The popup as it opens over that page: in a tab of its own, and told which tab it speaks of. */
async function openPopupOver(address: string): Promise<Page> {
  const finder = await session.openExtensionPage('popup.html');
  const tab = await finder.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, address);
  await finder.close();
  const popup = await session.openExtensionPage(`popup.html?tab=${tab}`);
  await popup.setViewport({ width: 380, height: 560 });
  return popup;
}

const board = await startPracticeBoard();
const session = await launch(browser, {
  extension: builtExtension(browser),
  routes: { [`${board.url}/*`]: pass },
  language: 'fr',
});

try {
  const page = await session.open(`${board.url}/offres`);
  const labels = await readBadges(page);
  const cards = await page.findAll('article[data-offer-id]');
  tell('read', `${cards.length} offers on ${await page.url()}`);
  tell('flagged', `${labels.length}: ${countByRegion(labels)}`);
  await page.screenshot(join(pictures, '1-list.png'));

  await page.click(NOT_KEPT);
  await page.find(KEPT);
  tell('saved', 'the first flagged offer, from its badge');
  await page.screenshot(join(pictures, '2-saved.png'));

  const address = await nextOffer(page);
  if (!address) throw new Error('No second flagged offer has a link to its page.');
  await page.goto(address);
  await page.click('.badge .pill');
  await page.find('.panel');
  await page.screenshot(join(pictures, '3-panel.png'));
  await page.click('.panel .action.primary');
  await page.find(KEPT);
  tell('saved', `${address}, from the panel`);

  const popup = await openPopupOver(address);
  const offers = await until(
    async () => {
      const found = await popup.findAll('.offers article');
      return found.length === 2 && Promise.all([popup.findAll('.offers .offer-title'), popup.findAll('.offers .meta')]);
    },
    async () => `the popup shows ${(await popup.findAll('.offers article')).length} offers, not the two saved`,
  );
  const [titles, places] = offers;
  for (const [index, { text }] of titles.entries()) tell('kept', `${text} (${places[index]?.text ?? ''})`);
  await popup.screenshot(join(pictures, '4-popup.png'));

  const strays = session.requests().filter(({ served }) => !served);
  const problems = await session.problems();
  tell('network', `${strays.length} requests beyond the practice board`);
  tell('pictures', relative(ROOT, pictures));
  for (const { kind, text, where } of problems) console.error(`${kind} at ${where}: ${text}`);
  process.exitCode = strays.length + problems.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await session.close();
  await board.close();
}
