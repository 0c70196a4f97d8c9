// What a page looks like to someone who must repair a board: counts and shapes, and not one word of its text.
import { all, attribute, property, tagName } from '@/utils/page/select';
import type { BoardAdapter } from './contract';
import { isHostOf } from './match';

/** A report a person can read whole before sending it to anyone. */
export interface PageOutline {
  board: string;
  /** The newest real page the adapter was read on. */
  checkedOn: string | null;
  host: string;
  /** `/jobs/view/#/`: how many segments, and the names the adapter's own examples use; anything else is `*`. */
  path: string;
  /** Names of the address's parameters, never their values. */
  parameters: readonly string[];
  /** How many elements each of the board's selectors finds. */
  selectors: readonly { css: string; seen: string; found: number }[];
  elements: number;
  /** Links to what the adapter takes for an offer's page. */
  offerLinks: number;
  /** The commonest shapes of elements, `li.result[data-id-offre]`, with how often each stands on the page. */
  shapes: readonly { shape: string; count: number }[];
}

const mostShapes = 80;
/** Elements whose shape is taken, at most. */
const mostElements = 20_000;
/** Attributes whose values developers write for themselves; of all others the name alone is told. */
const telling = new Set([
  'data-testid',
  'data-cy',
  'data-view-name',
  'data-automation-id',
  'role',
  'itemprop',
  'itemtype',
]);
/** A developer's word, digits masked: no sentence, no address, no name with a space. */
const word = /^[A-Za-z][\w:./-]{0,60}$/;

/** Distinct links of the page to offers' pages, as the adapter knows them; a list that holds some should have been read. */
export function countOfferLinks(adapter: BoardAdapter, doc: Document, page: URL): number {
  const expects = adapter.expects; // boards without it cannot tell an offer's address
  if (!expects) return 0;
  const found = new Set<string>();
  for (const link of all(doc, 'a[href]').slice(0, mostElements)) {
    const href = attribute(link, 'href') ?? '';
    if (!URL.canParse(href, page.href)) continue;
    const url = new URL(href, page.href);
    const isOwn = adapter.hosts.some((suffix) => isHostOf(url.hostname, suffix));
    if (isOwn && url.pathname !== page.pathname && expects(url) === 'detail') found.add(url.pathname);
  }
  return found.size;
}

/** Draws the outline. Reads only; the page stays as it is. */
export function outlinePage(adapter: BoardAdapter, doc: Document, page: URL): PageOutline {
  const selectors = [...adapter.card, ...(adapter.badgeAnchor ?? []), ...(adapter.pageAnchor ?? [])]; // some boards have none
  const elements = all(doc, 'body *');
  const parameters: string[] = [];
  page.searchParams.forEach((_, name) => {
    if (word.test(name)) parameters.push(maskDigits(name));
  });
  return {
    board: adapter.id,
    checkedOn: adapter.checkedOn,
    host: adapter.hosts.find((suffix) => isHostOf(page.hostname, suffix)) ?? '*', // a page of another site
    path: pathShape(adapter, page),
    parameters,
    selectors: selectors.map(({ css, seen }) => ({ css, seen, found: all(doc, css).length })),
    elements: elements.length,
    offerLinks: countOfferLinks(adapter, doc, page),
    shapes: countShapes(elements.slice(0, mostElements)),
  };
}

function pathShape(adapter: BoardAdapter, page: URL): string {
  const known = new Set(adapter.examples.flatMap((example) => new URL(example).pathname.split('/')));
  return page.pathname
    .split('/')
    .map((part) => (part === '' ? '' : /^\d+$/.test(part) ? '#' : known.has(part) && !/\d/.test(part) ? part : '*'))
    .join('/');
}

function countShapes(elements: readonly Element[]): { shape: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const element of elements) {
    const shape = shapeOf(element);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return [...counts]
    .map(([shape, count]) => ({ shape, count }))
    .sort((one, other) => other.count - one.count)
    .slice(0, mostShapes);
}

function shapeOf(element: Element): string {
  const classes = (attribute(element, 'class') ?? '')
    .split(/\s+/)
    .filter((name) => /^[A-Za-z_][\w-]{1,40}$/.test(name))
    .slice(0, 6)
    .map((name) => `.${maskDigits(name)}`);
  const attributes = Array.from(property(element, 'attributes'), ({ name, value }) => {
    if (name === 'class' || name === 'style' || !word.test(name)) return '';
    return telling.has(name) && word.test(value) ? `[${name}="${maskDigits(value)}"]` : `[${maskDigits(name)}]`;
  });
  return `${tagName(element)}${classes.join('')}${attributes.slice(0, 10).join('')}`;
}

function maskDigits(text: string): string {
  return text.replace(/\d+/g, '#');
}
