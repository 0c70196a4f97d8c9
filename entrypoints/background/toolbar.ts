// What the toolbar icon says of a tab: how many offers stand in a French region, and when a board has changed.
import { browser } from 'wxt/browser';
import { boards } from '@/utils/boards/registry';
import { backgroundStrings } from '@/utils/i18n/background';
import { resolveLanguage } from '@/utils/i18n/language';
import { hasBoardChanged, isSilentList, silencesThatTell } from '@/utils/messaging/health';
import type { BoardHealth } from '@/utils/messaging/protocol';
import type { Handlers } from '@/utils/messaging/receive';
import * as settings from '@/utils/settings/items';

const icons = {
  usual: { 16: '/icon/16.png', 32: '/icon/32.png' },
  attention: { 16: '/icon/attention-16.png', 32: '/icon/attention-32.png' },
};

const colours = { sea: '#0b6272', onSea: '#ffffff', doubt: '#6d5300', onDoubt: '#ffffff' };

/** Lists of this board that gave nothing, in a row; any offer read begins the count anew. */
async function countSilences(health: BoardHealth): Promise<number> {
  const all = await settings.silentLists.getValue();
  const before = all[health.board] ?? 0;
  const after = health.read > 0 ? 0 : isSilentList(health) ? Math.min(before + 1, silencesThatTell) : before;
  if (after !== before) await settings.silentLists.setValue({ ...all, [health.board]: after });
  return after;
}

/** Says which board could not be read; the usual title otherwise. */
async function titleFor(health: BoardHealth, isChanged: boolean): Promise<string> {
  if (!isChanged) return browser.i18n.getMessage('actionTitle');
  const language = resolveLanguage(await settings.language.getValue(), browser.i18n.getUILanguage());
  const name = boards.find(({ id }) => id === health.board)?.name ?? health.board; // the practice board's is its id
  return backgroundStrings(language).boardChanged(name);
}

export const reportPage: Handlers['reportPage'] = async ({ flagged, health }, sender) => {
  if (sender.tabId === undefined) return { ok: false };
  const tabId = sender.tabId;
  const isChanged = hasBoardChanged(health, await countSilences(health));
  try {
    await Promise.all([
      browser.action.setIcon({ tabId, path: isChanged ? icons.attention : icons.usual }),
      browser.action.setTitle({ tabId, title: await titleFor(health, isChanged) }),
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

/** By tab, what a sign stands in the place of, until it goes. */
const signed = new Map<number, { before: string | null; timer: ReturnType<typeof setTimeout> }>();

/** A short sign on the icon that a click or key did what it should; then what stood there before comes back. */
export async function flash(tabId: number, sign: '✓' | '✗'): Promise<void> {
  try {
    // Of two signs in a row, what stood there before the first.
    const { before, timer } = signed.get(tabId) ?? { before: await ownText(tabId), timer: undefined };
    clearTimeout(timer);
    signed.set(tabId, { before, timer: setTimeout(() => void unsign(tabId, sign, before), 1_800) });
    await browser.action.setBadgeText({ tabId, text: sign });
  } catch {
    // The tab was closed meanwhile.
  }
}

async function unsign(tabId: number, sign: string, before: string | null): Promise<void> {
  signed.delete(tabId);
  try {
    // Another page has come, or the page has said more since: that stays.
    if ((await browser.action.getBadgeText({ tabId })) !== sign) return;
    // The types do not know null, with which both browsers take a tab's own text away.
    await browser.action.setBadgeText({ tabId, text: before as string });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** What the tab's page said; null where it said nothing, and the count of what is due stands. */
async function ownText(tabId: number): Promise<string | null> {
  const [own, everywhere] = await Promise.all([
    browser.action.getBadgeText({ tabId }),
    browser.action.getBadgeText({}),
  ]);
  return own === everywhere ? null : own;
}
