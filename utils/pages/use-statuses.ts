// Follows where the offers of a page stand for the person.
import { readMarks } from '@/utils/offers/offers';
import type { OfferStatus } from '@/utils/offers/types';
import type { PageLine } from './read-tab';
import { useLive } from './use-live';

/** Answers the status of an offer once kept, undefined otherwise: having been seen is no step. */
export function useStatuses(lines: readonly PageLine[]): (line: PageLine) => OfferStatus | undefined {
  const keys = lines.map(({ view }) => view.key);
  const { value: marks } = useLive(async () => {
    const read = await readMarks(keys);
    return new Map(keys.map((key, index) => [key, read[index]]));
  }, [keys.join('\n')]);
  return ({ view }) => {
    // What the background said stands until the store itself has answered.
    const mark = marks?.has(view.key) ? marks.get(view.key) : view.mark;
    return mark === 'seen' ? undefined : mark;
  };
}
