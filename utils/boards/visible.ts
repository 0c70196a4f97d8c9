// The posting a page shows a reader, where it has no metadata: only what its own names and headings agree on.
import { all, attribute, isBefore, isInside, nearest, one, tagName, text } from '@/utils/page/select';
import { comparable } from '@/utils/posting/text';
import { given } from './fields';
import { calledIn, type FieldKind, fieldOf, type labelled } from './hooks';

/** What a page visibly says of its one posting. */
export interface VisiblePosting {
  title: string;
  company?: string;
  location?: string;
  contract?: string;
  workplace?: string;
}

/** The heading in a box called "posting header", else the box itself when it is short enough to be a title. */
function headingIn(element: Element): Element | undefined {
  const heading = /^h[1-4]$/.test(tagName(element)) ? element : one(element, 'h1, h2, h3');
  if (heading) return heading;
  return (text(element)?.length ?? 0) <= 200 ? element : undefined; // 0: empty
}

/** The document says it too: its title or og:title holds these words. */
function isConfirmed(title: string, doc: Document): boolean {
  const wanted = comparable(title);
  const heads = [text(one(doc, 'title')), attribute(one(doc, 'meta[property="og:title"]'), 'content')];
  return wanted.length >= 3 && heads.some((head) => head && comparable(head).includes(wanted));
}

/** Elements called an offer's title, outside links: those lead to other offers. */
function titlesIn(doc: Document): Element[] {
  const headings = calledIn(doc, 'title').flatMap((element) => headingIn(element) ?? []);
  return [...new Set(headings)].filter(
    (element) => text(element) && !nearest(element, 'a[href]') && !one(element, 'a[href]'),
  );
}

/**
 * The one heading that names the page's posting, and the next one, where similar jobs begin. Several and none of them
 * alone in a main heading: undefined. `isOffer`: the address already says that this is an offer's page, so that its one
 * main heading will do.
 */
function findTitle(doc: Document, isOffer: boolean): { title: Element; next?: Element } | undefined {
  const called = titlesIn(doc);
  const headings = all(doc, 'h1').filter((heading) => text(heading));
  const main = called.filter((element) =>
    headings.some((heading) => heading === element || isInside(element, heading)),
  );
  const candidates = main.length > 0 ? main : called.length > 0 ? called : isOffer ? headings : [];
  const confirmed = candidates.filter((element) => isConfirmed(text(element) ?? '', doc)); // never empty here
  const [title] = confirmed;
  if (!title || new Set(confirmed.map((element) => text(element))).size > 1) return undefined;
  const next = called.find(
    (element) => text(element) !== text(title) && called.indexOf(element) > called.indexOf(title),
  );
  return { title, ...(next ? { next } : {}) };
}

/** Whether an element beyond the title speaks of something else than the posting: similar offers, the employer's seat. */
export type Foreign = (element: Element, kind: FieldKind, title: Element) => boolean;

/** What the page shows of its one posting; `undefined` unless a confirmed title and an employer or a place are there. */
export function readVisible(
  doc: Document,
  isOffer = false,
  isForeign?: Foreign,
  find?: typeof labelled,
): VisiblePosting | undefined {
  const found = findTitle(doc, isOffer);
  const title = text(found?.title);
  if (!found || !title) return undefined;
  const { title: from, next } = found;
  const field = (kind: FieldKind) =>
    fieldOf(
      doc,
      kind,
      (element) =>
        isBefore(from, element) &&
        !isInside(element, from) &&
        (!next || isBefore(element, next)) &&
        !nearest(element, 'nav, footer') &&
        !isForeign?.(element, kind, from),
      find,
    );
  const company = field('company');
  const location = field('location');
  if (!isOffer && !company && !location) return undefined;
  return { title, ...given({ company, location, contract: field('contract'), workplace: field('workplace') }) };
}
