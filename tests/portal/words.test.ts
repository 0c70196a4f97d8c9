// The public page names its region as its own people do, in French and in English.
import { expect, it } from 'vitest';
import { nameRegion } from '@/portal/screens/places';
import { words } from '@/portal/screens/words/words';
import { typographic } from '@/utils/i18n/typography';
import { regionName } from '@/utils/places/regions';
import { register } from '@/utils/portals/register';

it.each([
  ['FR-BRE', 'en Bretagne', 'in Brittany'],
  ['FR-PAC', 'en Provence-Alpes-Côte d’Azur', 'in Provence-Alpes-Côte d’Azur'],
  ['FR-PDL', 'dans les Pays de la Loire', 'in Pays de la Loire'],
  ['FR-GES', 'dans le Grand Est', 'in Grand Est'],
  ['FR-HDF', 'dans les Hauts-de-France', 'in Hauts-de-France'],
  ['FR-974', 'à La Réunion', 'in Réunion'],
  ['FR-976', 'à Mayotte', 'in Mayotte'],
  ['FR-973', 'en Guyane', 'in French Guiana'],
])('%s', (region, fr, en) => {
  expect(words.fr.publicPage.lead(nameRegion(region, 'fr'))).toContain(` ${fr},`);
  expect(words.en.publicPage.lead(nameRegion(region, 'en'))).toContain(` ${en},`);
});

it.each(register)('$iso is called as the extension calls it', ({ region, iso }) => {
  for (const language of ['fr', 'en'] as const) {
    expect(nameRegion(iso, language)).toBe(typographic(regionName(region, language) ?? ''));
  }
});

it('a single one is said so', () => {
  expect(words.fr.agency.endingSoon(1)).toBe('abonnement se termine sous 30 jours');
  expect(words.fr.agency.accepted(0)).toBe('contact accepté');
  expect(words.fr.agency.accepted(2)).toBe('contacts acceptés');
  expect(words.en.agency.accepted(0)).toBe('contacts accepted');
  expect(words.en.agency.accepted(1)).toBe('contact accepted');
  expect(words.fr.profile.size('50-249')).toBe('50 à 249 personnes');
});
