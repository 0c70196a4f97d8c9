// The places where both partners have offers: by département first, then by region for what is left.
import type { SavedOffer } from './types';

export interface Pair {
  kind: 'departement' | 'region';
  /** INSEE code. */
  code: string;
  mine: readonly SavedOffer[];
  partner: readonly SavedOffer[];
}

/** The step at which an offer is no longer one to move for. */
export const isOver = ({ status }: SavedOffer) => status === 'refused' || status === 'closed';

/**
 * Départements with offers for each of the two, then regions with offers for each, those of a pair above left out; the
 * most offers first. An offer of both is each one's, but pairs with nothing alone.
 * Offers that were refused or closed, and those whose place is not claimed, pair with none.
 */
export function pairOffers(offers: readonly SavedOffer[]): Pair[] {
  const open = offers.filter((offer) => offer.region !== '' && !isOver(offer));
  const near = pairBy(open, 'departement', ({ place }) => place.departement);
  const paired = new Set(near.flatMap(({ mine, partner }) => [...mine, ...partner].map(({ key }) => key)));
  const far = pairBy(
    open.filter(({ key }) => !paired.has(key)),
    'region',
    ({ region }) => region,
  );
  return [...near, ...far];
}

function pairBy(
  offers: readonly SavedOffer[],
  kind: Pair['kind'],
  codeOf: (offer: SavedOffer) => string | undefined,
): Pair[] {
  const groups = Map.groupBy(
    offers.filter((offer) => codeOf(offer) !== undefined),
    (offer) => codeOf(offer) ?? '',
  );
  return [...groups]
    .map(([code, group]): Pair => {
      return {
        kind,
        code,
        mine: group.filter(({ whose }) => whose !== 'partner'),
        partner: group.filter(({ whose }) => whose !== 'mine'),
      };
    })
    .filter(({ mine, partner }) => mine.length > 0 && partner.length > 0 && !isOneOfBoth(mine, partner))
    .sort(
      (one, other) =>
        other.mine.length + other.partner.length - one.mine.length - one.partner.length ||
        (one.code < other.code ? -1 : 1),
    );
}

const isOneOfBoth = (mine: readonly SavedOffer[], partner: readonly SavedOffer[]) =>
  mine.length === 1 && partner.length === 1 && mine[0] === partner[0];
