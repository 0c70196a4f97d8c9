// Follows the rows of a table without reading them all again: a first reading in slices, then each row that changed.
import { Dexie, type EntityTable, type IDType, RangeSet } from 'dexie';
import type { CapRegionsDatabase } from '@/utils/database/database';

/** Rows read at once, unless said: a few milliseconds of a page's time. */
const usualSlice = 500;

export interface Following<Row> {
  /** Rows that were put, and keys of rows that are gone, or `all` before everything is read anew. `isWhole`: all are there. */
  onRows: (rows: readonly Row[], gone: readonly string[] | 'all', isWhole: boolean) => void;
  onBroken: (error: unknown) => void;
  /** Rows read at once. */
  slice?: number;
}

/**
 * Hands over every row of the table, then those that any part of the extension writes. A change made while reading is
 * handed over too, perhaps twice; the last word is right. Answers the function that ends it.
 */
export function followTable<Row extends { key: string }>(
  db: CapRegionsDatabase,
  table: Pick<EntityTable<Row, 'key'>, 'name' | 'where' | 'bulkGet'>,
  { onRows, onBroken, slice = usualSlice }: Following<Row>,
): () => void {
  let isEnded = false;
  let isWhole = false;
  /** Changes are handed over in the order they were told of. */
  let queue: Promise<void> = readAll([]);
  const part = `idb://${db.name}/${table.name}/`;

  async function readAll(before: 'all' | readonly string[]): Promise<void> {
    let from = '';
    let gone = before;
    isWhole = false;
    for (;;) {
      const rows = await table.where(':id').above(from).limit(slice).toArray();
      const last = rows.at(-1)?.key;
      isWhole = rows.length < slice || last === undefined;
      if (isEnded) return;
      onRows(rows, gone, isWhole);
      if (rows.length < slice || last === undefined) return;
      gone = [];
      from = last;
    }
  }

  async function readSome(keys: readonly string[]): Promise<void> {
    for (let start = 0; start < keys.length; start += slice) {
      const asked = keys.slice(start, start + slice);
      const rows = await table.bulkGet(asked as IDType<Row, 'key'>[]);
      const gone = asked.filter((_, at) => rows[at] === undefined);
      if (isEnded) return;
      onRows(
        rows.filter((row) => row !== undefined),
        gone,
        isWhole,
      );
    }
  }

  const listen = (parts: Parameters<Parameters<typeof Dexie.on.storagemutated.subscribe>[0]>[0]) => {
    const changed = [parts[part], parts[`${part}:dels`], parts.all].filter((each) => each !== undefined);
    if (changed.length === 0) return;
    const keys = new Set<string>();
    let isAll = false;
    for (const ranges of changed) {
      for (const { from, to } of RangeSet(ranges)) {
        if (typeof from === 'string' && from === to) keys.add(from);
        else isAll = true;
      }
    }
    queue = queue.then(() => (isAll ? readAll('all') : readSome([...keys]))).catch(onBroken);
  };
  Dexie.on.storagemutated.subscribe(listen);
  queue = queue.catch(onBroken);
  return () => {
    isEnded = true;
    Dexie.on.storagemutated.unsubscribe(listen);
  };
}
