// The parts several pages share: an offer's card, an offer's sheet, filters, page links. Their class names are a
// contract: the practice board's adapter reads them.
import { html } from './html.mjs';
import { renderMicrodata } from './metadata.mjs';
import { paths, tellAge, words } from './words.mjs';

/**
 * @typedef {import('./offers.mjs').Offer} Offer
 * @typedef {import('./offers.mjs').Filters} Filters
 * @typedef {import('./words.mjs').Language} Language
 */

const tintCount = 6;

/** Two letters on a tint stand for a company's logo. @param {string} company */
function renderMark(company) {
  const capitals = company.match(/\p{Lu}/gu) ?? [];
  const tint = [...company].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % tintCount;
  return html`<span class="mark tint-${tint}" aria-hidden="true">${capitals.slice(0, 2).join('')}</span>`;
}

/**
 * @param {Offer} offer
 * @param {Language} language
 */
export function offerPath(offer, language) {
  return `${paths[language].list}/${offer.id}`;
}

/**
 * Facts under a title. Each holds one text node, so that a recycled row can change it as frameworks do.
 * @param {Offer} offer
 * @param {Language} language
 */
function renderTags(offer, language) {
  return html`<p class="tags">
    <span class="offer-contract">${words[language].contracts[offer.contract]}</span>
    <span class="offer-pay"${!offer.pay && html` hidden`}>${offer.pay?.[language]}</span>
    <span class="offer-age">${tellAge(offer.daysAgo, language)}</span>
  </p>`;
}

/**
 * @param {Offer} offer
 * @param {Language} language
 * @param {{ selected?: boolean }} [options]
 */
export function renderCard(offer, language, { selected = false } = {}) {
  return html`<article class="offer-card" data-offer-id="${offer.id}"${selected && html` aria-current="true"`}>
    ${renderMark(offer.company)}
    <div class="card-body">
      <h3><a class="offer-title" href="${offerPath(offer, language)}">${offer.title[language]}</a></h3>
      <p class="offer-company">${offer.company}</p>
      <p class="offer-place">${offer.place[language]}</p>
      ${renderTags(offer, language)}
    </div>
  </article>`;
}

/**
 * An offer in full: the children of `main` on its own page, of `section.offer-pane` beside a list.
 * @param {Offer} offer
 * @param {Language} language
 * @param {{ url: string, now: Date }} page
 */
export function renderSheet(offer, language, page) {
  const t = words[language];
  const hasMicrodata = offer.markup === 'microdata';
  const scope = html` itemscope itemtype="https://schema.org/JobPosting"`;
  const [about, mission, you] = offer.text[language];
  return html`<div class="offer-sheet"${hasMicrodata && scope}>
    <header>
      ${renderMark(offer.company)}
      <div>
        <h1${hasMicrodata && html` itemprop="title"`}>${offer.title[language]}</h1>
        <p class="offer-company">${offer.company}</p>
        <p class="offer-place">${offer.place[language]}</p>
      </div>
    </header>
    ${renderTags(offer, language)}
    <p class="deed">
      <button type="button" class="apply">${t.apply}</button>
      <span role="status" data-answer="${t.applied}"></span>
    </p>
    <div class="offer-text"${hasMicrodata && html` itemprop="description"`}>
      <h2>${t.about}</h2>
      <p>${about}</p>
      <h2>${t.mission}</h2>
      <p>${mission}</p>
      <h2>${t.you}</h2>
      <p>${you}</p>
    </div>
    <p class="reference">${t.reference} ${offer.id}</p>
    ${hasMicrodata && renderMicrodata(offer, page)}
  </div>`;
}

/**
 * @param {Filters} filters
 * @param {Language} language
 * @param {string} action
 */
export function renderFilters(filters, language, action) {
  const t = words[language];
  const select = (/** @type {'contract' | 'work'} */ name, /** @type {Record<string, string>} */ choices) => html`
    <label>${t[name]}
      <select name="${name}">
        <option value="">${t.any}</option>
        ${Object.entries(choices).map(
          ([value, label]) =>
            html`<option value="${value}"${filters[name] === value && html` selected`}>${label}</option>`,
        )}
      </select>
    </label>`;
  return html`<form class="filters" action="${action}" method="get" role="search">
    <label>${t.query} <input type="search" name="query" value="${filters.query}"></label>
    <label>${t.where} <input type="search" name="where" value="${filters.where}"></label>
    ${select('contract', t.contracts)}
    ${select('work', t.works)}
    <p class="deed">
      <button type="submit">${t.find}</button>
      ${Object.values(filters).some((value) => value !== '') && html`<a href="${action}">${t.clear}</a>`}
    </p>
  </form>`;
}

/**
 * An address with its filters and page, empty ones left out.
 * @param {string} path
 * @param {Record<string, string | number>} values
 */
export function buildAddress(path, values) {
  const kept = Object.entries(values).filter(([name, value]) => value !== '' && !(name === 'page' && value === 1));
  const query = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
  return query === '' ? path : `${path}?${query}`;
}

/**
 * @param {{ number: number, count: number }} page
 * @param {Language} language
 * @param {(number: number) => string} address
 */
export function renderPageLinks({ number, count }, language, address) {
  const t = words[language];
  if (count === 1) return undefined;
  return html`<nav class="pages" aria-label="${t.pages}">
    ${number > 1 && html`<a rel="prev" href="${address(number - 1)}">${t.previous}</a>`}
    ${Array.from({ length: count }, (_, index) => index + 1).map((one) =>
      one === number
        ? html`<a href="${address(one)}" aria-current="page">${one}</a>`
        : html`<a href="${address(one)}">${one}</a>`,
    )}
    ${number < count && html`<a rel="next" href="${address(number + 1)}">${t.next}</a>`}
  </nav>`;
}
