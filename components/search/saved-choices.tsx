// The filters kept under a name, one press away, and keeping the present one.
import { useId, useState } from 'preact/hooks';
import type { SavedChoice } from '@/utils/settings/search';
import { Icon } from '../icon';
import { useStrings } from '../strings';

interface Props {
  saved: readonly SavedChoice[];
  /** The one applied just now. */
  current?: string;
  /** There is something to keep. */
  canKeep: boolean;
  onApply: (saved: SavedChoice) => void;
  onKeep: (name: string) => void;
  onDrop: (id: string) => void;
}

export function SavedChoices({ saved, current, canKeep, onApply, onKeep, onDrop }: Props) {
  const { narrow } = useStrings();
  const id = useId();
  const [name, setName] = useState('');
  if (saved.length === 0 && !canKeep) return null;
  return (
    <fieldset class="saved-choices" aria-label={narrow.saved}>
      {saved.map((one) => (
        <span key={one.id} class={one.id === current ? 'saved-choice current' : 'saved-choice'}>
          <button type="button" aria-pressed={one.id === current} onClick={() => onApply(one)}>
            {one.name}
          </button>
          <button type="button" class="drop" aria-label={narrow.drop(one.name)} onClick={() => onDrop(one.id)}>
            <Icon name="close" />
          </button>
        </span>
      ))}
      {canKeep && (
        <form
          class="keep-choice"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            onKeep(name.trim());
            setName('');
          }}
        >
          <label class="unseen" for={`${id}-name`}>
            {narrow.name}
          </label>
          <input
            id={`${id}-name`}
            class="field"
            type="text"
            maxLength={40}
            autocomplete="off"
            placeholder={narrow.name}
            value={name}
            onInput={({ currentTarget: { value } }) => setName(value)}
          />
          <button type="submit" class="button small">
            {narrow.keep}
          </button>
        </form>
      )}
    </fieldset>
  );
}
