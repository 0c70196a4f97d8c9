// A day, typed or picked with the browser's own calendar; half a date is no answer yet.
import { useId } from 'preact/hooks';
import { isDay } from '@/utils/plan/days';

interface Props {
  label: string;
  /** `2027-06-15`, or nothing. */
  value: string | undefined;
  isLabelUnseen?: boolean;
  /** Called with a whole date, or with undefined once the field is emptied. */
  onChange: (day: string | undefined) => void;
}

export function DateField({ label, value, isLabelUnseen = false, onChange }: Props) {
  const id = useId();
  return (
    <div class="date-field">
      <label class={isLabelUnseen ? 'unseen' : 'field-label'} for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field"
        type="date"
        min="2020-01-01"
        max="2199-12-31"
        value={value ?? ''}
        onChange={({ currentTarget: { value: typed, validity } }) => {
          if (isDay(typed)) onChange(typed);
          // An empty text also stands for a date half typed.
          else if (typed === '' && !validity.badInput) onChange(undefined);
        }}
      />
    </div>
  );
}
