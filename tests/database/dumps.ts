// Stores as earlier versions left them: each version's schema and rows, put back as they were.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Dump {
  /** IndexedDB's version number: ten times Dexie's. */
  version: number;
  stores: Record<string, { keyPath: string; indexes: Record<string, string | string[]> }>;
  rows: Record<string, Record<string, unknown>[]>;
}

const folder = join(import.meta.dirname, 'dumps');

/** Every stored dump, with the version of the database it is from (1, 2…). */
export const dumps: readonly { version: number; dump: Dump }[] = readdirSync(folder).map((file) => ({
  version: Number(/^version-(\d+)\.json$/.exec(file)?.[1]),
  dump: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Dump,
}));

/** Makes the store anew as the dump has it. Self-contained: runs in pages too. */
export function restoreDump(
  { name, dump }: { name: string; dump: Dump },
  factory: IDBFactory = indexedDB,
): Promise<void> {
  const done = (request: IDBRequest) =>
    new Promise<void>((resolve, reject) => {
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  const fill = (db: IDBDatabase) =>
    new Promise<void>((resolve, reject) => {
      const change = db.transaction(Object.keys(dump.stores), 'readwrite');
      for (const [store, rows] of Object.entries(dump.rows)) for (const row of rows) change.objectStore(store).put(row);
      change.oncomplete = () => {
        db.close();
        resolve();
      };
      change.onabort = () => reject(change.error);
    });
  return done(factory.deleteDatabase(name)).then(() => {
    const opening = factory.open(name, dump.version);
    opening.onupgradeneeded = () => {
      for (const [store, { keyPath, indexes }] of Object.entries(dump.stores)) {
        const made = opening.result.createObjectStore(store, { keyPath });
        for (const [index, path] of Object.entries(indexes)) made.createIndex(index, path);
      }
    };
    return done(opening).then(() => fill(opening.result));
  });
}
