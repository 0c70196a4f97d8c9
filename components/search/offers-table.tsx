// The kept offers as a table: one line an offer, sorted by the column one chooses; only the lines in sight are drawn.
import { elementScroll, observeElementOffset, observeElementRect } from '@tanstack/virtual-core';
import { useMemo, useRef } from 'preact/hooks';
import {
  firstSort,
  sortOffers,
  type TableColumn,
  type TableSort,
  type TableWords,
  tableColumns,
} from '@/utils/offers/sort';
import type { OfferStatus, SavedOffer } from '@/utils/offers/types';
import { useStrings } from '../strings';
import { OffersTableRow } from './offers-table-row';
import { useVirtual } from './use-virtual';

interface Props {
  offers: readonly SavedOffer[];
  current?: string;
  sort: TableSort;
  words: TableWords;
  hrefOf: (key: string) => string;
  onSort: (sort: TableSort) => void;
  onStatus: (key: string, status: OfferStatus) => void;
}

/** Height of a line before it is measured, in px. */
const usual = 45;

export function OffersTable({ offers, current, sort, words, hrefOf, onSort, onStatus }: Props) {
  const { table, language } = useStrings();
  const room = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => sortOffers(offers, sort, words, language), [offers, sort, words, language]);
  const virtual = useVirtual<HTMLDivElement, HTMLTableRowElement>({
    count: rows.length,
    getScrollElement: () => room.current,
    estimateSize: () => usual,
    getItemKey: (index) => rows[index]?.key ?? index,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    initialRect: { width: innerWidth, height: innerHeight },
  });
  const drawn = virtual.getVirtualItems();
  return (
    <section ref={room} class="offers-table" aria-label={table.caption}>
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {tableColumns.map((column) => (
              <th key={column} scope="col" data-column={column} aria-sort={ariaSort(column, sort)}>
                <button
                  type="button"
                  onClick={() => onSort(column === sort.column ? { column, isUp: !sort.isUp } : firstSort(column))}
                >
                  {table.columns[column]}
                  <span class="sort-mark" aria-hidden="true">
                    {column === sort.column ? (sort.isUp ? '▲' : '▼') : ''}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <Gap height={drawn[0]?.start ?? 0} />
        <tbody>
          {drawn.map(({ index, key }) => {
            const offer = rows[index];
            return (
              offer && (
                <OffersTableRow
                  key={String(key)}
                  offer={offer}
                  index={index}
                  isCurrent={offer.key === current}
                  href={hrefOf(offer.key)}
                  words={words}
                  measure={virtual.measureElement}
                  onStatus={(status) => onStatus(offer.key, status)}
                />
              )
            );
          })}
        </tbody>
        <Gap height={virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)} />
      </table>
    </section>
  );
}

/** Stands for the lines out of sight. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tbody class="gap" aria-hidden="true">
      <tr>
        <td colSpan={tableColumns.length} style={{ height: `${height}px` }} />
      </tr>
    </tbody>
  );
}

function ariaSort(column: TableColumn, sort: TableSort): 'ascending' | 'descending' | undefined {
  if (column !== sort.column) return undefined;
  return sort.isUp ? 'ascending' : 'descending';
}
