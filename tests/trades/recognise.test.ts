// A title is one of the ROME's, or nothing is said; both genders and the ways they are written are one title.
import { describe, expect, it } from 'vitest';
import { trades } from '@/scripts/lib/reference';
import { genderForms } from '@/utils/trades/genders';
import { recogniseTrade } from '@/utils/trades/recognise';
import { searchTrades } from '@/utils/trades/table';

const code = (title: string) => recogniseTrade(trades, title)?.code;

describe('both genders of a title', () => {
  it.each([
    ["Agent / Agente d'accueil", ["Agent d'accueil", "Agente d'accueil"]],
    [
      'Directeur commercial / Directrice commerciale de zone',
      ['Directeur commercial de zone', 'Directrice commerciale de zone'],
    ],
    ['Comptable général / générale', ['Comptable général', 'Comptable générale']],
    ['Chargé/Chargée de mission', ['Chargé de mission', 'Chargée de mission']],
    ['Monteur(se) électricien(ne)', ['Monteur électricien', 'Monteuse électricienne']],
    ['Animateur(trice) nature', ['Animateur nature', 'Animatrice nature']],
    ['Conseiller(ère) commercial(e)', ['Conseiller commercial', 'Conseillère commerciale']],
    ['Comptable', ['Comptable']],
  ])('%s', (title, forms) => {
    expect(genderForms(title)).toEqual(forms);
  });
});

describe('a job title', () => {
  it.each([
    ['Développeuse web', 'M1805'],
    ['Développeur.euse web', 'M1805'],
    ['Développeur(euse) Java senior – CDI – Nantes (H/F)', 'M1805'],
    ['Chargé·e de recrutement', 'M1502'],
    ['Chargé/e de recrutement', 'M1502'],
    ['Chargé-e de communication', 'E1103'],
    ['Développeuse / développeur back-end', 'M1805'],
    ['DEVELOPPEUR/DEVELOPPEUSE C++', 'M1805'],
    ['Serveur·euse', 'G1803'],
    ['Infirmier/ère', 'J1506'],
    ['Chef·fe de cuisine', 'G1601'],
    ['Boucher-charcutier / Bouchère-charcutière', 'D1101'],
    ['Éducateur·rice spécialisé·e', 'K1207'],
    ['Hôte ou hôtesse de caisse', 'D1505'],
    ['Sage-femme', 'J1104'],
    ['Waiter / Waitress (m/f/d)', 'G1803'],
    ['CHARGÉE DE RECRUTEMENT F/H', 'M1502'],
    ['Soudeur TIG', 'H2913'],
    ['Stage - Comptable (H/F)', 'M1203'],
    ['Ouvrière viticole', 'A1405'],
    ['Senior Software Engineer (Go)', 'M1805'],
  ])('%s is %s', (title, expected) => {
    expect(code(title)).toBe(expected);
  });

  it.each([
    'Responsable',
    'Technicien',
    'Assistant',
    'Chargé de mission',
    'Stage',
    '',
    'H/F',
    'Cuisinier ou serveur',
    'Comptable / Boulanger',
    'Comptable / Commercial',
    'Infirmier ou aide-soignant H/F',
    'Vendeur / Vendangeur',
    'Assistant Manager',
    'Technicien(ne) informatique',
    'Directeur / Directrice',
    'Boulanger - Comptable',
    'Aidant de cœur',
    'x'.repeat(400),
    '🎓',
    'Constructeur de souvenirs',
  ])('%s names none for sure', (title) => {
    expect(code(title)).toBeUndefined();
  });
});

it('proposes titles as they are typed, those that begin so first', () => {
  expect(searchTrades(trades, 'infir soins gén').map(({ label }) => label)).toContain(
    'Infirmier / Infirmière de soins généraux',
  );
  expect(searchTrades(trades, 'comptable')[0]?.label).toBe('Comptable');
  expect(searchTrades(trades, '  ')).toEqual([]);
  expect(searchTrades(trades, 'e', 5)).toHaveLength(5);
});

it('knows each of the 532 codes by its name', () => {
  expect(trades.names.size).toBe(532);
  expect([...trades.names.values()].every((name) => name.length > 3)).toBe(true);
  for (const found of trades.byKey.values())
    for (const { code: one } of found) expect(trades.names.has(one)).toBe(true);
});
