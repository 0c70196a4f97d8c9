// What was understood of an offer reads well in both languages, and nothing is said that the offer does not say.
import { describe, expect, it } from 'vitest';
import { tellClosing, tellContract, tellRemoteShare, tellStart } from '@/utils/i18n/offer-facts';

/** Intl writes narrow and plain no-break spaces; a reader sees a space. */
const plain = (text: string | undefined) => text?.replace(/\s/g, ' ');

describe('contracts', () => {
  it.each([
    [
      { contractKinds: ['permanent'], workingTime: 'full-time', contract: 'FULL_TIME, CDI' },
      'CDI · temps plein',
      'permanent · full time',
    ],
    [{ contractKinds: ['permanent', 'freelance'] }, 'CDI ou indépendant', 'permanent or freelance'],
    [{ contract: 'Contrat maison' }, 'Contrat maison', 'Contrat maison'],
    [{}, undefined, undefined],
  ] as const)('%o', (offer, fr, en) => {
    expect(tellContract(offer, 'fr')).toBe(fr);
    expect(tellContract(offer, 'en')).toBe(en);
  });
});

describe('remote work', () => {
  it.each([
    [{ min: 0.4, max: 0.4 }, '40 % du temps à distance', '40% of the time remote'],
    [{ min: 0.4, max: 0.6 }, '40 % à 60 % du temps à distance', '40% to 60% of the time remote'],
    [{ min: 0, max: 0 }, undefined, undefined],
  ])('%o', (remoteShare, fr, en) => {
    expect(plain(tellRemoteShare({ remoteShare }, 'fr'))).toBe(fr);
    expect(tellRemoteShare({ remoteShare }, 'en')).toBe(en);
  });
});

describe('days', () => {
  it.each([
    ['2027-03-01', '1 mars 2027', '1 March 2027'],
    ['2027-03', 'mars 2027', 'March 2027'],
    ['asap', 'dès que possible', 'as soon as possible'],
    ['soon', undefined, undefined],
    [undefined, undefined, undefined],
  ])('%s', (startsOn, fr, en) => {
    expect(tellStart({ startsOn }, 'fr')).toBe(fr);
    expect(tellStart({ startsOn }, 'en')).toBe(en);
  });

  it('says no closing day that is not one', () => {
    expect(tellClosing({ closesOn: 'asap' }, 'fr')).toBeUndefined();
    expect(tellClosing({ closesOn: '2026-12-31' }, 'fr')).toBe('31 décembre 2026');
  });
});
