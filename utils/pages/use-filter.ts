// The kept offers a page lists: what is searched, how many rows are shown, and what the filters may offer.
import { useState } from 'preact/hooks';
import { findOffers, listKeptRegions, type OfferFilter, type OffersFound } from '@/utils/offers/search';
import { useLive } from './use-live';

/** Rows shown at once; more come on demand. */
const step = 50;

export interface FilteredOffers {
  filter: OfferFilter;
  setFilter: (filter: OfferFilter) => void;
  isFiltered: boolean;
  found?: OffersFound;
  regions: readonly string[];
  isBroken: boolean;
  showMore: () => void;
}

export function useFilteredOffers(): FilteredOffers {
  const [filter, setFilter] = useState<OfferFilter>({ search: '' });
  const [limit, setLimit] = useState(step);
  const found = useLive(() => findOffers(filter, limit), [filter, limit]);
  const regions = useLive(() => listKeptRegions(), []);
  return {
    filter,
    setFilter: (next) => {
      setFilter(next);
      setLimit(step);
    },
    isFiltered: filter.search.trim() !== '' || filter.region !== undefined || filter.status !== undefined,
    found: found.value,
    regions: regions.value ?? [],
    isBroken: found.isBroken,
    showMore: () => setLimit(limit + step),
  };
}
