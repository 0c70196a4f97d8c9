// Reading a page's nodes whatever the page named its inputs: every access goes through the prototype, never the node.

type Reader = (this: object) => unknown;

/** How the nodes of a prototype answer for a name: looked for once, since `Reflect.get` costs more than all it reads. */
const readers = new WeakMap<object, Map<PropertyKey, Reader>>();

/**
 * A node's property as the platform defines it.
 * In Chromium's isolated world a form answers `form.querySelectorAll` with its input of that name, and a document answers
 * `document.body` with an image of that name. Prototypes are not clobbered, and their getter with the node as receiver is
 * the true one. Found from the node itself, so it works in any window, and in none.
 */
export function property<N extends object, K extends keyof N>(node: N, name: K): N[K] {
  const prototype: object = Object.getPrototypeOf(node);
  let known = readers.get(prototype);
  if (!known) {
    known = new Map();
    readers.set(prototype, known);
  }
  let read = known.get(name);
  if (!read) {
    read = readerOf(prototype, name);
    known.set(name, read);
  }
  return read.call(node) as N[K];
}

function readerOf(prototype: object | null, name: PropertyKey): Reader {
  for (let at = prototype; at; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found.get ?? (() => found.value);
  }
  return () => undefined;
}

/** Every element under `root` that the selector finds, in the page's order. */
export function all(root: ParentNode, css: string): Element[] {
  return Array.from(property(root, 'querySelectorAll').call(root, css));
}

/** The first element under `root` that the selector finds. */
export function one(root: ParentNode, css: string): Element | undefined {
  return property(root, 'querySelector').call(root, css) ?? undefined;
}

/** The first element found, trying the selectors in their order: newest layout first. */
export function firstOf(root: ParentNode, selectors: readonly string[]): Element | undefined {
  for (const css of selectors) {
    const found = one(root, css);
    if (found) return found;
  }
  return undefined;
}

export function isMatch(element: Element, css: string): boolean {
  return property(element, 'matches').call(element, css);
}

/** The element itself or its nearest ancestor that the selector finds. */
export function nearest(element: Element, css: string): Element | undefined {
  return property(element, 'closest').call(element, css) ?? undefined;
}

/** An attribute's value, trimmed; `undefined` when absent or empty. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  return property(element, 'getAttribute').call(element, name)?.trim() || undefined; // absent on layouts without this hook
}

/** Lower-case name of the tag: `a`, `script`. */
export function tagName(element: Element): string {
  return property(element, 'localName');
}

/** The element above; `null` at the top. */
export function parentOf(node: Node): Element | null {
  return property<Node, 'parentElement'>(node, 'parentElement');
}

/** Whether the node still stands in a document. */
export function isAttached(node: Node): boolean {
  return property(node, 'isConnected');
}

/** Where the element stands, in viewport pixels. */
export function boxOf(element: Element): DOMRect {
  return property(element, 'getBoundingClientRect').call(element);
}

export function isInside(node: Node, ancestor: Node): boolean {
  return property(ancestor, 'contains').call(ancestor, node);
}

/** Whether `node` comes before `other` in the page. */
export function isBefore(node: Node, other: Node): boolean {
  return (property(node, 'compareDocumentPosition').call(node, other) & 4) !== 0;
}

const LONG = 2_000;

/**
 * The element's text on one line, white space folded, at most 2,000 characters read; `undefined` when empty or missing.
 * For a whole offer's text see `utils/boards/plain-text.ts`.
 */
export function text(element: Element | undefined): string | undefined {
  if (!element) return undefined;
  const written = property(element, 'textContent') ?? ''; // never null on an element
  return (
    written
      .slice(0, LONG * 10)
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, LONG) || undefined
  );
}
