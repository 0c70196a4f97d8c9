// France Travail: rows by data-id-offre; the open offer in a pane over the list, which names the offer it shows.
import { attribute, firstOf, one, property, text } from '@/utils/page/select';
import { saysGone } from '@/utils/posting/agree';
import type { RawPosting } from '@/utils/posting/types';
import type { BoardAdapter } from './contract';
import { readEmbedded } from './embedded';
import { given, ownText, textAt } from './fields';
import { listedHosts } from './hosts';
import { findMarkedPostings } from './microdata';
import { plainText } from './plain-text';

/** `/offres/recherche/detail/213SPHR`, `/offres/recherche/emploirecherche/detail/213SPHR`. */
function idOfPage(page: URL): string | undefined {
  return /^\/offres\/.*detail\/(\w{3,12})\/?$/.exec(page.pathname)?.[1]; // a list
}

function offerUrl(id: string): string {
  return `https://candidat.francetravail.fr/offres/recherche/detail/${id}`;
}

function readCard(card: Element, _page: URL): RawPosting | undefined {
  const id = attribute(card, 'data-id-offre');
  const title = textAt(card, '.media-heading-title', '[data-intitule-offre]');
  if (!id || !title) return undefined;
  // "COMPANY - <span>75 - PARIS 13</span>": the company may be missing, and the place stands in its own span.
  const line = one(card, '.subtext');
  const place = line && one(line, 'span');
  const company = place && ownText(line)?.replace(/\s*-\s*$/, '');
  const location = text(place) ?? text(line);
  return {
    board: 'france-travail',
    id,
    url: offerUrl(id),
    title,
    ...given({ company: company === location ? undefined : company, location, contract: textAt(card, '.contrat') }),
  };
}

/** The offer's box: the open pane, never another modal that is open over it; the page itself where there is no pane. */
function paneOf(doc: Document): Element | undefined {
  return firstOf(doc, ['#PopinDetails.in', '#PopinDetails', '.modal-details-offre', '#contents', 'main', 'body']);
}

/** The line of the place under the heading. */
const PLACE = '.t4.title-complementary';

function readPage(doc: Document, page: URL): RawPosting | undefined {
  const id = idOfPage(page);
  const pane = id ? paneOf(doc) : undefined;
  const heading = pane && textAt(pane, 'h1', 'h2');
  if (!id || !pane || !heading) return undefined;
  // The pane lags behind the address: it names its offer in its heading, "Offre n° 213SPHR …", or in its text and links.
  const [before, after] = heading.split(id);
  const body = one(pane, '[itemprop="description"], .description');
  const said = body && property<Node, 'textContent'>(body, 'textContent');
  // What the offer's text cites may be another offer.
  const around = property<Node, 'textContent'>(pane, 'textContent')?.replace(said ?? '', '');
  const isNamed = after !== undefined || around?.includes(id);
  if (!isNamed && !one(pane, `a[href*="${id}"]`)) return undefined;
  // Numbered otherwise, it is another offer's, whatever its text and links name.
  if (after === undefined && /\bn° ?\d{3}[A-Z\d]{3,}\b/.test(heading)) return undefined;
  const title = after?.trim() || (after === undefined ? before : undefined); // "Offre n° …" alone is no title
  if (!title) return undefined;
  // "This offer is no longer available" names it too: a heading without the number needs an offer's parts around.
  if (saysGone(title)) return undefined;
  if (after === undefined && !one(pane, `[itemprop], .description, ${PLACE}`)) return undefined;
  const row = one(doc, `li[data-id-offre="${id}"]`);
  const known = row && readCard(row, page);
  const description = body && plainText(body);
  return {
    ...known,
    ...readEmbedded(doc, page, 'france-travail', id, findMarkedPostings),
    board: 'france-travail',
    url: offerUrl(id),
    title,
    ...given({
      // "56 - LORIENT", beside a link to its map.
      location: textAt(pane, `${PLACE} [itemprop="name"]`, `${PLACE} > span`),
      company: textAt(pane, '.media h3.title, .media .t4.title'),
      description,
    }),
  };
}

export const franceTravail: BoardAdapter = {
  id: 'france-travail',
  name: 'France Travail',
  hosts: listedHosts['france-travail'],
  card: [{ css: 'li.result[data-id-offre]', seen: '2026-08-29' }],
  readCard,
  readPage,
  expects(page) {
    if (idOfPage(page)) return 'detail';
    return /^\/offres\/(?:recherche|emploi)(?:\/|$)/.test(page.pathname) ? 'list' : undefined;
  },
  badgeAnchor: [
    { css: '.subtext', seen: '2026-08' },
    { css: '[data-intitule-offre]', seen: '2026-08-29' },
  ],
  pageAnchor: [{ css: '#PopinDetails h1, h1', seen: '2026-08-29' }],
  examples: ['https://candidat.francetravail.fr/offres/recherche?lieux=53R'],
  checkedOn: '2026-08-29',
};
