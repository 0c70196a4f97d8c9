// The words of the plan: what a step is in the table, what the person has said, and what they have done of it.
import type { Source } from '@/utils/guides/types';
import type { Day } from './days';
import type { SituationId } from './situations';

/** Days the plan counts from that the person may give; each is asked only when a step of theirs needs it. */
export const givenAnchors = [
  'contract-end',
  'csp-document',
  'dismissal-letter',
  'job-start',
  'business-start',
] as const;
export type GivenAnchor = (typeof givenAnchors)[number];

/** `spring-after`: when the income of the year of the move is declared. */
export type Anchor = 'move' | 'spring-after' | GivenAnchor;

/** A distance from a day: months or days, negative before it, both absent on it. */
export interface Offset {
  anchor: Anchor;
  days?: number;
  months?: number;
}

export type Origin = 'france' | 'europe' | 'elsewhere';
export type Tenure = 'rent' | 'own';
/** What the notice on the lease is, in months, as far as the person knows. */
export type LeaseNotice = 'one' | 'three' | 'unknown';

/** Every field that is there must hold; of a list, one suffices. */
export interface Condition {
  origin?: readonly Origin[];
  tenure?: readonly Tenure[];
  notice?: readonly LeaseNotice[];
  situations?: readonly SituationId[];
  /** Whether the move falls in the school year or in July and August. */
  season?: readonly ('term' | 'summer')[];
  partner?: true;
  children?: true;
  'children-at-least'?: number;
  'lone-parent'?: true;
  car?: true;
}

/** A row of data/plan/steps.yaml, its words apart. */
export interface Step {
  id: string;
  /** When the plan would place it. */
  do: Offset;
  /** Not before. */
  from?: Offset;
  /** The last day a text gives; without it the step is advice and `do` is nobody's limit. */
  deadline?: Offset;
  when?: Condition;
  /** Ids of the steps to be done before. */
  after?: readonly string[];
  /** Id of a guide, or of one of its sections: `leaving-paris/lease`. */
  guide?: string;
  /** Ids of the sources that say so. */
  sources?: readonly string[];
  /** Service-public's numbers of the pages to read. */
  see?: readonly string[];
}

export interface StepWords {
  title: string;
  why: string;
  /** What is not certain, or changes. */
  doubt?: string;
  /** What it means once the deadline has gone by. */
  late?: string;
}

/** A file of the package: the steps, their words in one language, and the sources they cite. */
export interface PlanTable {
  steps: readonly Step[];
  words: Readonly<Record<string, StepWords>>;
  sources: Readonly<Record<string, Source>>;
}

/** What decides which steps are the person's. */
export interface Circumstances {
  origin: Origin;
  tenure: Tenure;
  notice: LeaseNotice;
  hasPartner: boolean;
  children: number;
  hasCar: boolean;
  situations: readonly SituationId[];
}

/** What was said in the plan itself, and wins over the settings; the situations stand in the settings only. */
export type SaidCircumstances = Partial<Omit<Circumstances, 'situations'>>;

/** The one row of `plans`. */
export interface PlanRow {
  /** A random word: it makes the events of the calendar file this plan's own. */
  key: string;
  target: Day;
  dates: Readonly<Partial<Record<GivenAnchor, Day>>>;
  said: SaidCircumstances;
  createdOn: Day;
  /** Epoch ms. */
  updatedAt: number;
  /** Grows with each change of the plan or of a step. */
  revision: number;
}

/** What the person has done of one step, or a step of their own: a row of `planSteps`. */
export interface StepMark {
  /** `<plan>/<step>`. */
  key: string;
  plan: string;
  step: string;
  /** In the words of then: it can still be told of when the table has dropped the step. */
  title: string;
  isOwn: boolean;
  /** The person's own date, instead of the plan's. */
  day?: Day;
  doneOn?: Day;
  isHidden?: boolean;
}
