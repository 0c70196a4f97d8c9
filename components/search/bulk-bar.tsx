// What can be done with several offers at once; everything in it can be undone.
import { useState } from 'preact/hooks';
import { type OfferStatus, offerStatuses, type Whose } from '@/utils/offers/types';
import { Select } from '../select';
import { useStrings } from '../strings';

interface Props {
  /** How many are chosen. */
  count: number;
  /** How many the list holds. */
  total: number;
  onAll: () => void;
  onNone: () => void;
  onStatus: (status: OfferStatus) => void;
  onWhose: (whose: Whose) => void;
  onTag: (tag: string) => void;
  onApply: () => void;
  onRemove: () => void;
  onStop: () => void;
}

const owners = ['mine', 'partner', 'both'] as const satisfies readonly Whose[];

/** What a portal takes in a day. */
const mostApplied = 100;

export function BulkBar({ count, total, onAll, onNone, onStatus, onWhose, onTag, onApply, onRemove, onStop }: Props) {
  const { apply, bulk, narrow, status } = useStrings();
  const isTooMany = count > mostApplied;
  const [tag, setTag] = useState('');
  const isEmpty = count === 0;
  return (
    <fieldset class="bulk" aria-label={bulk.start}>
      <p class="bulk-count" role="status">
        {bulk.count(count)}
      </p>
      {count < total ? (
        <button type="button" class="button small plain" onClick={onAll}>
          {bulk.all(total)}
        </button>
      ) : (
        <button type="button" class="button small plain" onClick={onNone}>
          {bulk.none}
        </button>
      )}
      {!isEmpty && (
        <>
          <Select
            label={bulk.status}
            value=""
            options={[
              { value: '', label: bulk.status },
              ...offerStatuses.map((value) => ({ value, label: status[value] })),
            ]}
            onChange={(chosen) => {
              const next = offerStatuses.find((known) => known === chosen);
              if (next) onStatus(next);
            }}
          />
          <Select
            label={bulk.whose}
            value=""
            options={[
              { value: '', label: bulk.whose },
              ...owners.map((value) => ({ value, label: narrow.whoses[value] })),
            ]}
            onChange={(chosen) => {
              const next = owners.find((known) => known === chosen);
              if (next) onWhose(next);
            }}
          />
          <form
            class="bulk-tag"
            onSubmit={(event) => {
              event.preventDefault();
              if (tag.trim() === '') return;
              onTag(tag.trim());
              setTag('');
            }}
          >
            <input
              class="field"
              type="text"
              maxLength={60}
              aria-label={bulk.tag}
              placeholder={bulk.tag}
              value={tag}
              onInput={({ currentTarget: { value } }) => setTag(value)}
            />
            <button type="submit" class="button small">
              {bulk.addTag}
            </button>
          </form>
          <button type="button" class="button small" aria-disabled={isTooMany} onClick={() => !isTooMany && onApply()}>
            {isTooMany ? apply.tooMany(mostApplied) : apply.to(count)}
          </button>
          <button type="button" class="button small danger" onClick={onRemove}>
            {bulk.remove}
          </button>
        </>
      )}
      <button type="button" class="button small bulk-stop" onClick={onStop}>
        {bulk.stop}
      </button>
    </fieldset>
  );
}
