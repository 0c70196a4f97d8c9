// The worked example of the method's page: nobody's pay, or a kept offer's, reckoned from the packaged tables.
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Offer } from '@/utils/living/compare';
import { type Example, openComparison, workExample } from '@/utils/living/example';
import { loadCommuneTable } from '@/utils/living/load';
import { useLiving } from './use-living';

export interface ExampleState {
  /** `undefined` while it is read, `null` when the offer has no amount to open. */
  example: Example | null | 'failed' | undefined;
  here?: string;
  there?: string;
}

/** Of the offer when one is given, else of the plain example. */
export function useExample(offer: Offer | undefined): ExampleState {
  const [plain, setPlain] = useState<Example | null | 'failed'>();
  const living = useLiving(offer);
  useEffect(() => {
    let isHere = true;
    loadCommuneTable(async (path) => (await fetch(browser.runtime.getURL(path))).text())
      .then((table): Example | null => workExample(table) ?? null)
      .catch((error: unknown): 'failed' => {
        console.warn('The worked example could not be reckoned', error);
        return 'failed';
      })
      .then((next) => {
        if (isHere) setPlain(next);
      });
    return () => {
      isHere = false;
    };
  }, []);
  if (!offer) return { example: plain };
  if (!living) return { example: undefined };
  if (living.kind !== 'known') return { example: living.kind === 'failed' ? 'failed' : null };
  const { candidate, comparison, here, there } = living;
  const { arrondissement, commune } = offer.place;
  return { example: openComparison(candidate, comparison, arrondissement ?? commune) ?? null, here, there };
}
