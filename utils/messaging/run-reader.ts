// Reads a tab once, by the scripts brought in on a click: each weighs a page, so they come one by one until one knows it.
import { browser } from 'wxt/browser';

const readers = ['/reader-boards.js', '/reader-offer-sites.js', '/reader-any-site.js'] as const;

/**
 * What the page offers, not checked yet: it is a page's process that answers.
 * @throws Error when the tab may not be read
 */
export async function runReader(tabId: number): Promise<unknown> {
  for (const file of readers) {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    if (frame?.result) return frame.result;
  }
  return undefined;
}
