// The numbers of a search follow from what happened to its offers, and from nothing else.
import { describe, expect, it } from 'vitest';
import { pairOffers } from '@/utils/offers/pairs';
import { countAnswers, countStages, countWeeks, furthestStage } from '@/utils/offers/progress';
import { type OfferStatus, type SavedOffer, untouched } from '@/utils/offers/types';

const day = 86_400_000;
/** A Wednesday. */
const now = new Date(2026, 10, 18, 15).getTime();

let made = 0;

function offerWith(steps: readonly OfferStatus[], change: Partial<SavedOffer> = {}): SavedOffer {
  made += 1;
  return {
    ...untouched,
    key: `apec:${made}`,
    board: 'apec',
    url: 'https://www.apec.fr/1',
    title: 'Soudeuse',
    place: { kind: 'commune', region: '53', departement: '35', confidence: 'sure', why: { code: 'commune' } },
    region: '53',
    fingerprint: '',
    status: steps.at(-1) ?? 'saved',
    history: steps.map((status, at) => ({ status, at: now - (steps.length - at) * day })),
    savedAt: now - 10 * day,
    updatedAt: now,
    trashedAt: 0,
    ...change,
  };
}

describe('stages', () => {
  it.each([
    [['saved'], {}, 'kept'],
    [['saved', 'applied'], {}, 'applied'],
    [['saved', 'applied', 'interview', 'refused'], {}, 'interview'],
    [['saved', 'offer'], {}, 'offer'],
    [['saved', 'refused'], {}, 'applied'],
    [['saved', 'closed'], {}, 'kept'],
    [['saved'], { dates: { appliedAt: now } }, 'applied'],
    [['saved'], { dates: { interviewAt: now } }, 'interview'],
  ] as const)('%o, %o: %s', (steps, change, stage) => {
    expect(furthestStage(offerWith(steps, change))).toBe(stage);
  });

  it('each offer counts at every stage up to its own', () => {
    const offers = [offerWith(['saved']), offerWith(['saved', 'applied']), offerWith(['saved', 'interview'])];
    expect(countStages(offers)).toEqual({ kept: 3, applied: 2, interview: 1, offer: 0 });
  });
});

it('answers are counted among applications, the most applied to first', () => {
  const offers = [
    offerWith(['saved']),
    offerWith(['saved', 'applied'], { board: 'indeed' }),
    offerWith(['saved', 'applied', 'refused']),
    offerWith(['saved', 'applied', 'interview']),
    offerWith(['saved', 'applied', 'closed']),
  ];
  expect(countAnswers(offers, ({ board }) => board)).toEqual([
    { of: 'apec', applied: 3, answered: 2 },
    { of: 'indeed', applied: 1, answered: 0 },
  ]);
});

it('weeks begin on Monday, here; what is before or to come stands in none', () => {
  const monday = new Date(2026, 10, 16).getTime();
  const offers = [
    offerWith(['saved'], { savedAt: monday }),
    offerWith(['saved'], { savedAt: monday - 1 }),
    offerWith(['saved'], { savedAt: monday - 7 * day - day / 2, dates: { appliedAt: now } }),
    offerWith(['saved'], { savedAt: now - 400 * day, dates: { appliedAt: now + 30 * day } }),
  ];
  const weeks = countWeeks(offers, now, 2);
  expect(weeks.map(({ start }) => new Date(start).getDay())).toEqual([1, 1]);
  expect(weeks.map(({ kept, applied }) => [kept, applied])).toEqual([
    [1, 0],
    [1, 1],
  ]);
});

describe('for two', () => {
  const at = (departement: string | undefined, region: string): Partial<SavedOffer> => ({
    place: { kind: 'commune', region, departement, confidence: 'sure', why: { code: 'commune' } },
    region,
  });

  it('offers meet by département, then those left by region; never what is over, unplaced, or one alone', () => {
    const mine = offerWith(['saved'], at('35', '53'));
    const theirs = offerWith(['saved'], { ...at('35', '53'), whose: 'partner' });
    const farMine = offerWith(['saved'], at('29', '53'));
    const farTheirs = offerWith(['saved'], { ...at('56', '53'), whose: 'partner' });
    const pairs = pairOffers([
      mine,
      theirs,
      farMine,
      farTheirs,
      offerWith(['saved', 'refused'], { ...at('31', '76'), whose: 'partner' }),
      offerWith(['saved'], at('31', '76')),
      offerWith(['saved'], { ...at('69', '84'), whose: 'both' }),
      offerWith(['saved'], { ...at(undefined, ''), whose: 'partner' }),
      offerWith(['saved'], at(undefined, '')),
    ]);
    expect(pairs).toEqual([
      { kind: 'departement', code: '35', mine: [mine], partner: [theirs] },
      { kind: 'region', code: '53', mine: [farMine], partner: [farTheirs] },
    ]);
  });
});
