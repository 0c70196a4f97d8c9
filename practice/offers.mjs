// The practice board's invented offers: read once, searched, cut into pages.
import { readFileSync } from 'node:fs';

/**
 * @typedef {import('./words.mjs').Language} Language
 * @typedef {{ fr: string, en: string }} Words
 * @typedef {{ addressLocality?: string, postalCode?: string, addressRegion?: string, addressCountry: string }} Address
 * @typedef {Object} Pay `min` and `max` in `currency` per `period`; no `max` means "from".
 * @property {string} fr
 * @property {string} en
 * @property {number} min
 * @property {number} [max]
 * @property {string} currency ISO 4217
 * @property {'YEAR' | 'MONTH' | 'DAY' | 'HOUR'} period
 * @typedef {Object} Truth Where the offer really is, with INSEE codes: what a reader of the page should find.
 * @property {'commune' | 'departement' | 'region' | 'metro' | 'country' | 'remote-fr' | 'foreign' | 'ambiguous'} kind
 * @property {string} [region]
 * @property {string} [departement]
 * @property {string} [commune]
 * @property {string} [country] ISO 3166 alpha-2
 * @typedef {Object} Offer
 * @property {string} id
 * @property {string} company
 * @property {Words} title
 * @property {Words} place as written on the page
 * @property {Address[]} places as written in the page's metadata
 * @property {'on-site' | 'hybrid' | 'remote'} work
 * @property {'cdi' | 'cdd' | 'freelance' | 'apprenticeship' | 'internship' | 'public'} contract
 * @property {Pay} [pay]
 * @property {number} daysAgo age in whole days, so that the board never grows old
 * @property {'json-ld' | 'microdata' | 'none'} markup the metadata its own page carries
 * @property {{ fr: string[], en: string[] }} text the employer, the work, the person looked for
 * @property {Truth} truth
 * @typedef {{ query: string, where: string, contract: string, work: string }} Filters empty strings ask for nothing
 */

/** @type {readonly Offer[]} */
export const offers = JSON.parse(readFileSync(new URL('./offers.json', import.meta.url), 'utf8'));

const byId = new Map(offers.map((offer) => [offer.id, offer]));

/** @param {string | null} id */
export function findOffer(id) {
  return byId.get(id ?? '');
}

/** Lower case without accents, so that `orleans` finds Orléans. @param {string} text */
function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * @param {Filters} filters
 * @param {Language} language
 */
export function searchOffers({ query, where, contract, work }, language) {
  return offers.filter(
    (offer) =>
      fold(`${offer.title[language]} ${offer.company}`).includes(fold(query)) &&
      fold(offer.place[language]).includes(fold(where)) &&
      (contract === '' || offer.contract === contract) &&
      (work === '' || offer.work === work),
  );
}

/**
 * One page of a list; a page number that makes no sense answers the first page, one too high the last.
 * @template T
 * @param {readonly T[]} items
 * @param {string | null} asked
 * @param {number} size
 */
export function cutPage(items, asked, size) {
  const count = Math.max(1, Math.ceil(items.length / size));
  const number = Math.min(/^[1-9]\d{0,5}$/.test(asked ?? '') ? Number(asked) : 1, count);
  return { number, count, items: items.slice((number - 1) * size, number * size) };
}
