// A list of short terms as chips: typed one after another, each taken away by its own button.
import { useId, useState } from 'preact/hooks';
import { Icon } from '../icon';
import { useStrings } from '../strings';

interface Props {
  label: string;
  terms: readonly string[];
  note?: string;
  hint?: string;
  maxLength: number;
  most: number;
  /** A comma parts two terms; without it a term is the whole line. */
  isParted?: boolean;
  onChange: (terms: string[]) => void;
}

export function TermList({ label, terms, note, hint, maxLength, most, isParted = true, onChange }: Props) {
  const { profile } = useStrings();
  const id = useId();
  const [typed, setTyped] = useState('');

  function add(): void {
    const parts = (isParted ? typed.split(/[,;\n]/) : [typed]).map((part) => part.trim().slice(0, maxLength));
    const known = new Set(terms);
    const added = parts.filter((part) => part !== '' && !known.has(part) && known.add(part));
    setTyped('');
    if (added.length > 0) onChange([...terms, ...added].slice(0, most));
  }

  return (
    <div class="term-list">
      <label class="field-label" for={id}>
        {label}
      </label>
      <ul class={isParted ? 'terms' : 'terms lines'}>
        {terms.map((term) => (
          <li key={term} class="tag">
            {term}
            <button
              type="button"
              class="drop"
              aria-label={profile.removeOf(term)}
              onClick={() => onChange(terms.filter((one) => one !== term))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {terms.length < most && (
        <form
          class="block-line"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <input
            id={id}
            class="field"
            maxLength={isParted ? 1_000 : maxLength}
            placeholder={hint}
            autocomplete="off"
            aria-describedby={note ? `${id}-note` : undefined}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            onBlur={add}
          />
          <button type="submit" class="button small">
            {profile.add}
          </button>
        </form>
      )}
      {note && (
        <p id={`${id}-note`} class="field-note">
          {note}
        </p>
      )}
    </div>
  );
}
