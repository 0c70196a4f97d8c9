// The organisations that must never see the profile: the present employer and its group.
import { useId, useState } from 'preact/hooks';
import type { HiddenOrganisation } from '@/utils/profile/row';
import { Icon } from '../icon';
import { useStrings } from '../strings';

interface Props {
  hidden: readonly HiddenOrganisation[];
  /** Employers of jobs that go on and are not hidden from yet. */
  proposed: readonly string[];
  isSiren: (text: string) => boolean;
  onChange: (hidden: HiddenOrganisation[]) => void;
}

/** The protocol's figures. */
const most = 10;
const longestName = 120;

const sayOrganisation = ({ name, siren }: HiddenOrganisation) => [name, siren].filter(Boolean).join(' · ');

export function HideFrom({ hidden, proposed, isSiren, onChange }: Props) {
  const { profile } = useStrings();
  const words = profile.leaving;
  const id = useId();
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const digits = number.replace(/\s/g, '');
  const isWrong = digits !== '' && !isSiren(digits);
  const isFull = hidden.length >= most;

  function add(one: HiddenOrganisation): void {
    onChange([...hidden, one]);
    setName('');
    setNumber('');
  }

  return (
    <div class="hide-from">
      <ul class="terms">
        {hidden.map((one, index) => (
          <li key={sayOrganisation(one)} class="tag">
            {sayOrganisation(one)}
            <button
              type="button"
              class="drop"
              aria-label={profile.removeOf(sayOrganisation(one))}
              onClick={() => onChange(hidden.filter((_, at) => at !== index))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {!isFull && proposed.length > 0 && (
        <div class="actions">
          {proposed.map((employer) => (
            <button key={employer} type="button" class="button small" onClick={() => add({ name: employer })}>
              {words.hideEmployer(employer)}
            </button>
          ))}
        </div>
      )}
      {!isFull && (
        <form
          class="hide-form"
          onSubmit={(event) => {
            event.preventDefault();
            const named = name.trim();
            if (isWrong || (named === '' && digits === '')) return;
            add({ ...(named ? { name: named } : {}), ...(digits ? { siren: digits } : {}) });
          }}
        >
          <div>
            <label class="field-label" for={`${id}-name`}>
              {words.hideName}
            </label>
            <input
              id={`${id}-name`}
              class="field"
              maxLength={longestName}
              placeholder={words.hideNameHint}
              autocomplete="off"
              value={name}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
          </div>
          <div>
            <label class="field-label" for={`${id}-siren`}>
              {words.hideSiren}
            </label>
            <input
              id={`${id}-siren`}
              class="field"
              inputMode="numeric"
              maxLength={14}
              autocomplete="off"
              aria-invalid={isWrong}
              aria-describedby={isWrong ? `${id}-wrong` : undefined}
              value={number}
              onInput={({ currentTarget }) => setNumber(currentTarget.value)}
            />
          </div>
          <button type="submit" class="button" disabled={isWrong}>
            {profile.add}
          </button>
        </form>
      )}
      {isWrong && (
        <p id={`${id}-wrong`} class="field-note" role="alert">
          {words.sirenWrong}
        </p>
      )}
    </div>
  );
}
