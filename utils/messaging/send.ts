// Sends typed messages; small enough for content scripts.
import { browser } from '@/utils/native-browser';
import type { BackgroundMessage, BackgroundMessages, OverlayMessages } from './protocol';

/** The extension was updated, switched off or removed under a page that still runs its old script. */
export class OrphanedError extends Error {}

/** False once the extension that injected this script is gone. */
export function isConnected(): boolean {
  return browser.runtime?.id !== undefined;
}

/**
 * Asks the background.
 * @throws OrphanedError when this script's extension is gone; Error when the background refused or failed.
 */
export async function ask<Name extends BackgroundMessage>(
  name: Name,
  data: BackgroundMessages[Name]['ask'],
): Promise<BackgroundMessages[Name]['answer']> {
  if (!isConnected()) throw new OrphanedError(`${name}: the extension was updated or removed`);
  const reply: unknown = await browser.runtime.sendMessage({ name, data });
  if (typeof reply === 'object' && reply !== null && 'answer' in reply) {
    return reply.answer as BackgroundMessages[Name]['answer'];
  }
  throw new Error(`${name}: the background did not answer`);
}

/** Asks a tab's overlay what the page holds; undefined when no overlay runs there. */
export async function askPage(tabId: number): Promise<OverlayMessages['readPage']['answer'] | undefined> {
  try {
    const reply: unknown = await browser.tabs.sendMessage(tabId, { name: 'readPage', data: {} });
    if (typeof reply === 'object' && reply !== null && 'answer' in reply) {
      return reply.answer as OverlayMessages['readPage']['answer'];
    }
  } catch {
    // No receiving end: the board is off, or the page was open before the extension came.
  }
  return undefined;
}
