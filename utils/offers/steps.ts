// When an offer's steps were taken, as far as the person said or moved it.
import type { SavedOffer } from './types';

/** When the person applied: the day they said, else the first time they moved the offer there. Undefined: not yet. */
export function appliedAt({ dates, history }: Pick<SavedOffer, 'dates' | 'history'>): number | undefined {
  return dates.appliedAt ?? history.find(({ status }) => status === 'applied')?.at;
}
