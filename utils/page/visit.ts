// Follows one page as the person moves in it: pushed URLs, back and forward, the back/forward cache.

interface NavigationLike {
  addEventListener(type: 'currententrychange', listener: () => void, options: { signal: AbortSignal }): void;
}

/** How often the URL is looked at where the Navigation API is missing, in ms. */
const pollMs = 500;

/**
 * Calls `onMove` each time the page's URL changes without a load, and after a return from the back/forward cache.
 * Patching `history` from a content script sees no call, and an event of our own on `window` would be a trace, so the
 * Navigation API is read: `currententrychange` comes once `location` has changed, where `navigate` comes before.
 */
export function followVisit(win: Window, onMove: (url: URL) => void, signal: AbortSignal): void {
  let last = win.location.href;
  const move = (href: string) => {
    if (href === last || !URL.canParse(href)) return;
    last = href;
    onMove(new URL(href));
  };
  const navigation = (win as Window & { navigation?: NavigationLike }).navigation;
  if (typeof navigation?.addEventListener === 'function') {
    navigation.addEventListener('currententrychange', () => move(win.location.href), { signal });
  } else {
    const timer = win.setInterval(() => move(win.location.href), pollMs);
    signal.addEventListener('abort', () => win.clearInterval(timer));
  }
  win.addEventListener('popstate', () => move(win.location.href), { signal });
  win.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      last = win.location.href;
      onMove(new URL(last));
    },
    { signal },
  );
}
