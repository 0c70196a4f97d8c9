// The plain text of a CV becomes a draft: what is sure is placed, all the rest is said.
import { describe, expect, it } from 'vitest';
import { readTextCv } from '@/utils/profile/readers/text-cv';
import { readPeriod } from '@/utils/profile/readers/text-dates';
import { startClock } from '../processor-clock';

const french = `CURRICULUM VITAE
Rozenn KERBRAT
Soudeuse navale
12 quai des Cordiers
29200 Brest
Tél. : 02 98 00 00 00 – rozenn.kerbrat@courriel.example
Née le 3 mai 1990, permis B

PROFIL
Dix ans en cale sèche.

EXPÉRIENCE PROFESSIONNELLE
Avril 2019 – aujourd’hui : Soudeuse, Chantiers du Ponant, Brest
• Souder des tubes en TIG
• Lire des plans isométriques
09/2014 à 03/2019 Chaudronnière chez Métal Armor
– Tracer et découper

FORMATION
2014 BTS Conception navale, Lycée Vauban, Brest
CAP Chaudronnerie, 2012

COMPÉTENCES
Soudage : TIG, MIG, électrode
Lecture de plans, traçage

LANGUES
Français (langue maternelle), anglais B2
Klingon : notions

CENTRES D’INTÉRÊT
Voile en équipage

RÉFÉRENCES
Anne Le Goff, directrice, 06 00 00 00 00`;

const english = `Grace Park
Backend developer
grace@courriel.example | +33 6 12 34 56 78 | https://park.example

Summary
Ten years of services at scale.

Work Experience
Senior developer
Globex Corporation
March 2020 - Present
Built the billing service.
Cut its cost by half.
Developer
Initech
2015 – 2020
Wrote reports

Education
University of Exeter
Master of Computer Science
2013 - 2015

Skills
TypeScript, PostgreSQL; Kubernetes

Languages
English: native
French (B1)`;

describe('a French CV', () => {
  const { resume, leftOut } = readTextCv(french);

  it('says who she is', () => {
    expect(resume.basics).toEqual({
      name: 'Rozenn KERBRAT',
      label: 'Soudeuse navale',
      email: 'rozenn.kerbrat@courriel.example',
      phone: '02 98 00 00 00',
      summary: 'Dix ans en cale sèche.',
      location: { postalCode: '29200', city: 'Brest' },
    });
  });

  it('says where she worked, from when to when', () => {
    expect(resume.work).toEqual([
      {
        position: 'Soudeuse',
        name: 'Chantiers du Ponant',
        location: 'Brest',
        startDate: '2019-04',
        highlights: ['Souder des tubes en TIG', 'Lire des plans isométriques'],
      },
      {
        position: 'Chaudronnière',
        name: 'Métal Armor',
        startDate: '2014-09',
        endDate: '2019-03',
        highlights: ['Tracer et découper'],
      },
    ]);
  });

  it('says what she learned and knows', () => {
    expect(resume.education).toEqual([
      { studyType: 'BTS', area: 'Conception navale', institution: 'Lycée Vauban', endDate: '2014' },
      { studyType: 'CAP', area: 'Chaudronnerie', endDate: '2012' },
    ]);
    expect(resume.skills).toEqual([
      { name: 'Soudage', keywords: ['TIG', 'MIG', 'électrode'] },
      { name: 'Lecture de plans' },
      { name: 'traçage' },
    ]);
    expect(resume.languages).toEqual([
      { language: 'Français', fluency: 'langue maternelle' },
      { language: 'anglais', fluency: 'B2' },
    ]);
    expect(resume.meta?.capRegions).toEqual({ licences: ['Permis B'], othersNames: ['Anne Le Goff'] });
  });

  it('says what it left out, line by line', () => {
    expect(leftOut).toEqual([
      { path: '12 quai des Cordiers', why: 'not-placed' },
      { path: 'Née le 3 mai 1990, permis B', why: 'not-placed' },
      { path: 'Klingon : notions', why: 'not-placed' },
      { path: 'Anne Le Goff, directrice, 06 00 00 00 00', why: 'not-kept' },
      { path: 'Voile en équipage', why: 'not-kept' },
    ]);
  });
});

it('reads an English CV whose periods stand below what they date', () => {
  const { resume } = readTextCv(english);
  expect(resume.basics).toMatchObject({ name: 'Grace Park', label: 'Backend developer', url: 'https://park.example' });
  expect(resume.work).toEqual([
    {
      position: 'Senior developer',
      name: 'Globex Corporation',
      startDate: '2020-03',
      highlights: ['Built the billing service.', 'Cut its cost by half.'],
    },
    { position: 'Developer', name: 'Initech', startDate: '2015', endDate: '2020', highlights: ['Wrote reports'] },
  ]);
  expect(resume.education).toEqual([
    {
      institution: 'University of Exeter',
      studyType: 'Master',
      area: 'Computer Science',
      startDate: '2013',
      endDate: '2015',
    },
  ]);
  expect(resume.languages).toEqual([
    { language: 'English', fluency: 'native' },
    { language: 'French', fluency: 'B1' },
  ]);
});

it.each([
  ['Soudeuse (avril 2019 – mars 2021)', '2019-04', '2021-03', 'Soudeuse'],
  ['2019-2021 : Soudeuse', '2019', '2021', 'Soudeuse'],
  ['De 03/2019 à 05/2020, Soudeuse', '2019-03', '2020-05', 'Soudeuse'],
  ['Soudeuse depuis janvier 2020', '2020-01', undefined, 'Soudeuse'],
  ['Welder, Sept 2018 to present', '2018-09', undefined, 'Welder'],
  ['01/02/2019 au 03/04/2020', '2019-02-01', '2020-04-03', ''],
])('reads the period of « %s »', (line, startDate, endDate, rest) => {
  expect(readPeriod(line, false)).toEqual({
    ...(startDate && { startDate }),
    ...(endDate && { endDate }),
    rest,
  });
});

it.each(['Windows Server 2019', 'ISO 9001 : 2015', 'Équipe de 12 à 15 personnes'])(
  'sees no period in « %s »',
  (line) => {
    expect(readPeriod(line, false)).toBeUndefined();
  },
);

it.each([
  ['no-text', ' \n\f '],
  ['no-resume', '—— '.repeat(20)],
])('says %s', (problem, text) => {
  expect(() => readTextCv(text)).toThrow(expect.objectContaining({ problem }));
});

it('is not slowed by text made to slow it', () => {
  const spent = startClock();
  for (const text of [
    '2019 '.repeat(40_000),
    `${'a '.repeat(99_000)}2019`,
    'Permis '.repeat(30_000),
    '@'.repeat(200_000),
  ]) {
    expect(() => readTextCv(`Rozenn Kerbrat\nExpérience\n${text}`)).not.toThrow();
  }
  expect(spent()).toBeLessThan(3_000);
});
