// What adapters share in reading fields: texts that may be missing, and an element's own words without its children's.
import { firstOf, property, text } from '@/utils/page/select';
import { fold } from '@/utils/posting/text';

/** The fields that have words; the others are left out, for a posting says only what was found. */
export function given<K extends string>(fields: Readonly<Record<K, string | undefined>>): { [Name in K]?: string } {
  const found: { [Name in K]?: string } = {};
  for (const name of Object.keys(fields) as K[]) {
    if (fields[name]) found[name] = fields[name];
  }
  return found;
}

/** The words of the first element found, trying the selectors in their order. */
export function textAt(root: ParentNode, ...selectors: readonly string[]): string | undefined {
  return text(firstOf(root, selectors));
}

/** The words that stand in the element itself, outside its children. */
export function directText(element: Element): string | undefined {
  const words = Array.from(property<Node, 'childNodes'>(element, 'childNodes'))
    .filter((node) => property(node, 'nodeType') === 3)
    .map((node) => property(node, 'nodeValue') ?? '') // never null on a text node
    .join('');
  return fold(words, 2_000);
}

/** The words that stand in the element itself; those of its children where it has none of its own. */
export function ownText(element: Element | undefined): string | undefined {
  return element && (directText(element) ?? text(element));
}
