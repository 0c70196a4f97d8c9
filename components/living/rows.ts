// The lines of a comparison, laid in rows: one figure, here and there.
import type { Comparison } from '@/utils/living/compare';
import type { Line, LineLabel } from '@/utils/living/lines';

/** A line of the comparison, or what is left there once in euros of here. */
export type RowId = Extract<
  LineLabel,
  | 'gross-pay'
  | 'net-before-tax'
  | 'partner-net'
  | 'income-tax'
  | 'net-abroad'
  | 'net-after-tax'
  | 'rent'
  | 'left'
  | 'price-level'
>;

export interface Row {
  id: RowId | 'left-here';
  here?: Line;
  there?: Line;
}

const order: readonly RowId[] = [
  'gross-pay',
  'net-before-tax',
  'partner-net',
  'income-tax',
  'net-abroad',
  'net-after-tax',
  'rent',
  'left',
  'price-level',
];

/** Rows that hold at least one figure, in the order they are reckoned; the last compares like with like. */
export function rowsOf({ lines, here, difference }: Comparison): Row[] {
  const at = (label: RowId, side: 'here' | 'there') => lines.find((line) => line.label === label && line.side === side);
  const rows: Row[] = order
    .map((id) => ({ id, here: at(id, 'here'), there: at(id, 'there') }))
    .filter((row) => row.here || row.there);
  if (!here || !difference) return rows;
  const base = here.left.central;
  const { low, central, high } = difference;
  const equal: Line = { label: 'left', ...here.left, unit: '€/month', source: 'reckoned', notes: [] };
  const there: Line = { ...equal, low: base + low, central: base + central, high: base + high };
  return [...rows, { id: 'left-here', here: equal, there }];
}
