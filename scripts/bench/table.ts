// The table `npm run bench` prints: each figure, its target, and what it is measured against.

export interface Row {
  name: string;
  value: number;
  unit: 'ms' | 'µs' | 'kB' | 'MB' | '';
  /** At most this much. */
  target?: number;
  /** What was measured beside it in the same run. */
  beside?: { name: string; value: number };
}

const digits: Readonly<Record<Row['unit'], number>> = { ms: 0, µs: 1, kB: 1, MB: 2, '': 1 };

/** A value in its unit, rounded to what it is worth; a small one keeps two figures. */
export function format(value: number, unit: Row['unit']): string {
  if (Number.isNaN(value)) return '–';
  const places = value !== 0 && Math.abs(value) < 10 ? Math.max(1, digits[unit]) : digits[unit];
  return `${value.toFixed(places)} ${unit}`.trim();
}

export function isMet({ value, target }: Row): boolean {
  return target === undefined || value <= target;
}

/** One line a row: figure, target and whether it is met, baseline and ratio. */
export function printTable(title: string, rows: readonly Row[]): void {
  const widest = Math.max(...rows.map(({ name }) => name.length));
  console.log(`\n${title}`);
  for (const row of rows) {
    const { name, value, unit, target, beside } = row;
    const goal = target === undefined ? '' : `${isMet(row) ? '≤' : 'OVER'} ${format(target, unit)}`;
    const ratio = beside && beside.value > 0 ? `, × ${(value / beside.value).toPrecision(2)}` : '';
    const against = beside ? `${beside.name}: ${format(beside.value, unit)}${ratio}` : '';
    console.log(
      `  ${name.padEnd(widest)}  ${format(value, unit).padStart(10)}  ${goal.padEnd(14)}  ${against}`.trimEnd(),
    );
  }
}
