// A long list of which only the rows in sight are drawn; each row's height is measured, the page itself scrolls.
import { observeWindowOffset, observeWindowRect, windowScroll } from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useVirtual } from './use-virtual';

interface Props<Row extends { key: string }> {
  rows: readonly Row[];
  class?: string;
  /** Height of a row before it is measured, in px. */
  estimate: number;
  children: (row: Row) => ComponentChildren;
}

export function VirtualRows<Row extends { key: string }>({ rows, class: className, estimate, children }: Props<Row>) {
  const list = useRef<HTMLUListElement>(null);
  const margin = list.current ? topOf(list.current) : 0;
  const current = useVirtual<Window, HTMLLIElement>({
    count: rows.length,
    getScrollElement: () => window,
    estimateSize: () => estimate,
    getItemKey: (index) => rows[index]?.key ?? index,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    scrollMargin: margin,
    initialRect: { width: innerWidth, height: innerHeight },
  });
  const drawn = current.getVirtualItems();
  const before = (drawn[0]?.start ?? margin) - margin;
  const after = current.getTotalSize() - ((drawn.at(-1)?.end ?? margin) - margin);
  return (
    <ul
      ref={list}
      class={className}
      style={{ paddingTop: `${Math.max(0, before)}px`, paddingBottom: `${Math.max(0, after)}px` }}
    >
      {drawn.map(({ index, key }) => {
        const row = rows[index];
        return (
          row && (
            <li
              key={String(key)}
              ref={current.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
            >
              {children(row)}
            </li>
          )
        );
      })}
    </ul>
  );
}

/** From the top of the page, in px. */
function topOf(element: Element): number {
  return Math.round(element.getBoundingClientRect().top + scrollY);
}
