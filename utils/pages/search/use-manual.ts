// Keeps an offer typed by hand, its place understood by the gazetteer.
import { useState } from 'preact/hooks';
import { useStrings } from '@/components/strings';
import { keepManualOffer, type ManualFields, makeManualOffer } from '@/utils/offers/manual';
import { loadResolvePlace } from './resolve-place';

export interface Manual {
  /** Why the last one was not kept, in words. */
  said?: string;
  /** @param onKept called with the key of an offer that is kept, now or before */
  keep: (fields: ManualFields, onKept: (key: string) => void) => void;
  forget: () => void;
}

export function useManual(): Manual {
  const { manual } = useStrings();
  const [said, setSaid] = useState<string>();

  async function keep(fields: ManualFields, onKept: (key: string) => void): Promise<void> {
    try {
      const made = makeManualOffer(fields, await loadResolvePlace(), Date.now());
      if (await keepManualOffer(made)) onKept(made.offer.key);
      else setSaid(manual.known);
    } catch (error) {
      console.warn('The offer could not be kept', error);
      setSaid(manual.failed);
    }
  }
  return { said, keep: (fields, onKept) => void keep(fields, onKept), forget: () => setSaid(undefined) };
}
