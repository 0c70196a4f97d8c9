// Finds elements in a document and in shadow roots handed over from outside: self-contained, it runs inside the page.

/** All that is given must hold. A plain string stands for `{ css }`. */
export interface Query {
  /** Matched inside each root by itself: a selector does not cross a shadow boundary. */
  css?: string;
  role?: string;
  /** Accessible name, or a part of it (case ignored). */
  name?: string;
  /** Part of the visible text of the innermost element that holds it. */
  text?: string;
}

/** What a test may know of an element it cannot hold. Lengths are CSS pixels of the viewport. */
export interface Found {
  box: { x: number; y: number; width: number; height: number };
  tag: string;
  text: string;
  name: string;
  attributes: Record<string, string>;
  root: 'document' | 'open' | 'closed';
  visible: boolean;
}

export type Roots = (Document | ShadowRoot)[];

export function asQuery(query: Query | string): Query {
  return typeof query === 'string' ? { css: query } : query;
}

export function describeQuery(query: Query | string): string {
  return typeof query === 'string' ? `"${query}"` : JSON.stringify(query);
}

/** Every element of the roots that answers the query. Serialised into pages: may use nothing from outside itself. */
export function matchIn(roots: Roots, query: Query): Element[] {
  const squeeze = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const IMPLICIT: Record<string, string> = {
    button: 'button, summary, input[type=button], input[type=submit]',
    link: 'a[href]',
    textbox: 'input:not([type]), input[type=text], input[type=email], input[type=url], textarea',
    searchbox: 'input[type=search]',
    checkbox: 'input[type=checkbox]',
    radio: 'input[type=radio]',
    combobox: 'select',
    heading: 'h1, h2, h3, h4, h5, h6',
    list: 'ul, ol',
    listitem: 'li',
    dialog: 'dialog',
    img: 'img, svg[role=img]',
  };
  const hasRole = (element: Element, role: string) =>
    element.hasAttribute('role')
      ? element.getAttribute('role') === role
      : IMPLICIT[role] !== undefined && element.matches(IMPLICIT[role]);
  const nameOf = (element: Element) => {
    const root = element.getRootNode() as Document | ShadowRoot;
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const labelled = ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
    const labels = Array.from((element as HTMLInputElement).labels ?? [], (label) => label.textContent).join(' ');
    return squeeze(
      labelled ||
        element.getAttribute('aria-label') ||
        labels ||
        element.textContent ||
        element.getAttribute('title') ||
        element.getAttribute('placeholder'),
    );
  };
  const holds = (text: string, part: string) => text.toLowerCase().includes(squeeze(part).toLowerCase());
  // By the prototype: hostile pages name their images `querySelectorAll`.
  const all = (root: Document | ShadowRoot, css: string): NodeListOf<Element> =>
    Reflect.get(Object.getPrototypeOf(root), 'querySelectorAll', root).call(root, css);
  return roots
    .flatMap((root) => Array.from(all(root, query.css ?? '*')))
    .filter((element) => {
      if (query.role !== undefined && !hasRole(element, query.role)) return false;
      if (query.name !== undefined && !holds(nameOf(element), query.name)) return false;
      const part = query.text;
      if (part === undefined) return true;
      if (!holds(squeeze(element.textContent), part)) return false;
      return (
        query.css !== undefined ||
        !Array.from(element.children).some((child) => holds(squeeze(child.textContent), part))
      );
    });
}

/** What the matches look like. Serialised into pages: may use nothing from outside itself. */
export function describeElements(elements: Element[]): Found[] {
  return elements.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const root = element.getRootNode();
    const style = getComputedStyle(element);
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const labelled = element.getAttribute('aria-label');
    return {
      box: { x, y, width, height },
      tag: element.localName,
      text,
      name: labelled ?? text,
      attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
      root: 'mode' in root ? (root.mode as 'open' | 'closed') : 'document',
      visible: width > 0 && height > 0 && style?.visibility === 'visible' && style.opacity !== '0',
    };
  });
}

/**
 * Scrolls the element into view and answers its middle, or what covers it; undefined while it still moves, as when
 * something above it is being filled. Serialised into pages.
 */
export async function aimAt(element: Element): Promise<{ x: number; y: number; coveredBy?: string } | undefined> {
  const isInside = () => {
    const { top, left, bottom, right } = element.getBoundingClientRect();
    const view = element.ownerDocument.documentElement;
    return top >= 0 && left >= 0 && bottom <= view.clientHeight && right <= view.clientWidth;
  };
  if (!isInside()) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 25));
  const { x, y, width, height } = element.getBoundingClientRect();
  if (x !== before.x || y !== before.y) return undefined;
  const middle = { x: x + width / 2, y: y + height / 2 };
  // From the element out to the document: at each level the point must lead to what holds the element there.
  for (
    let inner = element, root = inner.getRootNode();
    ;
    inner = (root as ShadowRoot).host, root = inner.getRootNode()
  ) {
    const hit = (root as Document | ShadowRoot).elementFromPoint(middle.x, middle.y);
    if (!hit) return { ...middle, coveredBy: 'nothing at all' };
    if (hit !== inner && !inner.contains(hit)) {
      return { ...middle, coveredBy: `<${hit.localName} class="${hit.getAttribute('class') ?? ''}">` };
    }
    if (!('host' in root)) return middle;
  }
}
