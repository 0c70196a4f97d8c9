// What the toolbar icon says of a tab: how many offers stand in a French region, and when a board has changed.
import { browser } from 'wxt/browser';
import type { BoardHealth } from '@/utils/messaging/protocol';
import type { Handlers } from '@/utils/messaging/receive';

const colours = { sea: '#0b6272', onSea: '#ffffff', doubt: '#6d5300', onDoubt: '#ffffff' };

/**
 * A page that should hold offers gave none: cards that could not be read, or an offer's own page without one. A list
 * without a single card is no sign: a search may find nothing.
 */
export function hasBoardChanged({ read, skipped, failed, expects }: BoardHealth): boolean {
  return read === 0 && (failed > 0 || skipped > 0 || expects === 'detail');
}

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
