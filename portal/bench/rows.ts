// A figure beside its target, and how they are printed.
export interface Row {
  name: string;
  value: number;
  unit: string;
  /** What it may be at most or must be at least; without either it is told only. */
  atMost?: number;
  atLeast?: number;
}

export function isMet({ value, atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY }: Row): boolean {
  return value <= atMost && value >= atLeast;
}

export function printRows(title: string, rows: readonly Row[]): void {
  const lines = rows.map((row) => {
    const value = `${write(row.value)} ${row.unit}`.padStart(14);
    return `  ${row.name.padEnd(44)} ${value}  ${verdictOf(row)}`.trimEnd();
  });
  say(['', title, ...lines].join('\n'));
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function write(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}

function verdictOf(row: Row): string {
  const target = row.atMost === undefined ? row.atLeast : row.atMost;
  if (target === undefined) return '';
  return `${row.atMost === undefined ? 'at least' : 'at most'} ${target}: ${isMet(row) ? 'met' : 'missed'}`;
}
