// Everything our own pages do to offers: save, move along, remove, undo; and what to say when a write fails.
import { useState } from 'preact/hooks';
import { WriteError } from '@/utils/database/write';
import { ask } from '@/utils/messaging/send';
import { eraseOffer } from '@/utils/offers/erase';
import { removeOffer, restoreOffer, setStatus } from '@/utils/offers/offers';
import type { OfferStatus } from '@/utils/offers/types';
import type { RawPosting } from '@/utils/posting/types';

export type Failure = 'full' | 'store' | 'invalid';

export interface Keeping {
  /** Key of the posting's URL being saved just now. */
  savingUrl?: string;
  /** The last change that could not be written, and doing it again. */
  failure?: { reason: Failure; retry: () => void };
  /** Key of the offer just removed, until undone or dismissed. */
  removed?: string;
  save: (posting: RawPosting) => void;
  setStatus: (key: string, status: OfferStatus) => void;
  remove: (key: string) => void;
  undo: () => void;
  restore: (key: string) => void;
  /** For good, from the trash. */
  erase: (key: string) => void;
  dismiss: () => void;
}

function reasonOf(error: unknown): Failure {
  return error instanceof WriteError ? error.reason : 'store';
}

export function useKeeping(): Keeping {
  const [savingUrl, setSavingUrl] = useState<string>();
  const [failure, setFailure] = useState<Keeping['failure']>();
  const [removed, setRemoved] = useState<string>();

  /** Runs a change; a failed one is told of and can be tried again. */
  async function attempt(change: () => Promise<Failure | undefined>): Promise<void> {
    setFailure(undefined);
    const reason = await change().catch((error: unknown) => {
      console.warn('A change to the kept offers failed', error);
      return reasonOf(error);
    });
    if (reason) setFailure({ reason, retry: () => void attempt(change) });
  }

  return {
    savingUrl,
    failure,
    removed,
    save: (posting) =>
      void attempt(async () => {
        setSavingUrl(posting.url);
        try {
          const answer = await ask('savePosting', { posting });
          return answer.ok ? undefined : answer.reason;
        } finally {
          setSavingUrl(undefined);
        }
      }),
    setStatus: (key, status) =>
      void attempt(async () => {
        await setStatus(key, status, Date.now());
        return undefined;
      }),
    remove: (key) =>
      void attempt(async () => {
        if (await removeOffer(key, Date.now())) setRemoved(key);
        return undefined;
      }),
    undo: () =>
      void attempt(async () => {
        if (removed !== undefined) await restoreOffer(removed, Date.now());
        setRemoved(undefined);
        return undefined;
      }),
    restore: (key) =>
      void attempt(async () => {
        await restoreOffer(key, Date.now());
        return undefined;
      }),
    erase: (key) =>
      void attempt(async () => {
        await eraseOffer(key);
        return undefined;
      }),
    dismiss: () => {
      setRemoved(undefined);
      setFailure(undefined);
    },
  };
}
