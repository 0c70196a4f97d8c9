// Asks once, when a page opens, whether the store is the one last written.
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { acceptEmptiedStore, checkStore, type StoreCondition } from '@/utils/database/condition';
import { database } from '@/utils/database/database';

export interface Store {
  condition: StoreCondition;
  /** Firefox opens no store to our pages in a private window. */
  isPrivate: boolean;
  accept: () => void;
}

export function useStore(): Store {
  const [condition, setCondition] = useState<StoreCondition>({ kind: 'sound' });
  useEffect(() => {
    checkStore(database()).then(setCondition);
  }, []);
  return {
    condition,
    isPrivate: browser.extension.inIncognitoContext,
    accept: () => void acceptEmptiedStore().then(() => setCondition({ kind: 'sound' })),
  };
}
