// The kept offers as a table: what it shows of each beside what the offer says, and the order it is left in.
import { useMemo } from 'preact/hooks';
import { OffersTable } from '@/components/search/offers-table';
import { useStrings } from '@/components/strings';
import { begin, placeLine } from '@/components/words';
import { tellContract } from '@/utils/i18n/offer-facts';
import { figuresOf } from '@/utils/living/row-figures';
import { firstSort, type TableSort, type TableWords, tableColumns } from '@/utils/offers/sort';
import type { SavedOffer } from '@/utils/offers/types';
import { type Prepared, useCandidate } from '@/utils/pages/use-candidate';
import { useItem } from '@/utils/pages/use-item';
import type { Keeping } from '@/utils/pages/use-keeping';
import { tableSort } from '@/utils/settings/search';
import { nameOfBoard } from './offers-head';
import { offerHash } from './route';

interface Props {
  offers: readonly SavedOffer[];
  current?: string;
  keeping: Keeping;
}

export function OffersAsTable({ offers, current, keeping }: Props) {
  const [stored, setSort] = useItem(tableSort);
  const { narrow, table } = useStrings();
  const { answers, candidate } = useCandidate();
  const words = useTableWords(candidate);
  if (stored === undefined) return null;
  return (
    <>
      {answers === null && offers.length > 0 && (
        <p class="table-note soft">
          {narrow.leftColumnUnknown(table.columns.left)} <a href="#settings">{narrow.leftAction}</a>
        </p>
      )}
      <OffersTable
        offers={offers}
        current={current}
        sort={readSort(stored)}
        words={words}
        hrefOf={offerHash}
        onSort={(sort) => void setSort(sort)}
        onStatus={keeping.setStatus}
      />
    </>
  );
}

function readSort(stored: { column: string; isUp: boolean } | null): TableSort {
  const column = tableColumns.find((known) => known === stored?.column);
  return stored && column ? { column, isUp: stored.isUp } : firstSort('savedAt');
}

function useTableWords(candidate: Prepared['candidate']): TableWords {
  const { language, narrow } = useStrings();
  return useMemo(() => {
    const leftOf = new WeakMap<SavedOffer, number | undefined>();
    const reckon = (offer: SavedOffer) =>
      candidate && candidate !== 'failed' ? figuresOf(candidate, offer).month?.left : undefined;
    return {
      place: (offer) => placeLine(offer, language),
      contract: (offer) => begin(tellContract(offer, language) ?? '') || undefined,
      board: ({ board }) => nameOfBoard(board, narrow),
      left: (offer) => {
        if (!leftOf.has(offer)) leftOf.set(offer, reckon(offer));
        return leftOf.get(offer);
      },
    };
  }, [candidate, language, narrow]);
}
