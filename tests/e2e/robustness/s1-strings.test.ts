// S1: whatever a page gives for a field is shown as text on every screen: nothing runs, nothing is made of it, nothing is loaded.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Page, type Session, until } from '../kit';
import { openSite, pill, type Site, setSettings, storedOffers } from '../site';
import { isFull, sample, tell, tries } from './figure';
import { beacon, hostileStrings } from './hostile-strings';
import { ourProblems } from './our-problems';

const strings = sample(hostileStrings, tries(hostileStrings.length, 60), 5);
/** Opening each takes a click or a page of its own. */
const opened = sample(
  strings.map((_, index) => index),
  tries(120, 6),
  6,
);

/** Longest that a content script may send of each field (utils/messaging/schemas.ts); the rest goes in as it is. */
const fields = {
  id: 150,
  title: 2_000,
  company: 2_000,
  location: 4_000,
  workplace: 500,
  contract: 1_000,
  salary: 2_000,
  postedOn: 100,
  startsOn: 200,
  closesOn: 200,
  applyUrl: 4_000,
  description: 210_000,
} as const;

const cut = (text: string, length: number) => text.slice(0, length);

/** A list whose cards say the strings: put there as text, so that the page itself makes nothing of them. */
const listOf = (texts: readonly string[]) => `<!doctype html><meta charset="utf-8"><title>Offres</title><main></main>
  <script>
    const texts = ${JSON.stringify(texts).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028')};
    const put = (card, name, text) => {
      const line = document.createElement(name === 'title' ? 'a' : 'p');
      line.className = 'offer-' + name;
      line.textContent = text;
      line.style.cssText = 'display:block;max-height:2em;overflow:hidden;overflow-wrap:anywhere';
      card.append(line);
    };
    texts.forEach((text, index) => {
      const card = document.createElement('article');
      card.className = 'offer-card';
      card.dataset.offerId = 's' + index;
      put(card, 'title', text || 'x');
      for (const name of ['company', 'contract', 'pay']) put(card, name, text);
      put(card, 'place', index % 3 ? 'Rennes, Bretagne, France' : text + ', Rennes, Bretagne, France');
      document.querySelector('main').append(card);
    });
  </script>`;

const pageOf = (
  text: string,
) => `<!doctype html><meta charset="utf-8"><title>Offre</title><main data-offer-id="9200"></main>
  <script>
    const text = ${JSON.stringify(text).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028')};
    const main = document.querySelector('main');
    for (const [tag, name] of [['h1', 'title'], ['p', 'company'], ['p', 'place'], ['p', 'contract'], ['p', 'pay'], ['div', 'text']]) {
      const line = document.createElement(tag);
      line.className = 'offer-' + name;
      line.textContent = name === 'place' ? 'Rennes, Bretagne, France' : text || 'x';
      main.append(line);
    }
  </script>`;

/** What markup of ours never has: attributes that run, and the mark of every hostile element. */
const foreign =
  '[data-s1], x-s1, [onerror], [onload], [onclick], [onfocus], [ontoggle], [onmouseover], [onbegin], [srcdoc], [style*="ran.example"], iframe, object, embed, base';

