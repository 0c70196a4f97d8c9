// The offers of a list on any site: boxes the site itself calls an offer's card, with a link that is their title.
import { all, attribute, isInside, isMatch, nearest, one, property, text } from '@/utils/page/select';
import { isListTitle } from '@/utils/posting/agree';
import { canonicalUrl } from '@/utils/posting/key';
import { safeUrl } from '@/utils/posting/safe-url';
import { comparable } from '@/utils/posting/text';
import type { RawPosting } from '@/utils/posting/types';
import { besideDrawn, labelledAnyhow, withoutItsLabel } from './beside';
import { given, textAt } from './fields';
import { calledIn, isCalled, namesOf, sieve } from './hooks';
import { isBeside, showsOthers } from './proof';
import {
  isAside,
  isButton,
  isListLink,
  isName,
  isOfElse,
  isOfferLink,
  isPlace,
  isPlaceLike,
  OF_WORK,
  saysClosed,
  withoutLabel,
} from './work';

/** Boxes called by the word for an offer alone: `<li class="job">`. */
const PLAIN = ':is(.job, .posting, .vacancy, .offer, .offre, .annonce)';
const BOX = ':is(li, article, section, div, tr, a)';

/** Boxes that may be cards; `readAnyCard` decides. An article may be one by what its parts are called, and a row called so. */
export const CARD_SIEVE = `${BOX}:is(${sieve('card')}), ${BOX}${PLAIN}, article, tbody > tr:has(a[href])`;

/** The place that Talentsoft's lists call nothing: the last of a card's facts, the one without a line after it (2019 to 2026). */
const PLACE = '[class*="ts-offer"] > .noBorder';

/** An employer's page on the board: its path says so. */
const EMPLOYER =
  /\/(?:compan(?:y|ies)|company-profile|employers?|entreprises?|recruteurs?|recruiters?|employeurs?|societes?|empresas?|aziende?|firmen?|unternehmen|yritykset)\//i;

interface Link {
  element: Element;
  url: string;
  words: string;
  /** It holds one heading, whose words these are. */
  isHeading: boolean;
}

function linksIn(card: Element, page: URL): Link[] {
  const own = isMatch(card, 'a[href]') ? [card] : [];
  return [...own, ...all(card, 'a[href]')].slice(0, 40).flatMap((element) => {
    const url = safeUrl(attribute(element, 'href'), page);
    // A link around its heading may hold more than the title.
    const [heading, ...others] = all(element, 'h1, h2, h3, h4');
    const words = text(others.length === 0 ? (heading ?? element) : element) ?? ''; // a link may hold a picture only
    return url ? [{ element, url, words, isHeading: heading !== undefined && others.length === 0 }] : [];
  });
}

/** Called the title, or all there is in a box called so: `<td class="job-title"><a>`. */
function isCalledTitle({ element, words }: Link): boolean {
  if (isCalled(element, 'title') || isCalled(element, 'link')) return true;
  const box = property<Node, 'parentElement'>(element, 'parentElement');
  return box !== null && isCalled(box, 'title') && text(box) === words;
}

/** The link that is the title: in a heading, around one, or called so. Two that differ are a box of several offers. */
function titleLink(links: readonly Link[]): Link | undefined {
  const titled = links.filter(
    (link) =>
      link.words &&
      link.words.length <= 300 &&
      (link.isHeading || nearest(link.element, 'h1, h2, h3, h4') || isCalledTitle(link)),
  );
  const [first] = titled;
  return first && titled.every(({ url }) => canonicalUrl(url) === canonicalUrl(first.url)) ? first : undefined;
}

/**
 * The words of the elements called so; a box that holds the title too is no name of its own, nor is an employer's that
 * holds its name: its stars and its sector stand there too.
 */
function wordsCalled(card: Element, kind: 'company' | 'location', title: Element): string[] {
  const called = calledIn(card, kind).filter((element) => !isInside(title, element));
  const named = called.filter(
    (element) => kind === 'location' || !called.some((other) => other !== element && isInside(other, element)),
  );
  return named.flatMap((element) => {
    const words = besideDrawn(element) || text(one(element, 'dd') ?? element);
    return (words && withoutItsLabel(words, kind)) || []; // a picture has none
  });
}

function employerOf(card: Element, called: readonly string[], links: readonly Link[]): string | undefined {
  const linked = links.filter(({ url }) => EMPLOYER.test(new URL(url).pathname)).map(({ words }) => words);
  return [...called, ...linked, labelledAnyhow(card, 'company')].find((words) => words && isName(words));
}

