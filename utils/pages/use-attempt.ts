// Runs changes to what is kept: one that could not be written is told of, and can be tried again.
import { useState } from 'preact/hooks';
import { WriteError } from '@/utils/database/write';

/** Why a change was not kept: the store's reasons, and those a change has of its own. */
type Reasons<Own extends string> = WriteError['reason'] | Own;

export interface Attempts<Own extends string = never> {
  /** The last change that could not be written, and doing it again. */
  failure?: { reason: Reasons<Own>; retry: () => void };
  /** @param change answers why nothing was changed; a WriteError it throws says so too */
  attempt: (change: () => Promise<Reasons<Own> | undefined>) => Promise<void>;
  dismiss: () => void;
}

export function useAttempts<Own extends string = never>(): Attempts<Own> {
  const [failure, setFailure] = useState<Attempts<Own>['failure']>();

  async function attempt(change: () => Promise<Reasons<Own> | undefined>): Promise<void> {
    setFailure(undefined);
    const reason = await change().catch((error: unknown): Reasons<Own> => {
      console.warn('A change could not be kept', error);
      return error instanceof WriteError ? error.reason : 'store';
    });
    if (reason) setFailure({ reason, retry: () => void attempt(change) });
  }

  return { failure, attempt, dismiss: () => setFailure(undefined) };
}
