// The date and the situation a plan is made for: each answer is handed over at once.
import { useId } from 'preact/hooks';
import { type SituationId, situationIds } from '@/utils/plan/situations';
import type { Circumstances, LeaseNotice, Origin, SaidCircumstances } from '@/utils/plan/types';
import { DateField } from '../date-field';
import { Select } from '../select';
import { ChoiceField } from '../settings/choice-field';
import { NumberField } from '../settings/number-field';
import { useStrings } from '../strings';

interface Props {
  target: string;
  circumstances: Circumstances;
  onTarget: (day: string) => void;
  onSay: (said: SaidCircumstances) => void;
  onSituation: (id: SituationId, isMine: boolean) => void;
}

const origins: readonly Origin[] = ['france', 'europe', 'elsewhere'];
const notices: readonly LeaseNotice[] = ['unknown', 'three', 'one'];

export function PlanAnswers({ target, circumstances, onTarget, onSay, onSituation }: Props) {
  const { plan } = useStrings();
  const { origin, tenure, notice, hasPartner, hasCar, children } = circumstances;
  return (
    <div class="plan-answers">
      <DateField label={plan.target} value={target} onChange={(day) => day && onTarget(day)} />
      <Situations chosen={circumstances.situations} onChange={onSituation} />
      <p class="field-note">{plan.situationLead}</p>
      <div class="plan-fields">
        <Select
          class="wide-select"
          label={plan.origin}
          isLabelUnseen={false}
          value={origin}
          options={origins.map((value) => ({ value, label: plan.origins[value] }))}
          onChange={(value) => onSay({ origin: origins.find((one) => one === value) ?? 'france' })}
        />
        <NumberField
          label={plan.children}
          value={children}
          low={0}
          high={12}
          onChange={(count) => onSay({ children: Math.trunc(count ?? 0) })}
        />
        <ChoiceField
          label={plan.tenure}
          value={tenure}
          options={(['rent', 'own'] as const).map((value) => ({ value, label: plan.tenures[value] }))}
          onChange={(value) => onSay({ tenure: value })}
        />
        {tenure === 'rent' && origin === 'france' && (
          <ChoiceField
            label={plan.notice}
            value={notice}
            options={notices.map((value) => ({ value, label: plan.notices[value] }))}
            onChange={(value) => onSay({ notice: value })}
          />
        )}
        <div class="plan-checks">
          <Check label={plan.partner} isOn={hasPartner} onChange={(isOn) => onSay({ hasPartner: isOn })} />
          <Check label={plan.car} isOn={hasCar} onChange={(isOn) => onSay({ hasCar: isOn })} />
        </div>
      </div>
    </div>
  );
}

function Situations({ chosen, onChange }: { chosen: readonly SituationId[]; onChange: Props['onSituation'] }) {
  const { plan } = useStrings();
  const id = useId();
  return (
    <fieldset aria-labelledby={id}>
      <legend class="field-label" id={id}>
        {plan.situation}
      </legend>
      <div class="choices">
        {situationIds.map((situation) => (
          <label key={situation} class="choice">
            <input
              type="checkbox"
              checked={chosen.includes(situation)}
              onChange={(event) => onChange(situation, event.currentTarget.checked)}
            />
            <span class="choice-label">{plan.situations[situation]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Check({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
