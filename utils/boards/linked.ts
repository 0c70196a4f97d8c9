// The offers of a list found by their links, where nothing calls their boxes cards: a link's box is all that is its offer's alone.
import { all, attribute, isBefore, isMatch, nearest, one, parentOf, text } from '@/utils/page/select';
import { isListTitle } from '@/utils/posting/agree';
import { canonicalUrl } from '@/utils/posting/key';
import { safeUrl } from '@/utils/posting/safe-url';
import { comparable } from '@/utils/posting/text';
import type { RawPosting } from '@/utils/posting/types';
import { recogniseWorkplace } from '@/utils/posting/workplace';
import { fieldsIn } from './cards';
import type { BoardAdapter, DatedSelector } from './contract';
import { directText, given, textAt } from './fields';
import { calledIn } from './hooks';
import { type OfferSite, offerAt } from './offer-site';
import { headingOfOthers, isBeside, showsOthers } from './proof';
import { isAside, isButton, isNumberedOffer, isOfElse, saysClosed } from './work';

/** What a board's lists call what they show, where the words alone do not say it. */
export interface ListHooks {
  title?: DatedSelector;
  place?: DatedSelector;
  /** The heading of a group of offers at one place. */
  group?: DatedSelector;
}

/** What is known of a site whose lists are read so. */
export interface LinkedSite {
  site: OfferSite;
  hooks?: ListHooks;
  /** All offers are one employer's: no box names it. */
  isEmployers: boolean;
}

/** Links looked at; lists of some hundreds are the longest. */
const MAX_LINKS = 1_000;
const MAX_BOXES = 8;
/** Boxes that hold a list, never one offer. */
const WHOLE = 'body, main, ul, ol, table, tbody, [role="list"]';
/** A box of its own: what is around it may hold filters and headings. */
const OWN = 'li, tr, article';

interface Linked {
  link: Element;
  id: string;
  url: string;
}

/** An offer's address on any site: its number and a word for work say so. */
function anyOffer(url: URL): { id: string; url: string } | undefined {
  const id = isNumberedOffer(url) ? canonicalUrl(url.href) : undefined;
  return id ? { id, url: url.href } : undefined;
}

/** The page's links to offers, those of its menus aside. */
function linkedOffers(doc: Document, page: URL, site: OfferSite | undefined): Linked[] {
  const end = site ? undefined : headingOfOthers(doc);
  return all(doc, 'a[href]')
    .slice(0, MAX_LINKS)
    .filter((link) => site || (!isBeside(link) && (!end || isBefore(link, end))))
    .flatMap((link) => {
      const url = safeUrl(attribute(link, 'href'), page);
      const offer = url && (site ? offerAt(new URL(url), site) : anyOffer(new URL(url)));
      if (!offer || nearest(link, 'nav, footer')) return [];
      return [{ link, ...offer }];
    });
}

/** The boxes around a link that hold no other offer's, from the link itself outwards. */
function boxesOf({ link, id }: Linked, ids: ReadonlyMap<Element, string>): Element[] {
  const boxes = [link];
  for (let box = link; boxes.length < MAX_BOXES && !isMatch(box, OWN); boxes.push(box)) {
    const around = parentOf(box);
    if (!around || isMatch(around, WHOLE)) break;
    if (all(around, 'a[href]').some((other) => (ids.get(other) ?? id) !== id)) break;
    box = around;
  }
  return boxes;
}

/** Words in one piece: a link around a title, a place and a button says none of them alone. */
function soleWords(link: Element): string | undefined {
  const pieces = [link, ...all(link, '*')].filter((element) => directText(element));
  return pieces.length === 1 ? text(pieces[0]) : undefined;
}

/** The offer's title: a heading in its link or around it, what the board or its names call so, else the link's only words. */
function titleOf(links: readonly Element[], hook: DatedSelector | undefined): string | undefined {
  const hooked = links.map((link) => hook && one(link, hook.css)).find((element) => element !== undefined);
  const headings = links.map((link) => {
    const [heading, ...others] = all(link, 'h1, h2, h3, h4, h5, h6');
    return others.length === 0 ? (heading ?? nearest(link, 'h1, h2, h3, h4, h5, h6')) : undefined;
  });
  const said = [
    hooked && (directText(hooked) ?? text(hooked)),
    ...headings.map(text),
    ...links.map((link) => text(calledIn(link, 'title')[0])),
    ...links.map(soleWords),
  ];
  return said.find((words) => words && words.length >= 3 && words.length <= 300 && !isButton(words));
}

/** "Produit • Paris, France • Full time • Hybrid": between the team and what is said of the work, at its end where it is done. */
function placeInLine(box: Element): string | undefined {
  for (const line of all(box, 'p, div')) {
    const pieces = (text(line) ?? '').split(/ ?[•·] ?/); // an empty element
    // Two pieces may be a team and a workplace: no place is sure.
    if (pieces.length >= 3 && recogniseWorkplace(pieces.at(-1))) return pieces[1];
  }
  return undefined;
}

/** The place in the heading over a group of offers. */
function placeOfGroup(box: Element, hook: DatedSelector | undefined): string | undefined {
  const group = hook && nearest(box, 'section');
  return group && text(one(group, hook.css));
}

/** Words of a link that is no offer's. */
function isNoTitle(words: string): boolean {
  return isListTitle(words) || isOfElse(words) || saysClosed(words);
}

/** Whether a page of any site is no list: an offer's own, another kind, or one that shows others than were looked for. */
function isNoList(doc: Document, page: URL): boolean {
  return isNumberedOffer(page) || isAside(page.pathname) || showsOthers(doc);
}

/**
 * The offers a list links to, on a site whose cards nobody described: on any site, only those whose box also calls a
 * place or an employer by its name. Empty on an offer's own page, where they would be similar ones.
 */
export function readLinkedOffers(adapter: BoardAdapter, doc: Document, page: URL, known?: LinkedSite): RawPosting[] {
  const site = known?.site;
  if (site ? adapter.expects?.(page) === 'detail' : adapter.hosts.length > 0 || isNoList(doc, page)) return [];
  const linked = linkedOffers(doc, page, site);
  const ids = new Map(linked.map(({ link, id }) => [link, id]));
  const firsts = linked.filter(({ id }, index) => linked.findIndex((other) => other.id === id) === index);
  if (!site && firsts.length < 2) return [];
  const hooks = known?.hooks;
  return firsts.flatMap((offer) => {
    const title = titleOf(
      linked.filter(({ id }) => id === offer.id).map(({ link }) => link),
      hooks?.title,
    );
    if (!title || (!site && isNoTitle(title))) return [];
    // The nearest words count: the widest box may hold a filter's.
    const boxes = boxesOf(offer, ids);
    const called = boxes.map((box) => fieldsIn(box, page, offer.link));
    const widest = boxes.at(-1) ?? offer.link; // never empty
    const company = known?.isEmployers ? undefined : called.map((fields) => fields.company).find(Boolean);
    const location =
      (hooks?.place && textAt(widest, hooks.place.css)) ??
      called.map((fields) => fields.location).find(Boolean) ??
      (site && (placeInLine(widest) ?? placeOfGroup(widest, hooks?.group)));
    // A town's or an employer's own box is called as they are.
    const isOther = [company, location].some((words) => words && comparable(words) === comparable(title));
    if (!site && (isOther || (!company && !location))) return [];
    const { id, url } = offer;
    return [{ board: adapter.id, ...(site ? { id } : {}), url, title, ...given({ company, location }) }];
  });
}
