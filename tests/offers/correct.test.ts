// A correction changes the words and what was understood of them, and can be taken back field by field.
import { expect, it } from 'vitest';
import { applyEdits } from '@/utils/offers/change';
import { correctFact, revertFact } from '@/utils/offers/correct';
import { isEdited, originalOf } from '@/utils/offers/log';
import { type SavedOffer, untouched } from '@/utils/offers/types';
import type { PlaceAnswer } from '@/utils/places/types';
import { rennes } from '../database/store';

const brest: PlaceAnswer = { ...rennes, commune: '29019', departement: '29', name: 'Brest' };

const offer: SavedOffer = {
  ...untouched,
  key: 'apec:1',
  board: 'apec',
  url: 'https://www.apec.fr/1',
  title: 'Soudeuse',
  location: 'Rennes',
  places: [{ addressLocality: 'Rennes' }],
  place: rennes,
  region: '53',
  contract: 'CDI',
  contractKinds: ['permanent'],
  salary: '30 k€',
  pay: { min: 30_000, max: 30_000, period: 'year', currency: 'EUR' },
  fingerprint: '',
  status: 'saved',
  history: [{ status: 'saved', at: 1_000 }],
  savedAt: 1_000,
  updatedAt: 1_000,
  trashedAt: 0,
};

const corrected = (fact: Parameters<typeof correctFact>[0], value: string) => {
  const made = applyEdits(
    offer,
    correctFact(fact, value, () => brest),
    2_000,
  );
  if (!made) throw new Error('Nothing was corrected');
  return made.offer;
};

it.each([
  ['title', 'Chaudronnière', { title: 'Chaudronnière' }],
  ['location', 'Brest', { location: 'Brest', place: brest, region: '53', places: undefined }],
  ['contract', 'CDD', { contract: 'CDD', contractKinds: ['fixed-term'] }],
  ['contract', '', { contract: undefined, contractKinds: undefined }],
  ['workplace', 'remote', { workplace: 'remote' }],
  ['url', '', { url: '' }],
] as const)('%s becomes %s, and goes back', (fact, value, change) => {
  const after = corrected(fact, value);
  expect({ ...after, ...change }).toEqual(after);
  expect(isEdited(after, fact)).toBe(true);
  expect(originalOf(after, fact)).toEqual(offer[fact]);
  const back = applyEdits(after, revertFact(after, fact), 3_000)?.offer;
  for (const field of Object.keys(change))
    expect(back?.[field as keyof SavedOffer]).toEqual(offer[field as keyof SavedOffer]);
});

it('pay is read anew from its words', () => {
  expect(corrected('salary', '2 500 € brut par mois').pay).toMatchObject({ min: 2_500, period: 'month' });
  expect(corrected('salary', 'selon profil').pay).toBeUndefined();
});

it('a title is never taken away', () => {
  expect(
    applyEdits(
      offer,
      correctFact('title', ' ', () => brest),
      2_000,
    ),
  ).toBeUndefined();
});
