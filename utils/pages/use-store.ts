// Asks once, when a page opens, whether the store is the one last written.
import { useEffect, useState } from 'preact/hooks';
import { acceptEmptiedStore, checkStore, type StoreCondition } from '@/utils/database/condition';
import { database } from '@/utils/database/database';

export function useStore(): { condition: StoreCondition; accept: () => void } {
  const [condition, setCondition] = useState<StoreCondition>({ kind: 'sound' });
  useEffect(() => {
    checkStore(database()).then(setCondition);
  }, []);
  return {
    condition,
    accept: () => void acceptEmptiedStore().then(() => setCondition({ kind: 'sound' })),
  };
}
