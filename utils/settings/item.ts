// One small thing in `storage.local`: read with its default, written, and followed; light enough for content scripts.
import { browser } from '@/utils/native-browser';

export interface Item<Value> {
  /** What is stored, or the default. */
  getValue(): Promise<Value>;
  setValue(value: Value): Promise<void>;
  /** Calls back with each new value; answers the function that ends it. */
  watch(onChange: (value: Value) => void): () => void;
}

/** What `storage.onChanged` says of one key. */
interface Change {
  oldValue?: unknown;
  newValue?: unknown;
}

/** Names an item. Nothing is read before it is asked for; what others store there is theirs to shape. */
export function defineItem<Value>(key: string, fallback: Value): Item<Value> {
  const orDefault = (stored: unknown) => (stored ?? fallback) as Value;
  return {
    getValue: async () => orDefault((await browser.storage.local.get(key))[key]),
    setValue: (value) => browser.storage.local.set({ [key]: value }),
    watch(onChange) {
      const listen = (changes: Readonly<Record<string, Change>>, area: string) => {
        const change = area === 'local' && Object.hasOwn(changes, key) ? changes[key] : undefined;
        // Firefox also tells of a value that was written again as it was.
        if (!change || JSON.stringify(change.oldValue) === JSON.stringify(change.newValue)) return;
        onChange(orDefault(change.newValue));
      };
      browser.storage.onChanged.addListener(listen);
      return () => browser.storage.onChanged.removeListener(listen);
    },
  };
}
