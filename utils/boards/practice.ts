// The practice board the project serves on this machine, for the demo and the end-to-end tests: trial builds only.
import { attribute, one, text } from '@/utils/page/select';
import type { RawPosting } from '@/utils/posting/types';
import type { BoardAdapter } from './contract';
import { findPagePosting } from './embedded';
import { plainText } from './plain-text';

/** `/offres/ponant-soudeur`, `/en/offers/ponant-soudeur`, `/recherche?selection=ponant-soudeur`. */
function offerId(page: URL): string | undefined {
  const named = /^\/(?:offres|en\/offers)\/([\w-]{1,80})$/.exec(page.pathname)?.[1]; // a list
  return named ?? page.searchParams.get('selection') ?? undefined;
}

/** The fields that cards, pages and panes write alike. */
function readFields(root: Element): Partial<RawPosting> {
  const fields: Partial<RawPosting> = {};
  const company = text(one(root, '.offer-company'));
  const location = text(one(root, '.offer-place'));
  const contract = text(one(root, '.offer-contract'));
  const salary = text(one(root, '.offer-pay'));
  if (company) fields.company = company;
  if (location) fields.location = location;
  if (contract) fields.contract = contract;
  if (salary) fields.salary = salary;
  return fields;
}

function readCard(card: Element, page: URL): RawPosting | undefined {
  const id = attribute(card, 'data-offer-id');
  const title = text(one(card, '.offer-title'));
  if (!id || !title) return undefined;
  const href = attribute(one(card, 'a.offer-title'), 'href') ?? `/offres/${id}`; // a card without a link has its page all the same
  return { board: 'practice', id, url: new URL(href, page).href, title, ...readFields(card) };
}

function readPage(doc: Document, page: URL): RawPosting | undefined {
  const wanted = offerId(page);
  const main = one(doc, 'main[data-offer-id], [data-offer-pane][data-offer-id]');
  const id = attribute(main, 'data-offer-id');
  // The pane lags behind the address, as real ones do.
  if (!main || !id || !wanted || wanted !== id) return undefined;
  const title = text(one(main, 'h1, h2'));
  if (!title) throw new Error('practice: an offer without a title');
  const body = one(main, '.offer-text');
  const description = body && plainText(body);
  const postedOn = findPagePosting(doc, page)?.postedOn; // the pane has no metadata
  const raw: RawPosting = {
    board: 'practice',
    id,
    url: new URL(`/offres/${id}`, page).href,
    title,
    ...readFields(main),
  };
  if (description) raw.description = description;
  if (postedOn) raw.postedOn = postedOn;
  return raw;
}

export const practice: BoardAdapter = {
  id: 'practice',
  name: 'Practice board',
  hosts: ['127.0.0.1'],
  card: [{ css: 'article.offer-card[data-offer-id]', seen: '2026-11' }],
  readCard,
  readPage,
  expects: (page) => (/^\/(?:offres|en\/offers)\/[\w-]+$/.test(page.pathname) ? 'detail' : undefined),
  badgeAnchor: [{ css: '.offer-place', seen: '2026-11' }],
  pageAnchor: [{ css: 'main[data-offer-id] h1, [data-offer-pane] h2', seen: '2026-11' }],
  examples: [],
  checkedOn: null,
};