describe.each(BROWSERS)(`${strings.length} of ${hostileStrings.length} hostile strings in %s`, (browser) => {
  let site: Site;
  let session: Session;
  const screens = new Set<string>();
  const nodes: string[] = [];
  let ran = 0;

  beforeAll(async () => {
    site = await openSite(browser, { language: 'fr-FR' });
    session = site.session;
    await setSettings(session, { language: 'fr' });
  });

  afterAll(() => site?.close());

  /** Counts what must not be on a screen now. */
  const audit = async (screen: string, page: Page) => {
    screens.add(screen);
    const found = await page.findAll(foreign);
    nodes.push(
      ...found.map(({ tag, attributes }) => `${screen}: <${tag} ${JSON.stringify(attributes).slice(0, 200)}>`),
    );
    const links = await page.findAll('a[href]');
    const wild = links.filter(({ attributes: { href } }) => !/^(https:\/\/|http:\/\/127\.0\.0\.1|#)/.test(href ?? ''));
    nodes.push(...wild.map(({ attributes }) => `${screen}: link to ${attributes.href?.slice(0, 100)}`));
    if (await page.evaluate(() => 'ran' in globalThis)) ran += 1;
  };

  it(
    'are badges and panels on the page, and lines of the side panel',
    async () => {
      const address = `${site.url}/hostile-strings`;
      session.route({ [address]: listOf(strings) });
      const page = await session.open(address);
      await until(
        async () => (await page.findAll(pill)).length >= strings.length * 0.6,
        async () => `${(await page.findAll(pill)).length} badges for ${strings.length} offers`,
      );
      await audit('badge', page);
      const own = await session.openExtensionPage('welcome.html');
      const tab = await own.evaluate(
        async (wanted) => (await chrome.tabs.query({})).find(({ url }) => url === wanted)?.id,
        address,
      );
      const panel = await session.openExtensionPage(`sidepanel.html?tab=${tab}`);
      await panel.find('.postings .posting');
      expect((await panel.findAll('.postings .posting')).length).toBeGreaterThan(strings.length * 0.9);
      await audit('side panel', panel);
      await page.focus();
      for (const index of opened) {
        if (index % 3 === 0) continue;
        await page.inspect({ css: `article:nth-child(${index + 1})` }, (card) =>
          card.scrollIntoView({ block: 'center' }),
        );
        await page.click({ css: 'button.pill', name: 'Bretagne' });
        await page.find({ role: 'dialog' });
        await audit('panel', page);
        await page.press('Escape');
      }
      for (const each of [own, panel, page]) await each.close();
    },
    isFull ? 240_000 : 60_000,
  );

  it(
    'are this page’s offer in the popup',
    async () => {
      const page = await session.open(`${site.url}/offres`);
      const own = await session.openExtensionPage('welcome.html');
      const address = `${site.url}/offres/9200`;
      for (const index of opened) {
        session.route({ [address]: pageOf(strings[index] ?? '') });
        await page.goto(address);
        const tab = await own.evaluate(
          async (wanted) => (await chrome.tabs.query({})).find(({ url }) => url === wanted)?.id,
          address,
        );
        const popup = await session.openExtensionPage(`popup.html?tab=${tab}`);
        await popup.find('.here .posting, .here .empty, .here .notice');
        await audit('popup, this page', popup);
        await popup.close();
      }
      await own.close();
      await page.close();
    },
    isFull ? 400_000 : 60_000,
  );

  it(
    'are kept in every field, and shown by popup and workspace',
    async () => {
      const own = await session.openExtensionPage('welcome.html');
      const postings = strings.flatMap((text, index) => {
        const texts = Object.fromEntries(Object.entries(fields).map(([name, length]) => [name, cut(text, length)]));
        const places = [
          { addressLocality: cut(text, 500), addressRegion: cut(text, 500), streetAddress: cut(text, 500) },
        ];
        const id = `${index}-${texts.id}`;
        const url = `http://127.0.0.1/offres/${index}`;
        const title = texts.title?.trim() ? texts.title : `x${texts.title}`;
        const whole = { board: 'practice', ...texts, id, title, places };
        // Once with a plain address and every field hostile, once with the string itself for an address.
        return [
          { ...whole, url },
          { board: 'practice', id: `u${index}`, title: 'x', url: cut(text, 4_000) },
        ];
      });
      let kept = 0;
      for (let start = 0; start < postings.length; start += 50) {
        kept += await own.evaluate(
          async (batch) => {
            let count = 0;
            for (const posting of batch) {
              const reply = await chrome.runtime.sendMessage({ name: 'savePosting', data: { posting } });
              if (reply?.answer?.ok) count += 1;
            }
            return count;
          },
          postings.slice(start, start + 50),
        );
      }
      expect(kept).toBeGreaterThanOrEqual(strings.length * 0.98);
      const stored = await storedOffers(session);
      expect(stored).toHaveLength(kept);
      expect(stored.filter(({ url }) => !/^(https:\/\/|http:\/\/127\.0\.0\.1)/.test(url))).toEqual([]);
      await own.close();

      for (const [screen, path] of [
        ['popup, kept', 'popup.html'],
        ['workspace, list', 'workspace.html#offers'],
      ] as const) {
        const page = await session.openExtensionPage(path);
        await page.find('.offers .offer');
        await showAll(page, kept);
        await audit(screen, page);
        await page.close();
      }
      const workspace = await session.openExtensionPage('workspace.html#offers');
      for (const { key } of sample(stored, tries(stored.length, 12), 8)) {
        await workspace.evaluate((wanted) => {
          location.hash = `#offer=${encodeURIComponent(wanted)}`;
        }, key);
        // A title of nothing but direction marks has no height: its page's buttons have.
        await workspace.find('.detail .actions');
        await audit('workspace, one offer', workspace);
      }
      await workspace.close();
    },
    isFull ? 400_000 : 60_000,
  );

  it('ran nothing, made nothing, reported nothing', async () => {
    const asked = session.requests().filter(({ url }) => url.startsWith(beacon)).length;
    const problems = await ourProblems(session);
    const reports = problems.filter(({ kind }) => kind === 'csp');
    tell({
      id: 'S1',
      browser,
      tried: `${strings.length} strings × ${Object.keys(fields).length + 2} fields × ${screens.size} screens`,
      found: { 'scripts run': ran + asked, 'nodes injected': nodes.length, 'policy reports': reports.length },
    });
    expect(nodes).toEqual([]);
    expect(ran + asked).toBe(0);
    expect(problems).toEqual([]);
  });
});

/** Presses "more" until every row is there. */
async function showAll(page: Page, rows: number): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const shown = (await page.findAll('.offers .offer')).length;
    if (shown >= rows || (await page.findAll('.more button')).length === 0) return;
    await page.click('.more button');
    await until(
      async () => (await page.findAll('.offers .offer')).length > shown,
      () => `no more than ${shown} rows`,
    );
  }
}
