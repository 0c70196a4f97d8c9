// The same offer seen twice is recognised whatever each board adds; two offers that merely look alike are not.
import { describe, expect, it } from 'vitest';
import { type Comparable, findSameOffers, fingerprint, foldCompany, foldTitle } from '@/utils/posting/fingerprint';

const offer: Comparable = {
  key: 'linkedin:1',
  board: 'linkedin',
  title: 'Soudeur TIG (H/F)',
  company: 'Ateliers du Ponant',
  location: 'Lorient, Bretagne, France (Sur site)',
};

describe('foldTitle', () => {
  it.each([
    ['Soudeur TIG (H/F)', 'soudeur tig'],
    ['SOUDEUR TIG - F/H', 'soudeur tig'],
    ['Soudeur·se TIG', 'soudeur tig'],
    ['Assistant(e) export H/F/X', 'assistant export'],
    ['Schweißer (m/w/d)', 'schweißer'],
    ['Développeur C++ / C#', 'developpeur c++ c#'],
    ['Chargé.e de projet', 'charge de projet'],
    ['(H/F)', ''],
  ])('%s → %s', (title, folded) => {
    expect(foldTitle(title)).toBe(folded);
  });
});

describe('foldCompany', () => {
  it.each([
    ['Ateliers du Ponant S.A.S.', 'ateliers du ponant'],
    ['SARL Ateliers du Ponant', 'ateliers du ponant'],
    ['ATELIERS DU PONANT', 'ateliers du ponant'],
    ['Nordwerft GmbH & Co. KG', 'nordwerft'],
    ['Bluewater Yards, Inc.', 'bluewater yards'],
    ['SA', 'sa'],
    ['Sasquatch', 'sasquatch'],
  ])('%s → %s', (company, folded) => {
    expect(foldCompany(company)).toBe(folded);
  });
});

describe('fingerprint', () => {
  it.each([
    { ...offer, title: 'SOUDEUR TIG - F/H', company: 'ATELIERS DU PONANT SAS', location: '56 - LORIENT' },
    { ...offer, location: 'Lorient - 56' },
    { ...offer, location: '56100 Lorient' },
    { ...offer, location: 'Lorient' },
    { ...offer, location: 'Morbihan', places: [{ addressLocality: 'LORIENT', postalCode: '56100' }] },
  ])('is the same for $title, $company, $location', (other) => {
    expect(fingerprint(other)).toBe(fingerprint(offer));
  });

  it.each([
    ['the title', { title: 'Soudeur MIG (H/F)' }],
    ['the level', { title: 'Soudeur TIG confirmé (H/F)' }],
    ['the employer', { company: 'Ateliers du Levant' }],
    ['the place', { location: 'Brest, Bretagne, France' }],
  ])('differs with %s', (_what, change) => {
    expect(fingerprint({ ...offer, ...change })).not.toBe(fingerprint(offer));
  });

  it.each([
    ['Paris 13', '75013 Paris'],
    ['Paris 13e', 'Paris, Île-de-France, France'],
    ['St Malo', 'Saint-Malo - 35'],
  ])('takes %s for %s', (one, other) => {
    expect(fingerprint({ ...offer, location: one })).toBe(fingerprint({ ...offer, location: other }));
  });

  it('believes the resolver before the text', () => {
    expect(fingerprint({ ...offer, location: 'Le port' }, '56121')).toBe(fingerprint(offer, '56121'));
  });

  it.each(['company', 'location'] as const)('is nothing without a %s', (part) => {
    const { [part]: _missing, ...rest } = offer;
    expect(fingerprint(rest)).toBeUndefined();
  });
});

describe('findSameOffers', () => {
  const elsewhere: Comparable = { ...offer, key: 'indeed:9', board: 'indeed', location: '56100 Lorient' };
  const reposted: Comparable = { ...offer, key: 'linkedin:2' };
  const other: Comparable = { ...offer, key: 'linkedin:3', title: 'Luthier' };

  it('finds it on other boards and reposted, never itself', () => {
    expect(findSameOffers(offer, [other, elsewhere, offer, reposted])).toEqual([elsewhere, reposted]);
  });

  it('suggests nothing for an offer that does not name its employer', () => {
    const { company: _company, ...confidential } = offer;
    expect(findSameOffers(confidential, [{ ...confidential, key: 'apec:1', board: 'apec' }])).toEqual([]);
  });

  it('compares places as the resolver sees them', () => {
    const abroad = { ...elsewhere, location: 'Paris, TX' };
    const paris = { ...offer, location: 'Paris' };
    const placeOf = ({ location }: { location?: string }) => (location === 'Paris, TX' ? undefined : '75056');
    expect(findSameOffers(paris, [abroad])).toEqual([abroad]);
    expect(findSameOffers(paris, [abroad], placeOf)).toEqual([]);
  });
});
