// The small panel that opens beside a badge on the person's click, one at a time.
import { render } from 'preact';
import { OfferPanel, type OfferPanelProps } from '@/components/overlay/offer-panel';
import type { OverlayStrings } from '@/utils/i18n/overlay';
import { isDarkBehind } from '@/utils/page/backdrop';
import { makeHost } from '@/utils/page/shadow';
import { overlaySheet } from './style';

export interface OpenPanel {
  readonly key: string;
  update(props: PanelContent): void;
  close(): void;
}

export type PanelContent = Pick<OfferPanelProps, 'title' | 'company' | 'view' | 'notice'>;

interface PanelActions {
  onToggleKept: () => void;
  onOpenApp: () => void;
  onClosed: () => void;
}

/** Opens the panel next to `badge`, inside the window; Escape or a click elsewhere closes it. */
export function openPanel(
  badge: HTMLElement,
  first: PanelContent,
  strings: OverlayStrings,
  lang: string,
  actions: PanelActions,
): OpenPanel {
  const { element, content } = makeHost(document, overlaySheet(), { lang });
  const ending = new AbortController();
  for (const [name, value] of Object.entries({
    all: 'initial',
    position: 'fixed',
    'z-index': '2147483646',
    display: 'block',
  })) {
    element.style.setProperty(name, value, 'important');
  }
  if (isDarkBehind(badge)) element.dataset.theme = 'dark';

  const close = () => {
    if (ending.signal.aborted) return;
    ending.abort();
    render(null, content);
    element.remove();
    if (badge.isConnected) badge.focus();
    actions.onClosed();
  };
  const update = (props: PanelContent) => {
    render(
      <OfferPanel
        {...props}
        strings={strings}
        onToggleKept={(event) => event.isTrusted && actions.onToggleKept()}
        onOpenApp={(event) => event.isTrusted && actions.onOpenApp()}
        onClose={close}
      />,
      content,
    );
    place(element, badge);
  };

  document.documentElement.append(element);
  update(first);
  content.querySelector<HTMLElement>('.panel')?.focus({ preventScroll: true });
  const options = { signal: ending.signal, capture: true } as const;
  window.addEventListener('pointerdown', (event) => event.target !== element && close(), options);
  window.addEventListener('keydown', (event) => event.key === 'Escape' && close(), options);
  window.addEventListener('resize', () => place(element, badge), options);
  return { key: first.view.key, update, close };
}

/** Below the badge when there is room, else above it; never outside the window. */
function place(element: HTMLElement, badge: HTMLElement): void {
  const inset = 8;
  const at = badge.getBoundingClientRect();
  const own = element.getBoundingClientRect();
  const left = Math.max(inset, Math.min(at.left, window.innerWidth - own.width - inset));
  const below = at.bottom + inset;
  const top = below + own.height + inset <= window.innerHeight ? below : Math.max(inset, at.top - own.height - inset);
  element.style.setProperty('left', `${left}px`, 'important');
  element.style.setProperty('top', `${top}px`, 'important');
}
