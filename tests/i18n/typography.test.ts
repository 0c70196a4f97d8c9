// French joins `à` and `de` to the article of a town, and elides before a vowel.
import { expect, it } from 'vitest';
import { backgroundStrings } from '@/utils/i18n/background';
import { fr } from '@/utils/i18n/pages/fr';
import { atTown, ofName } from '@/utils/i18n/typography';

it.each([
  ['Rennes', 'à Rennes', 'de Rennes'],
  ['Angers', 'à Angers', 'd’Angers'],
  ['Évreux', 'à Évreux', 'd’Évreux'],
  ['Le Havre', 'au Havre', 'du Havre'],
  ['Les Sables-d’Olonne', 'aux Sables-d’Olonne', 'des Sables-d’Olonne'],
  ['La Rochelle', 'à La Rochelle', 'de La Rochelle'],
  ['Lens', 'à Lens', 'de Lens'],
])('%s', (name, at, of) => {
  expect(atTown(name)).toBe(at);
  expect(ofName(name)).toBe(of);
});

it('sentences about towns and sites say so', () => {
  expect(fr.buying.summary('Le Mans')).toBe('Acheter au Mans');
  expect(fr.living.needed('39 000 €', 'Le Mans', 'Angers')).toContain('garder au Mans le niveau de vie d’Angers');
  expect(fr.boards.mode('Indeed')).toBe('Sur les pages d’Indeed');
  expect(backgroundStrings('fr').boardChanged('Apec')).toContain('cette page d’Apec');
});
