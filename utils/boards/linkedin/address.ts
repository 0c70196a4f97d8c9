// LinkedIn's addresses: which posting an URL names, and what kind of page it opens.

const ID = /^\d{5,20}$/;

/** `…/jobs/view/4286083821/`, `…/jobs/view/soudeur-at-ponant-4286083821?trk=…`, `…?currentJobId=4286083821`; never `…/apply`. */
export function idOfLink(href: string | undefined, page: URL): string | undefined {
  if (!href || !URL.canParse(href, page.href)) return undefined;
  const url = new URL(href, page.href);
  const named = /^\/jobs\/view\/(?:[^/]*-)?(\d{5,20})\/?$/.exec(url.pathname)?.[1]; // another kind of link
  return named ?? idOfSelection(url);
}

/** The posting selected in a list's address. */
function idOfSelection(url: URL): string | undefined {
  const selected = url.searchParams.get('currentJobId');
  return selected && ID.test(selected) ? selected : undefined;
}

/** `urn:li:jobPosting:4286083821` → `4286083821`. */
export function idOfUrn(urn: string | undefined): string | undefined {
  return /^urn:li:jobPosting:(\d{5,20})$/.exec(urn ?? '')?.[1]; // people and companies have urns too
}

/** The posting the address names: a detail page's, or the one selected in a list. */
export function idOfPage(page: URL): string | undefined {
  return idOfLink(page.href, page) ?? /^\/jobs-guest\/jobs\/api\/jobPosting\/(\d{5,20})$/.exec(page.pathname)?.[1]; // a list
}

/** A page of one posting, not a list with a pane. */
export function isDetailAddress(page: URL): boolean {
  return /^\/jobs\/view\/[^/]+\/?$|^\/jobs-guest\/jobs\/api\/jobPosting\//.test(page.pathname);
}

/** The page of recommended offers one starts from; elsewhere the same cards are jobs similar to the one shown. */
export function isHome(page: URL): boolean {
  return /^\/jobs\/?$/.test(page.pathname);
}

/** One address for a posting, whatever the layout, host and language it was met in. */
export function postingUrl(id: string): string {
  return `https://www.linkedin.com/jobs/view/${id}/`;
}

/**
 * Whether a pane that names `shown` may be read at this address. In a list, the pane lags behind the address: only the
 * selected posting is read. A page of its own may answer under another id (reposted offers do): what it shows is it.
 */
export function isShownAt(shown: string, page: URL): boolean {
  const wanted = idOfPage(page);
  return !wanted || wanted === shown || isDetailAddress(page);
}
