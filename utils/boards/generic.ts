// Any site without an adapter: what its embedded metadata or its own names surely say, or nothing.
import { all, attribute, isBefore, nearest, one, text } from '@/utils/page/select';
import { isContradicted, isListTitle, type PageSigns, saysGone } from '@/utils/posting/agree';
import { isObject, type JsonObject } from '@/utils/posting/json-ld';
import { canonicalUrl, withoutTracking } from '@/utils/posting/key';
import { comparable } from '@/utils/posting/text';
import type { RawPosting } from '@/utils/posting/types';
import { labelledAnyhow } from './beside';
import { CARD_SIEVE, readAnyCard } from './cards';
import type { BoardAdapter } from './contract';
import { findPagePosting, pageSigns, readEmbedded } from './embedded';
import { findMarkedPostings } from './microdata';
import { employerBeside } from './offer-site';
import { isCalledOfWork, isOfEmployer, isOver, isProven, othersAfter } from './proof';
import { type Foreign, readVisible, type VisiblePosting } from './visible';
import { isAside, isName, isOfElse, isOfferAddress, isPlace, OF_WORK, saysClosed, withoutLabel } from './work';

/** Career sites under an employer's own domain, told by where their files come from: the site's name is the employer's. */
const EMPLOYERS_SITE = '[src*="teamtailor-cdn.com"], [href*="teamtailor-cdn.com"]';
/** Pages that say themselves that they are of something else. */
const OF_ELSE = /^(?:product|profile|video|music|book)/;

const og = (doc: Document, name: string) => attribute(one(doc, `meta[property="og:${name}"]`), 'content');

/** Metadata and canonical link lag together behind an address that changed in place: the headings tell. */
function lags({ title, url }: RawPosting, doc: Document, page: URL, signs: PageSigns): boolean {
  if (canonicalUrl(url) === canonicalUrl(page.href)) return false;
  if (isContradicted(title, signs)) return true;
  const own = page.href.match(/\d{3,}/g);
  const its = url.match(/\d{3,}/g);
  if (!own || !its || own.some((number) => its.includes(number))) return false;
  // Two numbers are two offers, and the document's title lags too: the heading alone is known to be new.
  const shown = comparable(all(doc, 'h1').map(text).join(' '));
  const words = comparable(title).match(/[a-z0-9]{3,}/g) ?? []; // a title in another script
  return shown !== '' && !words.every((word) => shown.includes(word));
}

/** An article about a trade, whose metadata is of an offer elsewhere that is called like it. */
function isOfAnother(doc: Document, page: URL): boolean {
  if (!isAside(page.pathname)) return false;
  const own = findPagePosting(doc, page, findAnyMarked)?.url; // most postings give their address
  return own !== undefined && URL.canParse(own, page.href) && new URL(own, page.href).pathname !== page.pathname;
}

/** The marked postings; of a single one, what Avature marks otherwise: the title above it, the place's words in no part. */
function findAnyMarked(doc: Document): readonly JsonObject[] {
  const postings = findMarkedPostings(doc);
  const [posting] = postings;
  if (!posting || postings.length > 1) return postings;
  const { title: own = posting.name, jobLocation: place } = posting;
  const loose = one(doc, '[itemprop="title"]');
  const title = own ?? (loose && !nearest(loose, '[itemscope]') ? text(loose) : undefined);
  const isBare = isObject(place) && Object.keys(place).every((name) => name === '@type');
  return [{ ...posting, title, ...(isBare ? { jobLocation: text(one(doc, '[itemprop="jobLocation"]')) } : {}) }];
}

/** What the page shows, where its own names say an offer; `isOthers`: elements that speak of other offers. */
function readShown(doc: Document, page: URL): { shown?: VisiblePosting; isOthers: (element: Element) => boolean } {
  let end: Element | undefined;
  let known: Element | undefined;
  let under: readonly Element[] | undefined;
  const headings = () => {
    under ??= all(doc, 'h2, h3, h4, h5, h6').slice(0, 300); // asked for the first place
    return under;
  };
  const isOthers = (element: Element) => end !== undefined && !isBefore(element, end);
  const isForeign: Foreign = (element, kind, title) => {
    if (known !== title) {
      known = title;
      end = othersAfter(doc, title, page);
    }
    return isOthers(element) || (kind === 'location' && isOfEmployer(element, title, headings()));
  };
  const shown = readVisible(doc, isOfferAddress(page), isForeign, labelledAnyhow);
  if (shown?.company && !isName(shown.company)) delete shown.company;
  if (shown?.location) {
    if (isPlace(shown.location)) shown.location = withoutLabel(shown.location);
    else delete shown.location;
  }
  return { ...(shown ? { shown } : {}), isOthers };
}

/** A board that writes its own name, which speaks of work, as the employer's: the one it calls so on the page is. */
function withEmployer(raw: RawPosting, doc: Document, page: URL): RawPosting {
  const site = comparable(og(doc, 'site_name') ?? ''); // most sites have none
  if (!raw.company || comparable(raw.company) !== site || !OF_WORK.test(site)) return raw;
  const company = readShown(doc, page).shown?.company;
  if (!company || comparable(company).includes(site) || site.includes(comparable(company))) return raw;
  return { ...raw, company };
}

/** "Emploi Ouest" on emploi-ouest.example: the site's own name over every page. */
function isSiteName(title: string, doc: Document, page: URL): boolean {
  const letters = (words: string) => comparable(words).replace(/[^a-z0-9]/g, '');
  const names = [og(doc, 'site_name') ?? '', ...page.hostname.split('.')]; // most sites have no such name
  return names.some((name) => name !== '' && letters(name) === letters(title));
}

function isNoOffer(title: string): boolean {
  // A question is a forum's or an article's.
  return isListTitle(title) || saysGone(title) || isOfElse(title) || title.endsWith('?');
}

function readPage(doc: Document, page: URL): RawPosting | undefined {
  const signs = pageSigns(doc, page);
  if (signs.titles.some(saysClosed)) return undefined;
  const embedded = readEmbedded(doc, page, 'generic', undefined, findAnyMarked);
  if (embedded) {
    const isOther = lags(embedded, doc, page, signs) || isOfAnother(doc, page);
    return isOther ? undefined : withEmployer(embedded, doc, page);
  }
  const { urls, titles } = signs;
  if (isAside(page.pathname) || OF_ELSE.test(og(doc, 'type') ?? '')) return undefined; // most pages say no type
  if (![...urls, ...titles].some((sign) => OF_WORK.test(sign))) return undefined;
  const { shown, isOthers } = readShown(doc, page);
  if (!shown?.company && !shown?.location) return undefined;
  if (isNoOffer(shown.title) || isSiteName(shown.title, doc, page) || isOver(doc, titles)) return undefined;
  // A page of an employer or a town is called as they are.
  if ([shown.company, shown.location].some((words) => words && comparable(words) === comparable(shown.title)))
    return undefined;
  // "Annonces" are of cars and houses too: the address, not only the site's title, says that this one is of work.
  if (!urls.some((url) => OF_WORK.test(url)) && !isCalledOfWork(doc, shown.title)) return undefined;
  const isEmployers = one(doc, EMPLOYERS_SITE) !== undefined;
  if (!isEmployers && !isProven(doc, page, shown, isOthers)) return undefined;
  const raw: RawPosting = { board: 'generic', url: withoutTracking(page), ...shown };
  if (!raw.company && isEmployers) {
    const company = og(doc, 'site_name') ?? employerBeside(raw.title, og(doc, 'title'), '');
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
