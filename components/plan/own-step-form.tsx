// A step of one's own: what, and when if that is known.
import { useId, useState } from 'preact/hooks';
import { DateField } from '../date-field';
import { useStrings } from '../strings';

interface Props {
  longest: number;
  onAdd: (title: string, day: string | undefined) => void;
}

export function OwnStepForm({ longest, onAdd }: Props) {
  const { plan } = useStrings();
  const id = useId();
  const [title, setTitle] = useState('');
  const [day, setDay] = useState<string>();
  return (
    <form
      class="own-step"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === '') return;
        onAdd(title, day);
        setTitle('');
        setDay(undefined);
      }}
    >
      <h2>{plan.addTitle}</h2>
      <div class="own-step-line">
        <div class="own-step-what">
          <label class="field-label" for={id}>
            {plan.addWhat}
          </label>
          <input
            id={id}
            class="field"
            type="text"
            autocomplete="off"
            maxLength={longest}
            placeholder={plan.addHint}
            value={title}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        </div>
        <DateField label={plan.addWhen} value={day} onChange={setDay} />
        <button type="submit" class="button">
          {plan.add}
        </button>
      </div>
    </form>
  );
}
