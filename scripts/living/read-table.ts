// Reads the tables of facts: semicolons, one header line, no quoting.

import { readFileSync } from 'node:fs';

/** Rows by column name. Throws, naming file and line, when a row has another number of cells than the header. */
export function readTable(url: URL): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(url, 'utf8').replaceAll('\r', '').trimEnd().split('\n');
  const columns = header.split(';');
  return lines.map((line, i) => {
    const cells = line.split(';');
    if (cells.length !== columns.length) throw new Error(`${url.pathname}:${i + 2}: expected ${header}`);
    return Object.fromEntries(columns.map((column, j) => [column, cells[j] ?? '']));
  });
}

export function readJson<Shape>(url: URL): Shape {
  return JSON.parse(readFileSync(url, 'utf8'));
}
