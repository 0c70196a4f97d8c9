// The offers of a list on any site: boxes the site itself calls an offer's card, with a link that is their title.
import { all, attribute, isMatch, nearest, property, text } from '@/utils/page/select';
import { canonicalUrl } from '@/utils/posting/key';
import { safeUrl } from '@/utils/posting/safe-url';
import { comparable } from '@/utils/posting/text';
import type { RawPosting } from '@/utils/posting/types';
import { given } from './fields';
import { calledIn, isCalled, labelled, OF_WORK, sieve } from './hooks';

/** Boxes called by the word for an offer alone: `<li class="job">`. */
const PLAIN = ':is(.job, .posting, .vacancy, .offer, .offre, .annonce)';
const BOX = ':is(li, article, section, div, tr, a)';

/** Boxes that may be cards; `readAnyCard` decides. */
export const CARD_SIEVE = `${BOX}:is(${sieve('card')}), ${BOX}${PLAIN}`;

/** An employer's page on the board: its path says so. */
const EMPLOYER =
  /\/(?:compan(?:y|ies)|company-profile|employers?|entreprises?|recruteurs?|recruiters?|employeurs?|societes?)\//i;

interface Link {
  element: Element;
  url: string;
  words: string;
}

function linksIn(card: Element, page: URL): Link[] {
  const own = isMatch(card, 'a[href]') ? [card] : [];
  return [...own, ...all(card, 'a[href]')].slice(0, 40).flatMap((element) => {
    const url = safeUrl(attribute(element, 'href'), page);
    return url ? [{ element, url, words: text(element) ?? '' }] : []; // a link may hold a picture only
  });
}

/** The link that is the title: in a heading, or called so. Two that differ are a box of several offers. */
function titleLink(links: readonly Link[]): Link | undefined {
  const titled = links.filter(
    ({ element, words }) =>
      words &&
      words.length <= 300 &&
      (nearest(element, 'h1, h2, h3, h4') || isCalled(element, 'title') || isCalled(element, 'link')),
  );
  const [first] = titled;
  return first && titled.every(({ url }) => canonicalUrl(url) === canonicalUrl(first.url)) ? first : undefined;
}

function employerOf(card: Element, links: readonly Link[]): string | undefined {
  const called = calledIn(card, 'company').map((element) => text(element));
  const linked = links.filter(({ url }) => EMPLOYER.test(new URL(url).pathname)).map(({ words }) => words);
  return [...called, ...linked].find((words) => words && words.length <= 200) ?? labelled(card, 'company');
}

/** "Remote • Yesterday": the first piece of a line parted by a bullet of its own, the employer aside. */
function beforeBullet(card: Element, employer: string | undefined): string | undefined {
  const bullet = all(card, 'p, span, li, div').find((element) => /^[•·]$/.test(text(element) ?? '')); // an empty element
  for (let box = bullet, steps = 0; box && box !== card && steps < 6; steps += 1) {
    const pieces = (text(box) ?? '').split(/ ?[•·] ?/); // never empty: it holds the bullet
    if (pieces[0]) return pieces.find((piece) => piece && piece !== employer && piece.length <= 100);
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

/** A card's offer, on a site without an adapter; `undefined` unless a title and an employer or a place are sure. */
export function readAnyCard(card: Element, page: URL): RawPosting | undefined {
  if (!isCalled(card, 'card') && !isMatch(card, PLAIN)) return undefined;
  const links = linksIn(card, page);
  const link = titleLink(links);
  if (!link || !OF_WORK.test(page.href + link.url)) return undefined;
  const company = employerOf(card, links);
  const called = calledIn(card, 'location').map((element) => text(element));
  const location = called.find(Boolean) ?? labelled(card, 'location') ?? beforeBullet(card, company);
  if (!company && !location) return undefined;
  return {
    board: 'generic',
    url: link.url,
    title: withoutPlace(link.words, location),
    ...given({ company, location }),
  };
}
