// Before there is a plan: the one question it begins with.
import { useState } from 'preact/hooks';
import { DateField } from '../date-field';
import { Icon } from '../icon';
import { useStrings } from '../strings';

interface Props {
  onStart: (target: string) => void;
}

export function PlanStart({ onStart }: Props) {
  const { plan } = useStrings();
  const [day, setDay] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  return (
    <form
      class="plan-start"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (day === undefined) setAsked(true);
        else onStart(day);
      }}
    >
      <Icon name="mark" />
      <div>
        <h2>{plan.startTitle}</h2>
        <p class="soft">{plan.startLead}</p>
      </div>
      <div class="plan-start-line">
        <DateField
          label={plan.target}
          value={day}
          onChange={(next) => {
            setDay(next);
            setAsked(false);
          }}
        />
        <button type="submit" class="button primary">
          {plan.start}
        </button>
      </div>
      {isAsked && (
        <p class="field-note" role="alert">
          {plan.noDate}
        </p>
      )}
    </form>
  );
}
