// The table of kept offers: what each column sorts by, and in what order the offers then stand.
import { regimeOf } from '@/utils/living/net-pay';
import { type GrossRange, grossOfOffer } from '@/utils/living/offer-pay';
import { remoteShareOf } from './narrow';
import { appliedAt } from './steps';
import { offerStatuses, type SavedOffer } from './types';

export const tableColumns = [
  ...(['title', 'company', 'place', 'status', 'pay', 'left', 'contract', 'remote', 'board'] as const),
  ...(['savedAt', 'appliedAt', 'interviewAt'] as const),
] as const;
export type TableColumn = (typeof tableColumns)[number];

export interface TableSort {
  column: TableColumn;
  isUp: boolean;
}

/** Words begin at A and stages at the first; what one gets begins at the most, and days at the last. */
export function firstSort(column: TableColumn): TableSort {
  return { column, isUp: ['title', 'company', 'place', 'contract', 'board', 'status'].includes(column) };
}

/** What is read of an offer for columns that it does not say itself. */
export interface TableWords {
  place: (offer: SavedOffer) => string | undefined;
  contract: (offer: SavedOffer) => string | undefined;
  board: (offer: SavedOffer) => string;
  /** €/month that it would leave; undefined where it cannot be reckoned. */
  left: (offer: SavedOffer) => number | undefined;
}

/** €/year gross as the offer says it; undefined where it says none to reckon with. */
export function grossOf(offer: SavedOffer): GrossRange | undefined {
  const gross = grossOfOffer(offer, false, regimeOf(offer.place.departement));
  return typeof gross === 'string' ? undefined : gross;
}

function sortKey(offer: SavedOffer, column: TableColumn, words: TableWords): string | number | undefined {
  switch (column) {
    case 'title':
      return offer.title;
    case 'company':
      return offer.company;
    case 'pay': {
      const gross = grossOf(offer);
      return gross?.low ?? gross?.high ?? undefined;
    }
    case 'remote':
      return remoteShareOf(offer) || undefined;
    case 'status':
      return offerStatuses.indexOf(offer.status);
    case 'savedAt':
      return offer.savedAt;
    case 'appliedAt':
      return appliedAt(offer);
    case 'interviewAt':
      return offer.dates.interviewAt;
    default:
      return words[column](offer);
  }
}

/** A copy in order; what is not known stands last both ways, and equals keep the order they came in. */
export function sortOffers(
  offers: readonly SavedOffer[],
  { column, isUp }: TableSort,
  words: TableWords,
  language: string,
): SavedOffer[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const way = isUp ? 1 : -1;
  return offers
    .map((offer) => ({ offer, key: sortKey(offer, column, words) }))
    .sort(({ key: one }, { key: other }) => {
      if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
      return way * (typeof one === 'string' ? compare(one, String(other)) : one - Number(other));
    })
    .map(({ offer }) => offer);
}
