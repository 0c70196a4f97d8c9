// Receives messages in the background: only known names, only from ourselves, only in the shape the schema gives.
import { type Browser, browser } from 'wxt/browser';
import type { BackgroundMessage, BackgroundMessages } from './protocol';
import { backgroundSchemas } from './schemas';

/** Who sent a message: a job page's overlay, or a page of the extension itself. */
export type Sender =
  | { kind: 'page'; url: URL; tabId: number; frameId: number; isPrivate: boolean }
  | { kind: 'own'; tabId?: number };

export type Handlers = {
  [Name in BackgroundMessage]: (
    data: BackgroundMessages[Name]['ask'],
    sender: Sender,
  ) => Promise<BackgroundMessages[Name]['answer']>;
};

/** All a content script may cause is what a person could do on the page: nothing privileged is in this list. */
const allowedFromPages: ReadonlySet<BackgroundMessage> = new Set([
  'describePostings',
  'reportPage',
  'savePosting',
  'removeOffer',
  'showOffer',
  'showGuide',
  'applyAgain',
  'cancelApplying',
  'bringPanel',
]);

/** Tells who sent a message, or undefined when it is nobody we answer. */
export function identifySender(
  sender: Browser.runtime.MessageSender,
  ownId: string,
  ownUrl: string,
): Sender | undefined {
  if (sender.id !== ownId || sender.url === undefined) return undefined;
  if (sender.url.startsWith(ownUrl)) return { kind: 'own', tabId: sender.tab?.id };
  if (sender.tab?.id === undefined || !URL.canParse(sender.url)) return undefined;
  const url = new URL(sender.url);
  const isPractice = import.meta.env.MODE !== 'production' && url.hostname === '127.0.0.1';
  if (url.protocol !== 'https:' && !isPractice) return undefined;
  return { kind: 'page', url, tabId: sender.tab.id, frameId: sender.frameId ?? 0, isPrivate: sender.tab.incognito };
}

/**
 * Reads one message: its name, parsed data and handler, or undefined when it must not be answered.
 * Never throws, whatever the message holds.
 */
export function readMessage(message: unknown, sender: Sender): { name: BackgroundMessage; data: unknown } | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { name, data } = message as { name?: unknown; data?: unknown };
  if (typeof name !== 'string' || !Object.hasOwn(backgroundSchemas, name)) return undefined;
  const known = name as BackgroundMessage;
  if (sender.kind === 'page' && !allowedFromPages.has(known)) return undefined;
  const parsed = backgroundSchemas[known].safeParse(data);
  return parsed.success ? { name: known, data: parsed.data } : undefined;
}

/** Listens for every background message; call it synchronously when the background starts. */
export function receive(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, from: Browser.runtime.MessageSender) => {
    const sender = identifySender(from, browser.runtime.id, browser.runtime.getURL('/'));
    const read = sender && readMessage(message, sender);
    if (!sender || !read) return undefined;
    const handle = handlers[read.name] as (data: unknown, sender: Sender) => Promise<unknown>;
    return handle(read.data, sender).then((answer) => ({ answer }));
  });
}
