// The stored profile, as forms ask for it.
import { describe, expect, it } from 'vitest';
import { answersOf, completeAnswers, splitName } from '@/utils/portals/forms/from-profile';

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

describe('what was typed apart completes the profile', () => {
  it('where the profile says nothing', () => {
    const said = { fullName: 'Anaïs Goff', email: 'anais@example.org', address: {}, links: {} };
    const typed = { email: 'old@example.org', phone: '0612345678', address: { city: 'Brest' }, links: { github: 'x' } };
    expect(completeAnswers(said, typed)).toMatchObject({
      fullName: 'Anaïs Goff',
      email: 'anais@example.org',
      phone: '0612345678',
      address: { city: 'Brest' },
      links: { github: 'x' },
    });
  });

  it('never half of one name or address with half of another', () => {
    const said = { fullName: 'Anaïs Goff', givenName: 'Anaïs', familyName: 'Goff', address: { city: 'Rennes' } };
    const typed = { givenName: 'Maël', additionalName: 'Yann', familyName: 'Le Bris', address: { street: '1 quai' } };
    const { additionalName, address } = completeAnswers(said, typed);
    expect(additionalName).toBeUndefined();
    expect(address).toEqual({ city: 'Rennes' });
  });

  it('with the parts of a name that does not say where it parts', () => {
    const said = { fullName: 'Ana Maria Silva Costa' };
    expect(completeAnswers(said, { givenName: 'Ana Maria', familyName: 'SILVA COSTA' })).toMatchObject({
      givenName: 'Ana Maria',
      familyName: 'SILVA COSTA',
    });
    expect(completeAnswers(said, { givenName: 'Ana', familyName: 'Costa' }).familyName).toBeUndefined();
  });
});
