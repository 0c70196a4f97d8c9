// HelloWork: lists by their data-cy hooks, offers by their JSON-LD.
import { all, attribute, isBefore, one, text } from '@/utils/page/select';
import { saysGone } from '@/utils/posting/agree';
import { fold } from '@/utils/posting/text';
import type { RawPosting } from '@/utils/posting/types';
import { recogniseWorkplace } from '@/utils/posting/workplace';
import type { BoardAdapter } from './contract';
import { readEmbedded } from './embedded';
import { given, textAt } from './fields';
import { listedHosts } from './hosts';

/** `/fr-fr/emplois/76358876.html` → `76358876`. */
function offerId(href: string | undefined, page: URL): string | undefined {
  if (!href || !URL.canParse(href, page.href)) return undefined;
  return /^\/[a-z]{2}-[a-z]{2}\/emplois\/(\d+)\.html$/.exec(new URL(href, page.href).pathname)?.[1]; // another page's link
}

function offerUrl(id: string): string {
  return `https://www.hellowork.com/fr-fr/emplois/${id}.html`;
}

function readCard(card: Element, page: URL): RawPosting | undefined {
  const link = one(card, 'a[data-cy="offerTitle"]');
  if (!link) return undefined;
  const id = offerId(attribute(link, 'href'), page);
  if (!id) throw new Error('hellowork: a card whose link names no offer');
  // The heading holds two paragraphs, title and company; the aria-label holds both in a sentence that cannot be split.
  const [title, company] = all(link, 'h3 p').map(text);
  if (!title) throw new Error('hellowork: a card without a title');
  const workplace = all(card, '[data-cy="contractTag"]').map(text).find(recogniseWorkplace);
  // The salary's pill has no hook of its own: a leaf beside the contract that speaks of euros.
  const salary = all(card, 'div[class*="tag-"]:not([data-cy])')
    .map((pill) => fold(text(pill)))
    .find((words) => words && /\d.*€/.test(words));
  return {
    board: 'hellowork',
    id,
    url: offerUrl(id),
    title,
    ...given({
      company,
      location: textAt(card, '[data-cy="localisationCard"]'),
      contract: textAt(card, '[data-cy="contractCard"]'),
      workplace,
      salary,
    }),
  };
}

/** A pill of the head that is a place: `Vitré - 35`. */
const PLACE = /^\D.* - (?:\d{2,3}|2[AB])$/;

/** The head of an offer without metadata; cards of similar offers come after it, under a heading of their own. */
function readHead(doc: Document, id: string): RawPosting | undefined {
  const heading = one(doc, 'h1');
  const title = heading && textAt(heading, '[data-cy="jobTitle"]');
  if (!heading || !title || saysGone(title)) return undefined;
  const next = all(doc, 'h2, [data-cy="serpCard"]').find((element) => isBefore(heading, element));
  const pills = all(doc, 'li').filter((pill) => isBefore(heading, pill) && (!next || isBefore(pill, next)));
  const location = pills.map(text).find((words) => words && words.length < 80 && PLACE.test(words));
  return {
    board: 'hellowork',
    id,
    url: offerUrl(id),
    title,
    ...given({ company: textAt(heading, 'a[href*="/entreprises/"]'), location }),
  };
}

function readPage(doc: Document, page: URL): RawPosting | undefined {
  const id = offerId(page.pathname, page);
  if (!id) return undefined;
  const raw = readEmbedded(doc, page, 'hellowork', id) ?? readHead(doc, id);
  return raw && { ...raw, url: offerUrl(id) };
}

export const hellowork: BoardAdapter = {
  id: 'hellowork',
  name: 'HelloWork',
  hosts: listedHosts.hellowork,
  card: [{ css: '[data-cy="serpCard"]', seen: '2026-10' }],
  readCard,
  readPage,
  expects: (page) => {
    if (offerId(page.pathname, page)) return 'detail';
    return /^\/[a-z]{2}-[a-z]{2}\/emploi\/recherche\.html$/.test(page.pathname) ? 'list' : undefined;
  },
  badgeAnchor: [
    { css: '[data-cy="localisationCard"]', seen: '2026-10' },
    { css: 'a[data-cy="offerTitle"]', seen: '2026-10' },
  ],
  pageAnchor: [{ css: 'h1', seen: '2026-10' }],
  examples: ['https://www.hellowork.com/fr-fr/emploi/recherche.html?l=Bretagne'],
  checkedOn: '2026-10-01',
};
