// S2: pages that clobber names, patch what they can reach or fight with our hosts are read right, without an error of ours.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Page, type Session, until } from '../kit';
import { openSite, pill, type Site } from '../site';
import { isFull, sample, tell, tries } from './figure';
import { type HostilePage, hostilePages, offers } from './hostile-pages';
import { ourProblems } from './our-problems';

const pages = sample(hostilePages, tries(hostilePages.length, 16), 7);
const truth = offers.map(([id, title, company, location]) => ({ id, title, company, location }));
const labels = offers.flatMap(([, , , , label]) => label ?? []);

/** A page that takes badges away may see each of them this often, not without end. */
const mostReturns = 25;

/** Longest wait for a page's badges, in ms. */
const patience = 4_000;

describe.each(BROWSERS)(`${pages.length} of ${hostilePages.length} hostile pages in %s`, (browser) => {
  let site: Site;
  let session: Session;
  let page: Page;
  let own: Page;
  let wrong: string[] = [];
  let thrown: string[] = [];

  beforeAll(async () => {
    site = await openSite(browser, { language: 'en-US' });
    session = site.session;
    page = await session.open(`${site.url}/offres`);
    own = await session.openExtensionPage('workspace.html');
    await page.focus();
  });

  afterAll(() => site?.close());

  /** What the overlay read of the page that is open, asked as the side panel asks. */
  const read = () =>
    own.evaluate(async () => {
      for (const { id } of await chrome.tabs.query({})) {
        if (id === undefined) continue;
        const reply = await chrome.tabs.sendMessage(id, { name: 'readPage', data: {} }).catch(() => undefined);
        if (reply?.answer) return reply.answer.postings as Record<string, string>[];
      }
      return [];
    });

  const visit = async (hostile: HostilePage) => {
    const address = `${site.url}/hostile/${encodeURIComponent(hostile.name)}`;
    const before = (await ourProblems(session)).length;
    session.route({ [address]: { body: hostile.html, headers: hostile.headers } });
    await page.goto(address);
    const said = async () => (await page.findAll(pill)).filter(({ visible }) => visible).map(({ name }) => name);
    const isRight = (names: readonly string[]) =>
      names.length === labels.length && labels.every((label, index) => names[index]?.includes(label));
    let faults: string[] = [];
    if (hostile.isFight) await new Promise((resolve) => setTimeout(resolve, 700));
    else {
      await until(
        async () => isRight(await said()),
        () => 'wrong',
        patience,
      ).catch(async () => {
        faults = [`${hostile.name}: badges say ${JSON.stringify(await said())}`];
      });
    }
    const postings = (await read()).map(({ id, title, company, location }) => ({ id, title, company, location }));
    const byId = (one: { id?: string }, other: { id?: string }) => String(one.id).localeCompare(String(other.id));
    if (JSON.stringify(postings.sort(byId)) !== JSON.stringify(truth)) {
      faults.push(`${hostile.name}: read ${JSON.stringify(postings)}`);
    }
    await page.focus();
    const struck = await page.evaluate(() => (window as unknown as { struck?: number }).struck ?? 0);
    if (struck > offers.length * mostReturns) faults.push(`${hostile.name}: a badge was put back ${struck} times`);
    wrong = [...wrong, ...faults];
    thrown = [...thrown, ...(await ourProblems(session)).slice(before).map(({ text }) => `${hostile.name}: ${text}`)];
  };

  it(
    'are read right, and make nothing of ours throw',
    async () => {
      for (const hostile of pages) {
        await visit(hostile);
      }
      tell({
        id: 'S2',
        browser,
        tried: `${pages.length} pages`,
        found: { 'wrong reads': wrong.length, 'uncaught errors': thrown.length },
      });
      expect([...wrong, ...thrown]).toEqual([]);
    },
    isFull ? 600_000 : 120_000,
  );
});
