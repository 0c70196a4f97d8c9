// Everything our own pages do to offers: save, move along, remove, undo; and what to say when a write fails.
import { useState } from 'preact/hooks';
import { ask } from '@/utils/messaging/send';
import { eraseOffer } from '@/utils/offers/erase';
import { removeOffer, restoreOffer, setStatus } from '@/utils/offers/offers';
import type { OfferStatus } from '@/utils/offers/types';
import type { RawPosting } from '@/utils/posting/types';
import { type Attempts, useAttempts } from './use-attempt';

export interface Keeping {
  /** Key of the posting's URL being saved just now. */
  savingUrl?: string;
  failure?: Attempts<'invalid'>['failure'];
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

export function useKeeping(): Keeping {
  const [savingUrl, setSavingUrl] = useState<string>();
  const { failure, attempt, dismiss } = useAttempts<'invalid'>();
  const [removed, setRemoved] = useState<string>();

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
      dismiss();
    },
  };
}
