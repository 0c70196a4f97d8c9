// Where the person lives now: a commune found by its name or postcode, or a place abroad in their own words.
import { useEffect, useId, useState } from 'preact/hooks';
import { Combobox, type Proposal } from '../combobox';
import { useStrings } from '../strings';
import { useTyped } from '../use-typed';

type Home = { kind: 'commune'; code: string; name: string } | { kind: 'abroad'; name: string };

interface Props {
  home: Home | null;
  /** Communes for what was typed; their INSEE codes are the proposals' ids. */
  search: (typed: string) => Promise<readonly Proposal[]>;
  onChange: (home: Home | null) => void;
}

export function HomeField({ home, search, onChange }: Props) {
  const { home: words } = useStrings();
  const id = useId();
  const [kind, setKind] = useState<Home['kind']>(home?.kind ?? 'commune');
  useEffect(() => {
    if (home) setKind(home.kind);
  }, [home]);
  const kinds = [
    { value: 'commune', label: words.commune },
    { value: 'abroad', label: words.abroad },
  ] as const;
  return (
    <>
      <fieldset class="choices" aria-label={words.title}>
        {kinds.map(({ value, label }) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name={`${id}-kind`}
              value={value}
              checked={kind === value}
              onChange={() => setKind(value)}
            />
            <span class="choice-label">{label}</span>
          </label>
        ))}
      </fieldset>
      {kind === 'commune' ? (
        <Combobox
          label={words.communeLabel}
          hint={words.communeHint}
          value={home?.kind === 'commune' ? home.name : ''}
          search={search}
          onChoose={({ id: code, label }) => onChange({ kind: 'commune', code, name: label })}
          words={words}
        />
      ) : (
        <AbroadField
          name={home?.kind === 'abroad' ? home.name : ''}
          onLeft={(name) => onChange(name === '' ? null : { kind: 'abroad', name })}
        />
      )}
      {home && (
        <p class="home-kept">
          <span role="status">{words.kept(home.name)}</span>
          <button type="button" class="button small plain" onClick={() => onChange(null)}>
            {words.clear}
          </button>
        </p>
      )}
    </>
  );
}

function AbroadField({ name, onLeft }: { name: string; onLeft: (name: string) => void }) {
  const { home: words } = useStrings();
  const typed = useTyped(name, (text) => onLeft(text.trim()));
  return (
    <label>
      <span class="field-label">{words.abroadLabel}</span>
      <input class="field" type="text" maxLength={120} {...typed} />
    </label>
  );
}
