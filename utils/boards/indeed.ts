// Indeed: lists by data-jk and data-testid (the same ids since 2020), offers by their JSON-LD or the pane's own header.
import { all, attribute, nearest, one, text } from '@/utils/page/select';
import type { RawPosting } from '@/utils/posting/types';
import { recogniseWorkplace } from '@/utils/posting/workplace';
import type { BoardAdapter } from './contract';
import { readEmbedded } from './embedded';
import { sortFacts } from './facts';
import { given, ownText, textAt } from './fields';
import { listedHosts } from './hosts';
import { plainText } from './plain-text';

const CARDS = ['.job_seen_beacon', '.jobsearch-SerpJobCard[data-jk]'] as const;
const PANE_TITLE =
  '[data-testid="jobsearch-JobInfoHeader-title"], .jobsearch-JobInfoHeader-title, [data-testid="simpler-jobTitle"]';

/** The id in an address: `jk` on a page of its own, `vjk` where the offer is open beside a list. */
function idOfPage(page: URL): string | undefined {
  const written = page.searchParams.get('jk') ?? page.searchParams.get('vjk') ?? '';
  return /^[\w-]{3,40}$/.test(written) ? written : undefined;
}

function isDetail(page: URL): boolean {
  return /^(?:\/m)?\/viewjob$/.test(page.pathname);
}

function offerUrl(id: string, page: URL): string {
  return `https://${page.host}/viewjob?jk=${id}`;
}

/** The place without the district in smaller letters; "Télétravail partiel à Lyon (69)" says the workplace too. */
function placeOf(element: Element | undefined): Partial<RawPosting> {
  const location = ownText(element);
  return given({ location, workplace: recogniseWorkplace(location) && location });
}

function readCard(card: Element, page: URL): RawPosting | undefined {
  const title = textAt(card, '[id^="jobTitle"]', '.jobTitle span[title]', 'a.jobtitle', '.jobTitle');
  if (!title) return undefined;
  const id = attribute(nearest(card, '[data-jk]') ?? one(card, '[data-jk]'), 'data-jk');
  if (!id) throw new Error('indeed: a card that names no offer');
  const facts = all(card, '[data-testid^="attribute_snippet"], .salary-snippet-container, .salaryText');
  return {
    board: 'indeed',
    id,
    url: offerUrl(id, page),
    title,
    ...given({ company: textAt(card, '[data-testid="company-name"]', '.companyName', '.company') }),
    ...placeOf(one(card, '[data-testid="text-location"], .companyLocation, .location')),
    ...sortFacts(facts.flatMap((fact) => text(fact) ?? [])),
  };
}

/**
 * The pane names no offer: it is the one card's that says the same title and company, and the address's if that names
 * one. Where there are no cards nothing can lag behind, and the address's id stands.
 */
function shownId(doc: Document, page: URL, title: string, company: string | undefined): string | undefined {
  const wanted = idOfPage(page);
  const cards = all(doc, CARDS.join(', '));
  if (isDetail(page) || cards.length === 0) return wanted;
  const alike = cards
    .map((card) => readCard(card, page))
    .filter((raw) => raw?.title === title && raw.company === company)
    .map((raw) => raw?.id);
  if (wanted) return alike.includes(wanted) ? wanted : undefined;
  return new Set(alike).size === 1 ? alike[0] : undefined;
}

function readPane(doc: Document, page: URL): RawPosting | undefined {
  const heading = one(doc, PANE_TITLE);
  // " - job post" and its translations stand in a span of their own.
  const title = heading && (ownText(one(heading, ':scope > span')) ?? text(heading));
  if (!title) return undefined;
  const company = textAt(
    doc,
    '[data-testid="inlineHeader-companyName"]',
    '[data-company-name]',
    '[data-testid="jobsearch-CompanyInfoContainer"] a',
    // The simpler layout, as several other readers describe it.
    '.jobsearch-JobInfoHeader-companyNameLink, .jobsearch-JobInfoHeader-companyNameSimple',
  );
  const id = shownId(doc, page, title, company);
  if (!id) return undefined;
  const body = one(doc, '#jobDescriptionText');
  const place = one(
    doc,
    '[data-testid="inlineHeader-companyLocation"], [data-testid="job-location"], [data-testid="jobsearch-JobInfoHeader-companyLocation"]',
  );
  return {
    board: 'indeed',
    id,
    url: offerUrl(id, page),
    title,
    ...given({ company, description: body && plainText(body) }),
    ...placeOf(place && (one(place, ':scope > div') ?? place)),
    ...sortFacts(all(doc, '#salaryInfoAndJobType > span').flatMap((fact) => text(fact)?.replace(/^- /, '') ?? [])),
  };
}

export const indeed: BoardAdapter = {
  id: 'indeed',
  name: 'Indeed',
  hosts: listedHosts.indeed,
  card: [
    { css: CARDS[0], seen: '2026-07-23' },
    { css: CARDS[1], seen: '2020-09-23' },
  ],
  readCard,
  readPage(doc, page) {
    const id = isDetail(page) ? idOfPage(page) : undefined;
    const embedded = id && readEmbedded(doc, page, 'indeed', id);
    return embedded ? { ...readPane(doc, page), ...embedded, url: offerUrl(id, page) } : readPane(doc, page);
  },
  expects(page) {
    if (isDetail(page)) return 'detail';
    return /^\/(?:jobs|emplois)$|^\/q-.*\.html$/.test(page.pathname) ? 'list' : undefined;
  },
  badgeAnchor: [
    { css: '[data-testid="text-location"]', seen: '2026-07-23' },
    { css: '.location', seen: '2020-09-23' },
    { css: '.jobTitle', seen: '2026-07-23' },
  ],
  pageAnchor: [
    { css: '[data-testid="inlineHeader-companyLocation"]', seen: '2026-07-23' },
    { css: PANE_TITLE, seen: '2026-07-23' },
    { css: 'h1', seen: '2026-07-23' },
  ],
  examples: ['https://fr.indeed.com/jobs?q=soudeur&l=Bretagne'],
  checkedOn: '2026-07-23',
};
