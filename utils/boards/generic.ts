// Any site without an adapter: what its embedded metadata or its own names surely say, or nothing.
import { attribute, one } from '@/utils/page/select';
import { isContradicted, isListTitle, saysGone } from '@/utils/posting/agree';
import { canonicalUrl, withoutTracking } from '@/utils/posting/key';
import type { RawPosting } from '@/utils/posting/types';
import { CARD_SIEVE, readAnyCard } from './cards';
import type { BoardAdapter } from './contract';
import { pageSigns, readEmbedded } from './embedded';
import { isAside, OF_WORK } from './hooks';
import { findMarkedPostings } from './microdata';
import { employerBeside } from './offer-site';
import { readVisible } from './visible';

/** An address that names one offer: a word for offers, alone or among others (`offre-de-emploi`), then a segment with a number. */
const OFFER_ADDRESS =
  /\/(?:\w+-){0,3}(?:jobs?|offres?|offers?|emplois?|vacanc(?:y|ies)|careers?|annonces?|positions?|postings?|ofertas?|vagas?|trabajos?|empleos?|stellenangebote?)(?:-\w+){0,3}\/(?:[^/?]+\/)*[^/?]*\d{3}/i;
/** Career sites under an employer's own domain, told by where their files come from: the site's name is the employer's. */
const EMPLOYERS_SITE = '[src*="teamtailor-cdn.com"], [href*="teamtailor-cdn.com"]';

function readPage(doc: Document, page: URL): RawPosting | undefined {
  const embedded = readEmbedded(doc, page, 'generic', undefined, findMarkedPostings);
  const signs = pageSigns(doc, page);
  // Metadata and canonical link lag together behind an address that changed in place: the headings tell.
  const lags =
    embedded && canonicalUrl(embedded.url) !== canonicalUrl(page.href) && isContradicted(embedded.title, signs);
  if (embedded) return lags ? undefined : embedded;
  const { urls, titles } = signs;
  if (![...urls, ...titles].some((sign) => OF_WORK.test(sign))) return undefined;
  // "Annonces" are of cars and houses too: the address, not only the site's title, says that this one is of work.
  const isOffer = OFFER_ADDRESS.test(page.pathname) && OF_WORK.test(page.href) && !isAside(page.pathname);
  const visible = readVisible(doc, isOffer);
  if (!visible?.company && !visible?.location) return undefined;
  // A question is a forum's or an article's.
  if (isListTitle(visible.title) || saysGone(visible.title) || visible.title.endsWith('?')) return undefined;
  const raw: RawPosting = { board: 'generic', url: withoutTracking(page), ...visible };
  const siteName = attribute(one(doc, 'meta[property="og:site_name"]'), 'content');
  if (!raw.company && one(doc, EMPLOYERS_SITE)) {
    const company =
      siteName ?? employerBeside(raw.title, attribute(one(doc, 'meta[property="og:title"]'), 'content'), '');
    if (company) raw.company = company;
  }
  return raw;
}

/** Used on the person's click only (activeTab). */
export const generic: BoardAdapter = {
  id: 'generic',
  name: 'JSON-LD / microdata',
  hosts: [],
  card: [{ css: CARD_SIEVE, seen: '2026-07-01' }],
  readCard: readAnyCard,
  readPage,
  examples: [],
  checkedOn: '2026-10-01',
};
