// Draws a component into a document of its own, with the words of a language.
import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { StringsProvider } from '@/components/strings';
import { fr } from '@/utils/i18n/pages/fr';

/** The root it was drawn into; drawn again in place when called with the same root. */
export function draw(children: ComponentChildren, root = document.createElement('div')): HTMLElement {
  if (!root.isConnected) document.body.append(root);
  act(() => render(<StringsProvider value={fr}>{children}</StringsProvider>, root));
  return root;
}

/** The one element that answers; a test that finds none has failed. */
export function find<Found extends Element = HTMLElement>(root: ParentNode, css: string): Found {
  const found = root.querySelector<Found>(css);
  if (!found) throw new Error(`Nothing answers ${css} in ${(root as HTMLElement).outerHTML}`);
  return found;
}

export async function press(element: Element, key: string): Promise<void> {
  await act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

export async function click(element: Element): Promise<void> {
  await act(() => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });
}

export async function type(field: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Lets what is on its way come in and be drawn until it is so, however slow the machine. */
export async function until(check: () => void): Promise<void> {
  await vi.waitFor(
    async () => {
      await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
      check();
    },
    { timeout: 10_000, interval: 5 },
  );
}
