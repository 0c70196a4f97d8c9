// Asks once, when a page opens, whether the store is the one last written.
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { acceptEmptiedStore, checkStore, type StoreCondition } from '@/utils/database/condition';
import { database } from '@/utils/database/database';
import { type KeptBackup, listBackups } from '@/utils/transfer/kept-backups';

export interface Store {
  condition: StoreCondition;
  /** Firefox opens no store to our pages in a private window. */
  isPrivate: boolean;
  /** What an emptied store can be filled again from. */
  backup?: KeptBackup;
  accept: () => void;
}

export function useStore(): Store {
  const [condition, setCondition] = useState<StoreCondition>({ kind: 'sound' });
  const [backup, setBackup] = useState<KeptBackup>();
  useEffect(() => {
    void checkStore(database()).then(async (found) => {
      setCondition(found);
      if (found.kind === 'emptied') setBackup((await listBackups())[0]);
    });
  }, []);
  return {
    condition,
    backup,
    isPrivate: browser.extension.inIncognitoContext,
    accept: () => void acceptEmptiedStore().then(() => setCondition({ kind: 'sound' })),
  };
}
