// Whose profile goes with which offer: each person's own, and never one of them for the other without a word.
import type { Whose } from './types';

/** The first profile that was made is that of whoever says "mine" of an offer; an offer of both goes with it too. */
const placeOf: Readonly<Record<Whose, 0 | 1>> = { mine: 0, both: 0, partner: 1 };

export interface PersonGroup<Offer, Own> {
  /** 0: offers of whoever says "mine"; 1: of the other person. */
  place: 0 | 1;
  offers: readonly Offer[];
  /** Absent where that person has no profile, and nobody else's was chosen. */
  own?: Own;
}

/**
 * Offers by person, each group with one profile: several are reviewed apart, and nothing of them is mixed.
 * @param chosen by place, the key of the profile that was chosen instead of that person's
 */
export function groupByPerson<Offer extends { whose: Whose }, Own extends { key: string }>(
  offers: readonly Offer[],
  profiles: readonly Own[],
  chosen: Readonly<Partial<Record<0 | 1, string>>>,
): PersonGroup<Offer, Own>[] {
  return ([0, 1] as const).flatMap((place) => {
    const theirs = offers.filter(({ whose }) => placeOf[whose] === place);
    const own = profiles.find(({ key }) => key === chosen[place]) ?? profiles[place];
    return theirs.length > 0 ? { place, offers: theirs, ...(own ? { own } : {}) } : [];
  });
}
