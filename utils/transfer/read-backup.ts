// Reads a backup row by row: each is checked, a broken one is counted, and a file that was cut or changed is refused.
import { z } from 'zod';
import type { OfferText, SavedOffer, SeenOffer } from '@/utils/offers/types';
import type { PlanRow, StepMark } from '@/utils/plan/types';
import type { OutboxRow, PortalRow } from '@/utils/portals/outbox/types';
import type { LockedText } from '@/utils/profile/lock';
import type { CvFileRow, ProfileRow } from '@/utils/profile/row';
import { readCvFileRow, readDeposit, readLockedText, readPortalRow, readProfileRow } from './apply-schemas';
import { type BackupHead, backupFormat, backupVersion, type RowKind } from './backup-format';
import { unlockRows } from './carried-rows';
import { readPlanRow, readStepMark } from './plan-schemas';
import { ImportError } from './problems';
import { decoderOf, openBytes, type Reading, readLines } from './read-lines';
import { readOfferRow, readSeenRow, readTextRow } from './row-schemas';
import { type CarriedSetting, readSettingRow } from './settings-carried';

interface Rows {
  offers: SavedOffer;
  texts: OfferText;
  seen: SeenOffer;
  plans: PlanRow;
  planSteps: StepMark;
  profiles: ProfileRow;
  cvFiles: CvFileRow;
  portals: PortalRow;
  outbox: OutboxRow;
  setting: CarriedSetting;
  /** Met only where no passphrase was given. */
  locked: LockedText;
}

/** A row that was understood, or `undefined` for a broken one. */
export type BackupRow = { [Kind in RowKind]: { kind: Kind; row: Rows[Kind] | undefined } }[RowKind];

const readers: { [Kind in RowKind]: (row: unknown) => Rows[Kind] | undefined } = {
  offers: readOfferRow,
  texts: readTextRow,
  seen: readSeenRow,
  plans: readPlanRow,
  planSteps: readStepMark,
  profiles: readProfileRow,
  cvFiles: readCvFileRow,
  portals: readPortalRow,
  outbox: readDeposit,
  setting: readSettingRow,
  locked: readLockedText,
};

const kinds = Object.keys(readers) as RowKind[];

/** The longest line, in characters: an offer's text and a few earlier ones, or a long log. */
const longestLine = 6_000_000;
/** A file that was put on one line or indented by another program is read whole, up to this size, in bytes and in characters. */
const longestWhole = 64_000_000;
/** A hostile row may be nested deeply: what is written here never is. */
const deepest = 30;

/** A file none of whose first rows can be read is given up. */
const mostBroken = 10_000;

const headShape = z.object({
  format: z.literal(backupFormat),
  version: z.int().min(1),
  madeAt: z.iso.datetime(),
  by: z.string().max(40),
});

