// The kept offers a view shows: every choice and the words typed applied to what is in memory.
import { useMemo } from 'preact/hooks';
import { figuresOf } from '@/utils/living/row-figures';
import { answersChoice, isNarrowing, type OfferChoice } from '@/utils/offers/narrow';
import type { SavedOffer } from '@/utils/offers/types';
import { useCandidate } from '../use-candidate';
import { type OfferRows, useOfferRows } from './use-offer-rows';
import { type Searching, useSearch } from './use-search';

export interface Narrowed extends OfferRows {
  /** The offers that answer, newest first; the closest first while words are typed. */
  found?: readonly SavedOffer[];
  isNarrowed: boolean;
  searching: Searching;
  /** Why what is left cannot be told: nothing was said of the household, of where one lives, or the tables were not read. */
  leftUnknown: boolean;
}

const nothing: ReadonlyMap<string, number> = new Map();

export function useNarrowed(choice: OfferChoice): Narrowed {
  const kept = useOfferRows();
  const { rows, isWhole } = kept;
  const searching = useSearch(choice.search ?? '');
  const { differences, isUnknown } = useDifferences(choice.leftFrom === undefined ? undefined : rows);
  const { search: words = '', ...choices } = choice;
  const isAsked = words.trim() !== '';
  const written = JSON.stringify(choices);
  const narrowed = useMemo(
    () =>
      rows &&
      (isWhole || written === '{}'
        ? rows.filter((offer) => answersChoice(offer, choices, { differences }))
        : undefined),
    [rows, isWhole, written, differences],
  );
  const { scores } = searching;
  const found = useMemo(() => {
    if (!isAsked || !scores) return narrowed;
    return narrowed
      ?.filter(({ key }) => scores.has(key))
      .sort((one, other) => (scores.get(other.key) ?? 0) - (scores.get(one.key) ?? 0));
  }, [narrowed, scores, isAsked]);
  return { ...kept, found, searching, isNarrowed: isNarrowing(choice), leftUnknown: isUnknown };
}

/** €/month by offer, where it can be reckoned. Nothing is read while no offers are given. */
export function useDifferences(offers: readonly SavedOffer[] | undefined): {
  differences: ReadonlyMap<string, number>;
  isUnknown: boolean;
} {
  const { answers, candidate } = useCandidate(offers !== undefined);
  const differences = useMemo(() => {
    if (!offers || !candidate || candidate === 'failed') return nothing;
    return new Map(
      offers.flatMap((offer): [string, number][] => {
        const { difference } = figuresOf(candidate, offer);
        return difference === undefined ? [] : [[offer.key, difference]];
      }),
    );
  }, [offers, candidate]);
  const isUnknown =
    answers === null || candidate === 'failed' || (candidate !== undefined && typeof candidate.here === 'string');
  return { differences, isUnknown };
}
