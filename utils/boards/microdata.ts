// Reads schema.org JobPostings written as microdata or RDFa Lite into the shape JSON-LD has, so that one reader serves all.
import { all, attribute, isInside, isMatch, one, property, tagName } from '@/utils/page/select';
import { type Json, type JsonObject, MAX_DEPTH } from '@/utils/posting/json-ld';
import { plainText } from './plain-text';

/** How a syntax marks an item, its type and its properties. */
interface Syntax {
  item: string;
  posting: string;
  type: string;
  property: string;
}

const MICRODATA: Syntax = {
  item: '[itemscope]',
  posting: '[itemscope][itemtype$="schema.org/JobPosting"]',
  type: 'itemtype',
  property: 'itemprop',
};
const RDFA: Syntax = {
  item: '[typeof]',
  posting:
    '[vocab*="schema.org"] [typeof$="JobPosting"], [vocab*="schema.org"][typeof$="JobPosting"], [typeof="schema:JobPosting"]',
  type: 'typeof',
  property: 'property',
};

/** Items read from a page; a list page may mark hundreds, and then none of them is the page's posting anyway. */
const MAX_ITEMS = 20;
/** Properties read of an item. */
const MAX_PROPERTIES = 200;

/** What one property element says: a nested item, an attribute made for machines, or its words. */
function saidBy(element: Element, syntax: Syntax, depth: number): Json | undefined {
  if (isMatch(element, syntax.item)) return depth < MAX_DEPTH ? itemOf(element, syntax, depth + 1) : undefined;
  const content = attribute(element, 'content');
  if (content) return content;
  const name = tagName(element);
  if (name === 'time') return attribute(element, 'datetime') ?? plainText(element);
  if (name === 'a' || name === 'link') return attribute(element, 'href') ?? plainText(element);
  if (name === 'img') return attribute(element, 'src');
  return plainText(element);
}

/** Words of a button and no employer's name. */
const BUTTON =
  /^(?:apply(?: now| here)?|postule[rz](?: maintenant)?|jetzt bewerben|solliciteer(?: nu)?|candidati ora)[ !.»>]*$/i;

/** The item's nearest item ancestor, itself aside. */
function ownerOf(element: Element, syntax: Syntax): Element | undefined {
  let current: Element | null = property<Node, 'parentElement'>(element, 'parentElement');
  while (current && !isMatch(current, syntax.item)) current = property<Node, 'parentElement'>(current, 'parentElement');
  return current ?? undefined;
}

function itemOf(item: Element, syntax: Syntax, depth: number): JsonObject {
  const found: Record<string, Json> = Object.create(null);
  const type = attribute(item, syntax.type)?.split(/[/#:]/).at(-1); // an item may have no type
  if (type) found['@type'] = type;
  for (const element of all(item, `[${syntax.property}]`).slice(0, MAX_PROPERTIES)) {
    const owner = ownerOf(element, syntax);
    const names = attribute(element, syntax.property)?.split(/\s+/) ?? []; // empty in `itemprop=""`
    // The reference example nests the employer in the description: properties inside another property still count.
    if (owner !== item) continue;
    const value = saidBy(element, syntax, depth);
    if (value === undefined) continue;
    for (const name of names.slice(0, 5)) {
      const plain = name.replace(/^schema:/, '');
      if (plain === '__proto__') continue;
      const before = found[plain];
      found[plain] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
    }
  }
  // SuccessFactors without an employer writes its button's words there.
  if (typeof found.hiringOrganization === 'string' && BUTTON.test(found.hiringOrganization)) {
    delete found.hiringOrganization;
  }
  // WP Job Manager marks the employer beside the offer, as no property of it.
  if (type === 'JobPosting' && !found.hiringOrganization && depth < MAX_DEPTH) {
    const employer = one(item, `[${syntax.type}$="Organization"]:not([${syntax.property}])`);
    if (employer) found.hiringOrganization = itemOf(employer, syntax, depth + 1);
  }
  return found;
}

/** The page's outermost JobPosting items, in its order. */
export function findMarkedPostings(doc: Document): JsonObject[] {
  return [MICRODATA, RDFA].flatMap((syntax) => {
    const items = all(doc, syntax.posting).slice(0, MAX_ITEMS);
    return items
      .filter((item) => !items.some((other) => other !== item && isInside(item, other)))
      .map((item) => itemOf(item, syntax, 0));
  });
}
