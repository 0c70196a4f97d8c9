// Writes everything kept into a file, a batch of rows at a time, in one view of the store.
import type { Table } from 'dexie';
import { type CapRegionsDatabase, database } from '@/utils/database/database';
import {
  type BackupTable,
  backupFormat,
  backupTables,
  backupVersion,
  type RowCounts,
  type RowKind,
  writeEnd,
  writeHead,
  writeRow,
} from './backup-format';
import { readCarriedSettings } from './settings-carried';

export interface ExportProgress {
  /** 0 to 1, by rows. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Rows read at once: some hundred of 8 kB. */
const batch = 500;

/** What a partner's browser needs, and no more: not the household, the plan nor the settings. */
export const sharedTables: readonly BackupTable[] = ['offers', 'texts'];

interface Wanted extends ExportProgress {
  /** Epoch ms. */
  now: number;
  /** The extension's version. */
  by: string;
  tables?: readonly BackupTable[];
  hasSettings?: boolean;
}

/**
 * A backup of everything, or of some tables. The rows are those of one moment, whatever is written meanwhile.
 * @throws the signal's reason when it is aborted; DexieError when the store cannot be read
 */
export async function exportBackup(
  { now, by, tables = backupTables, hasSettings = true, onProgress, signal }: Wanted,
  db: CapRegionsDatabase = database(),
): Promise<Blob> {
  const settings = hasSettings ? await readCarriedSettings() : [];
  const head = writeHead({ format: backupFormat, version: backupVersion, madeAt: new Date(now).toISOString(), by });
  const pieces: BlobPart[] = [head];
  const counts: RowCounts = {};
  const add = (kind: RowKind, rows: readonly unknown[]) => {
    counts[kind] = (counts[kind] ?? 0) + rows.length;
    // A Blob of its own: the browser may put it on the disk instead of holding it.
    pieces.push(new Blob([rows.map((row) => writeRow(kind, row)).join('')]));
  };
  await db.transaction('r', [...tables], async () => {
    const sizes = await Promise.all(tables.map((name) => db.table(name).count()));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    let done = 0;
    for (const name of tables) {
      for await (const rows of readBatches(db.table(name))) {
        signal?.throwIfAborted();
        add(name, rows);
        done += rows.length;
        onProgress?.(total === 0 ? 1 : done / total);
      }
    }
  });
  if (settings.length > 0) add('setting', settings);
  pieces.push(writeEnd(counts));
  return new Blob(pieces, { type: 'application/json' });
}

async function* readBatches(table: Table<Record<string, unknown>, string>): AsyncGenerator<Record<string, unknown>[]> {
  let last: string | undefined;
  for (;;) {
    const rows = await (last === undefined ? table.orderBy(':id') : table.where(':id').above(last))
      .limit(batch)
      .toArray();
    if (rows.length === 0) return;
    yield rows;
    if (rows.length < batch) return;
    last = String(rows.at(-1)?.key);
  }
}
