// The practice board the project serves on this machine, for the demo and the end-to-end tests: trial builds only.
import { attribute, one, text } from '@/utils/page/select';
import type { RawPosting } from '@/utils/posting/types';
import type { BoardAdapter } from './contract';
import { findPagePosting } from './embedded';
import { plainText } from './plain-text';

/** `/offres/4101`, `/en/offers/4101`: a page of one offer. */
function idOfPath(page: URL): string | undefined {
  return /^\/(?:offres|en\/offers)\/(\d{1,10})$/.exec(page.pathname)?.[1]; // a list
}

/** One address for an offer, in whichever language it was met. */
function offerUrl(id: string, page: URL): string {
  return new URL(`/offres/${id}`, page).href;
}

/** The fields that cards, pages and panes write alike. */
function readFields(root: Element): Partial<RawPosting> {
  const fields: Partial<RawPosting> = {};
  const company = text(one(root, '.offer-company'));
  const location = text(one(root, '.offer-place'));
  const contract = text(one(root, '.offer-contract'));
  const salary = text(one(root, '.offer-pay:not([hidden])'));
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
  return { board: 'practice', id, url: offerUrl(id, page), title, ...readFields(card) };
}

function readPage(doc: Document, page: URL): RawPosting | undefined {
  const main = one(doc, 'main[data-offer-id], .offer-pane[data-offer-id]');
  const id = attribute(main, 'data-offer-id');
  const wanted = idOfPath(page) ?? page.searchParams.get('selection') ?? id;
  // The pane lags behind the address, as real ones do.
  if (!main || !id || wanted !== id) return undefined;
  const title = text(one(main, 'h1'));
  if (!title) throw new Error('practice: an offer without a title');
  const raw: RawPosting = { board: 'practice', id, url: offerUrl(id, page), title, ...readFields(main) };
  const body = one(main, '.offer-text');
  const description = body && plainText(body);
  if (description) raw.description = description;
  // Beside a list the metadata is that of the offer first shown, and stays.
  const embedded = idOfPath(page) ? findPagePosting(doc, page) : undefined;
  if (embedded?.postedOn) raw.postedOn = embedded.postedOn;
  if (embedded?.places) raw.places = embedded.places;
  return raw;
}

export const practice: BoardAdapter = {
  id: 'practice',
  name: 'Practice board',
  hosts: ['127.0.0.1'],
  card: [{ css: 'article.offer-card[data-offer-id]', seen: '2026-11' }],
  readCard,
  readPage,
  expects: (page) => (idOfPath(page) ? 'detail' : undefined),
  badgeAnchor: [{ css: '.offer-place', seen: '2026-11' }],
  pageAnchor: [{ css: 'main[data-offer-id] .offer-place, .offer-pane .offer-place', seen: '2026-11' }],
  examples: [],
  checkedOn: null,
};
