// Follows one tab: the one named in our own address, else the active one of this window.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { readTab, type TabState } from './read-tab';

/** Waits before looking again at a page that seems empty while it is still filling, in ms. */
const secondLooks = [600, 1_500];

/** The tab in front of the window we stand in. */
export async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** `popup.html?tab=12` looks at tab 12, wherever it stands. */
export function namedTab(address: string): number | undefined {
  const tab = new URL(address).searchParams.get('tab');
  return tab !== null && /^\d{1,10}$/.test(tab) ? Number(tab) : undefined;
}

/**
 * The tab, its state (undefined while it is first read), and a function that reads it again.
 * @param follows whether to go along when the person changes tab or page (the side panel does)
 */
export function useTab(follows: boolean): { state?: TabState; tabId?: number; refresh: () => void } {
  const [state, setState] = useState<TabState>();
  const tab = useRef<number | undefined>(undefined);
  const look = useRef(0);

  const read = useCallback(async (isOtherPage: boolean): Promise<void> => {
    look.current += 1;
    const mine = look.current;
    if (isOtherPage) setState(undefined);
    tab.current = namedTab(location.href) ?? (await activeTab());
    for (const wait of [0, ...secondLooks]) {
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      if (mine !== look.current) return;
      const next: TabState = tab.current === undefined ? { kind: 'unreadable' } : await readTab(tab.current);
      if (mine !== look.current) return;
      setState(next);
      if (next.kind !== 'changed') return;
    }
  }, []);

  useEffect(() => {
    void read(true);
    return follows ? follow(tab, read) : undefined;
  }, [follows, read]);
  return { state, tabId: tab.current, refresh: () => void read(false) };
}

/** Listens for another tab, another page in it, and the overlay's word that its offers changed. */
function follow(tab: { current?: number }, read: (isOtherPage: boolean) => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (isOtherPage: boolean) => {
    clearTimeout(timer);
    timer = setTimeout(() => void read(isOtherPage), 150);
  };
  let ownWindow: number | undefined;
  browser.windows.getCurrent().then(
    ({ id }) => {
      ownWindow = id;
    },
    () => undefined,
  );
  // A tab that was named stays the one looked at; and a tab of another window is not beside us.
  const onActivated = ({ windowId }: { windowId: number }) => {
    if (namedTab(location.href) === undefined && (ownWindow ?? windowId) === windowId) soon(true);
  };
  const onUpdated = (tabId: number, change: { status?: string }) => {
    if (tabId === tab.current && change.status === 'complete') soon(false);
  };
  const onMessage = (message: unknown, sender: { tab?: { id?: number } }): undefined => {
    // The overlay's report to the background: pages of ours hear it too, and leave the answer to the background.
    const isReport =
      typeof message === 'object' && message !== null && 'name' in message && message.name === 'reportPage';
    if (isReport && sender.tab?.id === tab.current) soon(false);
    return undefined;
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.runtime.onMessage.addListener(onMessage);
  return () => {
    clearTimeout(timer);
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.runtime.onMessage.removeListener(onMessage);
  };
}