/** Whether a file, unpacked, begins as an object of JSON does; a table never does. */
export async function looksLikeBackup(file: Blob): Promise<boolean> {
  const reader = (await openBytes(file)).getReader();
  try {
    const { value } = await reader.read();
    const start = value?.subarray(0, 100) ?? new Uint8Array();
    return /^\s*\{/.test(decoderOf(start, false).decode(start));
  } catch {
    // Packed, and damaged: whoever reads it will say so.
    return file.size > 0;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

export interface BackupReading extends Reading {
  onHead?: (head: BackupHead) => void;
  /** Opens what is locked; left out, locked rows are given as they are. */
  passphrase?: string;
}

/**
 * The rows of a backup in their order.
 * @throws ImportError at the first sign that it is no backup, a newer one, cut short or changed
 */
export async function* readBackup(file: Blob, reading: BackupReading = {}): AsyncGenerator<BackupRow> {
  if (file.size === 0) throw new ImportError('empty');
  const lines = readLines(file, longestLine, reading);
  const first = await lines.next();
  const start = first.done ? '' : first.value.replace(/^\uFEFF/, '').trimEnd();
  if (!start.startsWith('{')) throw new ImportError('not-ours');
  const head = readHead(parse(`${start}]}`));
  if (!head) {
    await lines.return(undefined);
    return yield* readWhole(file, reading);
  }
  reading.onHead?.(head);
  yield* checkRows(entriesOf(lines), reading.passphrase);
}

async function* entriesOf(lines: AsyncIterable<string>): AsyncGenerator<unknown> {
  for await (const line of lines) {
    const text = line.trim();
    if (text === '') continue;
    if (text.endsWith(']]}')) yield parse(text.slice(0, -2));
    else yield parse(text.endsWith(',') ? text.slice(0, -1) : text);
  }
}

async function* readWhole(file: Blob, reading: BackupReading): AsyncGenerator<BackupRow> {
  if (file.size > longestWhole) throw new ImportError('not-ours');
  let text = '';
  for await (const line of readLines(file, longestWhole, reading)) {
    text += line;
    if (text.length > longestWhole) throw new ImportError('too-big');
  }
  const whole = parse(text.replace(/^\uFEFF/, ''));
  const head = readHead(whole);
  // A file whose first line is a backup's and whose rest is not JSON was cut.
  const isCut = whole === undefined && text.includes(`"${backupFormat}"`);
  if (!head) throw new ImportError(isCut ? 'truncated' : 'not-ours');
  reading.onHead?.(head);
  const { rows } = whole as { rows?: unknown };
  if (!Array.isArray(rows)) throw new ImportError('damaged');
  yield* checkRows(rows, reading.passphrase);
}

function readHead(value: unknown): BackupHead | undefined {
  const { success, data } = headShape.safeParse(value);
  if (!success) return undefined;
  if (data.version > backupVersion) throw new ImportError('newer');
  return data;
}

async function* checkRows(
  entries: AsyncIterable<unknown> | Iterable<unknown>,
  passphrase: string | undefined,
): AsyncGenerator<BackupRow> {
  const counts = new Map<string, number>();
  let isEnded = false;
  let isHopeful = false;
  let read = 0;
  for await (const entry of entries) {
    if (isEnded) throw new ImportError('damaged');
    const [kind, row] = readEntry(entry);
    if (kind === 'end') {
      checkEnd(row, counts);
      isEnded = true;
      continue;
    }
    // The last line of a cut file is half a row.
    if (entry === undefined) throw new ImportError('truncated');
    const known = knownKind(kind);
    counts.set(known, (counts.get(known) ?? 0) + 1);
    if (known === 'locked' && passphrase !== undefined) yield* openLocked(row, passphrase);
    else {
      const one = readRow(known, row);
      read += 1;
      isHopeful ||= one.row !== undefined;
      if (!isHopeful && read > mostBroken) throw new ImportError('damaged');
      yield one;
    }
  }
  if (!isEnded) throw new ImportError('truncated');
}

async function* openLocked(row: unknown, passphrase: string): AsyncGenerator<BackupRow> {
  for (const entry of await unlockRows(row, passphrase)) {
    const [kind, inner] = readEntry(entry);
    yield readRow(knownKind(kind), inner);
  }
}

function readEntry(entry: unknown): readonly unknown[] {
  return Array.isArray(entry) && entry.length === 2 ? entry : [];
}

/** A row of a kind nobody knows is not from here. */
function knownKind(kind: unknown): RowKind {
  const known = kinds.find((one) => one === kind);
  if (!known) throw new ImportError('damaged');
  return known;
}

function readRow(kind: RowKind, row: unknown): BackupRow {
  return { kind, row: isTooDeep(row) ? undefined : readers[kind](row) } as BackupRow;
}

/** The last line says how many rows of each kind there were. */
function checkEnd(said: unknown, counts: ReadonlyMap<string, number>): void {
  const shape = z.record(z.string(), z.int().min(0)).safeParse(said);
  const isTrue =
    shape.success &&
    kinds.every((kind) => (Object.hasOwn(shape.data, kind) ? shape.data[kind] : 0) === (counts.get(kind) ?? 0));
  if (!isTrue) throw new ImportError('damaged');
}

/** Undefined when it is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Nested too deeply, or with a name that would reach an object's prototype. */
function isTooDeep(value: unknown, depth = 0): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (depth > deepest || Object.hasOwn(value, '__proto__')) return true;
  return Object.values(value).some((part) => isTooDeep(part, depth + 1));
}
