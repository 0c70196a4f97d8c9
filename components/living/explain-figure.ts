// Finds what stands behind one figure of the comparison among the lines of the whole one, reckoned when it is asked for.
import { type Candidate, compareLiving, type Offer } from '@/utils/living/compare';
import { explainHere } from '@/utils/living/row-figures';
import type { Column } from './compared-rows';
import type { FigureExplained } from './figure-detail';
import { type Row, rowsOf } from './rows';

/** The row of the line-by-line table that each column shows. */
const rowOfColumn: Readonly<Partial<Record<Column, Row['id']>>> = {
  pay: 'gross-pay',
  net: 'net-after-tax',
  rent: 'rent',
  price: 'price-level',
  left: 'left',
  difference: 'left-here',
};

interface Asked {
  candidate: Candidate;
  /** Left out for today's own row. */
  offer?: Offer;
  column: Column;
  /** Here, and there. */
  names: readonly [string, string];
  /** Names of columns. */
  titles: Readonly<Record<Column, string>> & { aimTitle: string };
}

export function explainFigure({ candidate, offer, column, names, titles }: Asked): FigureExplained | undefined {
  const id = rowOfColumn[column];
  if (!id) return undefined;
  if (!offer) {
    const line = explainHere(candidate).find(
      ({ label }) => label === id || (id === 'net-after-tax' && label === 'net-abroad'),
    );
    return line && { title: titles[column], names: [names[0], names[0]], row: { id, there: line } };
  }
  const comparison = compareLiving(candidate, offer);
  const row = rowsOf(comparison).find((each) => each.id === id);
  const aim = comparison.lines.find(({ label }) => label === 'gross-needed');
  if (row) return { title: titles[column], names, row, ...(column === 'difference' && aim ? { aim } : {}) };
  return aim && { title: titles.aimTitle, names, row: { id: 'aim', there: aim } };
}
