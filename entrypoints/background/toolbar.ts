// What the toolbar icon says of a tab: how many offers stand in a French region, and when a board has changed.
import { browser } from 'wxt/browser';
import { hasBoardChanged } from '@/utils/messaging/health';
import type { Handlers } from '@/utils/messaging/receive';

const colours = { sea: '#0b6272', onSea: '#ffffff', doubt: '#6d5300', onDoubt: '#ffffff' };

export const reportPage: Handlers['reportPage'] = async ({ flagged, health }, sender) => {
  if (sender.tabId === undefined) return { ok: false };
  const tabId = sender.tabId;
  const isChanged = hasBoardChanged(health);
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: isChanged ? '?' : flagged > 0 ? String(flagged) : '' }),
      browser.action.setBadgeBackgroundColor({ tabId, color: isChanged ? colours.doubt : colours.sea }),
      browser.action.setBadgeTextColor({ tabId, color: isChanged ? colours.onDoubt : colours.onSea }),
    ]);
    return { ok: true };
  } catch {
    // The tab was closed meanwhile.
    return { ok: false };
  }
};

/** A short sign on the icon that a click or key did what it should. */
export async function flash(tabId: number, sign: '✓' | '✗'): Promise<void> {
  const before = await browser.action.getBadgeText({ tabId });
  await browser.action.setBadgeText({ tabId, text: sign });
  setTimeout(() => {
    browser.action.setBadgeText({ tabId, text: before === sign ? '' : before }).catch(() => undefined);
  }, 1_800);
}
