// Offers and towns side by side: sorted by the column one chooses, each figure open to its method, today on top.
import { useId, useState } from 'preact/hooks';
import { useStrings } from '../strings';
import { CompareRow, type Opened } from './compare-row';
import { type Column, type ComparedRow, columns, firstSort, type Sort } from './compared-rows';
import { FigureDetail, type FigureExplained } from './figure-detail';

interface Props {
  rows: readonly ComparedRow[];
  today?: ComparedRow;
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** The lines of one figure, reckoned when it is opened. */
  explain: (row: ComparedRow, column: Column) => FigureExplained | undefined;
  onLeaveAside: (row: ComparedRow) => void;
}

export function CompareTable({ rows, today, sort, onSort, explain, onLeaveAside }: Props) {
  const { compare } = useStrings();
  const [opened, setOpened] = useState<Opened>();
  const id = useId();

  function open(row: ComparedRow, column: Column): void {
    setOpened(opened?.key === row.key && opened.column === column ? undefined : { key: row.key, column });
  }

  const draw = (row: ComparedRow, index: number | 'today') => {
    const isOpen = opened?.key === row.key;
    const detailId = `${id}-${index}`;
    const explained = isOpen ? explain(row, opened.column) : undefined;
    return (
      <tbody key={row.key} class={index === 'today' ? 'today' : undefined}>
        <CompareRow
          row={row}
          opened={isOpen ? opened.column : undefined}
          detailId={detailId}
          onOpen={(column) => open(row, column)}
          onLeaveAside={index === 'today' ? undefined : () => onLeaveAside(row)}
        />
        <tr id={detailId} class="method" hidden={!explained}>
          <td colSpan={columns.length + 1}>{explained && <FigureDetail explained={explained} />}</td>
        </tr>
      </tbody>
    );
  };

  return (
    <div class="compare">
      <table>
        <caption class="unseen">{compare.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" class={column} aria-sort={ariaSort(column, sort)}>
                <button
                  type="button"
                  onClick={() => onSort(column === sort.column ? { column, isUp: !sort.isUp } : firstSort(column))}
                >
                  {compare[column]}
                  <span class="sort-mark" aria-hidden="true">
                    {column === sort.column ? (sort.isUp ? '▲' : '▼') : ''}
                  </span>
                </button>
                {/* Browsers leave buttons out of the headings they repeat on each sheet. */}
                <span class="on-paper" aria-hidden="true">
                  {compare[column]}
                </span>
              </th>
            ))}
            <td />
          </tr>
        </thead>
        {today && draw(today, 'today')}
        {rows.map(draw)}
      </table>
    </div>
  );
}

function ariaSort(column: Column, sort: Sort): 'ascending' | 'descending' | undefined {
  if (column !== sort.column) return undefined;
  return sort.isUp ? 'ascending' : 'descending';
}
