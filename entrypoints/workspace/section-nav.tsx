// The row of sections: the main ones side by side, the others behind one button that names the open one.
import { useRef } from 'preact/hooks';
import { useStrings } from '@/components/strings';
import { mainSections, type Section, sections, unlisted } from './route';

const otherSections = sections.filter((section) => !mainSections.includes(section) && !unlisted.has(section));

export function SectionNav({ current }: { current: Section }) {
  const { workspace } = useStrings();
  const menu = useRef<HTMLDetailsElement>(null);
  const isOther = otherSections.includes(current);

  function close(): void {
    if (menu.current) menu.current.open = false;
  }

  const link = (section: Section) => (
    <a key={section} href={`#${section}`} aria-current={section === current ? 'page' : undefined} onClick={close}>
      {workspace.sections[section]}
    </a>
  );

  return (
    <nav class="sections" aria-label={workspace.navigation}>
      <div class="main-sections">{mainSections.map(link)}</div>
      <details
        ref={menu}
        class="more-sections"
        onFocusOut={({ currentTarget, relatedTarget }) => {
          if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) close();
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (key !== 'Escape') return;
          close();
          currentTarget.querySelector('summary')?.focus();
        }}
      >
        <summary class={isOther ? 'current' : undefined}>
          {isOther ? workspace.sections[current] : workspace.moreSections}
        </summary>
        <div class="other-sections">{otherSections.map(link)}</div>
      </details>
    </nav>
  );
}
