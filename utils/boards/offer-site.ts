// Sites that publish offers one page each: their addresses in a table row, their pages read by metadata, then by what they show.
import { all, attribute, one, text } from '@/utils/page/select';
import { saysGone } from '@/utils/posting/agree';
import { withoutTracking } from '@/utils/posting/key';
import { comparable } from '@/utils/posting/text';
import type { RawPosting } from '@/utils/posting/types';
import type { BoardAdapter } from './contract';
import { readEmbedded } from './embedded';
import { textAt } from './fields';
import { boardHosts, boardNames } from './hosts';
import { findMarkedPostings } from './microdata';
import { plainText } from './plain-text';
import { readVisible } from './visible';

/** What tells one such site from another. */
export interface OfferSite {
  id: keyof typeof boardHosts;
  /** An offer's page: its host and path, with a slash before the host; `id` is the group of that name. */
  offer: RegExp;
  /** The employer's words in the document's title stand beside the offer's: applicant tracking systems. */
  isEmployers?: true;
  /** The box of the offer's text, where it was seen. */
  description?: string;
  /** The place, where its own name does not say so. */
  place?: string;
  /** What stands on the page of an offer that is gone. */
  gone?: string;
  examples?: readonly string[];
  checkedOn?: string;
}

/** The offer an address names: its id, and the address without what was added to it. */
export function offerAt(url: URL, { offer }: OfferSite): { id: string; url: string } | undefined {
  const id = offer.exec(`/${url.host}${url.pathname}${url.search}`)?.groups?.id; // another kind of page
  if (!id) return undefined;
  const own = new URL(url);
  own.protocol = 'https:';
  own.pathname = own.pathname.replace(/\/(?:apply|application)\/?$/, '');
  return { id, url: withoutTracking(own) };
}

/** The page's offer, by its own address, else by those it gives itself (an embedded form's). */
function identify(doc: Document, page: URL, site: OfferSite): { id: string; url: string } | undefined {
  const own = [
    page.href,
    attribute(one(doc, 'link[rel="canonical"]'), 'href'),
    attribute(one(doc, 'meta[property="og:url"]'), 'content'),
  ];
  for (const written of own) {
    const found = written && URL.canParse(written, page.href) && offerAt(new URL(written, page.href), site);
    if (found) return found;
  }
  return undefined;
}

/** Words that tie an employer to a title: "Welder at Ponant", "Soudeuse chez Ponant", "Welder @ Ponant". */
const TIE = /^[\s\-–—|@·:,]*(?:(?:at|chez|bei|presso|bij|hos|en|em|på)\s+)?/i;

/** The employer in the document's title: what stands beside the offer's title, the site's own name aside. */
export function employerBeside(title: string, documentTitle: string | undefined, site: string): string | undefined {
  const at = documentTitle?.indexOf(title) ?? -1; // a fragment has no title
  if (!documentTitle || at < 0) return undefined;
  const after = documentTitle.slice(at + title.length).replace(TIE, '');
  const before = documentTitle.slice(0, at).replace(/[\s\-–—|@·:,]+$/, '');
  return [after.split(/ [-–—|·] /)[0], before].find((words) => words && comparable(words) !== comparable(site));
}

/** The tenant in a host (`nvidia.wd5.…`), as the page writes it: in its heading or its logo's name. */
function tenantAsWritten(doc: Document, page: URL): string | undefined {
  const [tenant = ''] = page.hostname.split('.');
  if (!/^[a-z0-9]{3,}$/.test(tenant)) return undefined;
  const said = [...all(doc, 'h1').map(text), ...all(doc, 'img[alt]').map((image) => attribute(image, 'alt'))];
  const pattern = new RegExp(`\\b${tenant}\\b`, 'i');
  return said.map((words) => pattern.exec(words ?? '')?.[0]).find(Boolean); // an alt may be empty
}

function readPage(doc: Document, page: URL, site: OfferSite): RawPosting | undefined {
  const named = identify(doc, page, site);
  if (!named || (site.gone && one(doc, site.gone))) return undefined;
  const embedded = readEmbedded(doc, page, site.id, named.id, findMarkedPostings);
  if (embedded?.company && embedded.location) return { ...embedded, ...named };
  const visible = readVisible(doc, true);
  const title = embedded?.title ?? visible?.title; // the page has no metadata
  if (!title || (!embedded && saysGone(title))) return undefined;
  const raw: RawPosting = { board: site.id, ...visible, ...embedded, ...named, title };
  // Before what the page calls an employer: some write "at Ponant" there.
  if (!embedded?.company && site.isEmployers) {
    const company =
      employerBeside(title, text(one(doc, 'title')), boardNames[site.id] ?? site.id) ?? tenantAsWritten(doc, page);
    if (company) raw.company = company;
  }
  const place = site.place && textAt(doc, site.place)?.replace(/ *\/$/, '');
  if (place && !raw.location) raw.location = place;
  const body = site.description && one(doc, site.description);
  const description = raw.description ?? (body ? plainText(body) : undefined);
  // A heading alone is a wall before the page as well.
  if (!raw.company && !raw.location && !description) return undefined;
  if (description) raw.description = description;
  return raw;
}

/** The adapter of a site that is read offer by offer; its lists are not read until one was seen. */
export function offerSite(site: OfferSite): BoardAdapter {
  return {
    id: site.id,
    name: boardNames[site.id] ?? site.id,
    hosts: boardHosts[site.id],
    card: [],
    readCard: () => undefined,
    readPage: (doc, page) => readPage(doc, page, site),
    expects: (page) => (site.offer.test(`/${page.host}${page.pathname}${page.search}`) ? 'detail' : undefined),
    pageAnchor: [{ css: 'h1, h2', seen: '2026-07' }],
    examples: site.examples ?? [],
    checkedOn: site.checkedOn ?? null,
  };
}
