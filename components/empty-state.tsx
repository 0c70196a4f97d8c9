// What a place with nothing in it says: what will appear, and the one thing to do.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

interface Props {
  icon?: IconName;
  title: string;
  children?: ComponentChildren;
  action?: ComponentChildren;
}

export function EmptyState({ icon = 'mark', title, children, action }: Props) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <p class="empty-title">{title}</p>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
