// Opens the extension's other pages from a click.
import { browser } from 'wxt/browser';
import { applyAtOnce } from './apply/apply-at-once';

/**
 * Shows the workspace at a section (`#offers`, `#offer=linkedin:42`), in the tab that already shows it when there is one,
 * and its window in front of the others.
 */
export async function openWorkspace(hash: string): Promise<void> {
  const address = browser.runtime.getURL('/workspace.html');
  // Our own tabs show us their address without a permission.
  const tabs = await browser.tabs.query({ url: `${address}*` }).catch(() => []);
  const open = tabs[0];
  const url = address + hash;
  const tab =
    open?.id === undefined
      ? await browser.tabs.create({ url })
      : await browser.tabs.update(open.id, { url, active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** The guide of a region, by INSEE code, and what concerns the person there. */
export function openGuide(region: string): Promise<void> {
  return openWorkspace(`#region=${region}`);
}

/** The screen where one applies to kept offers. */
export function applyHash(keys: readonly string[]): string {
  return `#apply=${keys.map(encodeURIComponent).join()}`;
}

/** One click on Apply away from the workspace: there, where something is to be read first. Answers whether it opened. */
export async function applyOrRead(key: string): Promise<boolean> {
  if (await applyAtOnce(key)) return false;
  await openWorkspace(applyHash([key]));
  return true;
}

export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/**
 * Opens the side panel (the sidebar in Firefox). Call it first thing in a click: browsers refuse it later, so the
 * window must be known before. Answers false when the browser would not.
 */
export async function openPanel(windowId: number | undefined): Promise<boolean> {
  try {
    const { sidebarAction } = browser as unknown as { sidebarAction?: { open(): Promise<void> } };
    if (sidebarAction) await sidebarAction.open();
    else if (windowId !== undefined) await chrome.sidePanel.open({ windowId });
    else return false;
    return true;
  } catch (error) {
    console.warn('The side panel did not open', error);
    return false;
  }
}
