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
