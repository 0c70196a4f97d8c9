// The browser's own extension API, for scripts in other people's pages: promises without the polyfill's 10 kB.
import type { browser as polyfilled } from 'wxt/browser';

/**
 * Told apart when the package is built, not when it runs: in Chromium an element of the page may bear the id `browser`
 * and answer for the global of that name. Listeners of messages answer by `sendResponse`, as both browsers understand.
 */
export const browser: typeof polyfilled = import.meta.env.FIREFOX
  ? (globalThis as unknown as { browser: typeof polyfilled }).browser
  : (chrome as unknown as typeof polyfilled);
