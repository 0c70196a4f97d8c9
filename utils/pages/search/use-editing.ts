// Changes offers from our own pages, one or many at once: what was done is said and can be undone, what failed tried again.
import { useState } from 'preact/hooks';
import { changeOffers, type Undo, undoChange } from '@/utils/offers/change';
import type { Edit } from '@/utils/offers/edits';
import type { SavedOffer } from '@/utils/offers/types';
import { type Attempts, useAttempts } from '../use-attempt';

export interface Editing {
  failure?: Attempts['failure'];
  /** What was just done, in words, until undone or dismissed; `at` tells one from the next. */
  done?: { text: string; at: number };
  /** Edits the offers; with words for it, it can be undone. */
  change: (
    keys: readonly string[],
    edits: readonly Edit[] | ((offer: SavedOffer) => readonly Edit[]),
    say?: (count: number) => string,
  ) => Promise<void>;
  /** The same for a change made elsewhere, such as a merge. */
  run: (change: () => Promise<Undo>, say?: (count: number) => string) => Promise<void>;
  undo: () => void;
  dismiss: () => void;
}

export function useEditing(): Editing {
  const { failure, attempt, dismiss } = useAttempts();
  const [done, setDone] = useState<{ text: string; at: number; back: Undo }>();

  const run: Editing['run'] = (change, say) =>
    attempt(async () => {
      const back = await change();
      if (say && back.steps.length > 0) setDone({ text: say(back.steps.length), at: Date.now(), back });
      return undefined;
    });
  return {
    failure,
    done,
    run,
    change: (keys, edits, say) => run(() => changeOffers(keys, edits, Date.now()), say),
    undo: () =>
      void attempt(async () => {
        if (done) await undoChange(done.back, Date.now());
        setDone(undefined);
        return undefined;
      }),
    dismiss: () => {
      setDone(undefined);
      dismiss();
    },
  };
}
