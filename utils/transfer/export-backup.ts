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
import { type Entry, inTheOpen, lockableKinds, lockRows, whole } from './carried-rows';
import { isSecretSetting, readCarriedSettings } from './settings-carried';

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
  /** Locks what is secret, which otherwise stays here: contact block, deposits' content and keys, answers to forms. */
  passphrase?: string;
}

/**
 * A backup of everything, or of some tables. The rows are those of one moment, whatever is written meanwhile.
 * @throws the signal's reason when it is aborted; DexieError when the store cannot be read
 */
export async function exportBackup(
  { now, by, tables = backupTables, hasSettings = true, passphrase, onProgress, signal }: Wanted,
  db: CapRegionsDatabase = database(),
): Promise<Blob> {
  const isLocking = passphrase !== undefined;
  const settings = hasSettings ? await readCarriedSettings() : [];
  const head = writeHead({ format: backupFormat, version: backupVersion, madeAt: new Date(now).toISOString(), by });
  const pieces: BlobPart[] = [];
  const secrets: Entry[] = [];
  const counts: RowCounts = {};
  const add = (kind: RowKind, rows: readonly unknown[]) => {
    counts[kind] = (counts[kind] ?? 0) + rows.length;
    // A Blob of its own: the browser may put it on the disk instead of holding it.
    pieces.push(new Blob([rows.map((row) => writeRow(kind, row)).join('')]));
  };
  const carry = (kind: RowKind, rows: readonly unknown[]) => {
    if (isLocking && lockableKinds.has(kind)) secrets.push(...rows.flatMap((row) => asEntry(kind, whole(kind, row))));
    else
      add(
        kind,
        rows.map((row) => inTheOpen(kind, row)).filter((row) => row !== undefined),
      );
  };
  await db.transaction('r', [...tables], async () => {
    const sizes = await Promise.all(tables.map((name) => db.table(name).count()));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    let done = 0;
    for (const name of tables) {
      for await (const rows of readBatches(db.table(name))) {
        signal?.throwIfAborted();
        carry(name, rows);
        done += rows.length;
        onProgress?.(total === 0 ? 1 : done / total);
      }
    }
  });
  add(
    'setting',
    settings.filter((setting) => !isSecretSetting(setting)),
  );
  if (isLocking) {
    secrets.push(...settings.filter(isSecretSetting).map((setting): Entry => ['setting', setting]));
    add('locked', await lockRows(secrets, passphrase));
    // Read first: a passphrase that is wrong ends an import before anything is written.
    pieces.unshift(...pieces.splice(-1));
  }
  return new Blob([head, ...pieces, writeEnd(counts)], { type: 'application/json' });
}

const asEntry = (kind: RowKind, row: unknown): Entry[] => (row === undefined ? [] : [[kind, row]]);

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
