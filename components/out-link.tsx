// A link out of the extension: only to an address that may be one, always in a new tab, telling it nothing.
import type { ComponentChildren } from 'preact';
import { safeUrl } from './safe-url';

interface Props {
  address: string;
  label?: string;
  class?: string;
  children: ComponentChildren;
}

/** Plain text when the address may not become a link. */
export function OutLink({ address, label, class: className, children }: Props) {
  const href = safeUrl(address);
  if (href === undefined) return <span class={className}>{children}</span>;
  return (
    <a class={className} href={href} target="_blank" rel="noreferrer noopener" aria-label={label} title={label}>
      {children}
    </a>
  );
}
