// Follows one setting, and writes it at once.
import { useEffect, useState } from 'preact/hooks';
import type { Item } from '@/utils/settings/item';

/** The value, undefined until read; and a function that stores another. */
export function useItem<Value>(item: Item<Value>): [Value | undefined, (value: Value) => Promise<void>] {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    let isHere = true;
    item.getValue().then((read) => {
      if (isHere) setValue(() => read);
    });
    const stop = item.watch((next) => setValue(() => next));
    return () => {
      isHere = false;
      stop();
    };
  }, [item]);
  return [value, (next) => item.setValue(next)];
}
