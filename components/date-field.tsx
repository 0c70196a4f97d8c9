// A day, typed or picked with the browser's own calendar; half a date is no answer yet.
import { useId } from 'preact/hooks';
import { isDay } from '@/utils/plan/days';
import { useTyped } from './use-typed';

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
  const typed = useTyped(value ?? '', (text, { validity }) => {
    if (isDay(text)) onChange(text);
    // An empty text also stands for a date half typed.
    else if (text === '' && !validity.badInput) onChange(undefined);
  });
  return (
    <div class="date-field">
      <label class={isLabelUnseen ? 'unseen' : 'field-label'} for={id}>
        {label}
      </label>
      <input id={id} class="field" type="date" min="2020-01-01" max="2199-12-31" {...typed} />
    </div>
  );
}
