// `npm run bench`: what the extension weighs and costs, each figure beside a baseline measured in the same run.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { capturedPage } from '../tests/bench/list-page';
import { withBuild } from '../tests/bench/sizes';
import {
  livingRows,
  manyRows,
  openBench,
  overlayRows,
  placeRows,
  popupRows,
  sizeRows,
  transferRows,
  workspaceRows,
} from './bench/rows';
import { isMet, printTable, type Row } from './bench/table';

/** A real list as it was captured, where this machine has it; else an invented one of the same structure. */
const captured = new URL('../../shared/pages/linkedin/16.html', import.meta.url);

const measured: Row[] = [];
const tables: { title: string; rows: readonly Row[] }[] = [];
const show = (title: string, rows: readonly Row[]) => {
  printTable(title, rows);
  tables.push({ title, rows });
  measured.push(...rows);
};

show('The package (as it is, gzipped beside)', await sizeRows());
show('Places (beside full-text search over the same communes)', placeRows());
await withBuild('chrome', 'e2e', async (extension) => {
  const list = existsSync(captured) ? capturedPage(captured) : undefined;
  const session = await openBench(extension, list);
  try {
    show('A list of offers (beside the same page without the extension)', await overlayRows(session, 3));
    show('Living costs (processor time in a page; then time until the answer)', await livingRows(session, 5));
    show('The popup over 10,000 kept offers of 8 kB', await popupRows(session, 5));
    show('The workspace over the same', await workspaceRows(session, 5));
  } finally {
    await session.close();
  }
  // A browser that holds nothing yet.
  const empty = await openBench(extension);
  try {
    show('A search of 10,000 offers of 8 kB, in and out', await transferRows(empty));
  } finally {
    await empty.close();
  }
  const large = await openBench(extension);
  try {
    show('The workspace over 50,000 offers of 2 kB', await manyRows(large));
  } finally {
    await large.close();
  }
});

const reports = new URL('../.output/reports/', import.meta.url);
mkdirSync(reports, { recursive: true });
writeFileSync(new URL('bench.json', reports), `${JSON.stringify({ at: new Date().toISOString(), tables }, null, 2)}\n`);

const over = measured.filter((row) => !isMet(row));
console.log(
  over.length === 0 ? '\nEvery target is met.' : `\nOver target: ${over.map(({ name }) => name).join(', ')}.`,
);
process.exitCode = over.length === 0 ? 0 : 1;
