// The small panel is another script, brought into a page on its first click there: most pages never need it.
import { ask } from '@/utils/messaging/send';
import type { openPanel } from './panel';

type OpenPanel = typeof openPanel;

/** A symbol, since a page's element ids stand among this world's globals. */
const slot = Symbol.for('cap-regions:panel');

/** The panel's script leaves here what it does. */
export function lendPanel(open: OpenPanel): void {
  Reflect.set(globalThis, slot, open);
}

/** What an earlier version of the extension left here is not ours to use. */
export function forgetPanel(): void {
  Reflect.deleteProperty(globalThis, slot);
}

/** @throws OrphanedError when this script's extension is gone; Error when the panel could not be brought. */
export async function borrowPanel(): Promise<OpenPanel> {
  if (!Reflect.has(globalThis, slot)) await ask('bringPanel', {});
  const open: OpenPanel | undefined = Reflect.get(globalThis, slot);
  if (!open) throw new Error('no panel');
  return open;
}
