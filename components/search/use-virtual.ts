// Draws a long list's rows in sight alone, each measured: TanStack's virtualiser, drawn again when it says so.
import { measureElement, Virtualizer, type VirtualizerOptions } from '@tanstack/virtual-core';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** Rows drawn above and below what is seen: the Tab key and a fast wheel find them there. */
const overscan = 6;

export function useVirtual<Scroller extends Element | Window, Row extends Element>(
  given: VirtualizerOptions<Scroller, Row>,
): Virtualizer<Scroller, Row> {
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  const virtual = useRef<Virtualizer<Scroller, Row>>(undefined);
  const options = { measureElement, overscan, ...given, onChange: () => redraw(undefined) };
  virtual.current ??= new Virtualizer<Scroller, Row>(options);
  const { current } = virtual;
  current.setOptions(options);
  useEffect(() => current._didMount(), [current]);
  useLayoutEffect(() => current._willUpdate());
  return current;
}
