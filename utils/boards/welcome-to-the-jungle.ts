// Welcome to the Jungle: cards by data-testid and the names of their icons, offers by their JSON-LD; every class is hashed.
import { attribute, nearest, one, property, text } from '@/utils/page/select';
import type { RawPosting } from '@/utils/posting/types';
import type { BoardAdapter } from './contract';
import { readEmbedded } from './embedded';
import { given, ownText, textAt } from './fields';
import { listedHosts } from './hosts';

const LINK = 'a[href*="/companies/"][href*="/jobs/"]';

/** `/fr/companies/ponant/jobs/soudeuse_lorient` → `ponant/soudeuse_lorient`, the same in every language. */
function offerId(href: string | undefined, page: URL): string | undefined {
  if (!href || !URL.canParse(href, page.href)) return undefined;
  const found = /^\/(?:[a-z]{2}\/)?companies\/([^/]+)\/jobs\/([^/]+)\/?$/.exec(new URL(href, page.href).pathname);
  return found ? `${found[1]}/${found[2]}` : undefined;
}

function offerUrl(id: string): string {
  return `https://www.welcometothejungle.com/fr/companies/${id.replace('/', '/jobs/')}`;
}

/** The words beside an icon: outside the label where there is one ("Salaire :"), else all. */
function beside(root: Element, icon: string): string | undefined {
  const drawn = one(root, `i[name="${icon}"]`);
  return ownText((drawn && property<Node, 'parentElement'>(drawn, 'parentElement')) ?? undefined); // no such icon
}

function readFacts(root: Element): Partial<RawPosting> {
  const salary = beside(root, 'salary');
  return given({
    location: beside(root, 'location'),
    contract: beside(root, 'contract'),
    workplace: beside(root, 'remote'),
    // "< 1 €" was seen on a real card.
    salary: salary && /\d{2}/.test(salary) ? salary : undefined,
  });
}

function readCard(card: Element, page: URL): RawPosting | undefined {
  const heading = one(card, 'h2, h3, h4');
  const title = text(heading);
  if (!title || !heading) return undefined;
  const id = offerId(attribute(nearest(heading, LINK) ?? one(card, LINK), 'href'), page);
  if (!id) throw new Error('welcome-to-the-jungle: a card whose link names no offer');
  const company = attribute(one(card, 'img[data-testid^="job-thumb-logo"][alt]') ?? one(card, 'img[alt]'), 'alt');
  return { board: 'welcome-to-the-jungle', id, url: offerUrl(id), title, ...given({ company }), ...readFacts(card) };
}

function readPage(doc: Document, page: URL): RawPosting | undefined {
  const id = offerId(page.pathname, page);
  if (!id) return undefined;
  const embedded = readEmbedded(doc, page, 'welcome-to-the-jungle', id);
  const block = one(doc, '[data-testid="job-metadata-block"]');
  const facts = block && readFacts(block);
  // What a person reads of contract and remote work says more than INTERN.
  if (embedded)
    return { ...embedded, url: offerUrl(id), ...given({ contract: facts?.contract, workplace: facts?.workplace }) }; // no block
  const title = block && textAt(block, 'h1', 'h2');
  if (!block || !title) return undefined;
  const company = textAt(block, 'a[href*="/companies/"]') ?? attribute(one(block, 'img[alt]'), 'alt');
  return { board: 'welcome-to-the-jungle', id, url: offerUrl(id), title, ...given({ company }), ...facts };
}

export const welcomeToTheJungle: BoardAdapter = {
  id: 'welcome-to-the-jungle',
  name: 'Welcome to the Jungle',
  hosts: listedHosts['welcome-to-the-jungle'],
  card: [{ css: '[data-testid="search-results-list-item-wrapper"]', seen: '2026-02-13' }],
  readCard,
  readPage,
  expects(page) {
    if (offerId(page.pathname, page)) return 'detail';
    return /^\/(?:[a-z]{2}\/)?jobs\/?$/.test(page.pathname) ? 'list' : undefined;
  },
  badgeAnchor: [{ css: 'h2, h3, h4', seen: '2026-02-13' }],
  pageAnchor: [{ css: 'h1, h2, [data-testid^="job-section-"]', seen: '2026-10-01' }],
  examples: ['https://www.welcometothejungle.com/fr/jobs?query=soudeur'],
  checkedOn: '2026-10-01',
};
