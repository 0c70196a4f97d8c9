// One answer among two or three, all in sight.
import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

export function ChoiceField<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  const id = useId();
  return (
    <fieldset>
      <legend class="field-label">{label}</legend>
      <div class="choices">
        {options.map((option) => (
          <label key={option.value} class="choice">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span class="choice-label">{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
