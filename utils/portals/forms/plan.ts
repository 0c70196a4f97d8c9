// Plans the filling of a form as data: what would go where and why, and what is left to the person.
import type { FormAnswers } from './answers';
import { fold } from './fold';
import { recognise } from './recognise';
import type { ControlKind, Evidence, FieldType, FormControl, FormReading, LeftReason } from './types';
import { type Surroundings, type Value, valueFor } from './values';

/** How sure one may be of a line: `medium`, understood from an example or an attribute alone, is shown with a doubt. */
export type Confidence = 'high' | 'medium';

export interface PlanLine {
  key: number;
  kind: ControlKind;
  /** The page's own words for the control, for the person to recognise it. */
  label: string;
  type: FieldType;
  value: Value;
  confidence: Confidence;
}

/** Beyond a control's own reasons: what the profile or the page's state lacks. */
export type PlanLeft =
  | LeftReason
  | 'no-answer' // the profile does not say
  | 'no-option' // the list, or the room, holds nothing that says the same
  | 'filled' // something stands there already
  | 'locked'
  | 'later'; // not shown yet

export interface LeftLine {
  key: number;
  label: string;
  /** What it asks, where that was understood. */
  type?: FieldType;
  why: PlanLeft;
  isRequired: boolean;
}

export interface FillPlan {
  lines: readonly PlanLine[];
  left: readonly LeftLine[];
}

const sure: Readonly<Record<Evidence, Confidence>> = {
  adapter: 'high',
  autocomplete: 'high',
  label: 'high',
  placeholder: 'medium',
  name: 'medium',
};

/** Plans what to fill on the page as it was read. Nothing of it is done: the person sees it first. */
export function planFilling(reading: FormReading, answers: FormAnswers): FillPlan {
  const recognised = recognise(reading);
  const lines: PlanLine[] = [];
  const left: LeftLine[] = [];
  for (const control of reading.controls) {
    const { key, isRequired } = control;
    const found = recognised[key];
    const label = nameOf(control);
    const leave = (why: PlanLeft, type?: FieldType) => left.push({ key, label, type, why, isRequired });
    if (found?.type === undefined) {
      leave(found?.left ?? 'unknown');
      continue;
    }
    const state = stateOf(control);
    if (state) {
      leave(state, found.type);
      continue;
    }
    const value = valueFor(found.type, control, answers, surroundingsOf(control, reading, recognised));
    if (value === undefined) leave('no-answer', found.type);
    else if (value === 'no-option') leave('no-option', found.type);
    else lines.push({ key, kind: control.kind, label, type: found.type, value, confidence: sure[found.evidence] });
  }
  return { lines, left };
}

/** Why a control understood is left as it stands now. */
function stateOf({ sight, isLocked, isFilled, kind }: FormControl): PlanLeft | undefined {
  if (isFilled) return 'filled';
  if (isLocked && kind !== 'combobox') return 'locked';
  return sight === 'shown' || kind === 'file' ? undefined : 'later';
}

/** The page's words for a control; its attribute's where the page shows none. */
function nameOf({ label, placeholder, choice, names }: FormControl): string {
  return label ?? placeholder ?? choice ?? names[0] ?? '';
}

function surroundingsOf(
  control: FormControl,
  { lang, controls }: FormReading,
  recognised: ReturnType<typeof recognise>,
): Surroundings {
  const same = controls.filter(({ form }) => form === control.form);
  const types = new Set(same.flatMap(({ key }) => recognised[key]?.type ?? []));
  const hasPhoneCountryList = same.some(
    ({ kind, label, names, key }) =>
      (kind === 'select' || kind === 'combobox') &&
      Math.abs(key - control.key) === 1 &&
      /\bindicatif\b|\bcountry code\b|\bdial|\bcode pays\b|\bphone country\b/.test(fold([label, ...names].join(' '))),
  );
  return { lang, types, hasPhoneCountryList };
}
