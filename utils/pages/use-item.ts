// Follows one setting, and writes it at once.
import { useEffect, useState } from 'preact/hooks';
import type { Item } from '@/utils/settings/item';

/** Wait before a setting that could not be read is tried again, in ms: a browser that has just started may need it. */
const retryAfter = 1_000;

/** The value, undefined until read; and a function that stores another. */
export function useItem<Value>(item: Item<Value>): [Value | undefined, (value: Value) => Promise<void>] {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    let isHere = true;
    const read = (): void =>
      void item.getValue().then(
        (stored) => {
          if (isHere) setValue(() => stored);
        },
        (error: unknown) => {
          console.warn('A setting could not be read', error);
          if (isHere) retry = setTimeout(read, retryAfter);
        },
      );
    let retry: ReturnType<typeof setTimeout> | undefined;
    read();
    const stop = item.watch((next) => setValue(() => next));
    return () => {
      isHere = false;
      clearTimeout(retry);
      stop();
    };
  }, [item]);
  return [value, (next) => item.setValue(next)];
}
