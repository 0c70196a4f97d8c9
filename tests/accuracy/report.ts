// Keeps what an accuracy test measured, for FIGURES.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../.output/reports/accuracy/', import.meta.url));

/** One suite on one set of cases. */
export interface AccuracyFigure {
  suite: string;
  cases: string;
  count: number;
  /** What was measured, each a share from 0 to 1. */
  shares: Readonly<Record<string, number>>;
}

/** Writes the figure where `npm run figures` finds it. */
export function reportAccuracy(figure: AccuracyFigure): void {
  mkdirSync(folder, { recursive: true });
  const name = `${figure.suite}-${figure.cases}`.replace(/[^a-z0-9]+/gi, '-').toLowerCase();
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(figure, null, 2)}\n`);
}
