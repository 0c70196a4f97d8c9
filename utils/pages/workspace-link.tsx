// A link to a section of the workspace: followed in place there, opened in its tab from any other page of ours.
import type { ComponentChildren } from 'preact';
import { openWorkspace } from './open';

interface Props {
  /** `#apply`, `#offer=linkedin%3A42`. */
  hash: string;
  class?: string;
  children: ComponentChildren;
}

const workspace = '/workspace.html';

export function WorkspaceLink({ hash, class: className, children }: Props) {
  if (location.pathname === workspace) {
    return (
      <a class={className} href={hash}>
        {children}
      </a>
    );
  }
  return (
    <a
      class={className}
      href={workspace + hash}
      onClick={(event) => {
        event.preventDefault();
        void openWorkspace(hash);
      }}
    >
      {children}
    </a>
  );
}
