// Whether a backup also takes what is secret, and the passphrase that locks it, typed twice.
import { useId, useState } from 'preact/hooks';
import { useStrings } from '../strings';

interface Props {
  /** Called with undefined while there is no secret to take, and with `unfit` while the passphrase will not do. */
  onChange: (passphrase: Passphrase) => void;
}

export type Passphrase = { kind: 'none' } | { kind: 'unfit' } | { kind: 'fit'; text: string };

/** Characters: four words, or what a password manager makes. */
const shortest = 12;

function weigh(typed: string, again: string): Passphrase {
  return typed.length >= shortest && typed === again ? { kind: 'fit', text: typed } : { kind: 'unfit' };
}

export function PassphraseChoice({ onChange }: Props) {
  const words = useStrings().transfer.export;
  const id = useId();
  const [isOn, setOn] = useState(false);
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const isDifferent = again !== '' && again !== typed;
  function choose(next: boolean): void {
    setOn(next);
    setTyped('');
    setAgain('');
    onChange({ kind: next ? 'unfit' : 'none' });
  }
  return (
    <div class="passphrase">
      <label class="check">
        <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => choose(currentTarget.checked)} />
        <span>{words.lock}</span>
      </label>
      {isOn && (
        <div class="passphrase-fields">
          <label>
            <span class="field-label">{words.passphrase}</span>
            <input
              class="field"
              type="password"
              autocomplete="new-password"
              aria-describedby={`${id}-note`}
              value={typed}
              onInput={({ currentTarget: { value } }) => {
                setTyped(value);
                onChange(weigh(value, again));
              }}
            />
          </label>
          <label>
            <span class="field-label">{words.passphraseAgain}</span>
            <input
              class="field"
              type="password"
              autocomplete="new-password"
              aria-invalid={isDifferent}
              aria-describedby={`${id}-note`}
              value={again}
              onInput={({ currentTarget: { value } }) => {
                setAgain(value);
                onChange(weigh(typed, value));
              }}
            />
          </label>
          <p id={`${id}-note`} class="soft small" role="status">
            {isDifferent ? words.passphraseDiffers : words.passphraseSays(shortest)}
          </p>
        </div>
      )}
    </div>
  );
}
