// The small panel that opens beside a badge on the person's click, one at a time.
import { OfferPanel, type OfferPanelProps } from '@/components/overlay/offer-panel';
import panelCss from '@/components/overlay/panel.css?inline';
import tokensCss from '@/components/tokens-panel.css?inline';
import type { Language } from '@/utils/i18n/language';
import { overlayStrings } from '@/utils/i18n/overlay';
import { panelStrings } from '@/utils/i18n/panel';
import { ask } from '@/utils/messaging/send';
import { isDarkBehind } from '@/utils/page/backdrop';
import { morph } from '@/utils/page/morph';
import { floatHost, makeHost } from '@/utils/page/shadow';
import { makeSheet } from './style';

export interface OpenPanel {
  readonly key: string;
  update(props: PanelContent): void;
  close(): void;
}

export type PanelContent = Pick<OfferPanelProps, 'title' | 'company' | 'view' | 'notice'>;

interface PanelActions {
  onToggleKept: () => void;
  onOpenApp: () => void;
  onApply: () => void;
  onCancelApplying: () => void;
  onClosed: () => void;
}

/** Opens the panel next to `badge`, inside the window; Escape or a click elsewhere closes it. */
export function openPanel(badge: HTMLElement, first: PanelContent, lang: Language, actions: PanelActions): OpenPanel {
  const strings = { ...overlayStrings(lang), ...panelStrings(lang) };
  const ending = new AbortController();
  let { region } = first.view;
  const close = () => {
    if (ending.signal.aborted) return;
    ending.abort();
    element.remove();
    if (badge.isConnected) badge.focus();
    actions.onClosed();
  };
  const { element, content } = makeHost(document, makeSheet(`${tokensCss}\n${panelCss}`), {
    lang,
    onPress: (name) => {
      if (name === 'close') close();
      else if (name === 'keep') actions.onToggleKept();
      else if (name === 'app') actions.onOpenApp();
      else if (name === 'apply') actions.onApply();
      else if (name === 'cancel') actions.onCancelApplying();
      else if (name === 'guide' && region !== undefined) ask('showGuide', { region }).catch(close);
    },
  });
  if (isDarkBehind(badge)) element.dataset.theme = 'dark';

  const update = (props: PanelContent) => {
    region = props.view.region;
    const fresh = OfferPanel({ ...props, strings }) as Element;
    if (content.firstElementChild) morph(content.firstElementChild, fresh);
    else content.append(fresh);
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
  floatHost(element, { x: left, y: top });
}
