// Runs on job boards the person switched on: finds the board, and starts or stops its session as the settings say.
import type { BoardAdapter } from '@/utils/boards/contract';
import { adapterAmong } from '@/utils/boards/match';
import { resolveLanguage } from '@/utils/i18n/language';
import { isConnected } from '@/utils/messaging/send';
import { browser } from '@/utils/native-browser';
import { isMatch } from '@/utils/page/select';
import { removeRemains } from '@/utils/page/shadow';
import { household } from '@/utils/settings/household';
import type { Item } from '@/utils/settings/item';
import * as settings from '@/utils/settings/items';
import { forgetPanel } from './borrow-panel';
import { type Session, startSession } from './session';

/**
 * Starts on a page of one of `boards`, once. The scripts that call it are unlisted and no content-script entries: WXT's
 * content-script context announces itself to the page by an event and a posted message that carry the extension's id.
 */
export function startOverlay(boards: readonly BoardAdapter[]): void {
  const adapter = adapterAmong(boards, new URL(location.href));
  if (!adapter || !isShown(adapter) || Reflect.has(globalThis, running)) return;
  Reflect.set(globalThis, running, true);
  removeRemains(document);
  forgetPanel();

  let session: { current: Session; mode: string; lang: string; ending: AbortController } | undefined;
  const life = new AbortController();

  const stop = () => {
    session?.ending.abort();
    session = undefined;
  };
  const end = () => {
    stop();
    life.abort();
    Reflect.deleteProperty(globalThis, running);
  };

  const adjust = async () => {
    const [all, chosen] = await Promise.all([settings.boardSettings.getValue(), settings.language.getValue()]);
    if (life.signal.aborted) return;
    const { isOn, mode } = settings.boardSetting(all, adapter.id);
    const lang = resolveLanguage(chosen, navigator.language);
    if (session && isOn && session.mode === mode && session.lang === lang) return;
    stop();
    if (!isOn) return;
    const ending = new AbortController();
    const current = startSession({ adapter, mode, lang, onOrphaned: end }, ending.signal);
    session = { current, mode, lang, ending };
  };

  const stops = [
    settings.boardSettings.watch(() => adjust()),
    settings.language.watch(() => adjust()),
    // Every write to the store moves the sentinel; the chip compares with where the person lives now, and for whom.
    ...[settings.wantedRegions, settings.sentinel, settings.home, household].map((item) =>
      (item as Item<unknown>).watch(() => session?.current.describeAgain()),
    ),
  ];
  const onMessage = (message: unknown, sender: { id?: string }, sendResponse: (reply: unknown) => void) => {
    const isOurs = sender.id === browser.runtime.id && (message as { name?: unknown } | null)?.name === 'readPage';
    const reading = isOurs && session?.current.reading();
    if (reading) sendResponse({ answer: reading });
  };
  browser.runtime.onMessage.addListener(onMessage);
  document.addEventListener('visibilitychange', () => !isConnected() && end(), { signal: life.signal });
  life.signal.addEventListener('abort', () => {
    if (!isConnected()) return;
    for (const unwatch of stops) unwatch();
    browser.runtime.onMessage.removeListener(onMessage);
  });
  adjust();
}

/** Whether this is the page itself or the board's own frame in it; other frames are none of our business. */
function isShown({ frame }: BoardAdapter): boolean {
  // Null in a page of its own and in a frame of another origin alike.
  const around = window.frameElement;
  return window === window.top || Boolean(frame && around && isMatch(around, frame.css));
}

/** A symbol, since a page's element ids stand among this world's globals (see SECURITY.md, clobbering). */
const running = Symbol.for('cap-regions');
