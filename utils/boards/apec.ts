// Apec: an Angular site whose parts are named by their elements and classes; its texts are French only.
import { all, attribute, isMatch, nearest, one, text } from '@/utils/page/select';
import { comparable } from '@/utils/posting/text';
import type { RawPosting } from '@/utils/posting/types';
import type { BoardAdapter } from './contract';
import { readEmbedded } from './embedded';
import { directText, given, textAt } from './fields';
import { listedHosts } from './hosts';
import { plainText } from './plain-text';

const LINK = 'a[href*="/detail-offre/"]';
/** `178367863W`. */
const REFERENCE = /\b\d{6,12}[A-Z]?\b/;

/** `/candidat/recherche-emploi.html/emploi/detail-offre/178367863W?…`. */
function idOfLink(href: string | undefined, page: URL): string | undefined {
  if (!href || !URL.canParse(href, page.href)) return undefined;
  return /\/detail-offre\/(\w+)\/?$/.exec(new URL(href, page.href).pathname)?.[1]; // another kind of link
}

function offerUrl(id: string): string {
  return `https://www.apec.fr/candidat/recherche-emploi.html/emploi/detail-offre/${id}`;
}

/** A line of the card's facts, told by its picture's name. */
function factOf(card: Element, name: RegExp): string | undefined {
  const drawn = all(card, 'li img[alt]').find((image) => name.test(comparable(attribute(image, 'alt') ?? ''))); // alt=""
  return text(drawn && nearest(drawn, 'li'));
}

function readCard(card: Element, page: URL): RawPosting | undefined {
  const title = textAt(card, '.card-title', 'h2');
  if (!title) return undefined;
  const link = isMatch(card, LINK) ? card : (nearest(card, LINK) ?? one(card, LINK));
  const id = idOfLink(attribute(link, 'href'), page);
  if (!id) throw new Error('apec: a card whose link names no offer');
  return {
    board: 'apec',
    id,
    url: offerUrl(id),
    title,
    ...given({
      company: textAt(card, '.card-offer__company'),
      location: factOf(card, /localisation|lieu/),
      contract: factOf(card, /contrat/),
      salary: factOf(card, /salaire|remuneration/),
    }),
  };
}

/** The section under a heading such as "Salaire". */
function section(doc: Document, name: RegExp): Element | undefined {
  return all(doc, '.details-post').find((box) => name.test(comparable(textAt(box, 'h4') ?? ''))); // a box may have no heading
}

function wordsUnder(doc: Document, name: RegExp): string | undefined {
  const box = section(doc, name);
  return box && textAt(box, ':scope > :not(h4)');
}

function readPage(doc: Document, page: URL): RawPosting | undefined {
  const addressed = idOfLink(page.href, page);
  if (!addressed) return undefined;
  const shown = REFERENCE.exec(textAt(doc, '.ref-offre') ?? '')?.[0]; // still loading
  // The view changes before its content does.
  if (shown && shown !== addressed && REFERENCE.test(addressed)) return undefined;
  const id = shown ?? addressed;
  const title = textAt(doc, 'h1');
  const items = all(doc, '.details-offer-list li');
  if (!title || items.length === 0) {
    const embedded = readEmbedded(doc, page, 'apec', id);
    return embedded && { ...embedded, url: offerUrl(id) };
  }
  // Employer, "1 CDI", place: the line that counts posts parts the two others, and either may be missing. Its number
  // stands alone beside the contract: "3 Suisses" is an employer.
  const isCount = (item: Element) => /^\d+$/.test(directText(item) ?? ''); // all of it in an element
  const counts = items.findIndex(isCount);
  const at = counts < 0 ? 1 : counts;
  const about = section(doc, /descriptif/);
  return {
    board: 'apec',
    id,
    url: offerUrl(id),
    title,
    ...given({
      company: text(items[at - 1]),
      contract: counts < 0 ? undefined : textAt(items[at] as Element, 'span'), // checked
      location: text(items[at + 1]),
      salary: wordsUnder(doc, /salaire/),
      workplace: wordsUnder(doc, /teletravail/),
      description: about && plainText(about),
    }),
  };
}

export const apec: BoardAdapter = {
  id: 'apec',
  name: 'Apec',
  hosts: listedHosts.apec,
  // As others describe the list: only an offer's page was seen here.
  card: [{ css: `${LINK}:has(.card-title)`, seen: '2026-03' }],
  readCard,
  readPage,
  expects(page) {
    if (idOfLink(page.href, page)) return 'detail';
    return page.pathname === '/candidat/recherche-emploi.html/emploi' ? 'list' : undefined;
  },
  badgeAnchor: [{ css: '.details-offer, .card-title', seen: '2026-03' }],
  pageAnchor: [{ css: '.details-offer-list', seen: '2026-03-18' }],
  examples: ['https://www.apec.fr/candidat/recherche-emploi.html/emploi?lieux=706'],
  checkedOn: '2026-03-18',
};
