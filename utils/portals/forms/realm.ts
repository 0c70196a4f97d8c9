// Acts on a page's controls as a person's input would, by the platform's own setters and events, in the control's window.
import { property } from '@/utils/page/select';

type Realm = Window & typeof globalThis;

/** The window a node lives in; undefined once its document is gone. */
export function realmOf(node: Node): Realm | undefined {
  return (property<Node, 'ownerDocument'>(node, 'ownerDocument')?.defaultView as Realm | null | undefined) ?? undefined;
}

/**
 * Sets a property by the platform's setter, found on the prototype: frameworks that watch a control put a setter of their
 * own on the element, in the page's world, and would otherwise take the value for theirs.
 */
export function assign<N extends object, K extends keyof N>(node: N, name: K, value: N[K]): void {
  // Called by hand: through Firefox's view of a page's prototypes, `Reflect.set` with a receiver sets nothing.
  for (let at: object | null = Object.getPrototypeOf(node); at; at = Object.getPrototypeOf(at)) {
    const setter = Object.getOwnPropertyDescriptor(at, name)?.set;
    if (setter) {
      setter.call(node, value);
      return;
    }
  }
}

/** Tells the page that a value was typed and settled: `input`, then `change`. */
export function announce(control: Element, text?: string): void {
  const realm = realmOf(control);
  if (!realm) return;
  const how = { bubbles: true, composed: true };
  send(control, new realm.InputEvent('input', { ...how, inputType: 'insertFromPaste', data: text ?? null }));
  send(control, new realm.Event('change', how));
}

export function send(target: Element, event: Event): boolean {
  return property<EventTarget, 'dispatchEvent'>(target, 'dispatchEvent').call(target, event);
}

/** A press of the main button, as lists and drawn choices listen for it. */
export function press(target: Element): void {
  const realm = realmOf(target);
  if (!realm) return;
  const how = { bubbles: true, cancelable: true, composed: true, button: 0 };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    send(target, new realm.MouseEvent(type, how));
}

/** The control is entered or left; pages format, check and open lists then. */
export function enter(control: Element): void {
  property(control as HTMLElement, 'focus').call(control, { preventScroll: true });
}

export function leave(control: Element): void {
  property(control as HTMLElement, 'blur').call(control);
  const realm = realmOf(control);
  // A page that is not in front gets no focus, and no event of leaving.
  if (realm) send(control, new realm.FocusEvent('focusout', { bubbles: true, composed: true }));
}

/** Waits until `look` answers, watching the document; undefined after `patience` ms. */
export function waitFor<Found>(
  root: Document,
  look: () => Found | undefined,
  patience: number,
): Promise<Found | undefined> {
  const realm = realmOf(property(root, 'documentElement'));
  const first = look();
  if (first !== undefined || !realm) return Promise.resolve(first);
  return new Promise((resolve) => {
    const end = (found: Found | undefined) => {
      watcher.disconnect();
      realm.clearTimeout(timer);
      resolve(found);
    };
    const watcher = new realm.MutationObserver(() => {
      const found = look();
      if (found !== undefined) end(found);
    });
    const timer = realm.setTimeout(() => end(look()), patience);
    watcher.observe(root, { childList: true, subtree: true, attributes: true });
  });
}

/** Until the page has handled what it was told. A message rather than a timer: tabs behind another have theirs held back. */
export function settle(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
