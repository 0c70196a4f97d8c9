// Each choice leaves out what does not answer it, and what does not say.
import { describe, expect, it } from 'vitest';
import {
  answersChoice,
  countChoices,
  isNarrowing,
  listTags,
  type OfferChoice,
  readChoice,
  textsOf,
} from '@/utils/offers/narrow';
import { type SavedOffer, untouched } from '@/utils/offers/types';

const base: SavedOffer = {
  ...untouched,
  key: 'apec:1',
  board: 'apec',
  url: 'https://www.apec.fr/1',
  title: 'Soudeuse',
  location: 'Brest (29)',
  place: { kind: 'commune', region: '53', name: 'Brest', confidence: 'sure', why: { code: 'commune' } },
  region: '53',
  fingerprint: '',
  status: 'applied',
  history: [],
  savedAt: 1,
  updatedAt: 1,
  trashedAt: 0,
  contractKinds: ['permanent', 'freelance'],
  pay: { min: 38_000, max: 42_000, period: 'year', currency: 'EUR' },
  tags: ['mer'],
};

const rows: readonly [OfferChoice, Partial<SavedOffer>, boolean][] = [
  [{}, {}, true],
  [{ region: '53' }, {}, true],
  [{ region: '76' }, {}, false],
  [{ region: '' }, {}, false],
  [{ region: '' }, { region: '' }, true],
  [{ town: 'bre' }, {}, true],
  [{ town: 'Brést' }, {}, true],
  [{ town: 'rest' }, {}, false],
  [{ town: 'Brittany' }, { location: 'Brest, Bretagne, France' }, true],
  [{ town: 'bretagne' }, { location: 'Brest, Brittany, France' }, true],
  [{ town: 'Brittany' }, {}, false],
  [{ town: 'Normandy' }, { location: 'Brest, Bretagne, France' }, false],
  [{ status: 'applied' }, {}, true],
  [{ status: 'saved' }, {}, false],
  [{ board: 'apec' }, {}, true],
  [{ board: 'manual' }, {}, false],
  [{ tag: 'mer' }, {}, true],
  [{ tag: 'montagne' }, {}, false],
  [{ contract: 'freelance' }, {}, true],
  [{ contract: 'vie' }, {}, false],
  [{ contract: 'permanent' }, { contractKinds: undefined }, false],
  [{ whose: 'partner' }, {}, false],
  [{ whose: 'partner' }, { whose: 'both' }, true],
  [{ remote: 'some' }, {}, false],
  [{ remote: 'some' }, { workplace: 'hybrid' }, true],
  [{ remote: 'half' }, { workplace: 'hybrid' }, false],
  [{ remote: 'half' }, { remoteShare: { min: 0.4, max: 0.6 } }, true],
  [{ remote: 'all' }, { remoteShare: { min: 0.4, max: 0.6 }, workplace: 'hybrid' }, false],
  [{ remote: 'all' }, { workplace: 'remote' }, true],
  [{ payFrom: 42_000 }, {}, true],
  [{ payFrom: 42_001 }, {}, false],
  [{ payFrom: 1 }, { pay: undefined }, false],
  [{ payFrom: 30_000 }, { pay: { min: 3_000, max: 3_000, period: 'month', currency: 'EUR' } }, true],
  [{ leftFrom: 100 }, {}, true],
  [{ leftFrom: 101 }, {}, false],
  [{ leftFrom: -5_000 }, { key: 'unknown' }, false],
];

describe('a choice', () => {
  it.each(rows)('%o over %o: %s', (choice, offer, isAnswered) => {
    const differences = new Map([['apec:1', 100]]);
    expect(answersChoice({ ...base, ...offer }, choice, { differences })).toBe(isAnswered);
  });

  it('is counted, the words apart', () => {
    expect(countChoices({ search: 'mer', region: '', town: '' })).toBe(1);
    expect(isNarrowing({ search: ' ' })).toBe(false);
    expect(isNarrowing({ search: 'a' })).toBe(true);
  });

  it('is read back as it was kept, without what is not understood', () => {
    const choice: OfferChoice = { search: 'mer', region: '', payFrom: 30_000, remote: 'half', whose: 'mine' };
    expect(readChoice({ ...choice })).toEqual(choice);
    expect(readChoice({ region: 53, payFrom: Number.NaN, remote: 'never', status: 'lost', other: 1 })).toEqual({});
  });

  it('tags are listed once', () => {
    expect(listTags([base, { ...base, tags: ['été', 'mer', 'eau'] }], 'fr')).toEqual(['eau', 'été', 'mer']);
  });
});

it.each(['Bretagne', 'Brittany'])('the index finds an offer by its region: %s', (name) => {
  expect(textsOf(base).head.split(' ')).toContain(name);
});