/** "Remote • Yesterday": the first piece of a line parted by a bullet of its own, the employer aside. */
function beforeBullet(card: Element, employer: string | undefined): string | undefined {
  const bullet = all(card, 'p, span, li, div').find((element) => /^[•·]$/.test(text(element) ?? '')); // an empty element
  for (let box = bullet, steps = 0; box && box !== card && steps < 6; steps += 1) {
    const pieces = (text(box) ?? '').split(/ ?[•·] ?/); // never empty: it holds the bullet
    if (pieces[0])
      return pieces.find((piece) => piece && piece !== employer && piece.length <= 100 && isPlaceLike(piece));
    box = property<Node, 'parentElement'>(box, 'parentElement') ?? undefined; // the card's own parent at the latest
  }
  return undefined;
}

/** "Vendeur - Cotonou" at "Cotonou & International" says "Vendeur": some boards put the place after the title again. */
export function withoutPlace(title: string, location: string | undefined): string {
  const at = title.lastIndexOf(' - ');
  if (at < 3 || !location) return title;
  const end = comparable(title.slice(at + 3));
  return end.length >= 3 && ` ${comparable(location)} `.includes(` ${end} `) ? title.slice(0, at).trim() : title;
}

/** A folder of offers and something in it. */
const OFFER_IN_ROW = /\/(?:jobs?|offres?|vacanc(?:y|ies)|positions?)\/[^/]+/i;

/** What `showsOthers` said of a document: asked for each of its cards. */
const asked = new WeakMap<Document, boolean>();

function isAmongOthers(card: Element): boolean {
  const doc = property(card, 'ownerDocument');
  const known = asked.get(doc) ?? showsOthers(doc); // the first card of a page
  asked.set(doc, known);
  return known;
}

/** Whether a box's link leads to an offer of work: its address says so, or a name that says more than "offer". */
function leadsToOffer(card: Element, { element, url, words }: Link, page: URL): boolean {
  const target = new URL(url);
  const names = [...namesOf(card), ...namesOf(element)].join(' ');
  if (!OF_WORK.test(`${page.href} ${url} ${names}`) || isAside(target.pathname) || isListLink(target)) return false;
  if (isListTitle(words) || isOfElse(words) || saysClosed(words)) return false;
  if (isOfferLink(target)) return true;
  return OF_WORK.test(names) && !EMPLOYER.test(target.pathname) && !isAside(page.pathname);
}

/** What a box calls an employer and a place: by their names, a label or a pin. `title` is no part of either. */
export function fieldsIn(box: Element, page: URL, title: Element): { company?: string; location?: string } {
  const company = employerOf(box, wordsCalled(box, 'company', title), linksIn(box, page));
  const location =
    wordsCalled(box, 'location', title).filter(isPlace).map(withoutLabel)[0] ??
    labelledAnyhow(box, 'location') ??
    [textAt(box, PLACE)].find((words) => words && isPlaceLike(words));
  return given({ company, location });
}

/** In a table's row, the one address it links to, where that names an offer: no heading and no name says so there. */
function rowLink(links: readonly Link[]): Link | undefined {
  const [first] = links.filter(({ words }) => words);
  const isOne = links.every(({ url }) => canonicalUrl(url) === canonicalUrl(links[0]?.url ?? ''));
  return first && isOne && !isButton(first.words) && OFFER_IN_ROW.test(first.url) ? first : undefined;
}

/** A card's offer, on a site without an adapter; `undefined` unless a title and an employer or a place are sure. */
export function readAnyCard(card: Element, page: URL): RawPosting | undefined {
  const isCard = isCalled(card, 'card') || isMatch(card, PLAIN);
  if (!isCard && !isMatch(card, 'article, tbody > tr')) return undefined;
  const links = linksIn(card, page);
  // An employer's own table need not name it in each row; its head names its columns only.
  const isRow = isMatch(card, 'tbody > tr');
  const link = titleLink(links) ?? (isRow ? rowLink(links) : undefined);
  if (!link || !leadsToOffer(card, link, page)) return undefined;
  const companies = wordsCalled(card, 'company', link.element);
  const locations = wordsCalled(card, 'location', link.element).filter(isPlace).map(withoutLabel);
  if (!isCard && !((isRow || (isCalledTitle(link) && companies[0])) && locations[0])) return undefined;
  // An article shows offers beside it, and is about none.
  if (isAmongOthers(card) || (isAside(page.pathname) && isBeside(card))) return undefined;
  const { company, location = beforeBullet(card, company) } = fieldsIn(card, page, link.element);
  if (!company && !location) return undefined;
  // A box of an employer or a town is called as they are.
  if ([company, location].some((words) => words && comparable(words) === comparable(link.words))) return undefined;
  return {
    board: 'generic',
    url: link.url,
    title: withoutPlace(link.words, location),
    ...given({ company, location }),
  };
}
