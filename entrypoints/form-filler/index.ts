// Brought by the person's click: reads the page's forms, then fills what our own page says the person approved, and can undo it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { asFormMessage, type CarriedFile, type FillReport } from '@/utils/messaging/form-messages';
import { browser } from '@/utils/native-browser';
import { closedRootReader } from '@/utils/page/shadow';
import { collectForms } from '@/utils/portals/forms/collect';
import { type Filled, fillControls } from '@/utils/portals/forms/fill';
import type { FormReading } from '@/utils/portals/forms/types';

/** Ends the listening of the script brought before; stands in our own world, where no page looks. */
const endKey = Symbol.for('form-filler');

type World = typeof globalThis & { [endKey]?: () => void };

function openFile({ name, type, base64 }: CarriedFile): File {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new File([bytes], name, { type });
}

/** The script's result is what `scripting.executeScript` answers: what the page asks, without a value. Never throws. */
export default defineUnlistedScript((): FormReading => {
  const world: World = globalThis;
  world[endKey]?.();
  const readRoot = closedRootReader();
  const openRoot = (element: Element) => readRoot?.(element as HTMLElement) ?? null;
  const { reading, elements } = collectForms(document, new URL(location.href), openRoot);
  let filled: readonly Filled[] = [];

  // Both browsers wait for `sendResponse` when the listener answers true.
  const listen = (message: unknown, sender: { id?: string; url?: string }, sendResponse: (answer: unknown) => void) => {
    const known = asFormMessage(message);
    // Only a page of our own fills: a content script of ours could be made to say anything by its page.
    const isOurs = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
    if (!known || !isOurs) return undefined;
    const work = known.name === 'fillForm' ? fill(known.data.orders, known.data.resume) : empty();
    work.then(
      (answer) => sendResponse({ answer }),
      () => sendResponse(undefined),
    );
    return true;
  };
  async function fill(orders: Parameters<typeof fillControls>[1], resume?: CarriedFile): Promise<FillReport[]> {
    filled = await fillControls(elements, orders, resume && openFile(resume));
    return filled.map(({ key, result }) => ({ key, result }));
  }
  async function empty(): Promise<{ emptied: number }> {
    const undoable = filled.flatMap(({ undo }) => undo ?? []);
    filled = [];
    for (const undo of undoable.reverse()) undo();
    return { emptied: undoable.length };
  }
  browser.runtime.onMessage.addListener(listen);
  world[endKey] = () => browser.runtime.onMessage.removeListener(listen);
  return reading;
});
