// Bad input on real pages: a clear state in the popup, no crash, nothing lost, and the page as it was.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '@/utils/i18n/pages/en';
import { BROWSERS, type Page, until } from './kit';
import { offers } from './robustness/hostile-pages';
import { ourProblems } from './robustness/our-problems';
import { openSite, pill, type Site, storedOffers } from './site';

const card = (id: string, title: string, place: string) =>
  `<article class="offer-card" data-offer-id="${id}"><a class="offer-title" href="/offres/${id}">${title}</a>
   <p class="offer-place">${place}</p></article>`;
const good = offers.map(([id, title, , place]) => card(id, title, place)).join('');
const flagged = offers.filter(([, , , , label]) => label).length;
const page = (
  body: string,
  head = '',
) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Offres</title>
  ${head}</head><body>${body}</body></html>`;
const metadata = (json: string) => `<script type="application/ld+json">${json}</script>`;
const posting = (more: object = {}) =>
  JSON.stringify({
    '@type': 'JobPosting',
    title: 'Luthière',
    jobLocation: { address: { addressLocality: 'Mirecourt' } },
    ...more,
  });
const endless = 'x'.repeat(1_000);

/** Lists: each holds the six good offers besides, which must be flagged as ever. */
const lists: Record<string, string> = {
  'cards without a title, a place, or anything': `<article class="offer-card" data-offer-id="1"></article>
    <article class="offer-card" data-offer-id=""><a class="offer-title">x</a></article>${card('2', '', 'Brest')}${card('3', 'x', '')}`,
  'a card with an id of five thousand letters': card(endless.repeat(5), 'x', 'Brest'),
  'cards called __proto__, constructor and toString': ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    .map((name) => card(name, name, name))
    .join(''),
  'a card with a title of a million letters': card('4', endless.repeat(1_000), 'Brest'),
  'a card in a card in a card': '<article class="offer-card" data-offer-id="5">'.repeat(40),
  'cards that all bear one id': card('6', 'Autre', 'Wien').repeat(50),
};

/** Offers' own pages, by what the popup must say of them. */
const details: [name: string, says: 'offer' | 'nothing', html: string][] = [
  ['metadata nested fifty thousand deep', 'nothing', page('<h1>Luthière</h1>', metadata('['.repeat(50_000)))],
  [
    'twenty thousand postings in one block',
    'nothing',
    page('<h1>Luthière</h1>', metadata(`[${`${posting()},`.repeat(20_000)}0]`)),
  ],
  [
    'a posting of two megabytes',
    'nothing',
    page('<h1>Luthière</h1>', metadata(posting({ description: endless.repeat(2_000) }))),
  ],
  ['metadata that is no JSON', 'nothing', page('<h1>Luthière</h1>', metadata('{"@type": "JobPosting", title: }'))],
  [
    'every field of the wrong type',
    'nothing',
    page(
      '<h1>Luthière</h1>',
      metadata(
        JSON.stringify({
          '@type': 'JobPosting',
          title: 7,
          jobLocation: [[null]],
          hiringOrganization: true,
          baseSalary: { value: [] },
        }),
      ),
    ),
  ],
  [
    'a posting that is poisoned through __proto__',
    'offer',
    page(
      '<h1>Luthière</h1>',
      metadata(
        `{"__proto__": {"title": "Menteuse", "isOn": true}, "constructor": {"prototype": {"board": "x"}}, ${posting().slice(1)}`,
      ),
    ),
  ],
  [
    'words that are markup',
    'offer',
    page(
      '<h1>Luthière &lt;img src=x onerror=alert(1)&gt;</h1>',
      metadata(
        posting({
          title: 'Luthière <img src=x onerror=alert(1)>',
          description: '<p>Bois</p><img src=https://ran.example/ onerror=alert(1)>',
        }).replaceAll('<', '\\u003c'),
      ),
    ),
  ],
];

describe.each(BROWSERS)('bad input in %s', (browser) => {
  let site: Site;
  let tab: Page;
  let own: Page;
  let count = 0;

  beforeAll(async () => {
    site = await openSite(browser, { language: 'en-US' });
    tab = await site.session.open(`${site.url}/offres`);
    own = await site.session.openExtensionPage('welcome.html');
  });

  afterAll(() => site?.close());

  const show = async (html: string, base = site.url) => {
    count += 1;
    const address = `${base}/offres/${9_300 + count}`;
    site.session.route({ [address]: html });
    await tab.focus();
    await tab.goto(address);
    return address;
  };

  /** The popup as a click on the icon over the tab opens it: in a tab, told which one it is about. */
  const popupOver = async (address: string) => {
    const id = await until(
      async () => {
        await tab.focus();
        await site.session.pressToolbarButton(tab);
        return own.evaluate(async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id, address);
      },
      () => `the click on the icon did not grant ${address}`,
    );
    const popup = await site.session.openExtensionPage(`popup.html?tab=${id}`);
    await popup.find('.here .posting, .here .empty, .here .notice, .here-list');
    return popup;
  };

  /** Badges by the offers that must have one; none of the bad ones may take them along. */
  const expectFlags = () =>
    until(
      async () => {
        const names = (await tab.findAll(pill)).filter(({ visible }) => visible).map(({ name }) => name);
        return offers.every(([, , , , label]) => !label || names.some((name) => name.includes(label)));
      },
      async () => `${(await tab.findAll(pill)).length} badges where at least ${flagged} are due`,
    );

  it.each(Object.entries(lists))('%s: the good offers beside are flagged', async (_, bad) => {
    await show(page(`${good}${bad}`));
    await expectFlags();
    expect(await ourProblems(site.session)).toEqual([]);
  });

  it.each(details)('%s: the popup says %s', async (_, says, html) => {
    const address = await show(html, 'https://emplois.example');
    const popup = await popupOver(address);
    const isOffer = (await popup.findAll('.here .posting')).length > 0;
    expect(isOffer ? 'offer' : 'nothing').toBe(says);
    if (isOffer) {
      expect((await popup.find('.here .posting .offer-title')).text).toContain('Luthière');
      expect(await popup.findAll('.here img, .here [onerror]')).toEqual([]);
    }
    expect(await popup.evaluate(() => 'isOn' in Object.prototype || 'board' in Object.prototype)).toBe(false);
    await popup.close();
    expect(await ourProblems(site.session)).toEqual([]);
  });

  it('a hundred thousand nodes: flagged, and the page keeps its time', async () => {
    const before = await show(page(`${good}${'<div><p>x</p></div>'.repeat(50_000)}`));
    await expectFlags();
    const longest = await tab.evaluate(async () => {
      // How long a frame waits while a card changes among all those nodes.
      let worst = 0;
      for (let turn = 0; turn < 10; turn += 1) {
        const place = document.querySelectorAll('.offer-place')[turn % 5];
        if (place) place.textContent = turn % 2 ? 'Brest, Bretagne' : 'Nantes, Pays de la Loire';
        await new Promise(requestAnimationFrame);
        const started = performance.now();
        await new Promise((resolve) => setTimeout(resolve, 20));
        worst = Math.max(worst, performance.now() - started - 20);
      }
      return worst;
    });
    console.log(`bad input ${browser}: 100,000 nodes, longest wait ${Math.round(longest)} ms`);
    expect(longest).toBeLessThan(400);
    expect(before).toContain('/offres/');
    expect(await tab.evaluate(() => document.querySelectorAll('div > p').length)).toBe(50_000);
  });

  it('a message that is no offer is refused, and what was kept stays', async () => {
    const kept = await own.evaluate(async () => {
      const save = (posting: object) =>
        chrome.runtime.sendMessage({ name: 'savePosting', data: { posting } }).then((reply) => reply?.answer);
      const whole = {
        board: 'practice',
        id: '1',
        url: 'http://127.0.0.1/offres/1',
        title: 'Luthière',
        location: 'Mirecourt',
      };
      const answers = [await save(whole)];
      for (const bad of [
        { ...whole, title: ' ' },
        { ...whole, url: 'javascript:alert(1)' },
        { ...whole, url: 'ftp://x/' },
      ]) {
        answers.push(await save(bad));
      }
      return answers.map((answer) => answer?.reason ?? answer?.ok);
    });
    expect(kept).toEqual([true, 'invalid', 'invalid', 'invalid']);
    expect(await storedOffers(site.session)).toHaveLength(1);
    const popup = await site.session.openExtensionPage('popup.html');
    await popup.find('.offers .offer');
    expect(await popup.findAll({ css: '.kept', text: en.store.unreadableTitle })).toEqual([]);
    await popup.close();
  });
});
