// An element's or an HTML text's words as plain text with its lines, walked without recursion and capped.
import { property, tagName } from '@/utils/page/select';
import { foldLines, MAX_TEXT } from '@/utils/posting/text';

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote br dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tr ul'.split(
    ' ',
  ),
);
/** Blocks that begin a line and end none: the next one begins its own. */
const OPEN_ENDED = new Set(['br', 'hr', 'li', 'tr', 'dt', 'dd']);
/** Elements whose text nobody reads. */
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'button', 'svg', 'select', 'textarea', 'iframe']);
/** Nodes walked at most: an offer takes some hundreds. */
const MAX_NODES = 50_000;

const ELEMENT = 1;
const TEXT = 3;

/** The element's words, one line a block, list items after a dash; capped at 200 kB with a mark. `undefined` when empty. */
export function plainText(root: Element): string | undefined {
  const parts: string[] = [];
  let length = 0;
  let node: Node | null = property<Node, 'firstChild'>(root, 'firstChild');
  for (let visited = 0; node && visited < MAX_NODES && length <= MAX_TEXT; visited += 1) {
    let isOpen = false;
    const type = property(node, 'nodeType');
    if (type === TEXT) {
      const words = (property(node, 'nodeValue') ?? '').replace(/\s+/g, ' '); // never null on a text node
      parts.push(words);
      length += words.length;
    } else if (type === ELEMENT) {
      const name = tagName(node as Element);
      if (BLOCKS.has(name)) parts.push(name === 'li' ? '\n- ' : '\n');
      isOpen = !UNREAD.has(name);
    }
    node = (isOpen && property(node, 'firstChild')) || next(node, root, parts);
  }
  return foldLines(parts.join(''));
}

/** The node after this one and all it holds, within `root`; closes the blocks left behind. */
function next(node: Node, root: Node, parts: string[]): Node | null {
  let current: Node | null = node;
  while (current && current !== root) {
    if (property(current, 'nodeType') === ELEMENT) {
      const name = tagName(current as Element);
      if (BLOCKS.has(name) && !OPEN_ENDED.has(name)) parts.push('\n');
    }
    const sibling: ChildNode | null = property(current, 'nextSibling');
    if (sibling) return sibling;
    current = property(current, 'parentNode');
  }
  return null;
}

/**
 * An HTML text's words, parsed in a document that runs and loads nothing, made by the page's own window.
 * `undefined` in a document without a window: better no text than tags.
 */
export function htmlToText(html: string, doc: Document): string | undefined {
  if (!/[<&]/.test(html)) return foldLines(html);
  // The script's own parser first: Firefox denies a content script what the page's parser made.
  const Parser = typeof DOMParser === 'function' ? DOMParser : property(doc, 'defaultView')?.DOMParser; // none in a worker
  if (!Parser) return undefined;
  const parse = (written: string) => new Parser().parseFromString(written.slice(0, MAX_TEXT * 2), 'text/html').body;
  const text = plainText(parse(html));
  // Boards escape their HTML twice: the text then still shows tags.
  return text && /<(?:p|br|ul|li|strong|div|b|h[1-6])\b[^>]{0,200}>/i.test(text) ? plainText(parse(text)) : text;
}
