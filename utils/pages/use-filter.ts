// The kept offers a page lists: what is searched, how many rows are shown, and what the filters may offer.
import { useMemo, useState } from 'preact/hooks';
import {
  countOffers,
  type FirstOffers,
  filterOffers,
  isFiltering,
  listKeptRegions,
  type OfferFilter,
  type OffersFound,
  readAllOffers,
  readFirstOffers,
} from '@/utils/offers/search';
import { useLive } from './use-live';

/** Rows shown at once; more come on demand. */
const step = 20;

export interface FilteredOffers {
  filter: OfferFilter;
  setFilter: (filter: OfferFilter) => void;
  isFiltered: boolean;
  /** Counted once filtered. */
  found?: FirstOffers & Partial<OffersFound>;
  /** How many are kept, filtered or not. */
  kept?: number;
  regions: readonly string[];
  isBroken: boolean;
  showMore: () => void;
  /** Reads every row ahead of the first letter. */
  getReady: () => void;
}

export function useFilteredOffers(): FilteredOffers {
  const [filter, setFilter] = useState<OfferFilter>({ search: '' });
  const [limit, setLimit] = useState(step);
  const isFiltered = isFiltering(filter);
  const first = useLive(() => readFirstOffers(limit), [limit]);
  const [isReady, setReady] = useState(false);
  const isAllRead = isFiltered || isReady;
  const all = useLive(async () => (isAllRead ? readAllOffers() : undefined), [isAllRead]);
  const found = useMemo(
    // Until everything is read the first rows stay: no blank between two states.
    () => (isFiltered && all.value ? filterOffers(all.value, filter, limit) : first.value),
    [isFiltered, all.value, first.value, filter, limit],
  );
  // Asked once the first rows are there, which would wait for both.
  const isShown = first.value !== undefined;
  const kept = useLive(async () => (isShown ? countOffers() : undefined), [isShown]);
  const regions = useLive(async () => (isShown ? listKeptRegions() : []), [isShown]);
  return {
    filter,
    setFilter: (next) => {
      setFilter(next);
      setLimit(step);
    },
    isFiltered: isFiltered && all.value !== undefined,
    found,
    kept: kept.value,
    regions: regions.value ?? [],
    isBroken: first.isBroken || all.isBroken,
    showMore: () => setLimit(limit + step),
    getReady: () => setReady(true),
  };
}
