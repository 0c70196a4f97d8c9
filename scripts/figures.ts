// `npm run figures`: writes FIGURES.md from the last full runs of the accuracy tests, the bench and the robustness figures.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AccuracyFigure } from '../tests/accuracy/report';
import type { Figure } from '../tests/e2e/robustness/figure';
import { format, isMet, type Row } from './bench/table';

const reports = fileURLToPath(new URL('../.output/reports/', import.meta.url));

/** Every JSON file of a folder of reports; a missing one is named with the command that makes it. */
function readAll<Report>(folder: string, command: string): Report[] {
  const path = join(reports, folder);
  const files = existsSync(path)
    ? readdirSync(path).filter((file) => file.endsWith('.json') && !file.includes('-reduced'))
    : [];
  if (files.length === 0) throw new Error(`No figures of ${folder} yet: ${command} makes them.`);
  return files.sort().map((file) => JSON.parse(readFileSync(join(path, file), 'utf8')));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function accuracy(): string {
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  const rows = readAll<AccuracyFigure>('accuracy', 'npm test -- accuracy').map(({ suite, cases, count, shares }) => [
    suite,
    cases,
    String(count),
    Object.entries(shares)
      .map(([name, share]) => `${name} ${percent(share)}`)
      .join(', '),
  ]);
  return `## Accuracy\n\n\`npm test -- accuracy\`\n\n${table(['what', 'cases', 'how many', 'figures'], rows)}`;
}

function weight(): string {
  const file = join(reports, 'bench.json');
  if (!existsSync(file)) throw new Error('No figures of the bench yet: npm run bench makes them.');
  const { at, tables }: { at: string; tables: { title: string; rows: Row[] }[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const parts = tables.map(({ title, rows }) => {
    const cells = rows.map((row) => [
      row.name,
      format(row.value, row.unit),
      row.target === undefined ? '' : `≤ ${format(row.target, row.unit)}${isMet(row) ? '' : ' **over**'}`,
      row.beside ? `${row.beside.name}: ${format(row.beside.value, row.unit)}` : '',
    ]);
    return `### ${title}\n\n${table(['what', 'figure', 'target', 'beside'], cells)}`;
  });
  return `## Weight and speed\n\n\`npm run bench\`, ${at.slice(0, 10)}\n\n${parts.join('\n\n')}`;
}

function robustness(): string {
  const rows = readAll<Figure & { at: string }>('robustness', 'npm run robustness').map(
    ({ id, browser, tried, found, at }) => [
      id,
      browser,
      tried,
      Object.entries(found)
        .map(([name, count]) => `${count} ${name}`)
        .join(', '),
      at.slice(0, 10),
    ],
  );
  return `## Robustness\n\n\`npm run robustness\`\n\n${table(['figure', 'browser', 'tried', 'found', 'day'], rows)}`;
}

const intro =
  '# Figures\n\nWritten by `npm run figures` from the last full runs; nothing here is typed by hand. Times depend on the machine (two shared cores), so each stands beside a baseline measured in the same run.';
writeFileSync(
  new URL('../FIGURES.md', import.meta.url),
  `${[intro, accuracy(), weight(), robustness()].join('\n\n')}\n`,
);
console.log('FIGURES.md is written.');
