// What a reader of CV files hands back, and the reasons it refuses one.
import type { LeftOut } from '../open-object';
import type { Resume } from '../resume';

export interface Imported {
  /** For the person to correct: nothing is stored before. */
  resume: Resume;
  leftOut: LeftOut[];
}

export type ImportProblem =
  | 'too-large'
  | 'unknown-kind'
  | 'damaged'
  | 'encrypted'
  | 'no-text'
  | 'no-resume'
  | 'too-slow';

/** Nothing was changed; `detail` says where, for the person's report. */
export class ImportError extends Error {
  constructor(
    readonly problem: ImportProblem,
    readonly detail?: string,
    options?: ErrorOptions,
  ) {
    super(
      detail === undefined ? `The file was not read: ${problem}` : `The file was not read: ${problem} (${detail})`,
      options,
    );
  }
}
