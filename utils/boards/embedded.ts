// The posting a page's embedded metadata gives, when it truly speaks of that page.
import { all, attribute, nearest, one, property, text } from '@/utils/page/select';
import { isAboutPage, isNamedBy, type PageSigns } from '@/utils/posting/agree';
import { findJobPostings, isJsonLdType, type JsonObject } from '@/utils/posting/json-ld';
import { canonicalUrl, withoutTracking } from '@/utils/posting/key';
import { safeUrl } from '@/utils/posting/safe-url';
import { readSchemaPosting, type SchemaPosting } from '@/utils/posting/schema-org';
import { comparable } from '@/utils/posting/text';
import type { BoardId, RawPosting } from '@/utils/posting/types';
import { htmlToText, plainText } from './plain-text';

/**
 * Finds postings marked in the page's own elements. Handed over by the readers of sites that write them so
 * (`microdata.ts`): the scripts of the others need not carry it.
 */
export type MarkedReader = (doc: Document) => readonly JsonObject[];

/** Elements a title is looked for in, outside links, when a page has no heading. */
const MAX_SAYERS = 3_000;

/** What the page says of itself. */
export function pageSigns(doc: Document, page: URL): PageSigns {
  const og = (name: string) => attribute(one(doc, `meta[property="og:${name}"]`), 'content');
  // A heading may run over two lines, whose words are not one.
  const headings = all(doc, 'h1').flatMap((heading) => plainText(heading) ?? []);
  return {
    urls: [page.href, attribute(one(doc, 'link[rel="canonical"]'), 'href'), og('url')].filter(
      (url) => url !== undefined,
    ),
    titles: [...headings, og('title'), text(one(doc, 'title'))].filter((title) => title !== undefined),
    hasHeading: headings.length > 0,
    saysOutsideLinks: (wanted) => {
      const words = comparable(wanted);
      return all(doc, 'h2, h3, h4, p, strong, span, div, td, dd')
        .slice(0, MAX_SAYERS)
        .some((element) => comparable(text(element) ?? '') === words && !nearest(element, 'a[href]'));
    },
    isBlank: isBlank(doc),
  };
}

/** No element of the page shows words: a fragment saved for its metadata. */
function isBlank(doc: Document): boolean {
  const body = one(doc, 'body');
  return !body || !one(body, ':not(script):not(style):not(template)');
}

/** Every posting the page's metadata gives, JSON-LD first, then what is marked. Nothing is checked against the page. */
function findEmbedded(doc: Document, findMarked?: MarkedReader): SchemaPosting[] {
  const blocks = all(doc, 'script[type]')
    .filter((script) => isJsonLdType(attribute(script, 'type') ?? ''))
    .map((script) => property<Node, 'textContent'>(script, 'textContent') ?? ''); // never null on an element
  const found = findJobPostings(blocks);
  const nodes = found.length > 0 ? found : (findMarked?.(doc) ?? []); // this site marks none
  return nodes.flatMap((node) => readSchemaPosting(node) ?? []);
}

/** The same posting written twice counts once. */
function distinct(postings: readonly SchemaPosting[]): SchemaPosting[] {
  const seen = new Map(
    postings.map((posting) => [JSON.stringify([posting.title, posting.company, posting.location]), posting]),
  );
  return [...seen.values()];
}

/**
 * The one posting whose metadata agrees with the page by id, URL or title; `undefined` when none does, or when several
 * do and nothing tells which. `names`: other names the page's posting goes by, such as the board's id.
 */
export function findPagePosting(doc: Document, page: URL, findMarked?: MarkedReader): SchemaPosting | undefined {
  const written = findEmbedded(doc, findMarked);
  const embedded = distinct(written);
  if (embedded.length === 0) return undefined;
  // Some pages write their posting twice; a list writes many, alike or not.
  const isAlone = embedded.length === 1 && written.length <= 2;
  const signs = pageSigns(doc, page);
  const named = embedded.filter((posting) => isNamedBy(posting.names, signs));
  const agreeing = named.length > 0 ? named : embedded.filter((one) => isAboutPage(one, signs, isAlone));
  return agreeing.length === 1 ? agreeing[0] : undefined;
}

/** The page's address for its posting: the one its metadata gives when it is the page's own, else the canonical one. */
function addressOf(posting: SchemaPosting, doc: Document, page: URL): string {
  const own = safeUrl(posting.url, page);
  if (own && canonicalUrl(own) === canonicalUrl(page.href)) return own;
  const canonical = safeUrl(attribute(one(doc, 'link[rel="canonical"]'), 'href'), page);
  // A canonical link to a home page or a list is a template's mistake.
  const isOwn = canonical && new URL(canonical).host === page.host && new URL(canonical).pathname.length > 1;
  return isOwn ? canonical : withoutTracking(page);
}

/** The page's posting from its metadata, or `undefined`. The default `readPage` of every adapter. */
export function readEmbedded(
  doc: Document,
  page: URL,
  board: BoardId = 'generic',
  id?: string,
  findMarked?: MarkedReader,
): RawPosting | undefined {
  const found = findPagePosting(doc, page, findMarked);
  if (!found) return undefined;
  const { names: _names, url: _url, description: html, ...said } = found;
  const description = html && htmlToText(html, doc);
  const raw: RawPosting = { board, url: addressOf(found, doc, page), ...said };
  if (id) raw.id = id;
  if (description) raw.description = description;
  return raw;
}
