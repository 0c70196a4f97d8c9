// A long list of which only the rows in sight are drawn; each row's height is measured, the page itself scrolls.
import {
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';

interface Props<Row extends { key: string }> {
  rows: readonly Row[];
  class?: string;
  /** Height of a row before it is measured, in px. */
  estimate: number;
  children: (row: Row) => ComponentChildren;
}

/** Rows drawn above and below what is seen: the Tab key and a fast wheel find them there. */
const overscan = 6;

export function VirtualRows<Row extends { key: string }>({ rows, class: className, estimate, children }: Props<Row>) {
  const list = useRef<HTMLUListElement>(null);
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  const virtual = useRef<Virtualizer<Window, HTMLLIElement>>(undefined);
  const options = {
    count: rows.length,
    getScrollElement: () => window,
    estimateSize: () => estimate,
    getItemKey: (index: number) => rows[index]?.key ?? index,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    measureElement,
    overscan,
    scrollMargin: list.current ? topOf(list.current) : 0,
    initialRect: { width: innerWidth, height: innerHeight },
    onChange: () => redraw(undefined),
  };
  virtual.current ??= new Virtualizer<Window, HTMLLIElement>(options);
  const { current } = virtual;
  current.setOptions(options);
  useEffect(() => current._didMount(), [current]);
  useLayoutEffect(() => current._willUpdate());
  const drawn = current.getVirtualItems();
  const margin = options.scrollMargin;
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
