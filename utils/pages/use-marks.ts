// Follows what the person's own history says of the offers on a page.
import { readMarks } from '@/utils/offers/offers';
import type { OfferMark } from '@/utils/offers/types';
import { useLive } from './use-live';

export function useMarks(keys: readonly string[]): ReadonlyMap<string, OfferMark | undefined> {
  const live = useLive(async () => {
    const marks = await readMarks(keys);
    return new Map(keys.map((key, index) => [key, marks[index]]));
  }, [keys.join('\n')]);
  return live.value ?? new Map();
}
