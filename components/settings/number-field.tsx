// A number a person may leave out: kept when the field is left, refused in words when it is out of bounds.
import { useId, useState } from 'preact/hooks';
import { useStrings } from '../strings';
import { useTyped } from '../use-typed';

interface Props {
  label: string;
  value: number | undefined;
  low: number;
  high: number;
  /** What stands for it while it is empty. */
  hint?: string;
  /** Stands behind the field. */
  unit?: string;
  onChange: (value: number | undefined) => void;
}

/** What was typed: `undefined` for nothing, NaN for no number. Spaces, and a comma for a point, are how people write. */
export function readNumber(typed: string): number | undefined {
  const bare = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  return bare === '' ? undefined : Number(bare);
}

export function NumberField({ label, value, low, high, hint, unit, onChange }: Props) {
  const { household, language } = useStrings();
  const id = useId();
  const [isRefused, setRefused] = useState(false);
  const say = (amount: number) => new Intl.NumberFormat(language).format(amount);

  const typed = useTyped(value === undefined ? '' : say(value), (text) => {
    const next = readNumber(text);
    const isFine = next === undefined || (next >= low && next <= high);
    setRefused(!isFine);
    if (isFine) onChange(next);
  });

  return (
    <div class="number-field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="number-line">
        <input
          id={id}
          class="field"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          maxLength={16}
          placeholder={hint}
          {...typed}
          aria-invalid={isRefused}
          aria-describedby={isRefused ? `${id}-bounds` : undefined}
        />
        {unit && <span class="soft">{unit}</span>}
      </div>
      {isRefused && (
        <p id={`${id}-bounds`} class="field-note" role="alert">
          {household.outOfBounds(say(low), say(high))}
        </p>
      )}
    </div>
  );
}
