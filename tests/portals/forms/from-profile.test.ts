// The stored profile, as forms ask for it.
import { describe, expect, it } from 'vitest';
import { answersOf, splitName } from '@/utils/portals/forms/from-profile';

describe('splitName', () => {
  it.each([
    ['Anaïs Goff', { givenName: 'Anaïs', familyName: 'Goff' }],
    ['Jeanne LE GALL', { givenName: 'Jeanne', familyName: 'LE GALL' }],
    ['LE GALL Jeanne', { givenName: 'Jeanne', familyName: 'LE GALL' }],
    ['Ana Maria Silva Costa', {}],
    ['Cher', {}],
    [undefined, {}],
  ])('%s', (name, expected) => {
    expect(splitName(name)).toEqual(expected);
  });
});

it('says what the profile says, and no more', () => {
  const now = new Date('2026-11-22T00:00:00Z');
  const answers = answersOf(
    {
      basics: {
        name: 'Anaïs Goff',
        email: 'anais@example.org',
        profiles: [{ network: 'LinkedIn', url: 'https://www.linkedin.com/in/anais-invented' }],
      },
      work: [{ name: 'Atelier Ronceray', position: 'Soudeuse', startDate: '2022-11' }],
      meta: { capRegions: { availability: '3m', contracts: ['cdi'] } },
    },
    now,
  );
  expect(answers).toMatchObject({
    givenName: 'Anaïs',
    employer: 'Atelier Ronceray',
    jobTitle: 'Soudeuse',
    yearsOfExperience: 4,
    availableFrom: '2027-02-01',
    contractTypes: ['CDI'],
    links: { linkedin: 'https://www.linkedin.com/in/anais-invented' },
  });
  expect(answers.phone).toBeUndefined();
  expect(answers.headline).toBeUndefined();
});
