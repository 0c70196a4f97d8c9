// One titled card of settings.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  title: string;
  lead?: string;
  /** Stands at the end of the title's line. */
  aside?: ComponentChildren;
  children?: ComponentChildren;
}

export function SettingsSection({ title, lead, aside, children }: Props) {
  const id = useId();
  return (
    <section class="settings-section" aria-labelledby={id}>
      <div class="settings-head">
        <div>
          <h2 id={id}>{title}</h2>
          {lead && <p class="soft">{lead}</p>}
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}
