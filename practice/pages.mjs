// The practice board's pages: home, list, scrolling list, two panes, one offer, and the page that is not there.
import { dataBlock, html } from './html.mjs';
import { describeJobPosting } from './metadata.mjs';
import { cutPage, offers, searchOffers } from './offers.mjs';
import { buildAddress, offerPath, renderCard, renderFilters, renderPageLinks, renderSheet } from './parts.mjs';
import { paths, words } from './words.mjs';

/**
 * @typedef {import('./offers.mjs').Offer} Offer
 * @typedef {import('./offers.mjs').Filters} Filters
 * @typedef {import('./words.mjs').Language} Language
 * @typedef {{ language: Language, url: URL, now: Date }} Request `url` is absolute; `now` dates the offers
 */

const pageSize = 12;
const paneSize = 15;

/** @param {URL} url @returns {Filters} */
function readFilters({ searchParams }) {
  const read = (/** @type {string} */ name) => (searchParams.get(name) ?? '').trim().slice(0, 100);
  return { query: read('query'), where: read('where'), contract: read('contract'), work: read('work') };
}

/**
 * The frame around every page.
 * @param {Request} request
 * @param {{ title: string, room: keyof typeof paths.fr | 'offer' | 'none', other?: string, scripts?: string[], content: unknown }} page
 *   `other`: the same page in the other language
 */
function renderPage({ language }, { title, room, other, scripts = [], content }) {
  const t = words[language];
  const here = paths[language];
  const otherLanguage = language === 'fr' ? 'en' : 'fr';
  const rooms = /** @type {const} */ (['list', 'scroll', 'search']);
  return html`<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${room === 'home' ? `${t.board}, ${t.tagline}` : `${title} | ${t.board}`}</title>
  <link rel="icon" href="/assets/bench.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/assets/board.css">
  ${['cards', ...scripts].map((name) => html`<script type="module" src="/assets/${name}.js"></script>`)}
</head>
<body class="room-${room}">
  <a class="skip" href="#content">${t.skip}</a>
  <header class="site">
    <a class="brand" href="${here.home}"><img src="/assets/bench.svg" alt="" width="32" height="32"> ${t.board}</a>
    <nav aria-label="${t.board}">
      ${rooms.map((one) => html`<a href="${here[one]}"${room === one && html` aria-current="page"`}>${t[one]}</a>`)}
      <a lang="${otherLanguage}" href="${other ?? paths[otherLanguage].home}">${t.otherLanguage}</a>
    </nav>
  </header>
  ${content}
  <footer class="site"><p>${t.invented}</p></footer>
</body>
</html>`;
}

/** @param {Request} request */
export function renderHome(request) {
  const { language } = request;
  const t = words[language];
  const empty = { query: '', where: '', contract: '', work: '' };
  return renderPage(request, {
    title: t.board,
    room: 'home',
    content: html`<main id="content">
      <div class="hero"><h1>${t.hero}</h1><p>${t.heroText}</p></div>
      ${renderFilters(empty, language, paths[language].list)}
      <section class="results">
        <h2>${t.latest}</h2>
        <div class="cards two">
          ${offers
            .filter(({ daysAgo }) => daysAgo <= 1)
            .slice(0, 6)
            .map((offer) => renderCard(offer, language))}
        </div>
        <p class="deed"><a class="button" href="${paths[language].list}">${t.seeAll}</a></p>
      </section>
    </main>`,
  });
}

/** A list cut into pages that load one after the other. @param {Request} request */
export function renderList(request) {
  const { language, url } = request;
  const t = words[language];
  const filters = readFilters(url);
  const found = searchOffers(filters, language);
  const page = cutPage(found, url.searchParams.get('page'), pageSize);
  const path = paths[language].list;
  return renderPage(request, {
    title: t.count(found.length),
    room: 'list',
    other: paths[language === 'fr' ? 'en' : 'fr'].list,
    content: html`<main id="content" class="with-filters">
      ${renderFilters(filters, language, path)}
      <section class="results">
        <h1 class="count">${t.count(found.length)}</h1>
        ${found.length === 0 && html`<p class="empty">${t.none}</p>`}
        <div class="cards">${page.items.map((offer) => renderCard(offer, language))}</div>
        ${renderPageLinks(page, language, (number) => buildAddress(path, { ...filters, page: number }))}
      </section>
    </main>`,
  });
}

