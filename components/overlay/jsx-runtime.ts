// JSX that makes elements at once, for the few drawings on other people's pages: Preact's 11 kB stay at home.
import type { JSX as Preact } from 'preact';

type Child = Node | string | number | boolean | null | undefined | readonly Child[];
type Props = Readonly<Record<string, unknown>> & { children?: Child };

const vector: ReadonlySet<string> = new Set(['svg', 'path']);

/** An element with its attributes and children. Attributes that are `false` or absent are left out, but for `aria-*`. */
export function jsx(type: string | ((props: Props) => Node), props: Props): Node {
  if (typeof type === 'function') return type(props);
  const element = vector.has(type)
    ? document.createElementNS('http://www.w3.org/2000/svg', type)
    : document.createElement(type);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children' || value === undefined || value === null) continue;
    if (value === false && !name.startsWith('aria-')) continue;
    element.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : String(value));
  }
  append(element, props.children);
  return element;
}

/** The compiler calls this one for several children. @alias */
export const jsxs = jsx;

export function Fragment({ children }: { children?: Child }): DocumentFragment {
  const fragment = document.createDocumentFragment();
  append(fragment, children);
  return fragment;
}

function append(parent: Node, child: Child): void {
  if (Array.isArray(child)) for (const one of child) append(parent, one);
  else if (child instanceof Node) parent.appendChild(child);
  else if (typeof child === 'string' || typeof child === 'number')
    parent.appendChild(document.createTextNode(`${child}`));
}

export declare namespace JSX {
  type Element = Node;
  type IntrinsicElements = Preact.IntrinsicElements;
  interface ElementChildrenAttribute {
    children: unknown;
  }
}
