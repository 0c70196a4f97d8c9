// `npm run screenshots`: real pictures of the built extension on the practice board, for the README and the stores.
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { startPracticeBoard } from '../practice/server.mjs';
import { builtExtension, launch, type Page, pass, type Session, until } from '../tests/e2e/kit';
import type { Language } from '../utils/i18n/language';
import { ROOT } from './lib/browsers.mjs';
import { run } from './lib/run.mjs';

const folder = join(ROOT, 'docs', 'screenshots');

/** The practice board's pages by language, its first offer among them. */
const rooms = {
  fr: { list: '/offres', offer: '/offres/4101' },
  en: { list: '/en/offers', offer: '/en/offers/4101' },
} as const;

/** Where a picture goes: `popup-light.png` is the English one, as the README is; `popup-light-fr.png` the French. */
function nameOf(screen: string, dark: boolean, language: Language): string {
  return join(folder, `${screen}-${dark ? 'dark' : 'light'}${language === 'en' ? '' : `-${language}`}.png`);
}

/** Lets fonts, badges and the 120 ms fades settle. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 700));

async function picture(page: Page, screen: string, language: Language): Promise<void> {
  for (const dark of [false, true]) {
    await page.emulate({ dark });
    await settle();
    const path = nameOf(screen, dark, language);
    await page.screenshot(path);
    console.log(relative(ROOT, path));
  }
}

async function findTab(session: Session, address: string): Promise<number> {
  const page = await session.openExtensionPage('welcome.html');
  const tab = await page.evaluate(
    async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id,
    address,
  );
  await page.close();
  if (tab === undefined) throw new Error(`No tab at ${address}`);
  return tab;
}

/** Keeps some offers of the list, each at another step. */
async function keepSome(session: Session, listTab: number): Promise<void> {
  const panel = await session.openExtensionPage(`sidepanel.html?tab=${listTab}`);
  for (const [place, status] of [
    [6, 'saved'],
    [5, 'interview'],
    [3, 'applied'],
    [1, 'saved'],
  ] as const) {
    const row = `.postings li:nth-child(${place})`;
    await panel.click(`${row} .button`);
    await panel.inspect(
      `${row} select`,
      (element, chosen) => {
        (element as HTMLSelectElement).value = chosen;
        element.dispatchEvent(new Event('change', { bubbles: true }));
      },
      status,
    );
    await until(
      () =>
        panel.evaluate(({ row, status }) => document.querySelector(`${row} .status-${status}`) !== null, {
          row,
          status,
        }),
      () => `offer ${place} is not ${status}`,
    );
  }
  await panel.close();
}

async function takeAll(session: Session, board: string, language: Language): Promise<void> {
  const { list, offer } = rooms[language];
  const settings = await session.openExtensionPage('welcome.html');
  await settings.evaluate(
    (chosen) =>
      chrome.storage.local.set({
        language: chosen,
        wantedRegions: ['76', '53', '44'],
        home: { kind: 'commune', code: '75056', name: 'Paris' },
        household: { grossPerYear: 45_000 },
        boards: { linkedin: { isOn: false, mode: 'discreet' } },
      }),
    language,
  );
  await settings.close();

  const listPage = await session.open(board + list);
  const offerPage = await session.open(board + offer);
  const [listTab, offerTab] = [await findTab(session, board + list), await findTab(session, board + offer)];
  await keepSome(session, listTab);

  await listPage.focus();
  await listPage.setViewport({ width: 960, height: 620 });
  await listPage.find('.badge .label');
  await picture(listPage, 'list', language);

  const popup = await session.openExtensionPage(`popup.html?tab=${offerTab}`);
  await popup.setViewport({ width: 380, height: 560 });
  await popup.find('.posting.full');
  await picture(popup, 'popup', language);
  await popup.close();

  const panel = await session.openExtensionPage(`sidepanel.html?tab=${listTab}`);
  await panel.setViewport({ width: 400, height: 620 });
  await panel.find('.postings .posting');
  await picture(panel, 'sidepanel', language);
  await panel.close();

  const living = await session.openExtensionPage(`sidepanel.html?tab=${offerTab}`);
  await living.setViewport({ width: 400, height: 900 });
  await living.find('.living-table');
  await picture(living, 'living', language);
  await living.close();

  const method = await session.openExtensionPage('workspace.html#method=example');
  await method.setViewport({ width: 760, height: 900 });
  await method.find('.steps');
  await picture(method, 'method', language);
  await method.close();

  const welcome = await session.openExtensionPage('welcome.html');
  await welcome.setViewport({ width: 760, height: 900 });
  await welcome.find('.board');
  await picture(welcome, 'welcome', language);
  await welcome.close();

  const workspace = await session.openExtensionPage('workspace.html');
  await workspace.setViewport({ width: 1100, height: 700 });
  // A title on two lines has no middle to be clicked at.
  await workspace.inspect('.offers .offer-title a', (link) => (link as HTMLAnchorElement).click());
  await workspace.find('.detail');
  await picture(workspace, 'workspace', language);
  await workspace.close();

  const compare = await session.openExtensionPage('workspace.html#compare');
  await compare.setViewport({ width: 1180, height: 1640 });
  await compare.evaluate(() =>
    chrome.storage.local.set({
      household: { grossPerYear: 46_000 },
      compared: {
        leftAside: [],
        towns: [
          { id: 'a', commune: '44109', name: 'Nantes' },
          { id: 'b', commune: '29019', name: 'Brest', grossPerYear: 38_000, daysAtHome: 2 },
        ],
      },
    }),
  );
  await compare.find('.france');
  await picture(compare, 'compare', language);
  await compare.close();
  await listPage.close();
  await offerPage.close();
}

const { code, output } = await run('wxt', ['build', '--mode', 'e2e', '-b', 'chrome']);
if (code !== 0) throw new Error(output);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const board = await startPracticeBoard({ now: new Date('2026-11-20T09:00:00Z') });
for (const language of ['en', 'fr'] as const) {
  // A fresh profile each time: the offers kept are those of one language.
  const session = await launch('chromium', {
    extension: builtExtension('chromium'),
    routes: { [`${board.url}/*`]: pass },
    language: language === 'fr' ? 'fr-FR' : 'en-GB',
    viewport: { width: 960, height: 620 },
  });
  try {
    await takeAll(session, board.url, language);
  } finally {
    await session.close();
  }
}
await board.close();
