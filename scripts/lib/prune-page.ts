// Reduces a saved page to what an adapter reads: no scripts, trackers, styles, images or people's names.
import { JSDOM, VirtualConsole } from 'jsdom';

/** Never read by an adapter, and often personal or heavy. */
const REMOVED =
  'script:not([type*="ld+json" i]):not([type*="ld&#x2b;json" i]), style, noscript, iframe, object, embed, video, audio, source, picture, canvas, link:not([rel="canonical"]), meta:not([charset]):not([property^="og:"]), base, template, input[type="password"], input[name*="csrf" i], input[name*="token" i]';
/** Attributes that draw, track or run. */
const DROPPED =
  /^(?:style|src|srcset|sizes|on.*|integrity|nonce|ping|data-(?:tracking|impression|reference|analytics|reactid|ga|gtm|turbo|controller|action).*)$/i;
const MAX_ATTRIBUTE = 200;

/** Links whose words are a person's name. */
const PEOPLE = 'a[href*="/in/"], a[href*="/profile/"], a[href*="/profil/"], a[href*="/people/"], a[rel~="author"]';
/** "Posted by Anne Marec", "Publiée par M. Le Goff": the words after. */
const BY =
  /(\b(?:[Pp]ost|[Pp]ubli|[Rr]ecrut|[Ss]hare|[Pp]artag)[\p{L}()]{0,8} (?:by|par) )(\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}|le |de |du |van |von )[\p{L}'’.-]*){0,3})/gu;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
const PHONE = /(?<![\d/-])(?:\+33 ?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)/g;
const NAME = '[name]';

/** An address without its query's tracking, or cut to its path when still long. */
function shortAddress(href: string): string {
  const [address = '', query] = href.split('?');
  const kept = (query ?? '').split('&').filter((pair) => /^(?:currentJobId|id|jk|vjk)=/i.test(pair));
  return kept.length > 0 ? `${address}?${kept.join('&')}` : address;
}

function pruneAttributes(element: Element): void {
  for (const { name, value } of Array.from(element.attributes)) {
    if (DROPPED.test(name)) element.removeAttribute(name);
    else if (name === 'href') element.setAttribute(name, shortAddress(value).slice(0, 500));
    else if (value.length > MAX_ATTRIBUTE) element.removeAttribute(name);
  }
}

/** Names found where a page links to people or says who posted, the longest first. */
function findNames(doc: Document): string[] {
  const linked = Array.from(
    doc.querySelectorAll(PEOPLE),
    (link) => link.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );
  const said = Array.from((doc.body.textContent ?? '').matchAll(BY), ([, , name]) => name ?? '');
  const names = [...linked, ...said].filter((name) => name.length >= 4 && name.length <= 60 && !/\d/.test(name));
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}

function withoutPeople(text: string, names: readonly string[]): string {
  const unnamed = names.reduce((rest, name) => rest.replaceAll(name, NAME), text);
  return unnamed.replace(MAIL, '[mail]').replace(PHONE, '[phone]');
}

/** The page's HTML, reduced. Its address stays out of it: the fixture's opening comment says it. */
export function prunePage(html: string): { html: string; language: string } {
  const { document, NodeFilter, Node } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;
  for (const element of document.querySelectorAll(REMOVED)) element.remove();
  for (const drawing of document.querySelectorAll('svg')) drawing.replaceChildren();
  const names = findNames(document);
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  const comments: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.COMMENT_NODE) comments.push(node);
    else if (node.nodeType === Node.TEXT_NODE) node.nodeValue = withoutPeople(node.nodeValue ?? '', names);
  }
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  for (const element of document.querySelectorAll('*')) {
    pruneAttributes(element);
    for (const { name, value } of Array.from(element.attributes)) {
      const clean = withoutPeople(value, names);
      if (clean !== value) element.setAttribute(name, clean);
    }
  }
  const language = document.documentElement.lang.slice(0, 2) || 'fr';
  const lines = document.documentElement.outerHTML.replace(/[ \t]+$/gm, '').replace(/\n{2,}/g, '\n');
  return { html: `<!doctype html>\n${lines}\n`, language };
}
