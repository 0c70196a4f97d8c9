// The plan as it is shown: the table's steps and the person's own, each with its day, what was done, and what is late.
import { addDays, type Day } from './days';
import { type PlacedStep, placeSteps } from './place';
import {
  type Circumstances,
  type GivenAnchor,
  givenAnchors,
  type PlanRow,
  type Step,
  type StepMark,
  type StepWords,
} from './types';

/** `gone`: done, hidden or dated once, and no longer among the steps that are the person's. */
export type ItemKind = 'table' | 'own' | 'gone';
export type ItemState = 'done' | 'hidden' | 'overdue' | 'soon' | 'later' | 'undated';

export interface PlanItem {
  id: string;
  kind: ItemKind;
  title: string;
  state: ItemState;
  day?: Day;
  /** The day the plan would give. */
  ownDay?: Day;
  deadline?: Day;
  lastWorkingDay?: Day;
  doneOn?: Day;
  /** The person's own date is later than the deadline. */
  isTooLate: boolean;
  /** The deadline has gone by, and the step is not done. */
  isPassed: boolean;
  step?: Step;
  words?: StepWords;
}

export interface Plan {
  /** By day, undated ones last; those hidden and gone are apart. */
  items: readonly PlanItem[];
  hidden: readonly PlanItem[];
  gone: readonly PlanItem[];
}

/** How far ahead a step counts as soon, in days. */
const soon = 14;

interface Given {
  steps: readonly Step[];
  words: Readonly<Record<string, StepWords>>;
  row: PlanRow;
  marks: readonly StepMark[];
  circumstances: Circumstances;
  today: Day;
}

export function makePlan({ steps, words, row, marks, circumstances, today }: Given): Plan {
  const markOf = new Map(marks.map((mark) => [mark.step, mark]));
  const placed = placeSteps(steps, { ...row, createdOn: row.createdOn }, circumstances);
  const shown = new Set(placed.map(({ step }) => step.id));
  const fromTable = placed.map((one) => fromStep(one, markOf.get(one.step.id), words, today));
  const own = marks.filter(({ isOwn }) => isOwn).map((mark) => fromMark(mark, 'own', today));
  const gone = marks
    .filter(({ isOwn, step }) => !isOwn && !shown.has(step))
    .map((mark) => ({ ...fromMark(mark, 'gone', today), title: words[mark.step]?.title ?? mark.title }));
  const all = [...fromTable, ...own].sort(byDay);
  return {
    items: all.filter(({ state }) => state !== 'hidden'),
    hidden: all.filter(({ state }) => state === 'hidden'),
    gone,
  };
}

function fromStep(
  { step, day: ownDay, deadline, lastWorkingDay }: PlacedStep,
  mark: StepMark | undefined,
  words: Given['words'],
  today: Day,
): PlanItem {
  const day = mark?.day ?? ownDay;
  const said = words[step.id];
  return {
    id: step.id,
    kind: 'table',
    title: said?.title ?? mark?.title ?? step.id,
    state: stateOf(day, mark, today),
    day,
    ownDay,
    deadline,
    lastWorkingDay,
    doneOn: mark?.doneOn,
    isTooLate: deadline !== undefined && mark?.day !== undefined && mark.day > deadline,
    isPassed: deadline !== undefined && deadline < today && mark?.doneOn === undefined,
    step,
    words: said,
  };
}

function fromMark(mark: StepMark, kind: ItemKind, today: Day): PlanItem {
  const { step: id, title, day, doneOn } = mark;
  return { id, kind, title, day, doneOn, state: stateOf(day, mark, today), isTooLate: false, isPassed: false };
}

function stateOf(day: Day | undefined, mark: StepMark | undefined, today: Day): ItemState {
  if (mark?.doneOn !== undefined) return 'done';
  if (mark?.isHidden) return 'hidden';
  if (day === undefined) return 'undated';
  if (day < today) return 'overdue';
  return day <= addDays(today, soon) ? 'soon' : 'later';
}

function byDay(one: PlanItem, other: PlanItem): number {
  return (one.day ?? '9').localeCompare(other.day ?? '9');
}

export interface Urgency {
  overdue: number;
  done: number;
  total: number;
  /** The late step whose deadline is nearest or longest gone, else the next to come; undefined when nothing is left. */
  next?: PlanItem;
}

export function summarise({ items }: Plan): Urgency {
  const overdue = items.filter(({ state }) => state === 'overdue');
  const coming = items.filter(({ state }) => state === 'soon' || state === 'later');
  const [first] = overdue.toSorted((one, other) => (one.deadline ?? '9').localeCompare(other.deadline ?? '9'));
  return {
    overdue: overdue.length,
    done: items.filter(({ state }) => state === 'done').length,
    total: items.length,
    next: first ?? coming[0],
  };
}

/** The days that steps of this plan count from and the person may give, in the order of the types. */
export function anchorsOf({ items, hidden }: Plan): readonly GivenAnchor[] {
  const used = new Set(
    [...items, ...hidden].flatMap(({ step }) => [step?.do.anchor, step?.from?.anchor, step?.deadline?.anchor]),
  );
  return givenAnchors.filter((anchor) => used.has(anchor));
}
