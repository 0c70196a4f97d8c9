// The public page names its region as its own people do, in French and in English.
import { expect, it } from 'vitest';
import { nameRegion } from '@/portal/screens/places';
import { words } from '@/portal/screens/words/words';

it.each([
  ['FR-BRE', 'en Bretagne', 'in Bretagne'],
  ['FR-PAC', 'en Provence-Alpes-Côte d’Azur', 'in Provence-Alpes-Côte d’Azur'],
  ['FR-PDL', 'dans les Pays de la Loire', 'in Pays de la Loire'],
  ['FR-GES', 'dans le Grand Est', 'in Grand Est'],
  ['FR-HDF', 'dans les Hauts-de-France', 'in Hauts-de-France'],
  ['FR-974', 'à La Réunion', 'in La Réunion'],
  ['FR-976', 'à Mayotte', 'in Mayotte'],
  ['FR-973', 'en Guyane', 'in Guyane'],
])('%s', (region, fr, en) => {
  expect(words.fr.publicPage.lead(nameRegion(region))).toContain(` ${fr},`);
  expect(words.en.publicPage.lead(nameRegion(region))).toContain(` ${en},`);
});

it('a single one is said so', () => {
  expect(words.fr.agency.endingSoon(1)).toBe('abonnement se termine sous 30 jours');
  expect(words.fr.agency.accepted(0)).toBe('contact accepté');
  expect(words.fr.agency.accepted(2)).toBe('contacts acceptés');
  expect(words.en.agency.accepted(0)).toBe('contacts accepted');
  expect(words.en.agency.accepted(1)).toBe('contact accepted');
  expect(words.fr.profile.size('50-249')).toBe('50 à 249 personnes');
});
