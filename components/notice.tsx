// A sentence that tells of something: calm, ochre when there is doubt or something to do.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

interface Props {
  /** `doubt` asks for attention; `calm` only tells. */
  tone: 'calm' | 'doubt';
  title?: string;
  icon?: IconName;
  /** Read out as soon as it appears. */
  isAlert?: boolean;
  /** Buttons. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

export function Notice({ tone, title, icon, isAlert = false, actions, children }: Props) {
  return (
    <div class={`notice ${tone}`} role={isAlert ? 'alert' : undefined}>
      <Icon name={icon ?? (tone === 'doubt' ? 'alert' : 'mark')} />
      <div class="notice-body">
        {title && <p class="notice-title">{title}</p>}
        <p>{children}</p>
        {actions && <div class="actions">{actions}</div>}
      </div>
    </div>
  );
}
