// What gives a person away in a string, and what only looks like it.
import { describe, expect, it } from 'vitest';
import { firstNames } from '@/scripts/lib/reference';
import { detectIdentity } from '@/utils/profile/detect';
import { ownTokens } from '@/utils/profile/identity';
import type { Resume } from '@/utils/profile/resume';
import { startClock } from '../processor-clock';

const resume: Resume = {
  basics: {
    name: 'Rose Le Goff-N’Diaye',
    email: 'rose.legoff@ndiaye-conseil.example',
    phone: '+33 6 12 34 56 78',
    url: 'https://rosegoff.example.org/cv',
    location: { city: 'Quimper', postalCode: '29000', address: '3 rue des Lilas' },
    profiles: [{ network: 'GitHub', username: 'rlg29', url: 'https://github.com/rlg29' }],
  },
  work: [
    { name: 'Thalassoft Solutions SAS' },
    { name: 'Banque Populaire du Midi' },
    { name: 'EY' },
    { name: 'Data Systems Inc' },
    { name: 'Centre national des arts (CNA)' },
  ],
  education: [{ institution: 'IUT de Tarbes' }],
  meta: { capRegions: { othersNames: ['Maëlys Ben Saïd'] } },
};
const watch = { tokens: ownTokens(resume, ['Kerguelen Marine']), firstNames };
const kinds = (text: string, strictness: 'line' | 'term' = 'line') =>
  detectIdentity(text, watch, strictness).map(({ kind }) => kind);

describe('in a skill', () => {
  it.each([
    ['Rose', 'name'],
    ['Outils de goff', 'name'],
    ['N’Diaye', 'name'],
    ['rose . legoff @ ndiaye-conseil . example', 'email'],
    ['quelqu.un (at) courriel point example', 'email'],
    ['quelquun@gmail.com', 'email'],
    ['https://exemple.fr/x', 'url'],
    ['www.exemple', 'url'],
    ['un-site.bzh', 'url'],
    ['rosegoff', 'handle'],
    ['RLG29', 'handle'],
    ['06.12.34.56.78', 'phone'],
    ['O6 12 34 56 78', 'phone'],
    ['0033612345678', 'phone'],
    ['+33 (0)7 11 22 33 44', 'phone'],
    ['1 85 03 29 232 123 45', 'nir'],
    ['SIREN 732 829 320', 'siren'],
    ['Thalassoft', 'employer'],
    ['SQL (Banque populaire du Midi)', 'employer'],
    ['Audit EY', 'employer'],
    ['Régie du CNA', 'employer'],
    ['Kerguelen Marine', 'employer'],
    ['Data systems', 'employer'],
    ['DUT (IUT de Tarbes)', 'school'],
    ['Anglais (Quimper)', 'city'],
    ['Excel, 2015-2019', 'date'],
    ['SST, 04/2019', 'date'],
    ['Anglais depuis mars 2019', 'date'],
    ['Maëlys Ben Saïd', 'person'],
    ['Sophie Durand', 'person'],
    ['RQTH', 'health'],
    ['Nationalité tunisienne', 'nationality'],
    ['Délégué syndical', 'conviction'],
    ['marié, 2 enfants', 'family'],
    ['Lauréate du prix Jeanne Villepreux', 'person'],
    ['Garde de Mme Castellani', 'person'],
    ['CKA (ID LF-8dk2jq91)', 'reference'],
    ['Titre de séjour n° 7503123456', 'siren'],
    ['Brevet FR 3098765', 'siren'],
    ['Née le 12 mai', 'age'],
  ])('%s is found: %s', (text, kind) => {
    expect(kinds(text, 'term')).toContain(kind);
  });

  it.each([
    'Node.js',
    'ASP.NET',
    'Vue.js',
    'Socket.io',
    'C++',
    'Windows Server 2019',
    'Argo CD',
    'Sage Compta',
    'Claude Code',
    'CACES R489 n° 3',
    'ISO 9001:2015',
    'SQL Server 2012-2016',
    'ISO 9001',
    'Office 365',
    'Ruby on Rails',
    'Julia',
    'Django',
    'Data analysis',
    'Banque de détail',
    'Chargé de clientèle',
    'Python 3.12',
    'TCP/IP',
    'Expert at Vue.js',
    '@angular/core',
    'npm @angular/core',
    'Conduite de chariot R489',
    'Habilitation B2V',
    'RGPD',
    'WCAG 2.2',
    'Taille de vigne',
    'Paie',
    'CI/CD',
    'A/B testing',
    'Marine marchande',
    'Solutions Microsoft 365',
    'CACES R482 A',
    'Java 17',
    'Lighthouse 100/100',
    'Gestion de 300 000 lignes',
    'HACCP',
    'Management de 20 personnes',
    'Systems thinking',
  ])('%s may leave', (text) => {
    expect(detectIdentity(text, watch, 'term')).toEqual([]);
  });
});

describe('in a line of the person’s own', () => {
  it.each([
    ['Réduction des rebuts pour la banque', 'employer'],
    ['Refonte du site en 2019', 'date'],
    ['Avec Sophie, tenue de la caisse', 'first-name'],
    ['Major de promotion à Tarbes', 'school'],
    ['45 ans, permis B', 'age'],
    ['En charge du parti socialiste local', 'conviction'],
  ])('%s is found: %s', (text, kind) => {
    expect(kinds(text)).toContain(kind);
  });

  it.each([
    'Maintenance préventive de lignes d’assemblage',
    'Accueil de 40 clients par jour',
    '20 ans d’expérience du bois',
    'Réduction des rebuts de 12 %',
    'Encadrement de 3 personnes',
  ])('%s may leave', (text) => {
    expect(detectIdentity(text, watch, 'line')).toEqual([]);
  });
});

it('refuses what is too long to be read by a person', () => {
  expect(kinds('a'.repeat(3_000))).toEqual(['too-long']);
});

it('takes no time over hostile strings', () => {
  const hostile = [
    'a.'.repeat(990),
    '1 '.repeat(999),
    '@'.repeat(1_990),
    'A'.repeat(1_990),
    '(at)'.repeat(490),
    'x@'.repeat(990),
  ];
  const spent = startClock();
  for (const text of hostile) detectIdentity(text, watch, 'line');
  expect(spent()).toBeLessThan(1_500);
});
