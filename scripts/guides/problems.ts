// What is wrong with the guides, each problem with its file and line: a writer mends them all in one go.

export interface Problem {
  /** Inside data/guides: `fr/regions/bretagne.md`. */
  file: string;
  line?: number;
  message: string;
}

/** Notes a problem; `line` counts from 1. */
export type Report = (message: string, line?: number) => void;

export class Problems {
  readonly all: Problem[] = [];

  /** The same, for one file. */
  in(file: string): Report {
    return (message, line) => {
      this.all.push({ file, message, ...(line === undefined ? {} : { line }) });
    };
  }
}

/** `fr/regions/bretagne.md:12: …`, one problem a line. */
export function listProblems(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, message }) => `data/guides/${file}${line === undefined ? '' : `:${line}`}: ${message}`)
    .join('\n');
}
