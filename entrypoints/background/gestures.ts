// Keeps the offer of the open tab by context menu or keyboard, and opens our own pages where an offer asks for them.
import { type Browser, browser } from 'wxt/browser';
import { practicePattern } from '@/utils/boards/hosts';
import { backgroundStrings } from '@/utils/i18n/background';
import { resolveLanguage } from '@/utils/i18n/language';
import type { Handlers } from '@/utils/messaging/receive';
import { runReader } from '@/utils/messaging/run-reader';
import { pageReading } from '@/utils/messaging/schemas';
import { openGuide, openWorkspace } from '@/utils/pages/open';
import { canonicalUrl } from '@/utils/posting/key';
import type { RawPosting } from '@/utils/posting/types';
import * as settings from '@/utils/settings/items';
import { savePosting } from './postings';
import { flash } from './toolbar';

const menuId = 'save-offer';

/** Makes the menu anew: its title follows the language. */
export async function makeMenu(): Promise<void> {
  const language = resolveLanguage(await settings.language.getValue(), browser.i18n.getUILanguage());
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: menuId,
    title: backgroundStrings(language).saveOffer,
    contexts: ['page', 'link', 'selection'],
    documentUrlPatterns: ['https://*/*', ...(import.meta.env.MODE === 'e2e' ? [practicePattern] : [])],
  });
}

export async function onMenuClick(info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): Promise<void> {
  if (info.menuItemId === menuId && tab?.id !== undefined) await keepFromTab(tab.id, info.linkUrl);
}

export async function onCommand(command: string, tab?: Browser.tabs.Tab): Promise<void> {
  if (command !== 'save-offer') return;
  const target = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (target !== undefined) await keepFromTab(target);
}

/** Reads the tab (the gesture granted it) and keeps the page's own offer, or the one under the link that was clicked. */
async function keepFromTab(tabId: number, linkUrl?: string): Promise<void> {
  let isKept = false;
  try {
    const { postings, detail } = pageReading.parse(await runReader(tabId));
    const own = detail === undefined ? undefined : postings[detail];
    const posting = linkUrl === undefined ? own : (findLinked(postings, linkUrl) ?? own);
    if (posting) isKept = (await savePosting({ posting }, { kind: 'own', tabId })).ok;
  } catch (error) {
    console.warn('This page could not be read', error);
  }
  await flash(tabId, isKept ? '✓' : '✗');
}

function findLinked(postings: readonly RawPosting[], linkUrl: string): RawPosting | undefined {
  const wanted = canonicalUrl(linkUrl);
  return postings.find(
    ({ url, id }) => canonicalUrl(url) === wanted || (id !== undefined && wanted !== undefined && hasId(wanted, id)),
  );
}

/** Links carry the id at the end of a slug or a path: `…-4286083821?…`, `/83844515.html`. */
function hasId(url: string, id: string): boolean {
  return url.split(/[^\w]+/).includes(id);
}

/** Chrome opens the side panel from a badge's click; Firefox allows its sidebar only from its own pages: the workspace there. */
export const showOffer: Handlers['showOffer'] = async ({ key }, sender) => {
  const panel = (browser as unknown as { sidePanel?: typeof chrome.sidePanel }).sidePanel;
  if (panel && sender.tabId !== undefined) {
    try {
      await panel.open({ tabId: sender.tabId });
      return { ok: true };
    } catch {
      // The gesture was too long ago: the workspace needs none.
    }
  }
  await openWorkspace(`#offer=${encodeURIComponent(key)}`);
  return { ok: true };
};

export const showGuide: Handlers['showGuide'] = async ({ region }) => {
  await openGuide(region);
  return { ok: true };
};
