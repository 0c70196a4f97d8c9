// Finds the element that shows a given text, where a board's own hooks name none.
import { nearest, property } from './select';

/** Text nodes looked at, at most: a place or a title stands near the top of an offer. */
const mostNodes = 3_000;

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * The first element under `root` whose own words are `wanted`, or begin with it; undefined when none is shown so.
 * @param outside a selector: what stands within it is not looked at
 */
export function findText(root: Document | Element, wanted: string | undefined, outside: string): Element | undefined {
  const words = squeeze(wanted ?? '');
  if (words.length < 2) return undefined;
  const top = 'body' in root ? property(root, 'body') : root;
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  let near: Element | undefined;
  for (let visited = 0; visited < mostNodes; visited += 1) {
    const node = walker.nextNode();
    if (!node) break;
    const text = squeeze(node.nodeValue ?? '');
    if (!text.startsWith(words)) continue;
    const parent = node.parentElement;
    if (!parent || (outside && nearest(parent, outside)) || nearest(parent, 'script, style, noscript, template'))
      continue;
    if (property(parent, 'getClientRects').call(parent).length === 0) continue;
    if (text === words) return parent;
    near ??= parent;
  }
  return near;
}
