// Reads the hand-edited tables of data/places: semicolons, one header line, no quoting.

import { readFileSync } from 'node:fs';

/** Rows by column name. Throws, naming file and line, when a row has another number of cells or lacks source or date. */
export function readCsv(url: URL): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(url, 'utf8').trimEnd().split('\n');
  const columns = header.split(';');
  return lines.map((line, i) => {
    const cells = line.split(';');
    const row = Object.fromEntries(columns.map((column, j) => [column, cells[j] ?? '']));
    const isWhole = cells.length === columns.length && row.source !== '' && /^\d{4}-\d{2}-\d{2}$/.test(row.asOf ?? '');
    if (!isWhole) throw new Error(`${url.pathname}:${i + 2}: expected ${header}, with source and date`);
    return row;
  });
}
