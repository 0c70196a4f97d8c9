// Follows one setting, and writes it at once.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Item } from '@/utils/settings/item';
import { keepSetting } from './unkept';

/** Wait before a setting that could not be read is tried again, in ms: a browser that has just started may need it. */
const retryAfter = 1_000;

/**
 * The value, undefined until read; and a function that stores another. What is stored shows before it is written, so that
 * two answers in a row both stay however slow the disk is; what could not be written is told, and the answer is then false.
 */
export function useItem<Value>(item: Item<Value>): [Value | undefined, (value: Value) => Promise<boolean>] {
  const [value, setValue] = useState<Value>();
  /** Of this page, on their way. */
  const writes = useRef(0);
  const readAgain = useRef<() => void>(() => undefined);
  useEffect(() => {
    let isHere = true;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const show = (stored: Value): void => {
      if (isHere && writes.current === 0) setValue(() => stored);
    };
    const read = (): void =>
      void item.getValue().then(show, (error: unknown) => {
        console.warn('A setting could not be read', error);
        if (isHere) retry = setTimeout(read, retryAfter);
      });
    readAgain.current = read;
    read();
    const stop = item.watch(show);
    return () => {
      isHere = false;
      clearTimeout(retry);
      stop();
    };
  }, [item]);

  async function write(next: Value): Promise<void> {
    writes.current += 1;
    setValue(() => next);
    try {
      await item.setValue(next);
    } finally {
      writes.current -= 1;
      // Another window may have had the last word, or nothing was written.
      readAgain.current();
    }
  }
  return [value, (next) => keepSetting(() => write(next))];
}
