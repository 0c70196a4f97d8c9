// The search field and the two filters over the kept offers.

import { typographic } from '@/utils/i18n/typography';
import type { OfferStatus } from '@/utils/offers/types';
import { offerStatuses } from '@/utils/offers/types';
import { listRegions } from '@/utils/places/regions';
import { SearchBox } from './search-box';
import { Select } from './select';
import { useStrings } from './strings';

interface Filter {
  search: string;
  region?: string;
  status?: OfferStatus;
}

interface Props {
  filter: Filter;
  /** Codes of the regions among the kept offers; the empty string for offers in none. */
  keptRegions: readonly string[];
  onChange: (filter: Filter) => void;
  /** The person is about to filter. */
  onApproach?: () => void;
}

export function OfferFilters({ filter, keptRegions, onChange, onApproach }: Props) {
  const strings = useStrings();
  const present = new Set(keptRegions);
  if (filter.region !== undefined && filter.region !== 'none') present.add(filter.region);
  return (
    <search class="filters" onFocusIn={onApproach}>
      <SearchBox
        label={strings.list.search}
        value={filter.search}
        onInput={(search) => onChange({ ...filter, search })}
      />
      <Select
        label={strings.list.region}
        value={filter.region ?? ''}
        options={[
          { value: '', label: strings.list.allRegions },
          ...listRegions(strings.language)
            .filter(({ code }) => present.has(code))
            .map(({ code, name }) => ({ value: code, label: typographic(name) })),
          ...(present.has('') ? [{ value: 'none', label: strings.list.elsewhere }] : []),
        ]}
        onChange={(region) => onChange({ ...filter, region: region || undefined })}
      />
      <Select
        label={strings.list.statusFilter}
        value={filter.status ?? ''}
        options={[
          { value: '', label: strings.list.allStatuses },
          ...offerStatuses.map((status) => ({ value: status, label: strings.status[status] })),
        ]}
        onChange={(value) => onChange({ ...filter, status: offerStatuses.find((status) => status === value) })}
      />
    </search>
  );
}
