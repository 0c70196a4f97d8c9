// Why a file was not read: each reason has a sentence in utils/i18n/pages, and nothing was changed.

export const importProblems = [
  'empty',
  'too-big',
  'unreadable',
  'not-text',
  'not-ours',
  'newer',
  'truncated',
  'damaged',
  'all-broken',
  'wrong-passphrase',
  'no-columns',
  'no-title',
  'no-rows',
] as const;
export type ImportProblem = (typeof importProblems)[number];

export class ImportError extends Error {
  override name = 'ImportError';
  constructor(
    readonly problem: ImportProblem,
    options?: ErrorOptions,
  ) {
    super(`The file was not read: ${problem}`, options);
  }
}
