// What makes a posting the same posting: its board and id, else its canonical URL.
import type { BoardId } from './types';

/**
 * Parameters that say how one came to the page or in what language one reads it, never which posting it is. Only those
 * nobody uses for an id: two keys for one posting are a nuisance, one key for two postings loses one.
 */
const PASSING =
  /^(?:utm_.*|trk|trackingid|gclid|gbraid|wbraid|fbclid|msclkid|mc_[ce]id|igshid|lang|language|locale|hl|ebp|lipi|gh_src|lever-source.*|_ga|_gl)$/i;

/** `/fr/`, `/en-us/`: the language of the page around the posting. */
const LOCALE_SEGMENT = /^\/(?:fr|en|de|es|it|nl|pt)(?:[-_][a-z]{2})?(?=\/)/i;

/** `www.` and `m.` serve the same pages. */
const HOST_VARIANT = /^(?:www|m|mobile)\./;

/** A URL's parameters in their order. By `forEach`: in Firefox's content scripts their iterators cannot be iterated. */
export function parameters(url: URL): [name: string, value: string][] {
  const found: [string, string][] = [];
  url.searchParams.forEach((value, name) => {
    found.push([name, value]);
  });
  return found;
}

/**
 * The URL without what changes from visit to visit: scheme, host variant, locale, tracking, order of parameters,
 * trailing slash, fragment. For comparing, not for opening. `undefined` when it is not a URL.
 */
export function canonicalUrl(written: string): string | undefined {
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  const host = url.host.toLowerCase().replace(HOST_VARIANT, '');
  const path = url.pathname.replace(LOCALE_SEGMENT, '').replace(/\/$/, '');
  const kept = parameters(url)
    .filter(([name]) => !PASSING.test(name))
    .map(([name, value]) => `${name}=${value}`);
  return `${host}${path}${kept.length > 0 ? `?${kept.sort().join('&')}` : ''}`;
}

/** The same page to open, without tracking and fragment: what is kept of an address. */
export function withoutTracking(url: URL): string {
  const clean = new URL(url);
  for (const [name] of parameters(clean)) {
    if (/^(?:utm_|trk$|trackingid$|gclid$|gbraid$|wbraid$|fbclid$|msclkid$)/i.test(name))
      clean.searchParams.delete(name);
  }
  clean.hash = '';
  return clean.href;
}

/** 53 bits of two multiply-xor lanes, 14 hexadecimal digits: enough that a person's offers never meet, and no async. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}

/** What a key is made from: any RawPosting or Posting has it. */
export interface Identified {
  board: BoardId;
  id?: string;
  url: string;
}

/**
 * `linkedin:4286083821` when the board gave an id, else `generic:` and a hash of the canonical URL: the same for a card,
 * its page, another language or host of the same board, with or without tracking.
 */
export function postingKey({ board, id, url }: Identified): string {
  if (id && board !== 'generic') return `${board}:${id}`;
  return `generic:${hash(canonicalUrl(url) ?? url)}`;
}
