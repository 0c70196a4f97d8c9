// Whether embedded metadata speaks of the page it sits in: list shells carry JobPostings of other pages.
import { canonicalUrl, parameters } from './key';
import { comparable } from './text';

/** What a page says of itself, for comparing. */
export interface PageSigns {
  /** Its address, canonical link and og:url. */
  urls: readonly string[];
  /** Its main headings, og:title and title. */
  titles: readonly string[];
  /** It has a main heading: then that heading has the last word. */
  hasHeading: boolean;
  /** Whether a text stands in the page outside links (which would speak of other pages). */
  saysOutsideLinks(text: string): boolean;
  /** The page shows no text at all: a fragment holding metadata only. */
  isBlank: boolean;
}

/** Path segments and parameter values of a URL: where boards write ids. */
function idsIn(written: string): string[] {
  if (!URL.canParse(written)) return [];
  const url = new URL(written);
  const segments = url.pathname.split('/').flatMap((part) => [part, part.replace(/\.html?$/, '')]);
  return [...segments, ...parameters(url).map(([, value]) => value)];
}

/** Parameters, none of which may say which of several offers or pages of them is shown. */
const PASSED_ON = /\?(?!.*(?:id|job|page|\bp)=).*/i;

/** The pages' addresses to compare, and each without its parameters: boards add some of their own to where one came from. */
function addressesOf(page: PageSigns): ReadonlySet<string> {
  return new Set(
    page.urls.flatMap((url) => canonicalUrl(url) ?? []).flatMap((url) => [url, url.replace(PASSED_ON, '')]),
  );
}

/** By URL or id, the strongest agreement. */
export function isNamedBy(names: readonly string[], page: PageSigns): boolean {
  const whole = new Set(page.urls.flatMap((url) => canonicalUrl(url) ?? []));
  const urls = addressesOf(page);
  const ids = new Set(page.urls.flatMap(idsIn));
  return names.some((name) => {
    const url = canonicalUrl(name);
    // A bare host or a language's home is nobody's address; a path alone is one where it bears the posting's number.
    if (url) return url.includes('/') && (whole.has(url) || (/\/.*\d{5}/.test(url) && urls.has(url)));
    return name.length >= 4 && /\d/.test(name) && ids.has(name);
  });
}

/** Headings of lists: "Soudeur : 120 offres d'emploi", "1,000+ Welder jobs in France". Their metadata speaks of other pages. */
const LIST_TITLE =
  /\d[\d .,]*\+? ?(?:[a-z]+ ){0,3}(?:offres?|emplois?|jobs?|annonces?|postes?|resultats?|results?)\b|\b(?:offres d.emplois?|jobs in|emplois a)\b/;

export function isListTitle(title: string): boolean {
  return LIST_TITLE.test(comparable(title.slice(0, 300)));
}

/** Titles of pages whose offer is gone, or that ask who one is before they show it. */
const GONE =
  /\b(?:not found|no longer|n.est plus|n.existe plus|introuvable|404|(?:is|has|a|est) (?:expired?|ete (?:retiree|pourvue)|closed|been (?:filled|closed|removed))|(?:offre|annonce|job|position|vacancy) (?:expiree?|cloturee?|pourvue|expired|closed)|just a moment|captcha)\b/;

export function saysGone(title: string): boolean {
  return GONE.test(comparable(title.slice(0, 300)));
}

/** The page's heading or title is the posting's, word for word. */
function isTitledExactly(title: string, page: PageSigns): boolean {
  const wanted = comparable(title);
  return wanted.length >= 3 && page.titles.some((written) => comparable(written) === wanted);
}

/** What may stand before an offer's title in a longer one. "Emploi" alone is said of lists, "Senior" of another offer. */
const LEAD = /(?:^|[-–|·>]|\b(?:offre|d.emploi|poste)(?: :)?)$/;
/** What may stand after it: "Digital" makes another offer of it, and ": salaire, missions" a trade. */
const TAIL = /^(?:$|[-–|·,(@]|(?:aux?|en|[ai][nt]?|chez|[hf]\/[hf])\b)/;

/**
 * "Soudeur H/F - Ateliers du Ponant | Emplois": the title whole, at an edge of a longer one that announces no list, or
 * within it where it is of several words: "Offre d'emploi Soudeur H/F à Rennes".
 */
function isTitledAround(title: string, page: PageSigns): boolean {
  const wanted = comparable(title);
  if (wanted.length < 6) return false;
  return page.titles.some((written) => {
    const [before = '', after] = ` ${comparable(written)} `.split(` ${wanted} `, 2).map((part) => part.trim());
    if (after === undefined || (before && after && !wanted.includes(' '))) return false;
    return LEAD.test(before) && TAIL.test(after) && !isListTitle(written);
  });
}

/** The posting gives itself an address, on this site, and it is not this page. */
function isElsewhere(url: string | undefined, page: PageSigns): boolean {
  const own = url && canonicalUrl(url);
  if (!own) return false;
  const here = addressesOf(page);
  const host = own.split('/')[0];
  return !here.has(own) && [...here].some((address) => address.split('/')[0] === host);
}

/** The page's headings lack the title's first word: another offer is shown than the metadata's. */
export function isContradicted(title: string, { hasHeading, titles }: PageSigns): boolean {
  const [word = ''] = comparable(title).split(' ');
  return hasHeading && !comparable(titles.join(' ')).includes(word);
}

/**
 * Whether a posting's metadata speaks of this page. Unsure is no.
 * `isAlone`: it is the page's only JobPosting; several, or an address elsewhere, need the very same title.
 */
export function isAboutPage(
  posting: { title: string; names: readonly string[]; url?: string },
  page: PageSigns,
  isAlone: boolean,
): boolean {
  if (isNamedBy(posting.names, page) || isTitledExactly(posting.title, page)) return true;
  if (!isAlone || isElsewhere(posting.url, page)) return false;
  if (isTitledAround(posting.title, page)) return true;
  // No heading to contradict it: the page must at least say the title somewhere that leads nowhere else.
  if (page.hasHeading || page.titles.some(isListTitle)) return false;
  return page.isBlank || page.saysOutsideLinks(posting.title);
}
