// From install to the first flagged offer, on the package the stores get: nothing asked at install, three clicks at most.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFixtures } from '../boards/fixtures';
import { BROWSERS, launch, type Page, type Session, until } from './kit';
import { pill } from './site';

const fixture = (name: string) => {
  const found = findFixtures().find((one) => one.name === name);
  if (!found) throw new Error(`No fixture ${name}`);
  return found;
};
const list = fixture('hellowork/2026--list--results');
const linkedin = fixture('linkedin/guest-2026--list--cards');
const hellowork = 'https://*.hellowork.com/*';

describe.each(BROWSERS)('the first run in %s', (browser) => {
  let session: Session;
  let welcome: Page;
  let board: Page;

  beforeAll(async () => {
    session = await launch(browser, {
      extension: join('.output', browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'),
      routes: { [list.url.href]: list.html, [linkedin.url.href]: linkedin.html },
      language: 'en-US',
    });
    welcome = await session.page('welcome.html');
    await session.acceptPrompts([hellowork, 'https://*.linkedin.com/*']);
  });

  afterAll(() => session?.close());

  it('asks for no host at install, and touches no page', async () => {
    expect(await welcome.evaluate(async () => (await chrome.permissions.getAll()).origins)).toEqual([]);
    board = await session.open(list.url.href);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await board.findAll(pill)).toEqual([]);
  });

  it('preselects nothing for LinkedIn, and says what it may notice', async () => {
    await welcome.focus();
    const linkedinCard = { css: 'section.board:first-of-type', text: 'LinkedIn' };
    expect((await welcome.find(linkedinCard)).text).toMatch(/notice/i);
    const checked = await welcome.evaluate(() =>
      Array.from(document.querySelectorAll('section.board'), (card) => ({
        name: card.querySelector('h3')?.textContent,
        chosen: card.querySelectorAll('input:checked').length,
      })),
    );
    expect(checked.find(({ name }) => name === 'LinkedIn')?.chosen).toBe(0);
  });

  it('flags the first offer after one click and the browser’s own question, in the tab that was open', async () => {
    await welcome.click({ role: 'switch', name: 'HelloWork' });
    await board.focus();
    expect((await board.find(pill)).name).toMatch(/Brittany|Occitanie/);
  });

  it('stays discreet on LinkedIn when nothing was chosen', async () => {
    await welcome.focus();
    await welcome.click({ role: 'switch', name: 'LinkedIn' });
    const page = await session.open(linkedin.url.href);
    const own = await session.openExtensionPage('sidepanel.html');
    await until(
      () =>
        own.evaluate(async () => {
          for (const { id, url } of await chrome.tabs.query({})) {
            if (id === undefined || !url?.includes('linkedin.com')) continue;
            const reply = await chrome.tabs.sendMessage(id, { name: 'readPage', data: {} }).catch(() => undefined);
            if (reply?.answer?.postings.length > 0) return true;
          }
          return false;
        }),
      () => 'LinkedIn is not read in discreet mode',
    );
    expect(await page.findAll(pill)).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('span[style]:empty').length)).toBe(0);
    await own.close();
    await page.close();
  });

  it('lets go of a board at once when the permission is taken back', async () => {
    await board.focus();
    await board.find(pill);
    const own = await session.openExtensionPage('workspace.html');
    await own.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), hellowork);
    await board.focus();
    await board.gone(pill);
    const boards = await own.evaluate(async () => (await chrome.storage.local.get('boards')).boards);
    expect(boards).toMatchObject({ hellowork: { isOn: false } });
    await own.close();
  });
});
