// The backup file: one JSON array document, one row a line, so that it is written and read without holding all of it.
import { writeValue } from '@/utils/offers/log';

export const backupFormat = 'cap-regions-backup';
/** Grows when an older extension could not read the file. */
export const backupVersion = 2;

/** Tables of the database that a backup carries; the settings stand beside them. */
export const backupTables = [
  ...(['offers', 'texts', 'seen', 'plans', 'planSteps'] as const),
  ...(['profiles', 'cvFiles', 'portals', 'outbox'] as const),
] as const;
export type BackupTable = (typeof backupTables)[number];
/** `locked`: rows of the other kinds behind a passphrase; they come first. */
export type RowKind = BackupTable | 'setting' | 'locked';

export interface BackupHead {
  format: typeof backupFormat;
  version: number;
  /** ISO moment. */
  madeAt: string;
  /** Of the extension that wrote it. */
  by: string;
}

/** How many rows of each kind. */
export type RowCounts = Partial<Record<RowKind, number>>;

/** The first line: `{"format":…,"rows":[`. */
export function writeHead(head: BackupHead): string {
  return `${JSON.stringify(head).slice(0, -1)},"rows":[\n`;
}

export function writeRow(kind: RowKind, row: unknown): string {
  return `${JSON.stringify([kind, row])},\n`;
}

/** The last line says what was written before it: a file without it was cut. */
export function writeEnd(counts: RowCounts): string {
  return `["end",${writeValue(counts)}]]}\n`;
}
