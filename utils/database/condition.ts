// Tells whether the store is the one that was last written, or one a browser opened empty after damage.
import { sentinel } from '@/utils/settings/items';
import type { CapRegionsDatabase } from './database';

export type StoreCondition =
  | { kind: 'sound' }
  /** The store lost what it held: `count` offers were kept when it was last written. */
  | { kind: 'emptied'; count: number }
  | { kind: 'unreadable'; message: string };

/** Compares the store with the sentinel kept beside it in `storage.local`. */
export async function checkStore(db: CapRegionsDatabase): Promise<StoreCondition> {
  try {
    const [noted, row] = await Promise.all([sentinel.getValue(), db.meta.get('epoch')]);
    const isEmptied = noted !== null && noted.count > 0 && row === undefined;
    return isEmptied ? { kind: 'emptied', count: noted.count } : { kind: 'sound' };
  } catch (error) {
    return { kind: 'unreadable', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Once the person has been told: the next write begins a new life of the store. */
export async function acceptEmptiedStore(): Promise<void> {
  await sentinel.setValue(null);
}
