// The one interface through which end-to-end tests drive either browser with the built extension in it.
import type { TurnedClock } from './clock';
import type { RecordedRequest, Routes } from './proxy';
import type { Found, Query } from './query';

export type BrowserName = 'chromium' | 'firefox';

/** A size in device pixels; `zoom` 2 halves what CSS sees of it, as the browser's own zoom does. */
export interface Viewport {
  width: number;
  height: number;
  zoom?: number;
}

export interface LaunchOptions {
  /** Folder of the unpacked, built extension (absolute, or from the project's root). */
  extension: string;
  /** Folders of other extensions to run beside it. */
  beside?: readonly string[];
  /** What the web answers. Every request that no route takes is recorded and cut off: nothing reaches a network. */
  routes?: Routes;
  /** A profile folder to keep between sessions; without it a fresh one is made, and removed on close. */
  profile?: string;
  /** What pages see of `prefers-color-scheme`; light when absent. */
  dark?: boolean;
  viewport?: Viewport;
  /** `navigator.language`, `en-US` when absent. The browser's own interface follows in Chromium only. */
  language?: string;
  /** Milliseconds after which an idle background is stopped (Firefox only; Chromium's 30 s are fixed). */
  backgroundIdle?: number;
  /** The clock and the time zone the browser lives by; the machine's when absent. */
  clock?: TurnedClock;
  /** Shows the browser and lets it reach the real web: for `npm start`, never for a test. */
  shown?: boolean;
}

/** Something that went wrong in a page, a content script, the background or a content security policy. */
export interface Problem {
  kind: 'console' | 'exception' | 'csp';
  text: string;
  /** The script or page it comes from, when the browser says. */
  where: string;
}

export type Key =
  | 'Enter'
  | 'Tab'
  | 'Shift+Tab'
  | 'Escape'
  | 'Space'
  | 'ArrowDown'
  | 'ArrowUp'
  | 'ArrowLeft'
  | 'ArrowRight';

export interface Point {
  x: number;
  y: number;
}

/** One tab. Whatever waits gives up after 15 s with the page and the selector in its message. */
export interface Page {
  url(): Promise<string>;
  goto(url: string): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  reload(): Promise<void>;
  /** Runs a self-contained function in the page's own world; argument and answer pass as JSON. */
  evaluate<Answer, Argument = undefined>(
    run: (argument: Argument) => Answer,
    argument?: Argument,
  ): Promise<Awaited<Answer>>;
  /** Everything that matches now, in the document and in its open and closed shadow roots, in tree order. */
  findAll(query: Query | string): Promise<Found[]>;
  /** The first visible match, waited for. */
  find(query: Query | string): Promise<Found>;
  /** Resolves once nothing visible matches. */
  gone(query: Query | string): Promise<void>;
  /** Runs a self-contained function on the first match, closed roots included, in a world of the kit's own. */
  inspect<Answer, Argument = undefined>(
    query: Query | string,
    run: (element: Element, argument: Argument) => Answer,
    argument?: Argument,
  ): Promise<Awaited<Answer>>;
  /** A trusted click on the middle of the first visible match, scrolled into view; fails when something covers it. */
  click(query: Query | string, button?: 'left' | 'middle'): Promise<void>;
  /** A trusted click at a point, in CSS pixels of the viewport. */
  clickAt(x: number, y: number, button?: 'left' | 'middle'): Promise<void>;
  hover(query: Query | string): Promise<void>;
  /** Presses at the first point, goes through the others and lets go at the last, in CSS pixels of the viewport. */
  drag(by: 'mouse' | 'touch', points: readonly Point[]): Promise<void>;
  /** Types text, key by key, into what has the focus. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  setViewport(viewport: Viewport): Promise<void>;
  emulate(media: { dark?: boolean }): Promise<void>;
  /** Writes a PNG of the viewport, or of the whole page, and answers its bytes. */
  screenshot(path?: string, options?: { full?: boolean }): Promise<Buffer>;
  focus(): Promise<void>;
  close(): Promise<void>;
}

/** One browser with one profile and the extension in it. */
export interface Session {
  readonly browser: BrowserName;
  readonly profile: string;
  /** The extension's id: a hash in Chromium, the manifest's `gecko.id` in Firefox. */
  readonly extensionId: string;
  /** Opens a new tab in front. */
  open(url: string): Promise<Page>;
  pages(): Promise<Page[]>;
  /** A tab, waited for, whose address contains the text. */
  page(urlPart: string): Promise<Page>;
  extensionUrl(path: string): string;
  /** Opens one of the extension's pages (`popup.html`) in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Presses the extension's toolbar button with this page in front, which grants it `activeTab`. */
  pressToolbarButton(page: Page): Promise<void>;
  /** Grants optional hosts and API permissions without the extension asking; for the latter Chromium starts anew. */
  grant(permissions: { origins?: string[]; permissions?: string[] }): Promise<void>;
  /** From now on what the extension asks of these origins is accepted: no headless test can click the prompt. */
  acceptPrompts(origins: string[]): Promise<void>;
  /** Presses a notification the extension shows, by its id. */
  pressNotification(id: string): Promise<void>;
  /** Lets the extension run in private windows, as a person may in the browser's settings; it starts anew. */
  allowPrivateWindows(): Promise<void>;
  /** Stops the background at once, as the browser does with an idle one; answers whether one was running. */
  stopBackground(): Promise<boolean>;
  /** Adds to, or replaces in, what the web answers. */
  route(routes: Routes): void;
  /** Every request the web saw from pages and extension, those cut off included; the browser's own are left out. */
  requests(): RecordedRequest[];
  /** What went wrong anywhere since the browser started. */
  problems(): Promise<Problem[]>;
  /** Kills the browser's processes with SIGKILL: nothing is flushed, the profile stays. */
  kill(): Promise<void>;
  /** Starts the browser again on the same profile; pages held from before are dead. */
  restart(): Promise<void>;
  /** Resolves when the person has closed the browser. */
  closed(): Promise<void>;
  /** Ends the browser and removes what was made for it. */
  close(): Promise<void>;
}
