// Contract kinds, working time and the share of remote work, from fields and sentences as boards write them.
import { describe, expect, it } from 'vitest';
import { recogniseContracts, recogniseWorkingTime } from '@/utils/posting/contract';
import { readRemoteShare } from '@/utils/posting/remote-share';
import { startClock } from '../processor-clock';

describe('recogniseContracts', () => {
  it.each([
    ['CDI', ['permanent']],
    ['Contrat à durée indéterminée', ['permanent']],
    ['Permanent', ['permanent']],
    ['CDD - 6 mois', ['fixed-term']],
    ['Contrat à durée déterminée', ['fixed-term']],
    ['Fixed-term (12 months)', ['fixed-term']],
    ['CDI ou CDD', ['permanent', 'fixed-term']],
    ['CDD / CDI', ['fixed-term', 'permanent']],
    ['Intérim', ['agency']],
    ['Mission intérimaire - 3 Mois', ['agency']],
    ['Travail temporaire', ['agency']],
    ['Saisonnier', ['seasonal']],
    ['CDD saisonnier', ['fixed-term', 'seasonal']],
    ['Stage', ['internship']],
    ['Internship', ['internship']],
    ['Alternance', ['apprenticeship']],
    ["Contrat d'apprentissage", ['apprenticeship']],
    ['Alternance / Contrat pro', ['apprenticeship']],
    ['Freelance / Indépendant', ['freelance']],
    ['CDI, Freelance', ['permanent', 'freelance']],
    ['Profession libérale', ['freelance']],
    ['VIE', ['vie']],
    ['V.I.E', ['vie']],
    ['Service civique', ['volunteer']],
    ['TEMPORARY', ['temporary']],
    ['INTERN, TEMPORARY', ['internship', 'temporary']],
    ['TEMPORARY, Intérim', ['agency']],
    ['CDI, pas de freelance', ['permanent']],
    ['Freelance uniquement (pas de CDI)', ['freelance']],
    ['Ni stage ni alternance, CDI uniquement', ['permanent']],
    ['CDD pouvant déboucher sur un CDI', ['fixed-term']],
    ["Mission d'intérim évolutive en CDI", ['agency']],
    ['Alternance avec possibilité de CDI', ['apprenticeship']],
    ['CDI possible', ['permanent']],
    ['C.D.I.', ['permanent']],
    ['C.D.D. de 6 mois', ['fixed-term']],
    ['Micro-entreprise', ['freelance']],
    ['Stage manager, permanent', ['permanent']],
    ['Contrat de vie commune, CDI', ['permanent']],
    ['VIE de 18 mois', ['vie']],
    ['Unbefristete Festanstellung', ['permanent']],
    ['Titulaire de la fonction publique', []],
    ['FULL_TIME', []],
    ['CONTRACTOR', []],
    ['Contract', []],
    ['OTHER', []],
    ['International', []],
    ['vie privée respectée', []],
    ['Temps plein', []],
    [undefined, []],
  ] as const)('%s', (written, kinds) => {
    expect(recogniseContracts(written)).toEqual(kinds);
    expect(recogniseContracts(written?.toUpperCase())).toEqual(kinds);
  });
});

describe('recogniseWorkingTime', () => {
  it.each([
    ['FULL_TIME', 'full-time'],
    ['Full-time', 'full-time'],
    ['CDI, Temps plein', 'full-time'],
    ['PART_TIME', 'part-time'],
    ['Temps partiel - 24H', 'part-time'],
    ['Mi-temps', 'part-time'],
    ['80 % ETP', 'part-time'],
    ['FULL_TIME, PART_TIME', undefined],
    ['CDI', undefined],
    [undefined, undefined],
  ] as const)('%s → %s', (written, time) => {
    expect(recogniseWorkingTime(written)).toBe(time);
  });
});

describe('readRemoteShare', () => {
  it.each([
    ['2 jours de télétravail par semaine', 0.4, 0.4],
    ['Télétravail : 2 jours par semaine', 0.4, 0.4],
    ['deux jours de télétravail', 0.4, 0.4],
    ['2 à 3 jours de télétravail par semaine', 0.4, 0.6],
    ['2-3 days remote per week', 0.4, 0.6],
    ['Jusqu’à 3 jours de télétravail', 0, 0.6],
    ['Up to 2 days a week working from home', 0, 0.4],
    ['TT possible, télétravail 2j/semaine', 0.4, 0.4],
    ['Hybrid: 3 days in office', 0.4, 0.4],
    ['Hybrid, 3 days a week on-site', 0.4, 0.4],
    ['3 jours sur site par semaine', 0.4, 0.4],
    ['8 jours de télétravail par mois', 0.37, 0.37],
    ['Télétravail à 50 %', 0.5, 0.5],
    ['40% remote', 0.4, 0.4],
    ['100 % télétravail', 1, 1],
    ['Full remote', 1, 1],
    ['Télétravail complet', 1, 1],
    ['Un poste à Nantes. 2 jours de télétravail par semaine. 5 semaines de congés.', 0.4, 0.4],
    ['Home office 2 Tage, télétravail 1 jour par semaine', 0.2, 0.2],
    ['2 jours de TT par semaine', 0.4, 0.4],
    ['TT : 3 jours', 0.6, 0.6],
    ['max. 2 jours/semaine de télétravail', 0, 0.4],
    ['Télétravail jusqu’à 60 % du temps', 0, 0.6],
    ['Up to 50% remote', 0, 0.5],
    ['2 days a week in our London office', 0.6, 0.6],
    ['Full télétravail', 1, 1],
    ['You can work fully remote from anywhere in Europe', 1, 1],
    ['Full remote non envisageable, 2 jours de télétravail par semaine', 0.4, 0.4],
    ['À distance 1 jour par semaine', 0.2, 0.2],
  ])('%s → %d to %d', (text, min, max) => {
    expect(readRemoteShare(text)).toEqual({ min, max });
    expect(readRemoteShare(text.toUpperCase().replace(/ /g, '\u00a0'))).toEqual({ min, max });
  });

  it.each([
    'Télétravail possible',
    'Remote',
    'Hybride',
    'Télétravail : 20 jours de congés',
    '25 jours de congés, télétravail occasionnel',
    'Équipement de télétravail remboursé à 50 %',
    '12 jours de télétravail par semaine',
    '2 jours de télétravail, puis 3 jours de télétravail',
    'Sur site',
    'Pas de full remote',
    'Full remote impossible',
    'Full remote ou hybride',
    'This is not a fully remote position',
    'We don’t offer fully remote roles',
    'Télétravail ponctuel (5 jours par an)',
    'Sur site, 1 jour par trimestre',
    'formation de 5 jours en présentiel',
    'support client à distance 5 jours par semaine',
    'le remote, 3 jours de séminaire par an',
    '',
    undefined,
  ])('claims no figure for %s', (text) => {
    expect(readRemoteShare(text)).toBeUndefined();
  });

  it('reads 200 kB at once', () => {
    const spent = startClock();
    readRemoteShare('télétravail 2 jours '.repeat(10_000));
    readRemoteShare(`télétravail${' '.repeat(200_000)}`);
    readRemoteShare('1 à '.repeat(50_000));
    expect(spent()).toBeLessThan(200);
  });
});
