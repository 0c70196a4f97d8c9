// What a correction of one field changes: its words, and what was understood from them, understood anew.
import type { PlaceAnswer } from '@/utils/places/types';
import { recogniseContracts, recogniseWorkingTime } from '@/utils/posting/contract';
import { readSalary } from '@/utils/posting/salary/read';
import type { Workplace } from '@/utils/posting/types';
import { type Edit, setFact } from './edits';
import { originalOf } from './log';
import type { OfferFact, SavedOffer } from './types';

/** Fields that go together: the words, and what they mean. */
const together: Partial<Record<OfferFact, readonly OfferFact[]>> = {
  location: ['location', 'places', 'place'],
  contract: ['contract', 'contractKinds', 'workingTime'],
  salary: ['salary', 'pay'],
};

/** Where words say the work is. */
export type ResolvePlace = (location: string) => PlaceAnswer;

/**
 * The edits of a correction in the person's words; the empty string says nothing.
 * @param resolvePlace asked for a place alone
 */
export function correctFact(fact: OfferFact, value: string, resolvePlace: ResolvePlace): Edit[] {
  const words = value.trim();
  if (fact === 'location') {
    return [
      ...setFact('location', words),
      // The page's own fields were of the place that is corrected.
      ...setFact('places', undefined),
      ...setFact('place', resolvePlace(words)),
    ];
  }
  if (fact === 'contract') {
    const kinds = recogniseContracts(words);
    return [
      ...setFact('contract', words),
      ...setFact('contractKinds', kinds.length > 0 ? kinds : undefined),
      ...setFact('workingTime', recogniseWorkingTime(words)),
    ];
  }
  if (fact === 'salary') return [...setFact('salary', words), ...setFact('pay', readSalary(words))];
  if (fact === 'workplace')
    return setFact(
      'workplace',
      workplaces.find((one) => one === words),
    );
  return setFact(fact, words as never);
}

const workplaces: readonly Workplace[] = ['on-site', 'hybrid', 'remote'];

/** The edits that bring back what the page said. */
export function revertFact(offer: SavedOffer, fact: OfferFact): Edit[] {
  return (together[fact] ?? [fact]).flatMap((field) => {
    const wasEdited = offer.log.some((change) => change.field === field && change.at > 0);
    return wasEdited ? setFact(field, originalOf(offer, field) as never) : [];
  });
}
