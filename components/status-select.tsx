// Where an offer stands, and moving it along.
import { type OfferStatus, offerStatuses } from '@/utils/offers/types';
import { Select } from './select';
import { useStrings } from './strings';

interface Props {
  /** The offer's title, for the label. */
  title: string;
  status: OfferStatus;
  onChange: (status: OfferStatus) => void;
}

export function StatusSelect({ title, status, onChange }: Props) {
  const strings = useStrings();
  return (
    <Select
      class={`status status-${status}`}
      label={strings.act.statusOf(title)}
      value={status}
      options={offerStatuses.map((value) => ({ value, label: strings.status[value] }))}
      onChange={(value) => {
        const chosen = offerStatuses.find((known) => known === value);
        if (chosen) onChange(chosen);
      }}
    />
  );
}