/** A list that grows while one scrolls, and whose rows a button fills with other offers. @param {Request} request */
export function renderScroll(request) {
  const { language, url } = request;
  const t = words[language];
  const page = cutPage(offers, url.searchParams.get('page'), pageSize);
  const path = paths[language].scroll;
  return renderPage(request, {
    title: t.scroll,
    room: 'scroll',
    other: paths[language === 'fr' ? 'en' : 'fr'].scroll,
    scripts: ['scroll'],
    content: html`<main id="content">
      <section class="results narrow">
        <div class="heading">
          <h1 class="count">${t.count(offers.length)}</h1>
          <button type="button" class="recycle" data-path="${path}" data-pages="${page.count}">${t.recycle}</button>
        </div>
        <div class="cards">${page.items.map((offer) => renderCard(offer, language))}</div>
        ${
          page.number < page.count &&
          html`<p class="deed"><a class="button more" href="${buildAddress(path, { page: page.number + 1 })}">${t.more}</a></p>`
        }
      </section>
    </main>`,
  });
}

/**
 * A list beside one offer. Its metadata is that of the offer first shown and stays when another is chosen, as on real
 * boards: a reader must compare it with the address.
 * @param {Request} request
 */
export function renderSearch(request) {
  const { language, url, now } = request;
  const t = words[language];
  const path = paths[language].search;
  const filters = readFilters(url);
  const found = searchOffers(filters, language);
  const asked = found.findIndex(({ id }) => id === url.searchParams.get('selection'));
  const askedPage = asked === -1 ? url.searchParams.get('page') : String(Math.floor(asked / paneSize) + 1);
  const page = cutPage(found, askedPage, paneSize);
  const offer = found[asked] ?? page.items[0];
  const sheetPage = offer && { url: new URL(offerPath(offer, language), url).href, now };
  return renderPage(request, {
    title: offer?.title[language] ?? t.search,
    room: 'search',
    other: buildAddress(paths[language === 'fr' ? 'en' : 'fr'].search, { selection: offer?.id ?? '' }),
    scripts: ['panes'],
    content: html`<main id="content" class="panes">
      <section class="results">
        <h2 class="count">${t.count(found.length)}</h2>
        ${found.length === 0 && html`<p class="empty">${t.none}</p>`}
        <div class="cards" data-path="${path}">
          ${page.items.map((one) => renderCard(one, language, { selected: one === offer }))}
        </div>
        ${renderPageLinks(page, language, (number) => buildAddress(path, { ...filters, page: number }))}
      </section>
      ${
        offer &&
        html`<section class="offer-pane" data-offer-id="${offer.id}" aria-live="polite">
          ${renderSheet(offer, language, sheetPage)}
        </section>
        ${dataBlock(describeJobPosting(offer, language, sheetPage))}`
      }
    </main>`,
  });
}

/**
 * @param {Request} request
 * @param {Offer} offer
 */
export function renderOffer(request, offer) {
  const { language, url, now } = request;
  const t = words[language];
  const page = { url: new URL(url.pathname, url).href, now };
  return renderPage(request, {
    title: offer.title[language],
    room: 'offer',
    other: offerPath(offer, language === 'fr' ? 'en' : 'fr'),
    content: html`<nav class="trail" aria-label="${t.list}"><a href="${paths[language].list}">${t.seeAll}</a></nav>
    <main id="content" data-offer-id="${offer.id}">${renderSheet(offer, language, page)}</main>
    ${offer.markup === 'json-ld' && dataBlock(describeJobPosting(offer, language, page))}`,
  });
}

/** @param {Request} request */
export function renderNotFound(request) {
  const t = words[request.language];
  return renderPage(request, {
    title: t.notFound,
    room: 'none',
    content: html`<main id="content">
      <div class="hero"><h1>${t.notFound}</h1><p>${t.notFoundText}</p></div>
      <p class="deed"><a class="button" href="${paths[request.language].list}">${t.seeAll}</a></p>
    </main>`,
  });
}
